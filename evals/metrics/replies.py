"""What a reply says: its words, its language, its length, and where its figures come from."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.language.detect import detect
from assistant.language.reading import read_figures
from assistant.language.text import LANGUAGES, Language
from evals.metrics.matching import holds
from evals.metrics.score import Score, share, verdict

_MARK = re.compile(r"\[\d+\]")
_NUMBERED = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
_DIGITS = re.compile(r"\d+")
# Small numbers in words belong to the language ("deux versions", "one question").
_SMALL = 12


def body(reply: str) -> str:
    """Return a reply without its line of progress, which the protocol sets in italics."""
    return "\n".join(line for line in reply.splitlines() if not line.startswith("_"))


def says(reply: str, groups: Sequence[Sequence[str]], name: str = "says") -> Score:
    """Return whether a reply holds one of each group of words, case, accents and typography folded."""
    missing = [group for group in groups if not any(holds(reply, words) for words in group)]
    return verdict(name, not missing, "; ".join(f"missing: {' / '.join(group)}" for group in missing))


def never(reply: str, words: Iterable[str], name: str = "never") -> Score:
    """Return whether a reply holds none of some words."""
    said = [each for each in words if holds(reply, each)]
    return verdict(name, not said, f"said: {', '.join(said)}")


def in_language(reply: str, wanted: Language) -> Score:
    """Return whether a reply is in a language, by its small words; what it quotes from the person is left out."""
    text = re.sub(r"«[^»]*»|“[^”]*”", " ", body(reply))
    found = detect(text, wanted)
    return verdict("language", found == wanted, f"it is {found}")


def length(reply: str, most: int) -> Score:
    """Return whether a reply is short enough, in words with a letter or a digit, the line of progress apart."""
    count = sum(any(c.isalnum() for c in word) for word in body(reply).split())
    return Score(name="length", value=count, passed=count <= most, reason="" if count <= most else f"more than {most}")


def figures_told(reply: str, sources: Iterable[str], language: Language) -> Score:
    """Return the share of a reply's figures that stand in what the person said, in the plan or in a cited passage.

    Args:
        reply: The reply.
        sources: Texts that a figure may come from.
        language: Language of the reply.
    """
    text = _NUMBERED.sub("", _MARK.sub("", body(reply)))
    known = set().union(*(_numbers(source) for source in sources))
    figures = [f for f in read_figures(text, language) if not (f.spelled and f.value <= _SMALL)]
    stray = [f.words.strip() for f in figures if f.value not in known]
    return share("figures_told", len(figures) - len(stray), len(figures), f"from nowhere: {', '.join(stray)}")


def _numbers(text: str) -> set[Decimal]:
    found = {Decimal(digits) for digits in _DIGITS.findall(text)}
    for language in LANGUAGES:
        for figure in read_figures(text, language):
            found.add(figure.value)
            if figure.high is not None:
                found.add(figure.high)
    return found
