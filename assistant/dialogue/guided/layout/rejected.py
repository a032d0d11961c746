"""What a brief tells and does not want: ideas that were turned down, questions raised, what others spend.

Blanks stand for it, so that every offset stays true.
"""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.layout.spoken import as_lines
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.yaml_data import load_yaml

# A sentence that only turns down what was said before it, with the votes or a reason at most.
_LONGEST_REFUSAL = 12
# A longer one is no sentence, and tells much else.
_LONGEST = 45
_FIGURE = re.compile(r"\d")
_SIGN = re.compile(r"[€£$]|\b(?:euros?|pounds?|dollars?|k)\b", re.IGNORECASE)


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "rejected.yaml")
    return {name: re.compile("|".join(f"(?:{form})" for form in forms)) for name, forms in data.items()}


def without_rejected(text: str) -> str:
    """Return a brief of the same length with blanks for what it reports and does not want.

    Args:
        text: The brief.
    """
    plain, forms = flat(text), _forms()
    # What was dictated without a stop has its sentences all the same.
    apart = as_lines(text)
    spans = [span for start, end in sentences(apart) for span in _lines(apart, text, start, end)]
    gone: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(spans):
        said = plain[start:end].strip(" \t-–•*>()[]")
        behind = plain[slice(*spans[place + 1])] if place + 1 < len(spans) else ""
        follows = bool(place) and spans[place - 1] in gone
        if _is_unwanted(said, behind, forms) or (follows and _is_refusal(said, forms)):
            gone.append((start, end))
    for start, end in gone:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _is_unwanted(said: str, behind: str, forms: dict[str, re.Pattern[str]]) -> bool:
    """Tell whether a sentence wonders, puts forward what is then turned down, or tells what others spend."""
    told = forms["opens"].sub("", said)
    if forms["asks"].match(told) is not None:
        return forms["accepted"].search(behind) is None
    if forms["proposes"].match(told) is not None:
        return _is_refusal(behind, forms) or forms["turned_down"].search(told) is not None
    of_money = _FIGURE.search(said) is not None and _SIGN.search(said) is not None
    return (of_money and forms["others"].search(told) is not None) or forms["not_kept"].match(told) is not None


_BREAK = re.compile(r"\n(?P<opens>[ \t]*(?:[-*•>(]|\d+[.)]|[A-ZÀ-Ý]))?")


def _lines(apart: str, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the runs of a sentence that stand on lines of their own; a wrapped line goes on."""
    found, at = [], start
    for match in _BREAK.finditer(apart, start, end):
        if match["opens"] is not None or text[match.start()] != "\n":
            found.append((at, match.start()))
            at = match.start() + 1
    return [(a, b) for a, b in (*found, (at, end)) if len(text[a:b].split()) <= _LONGEST]


def _is_refusal(said: str, forms: dict[str, re.Pattern[str]]) -> bool:
    told = said.strip(" \t-–•*>.!")
    return len(told.split()) <= _LONGEST_REFUSAL and forms["refused"].match(told) is not None
