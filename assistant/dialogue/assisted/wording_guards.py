"""What a reply that a model worded has to hold before anybody sees it. Each guard says in words what is wrong."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.dialogue.assisted.asking import conveys, word_list
from assistant.dialogue.assisted.material import Material, days_of, figures_of
from assistant.dialogue.sentences import sentences
from assistant.language.detect import detect
from assistant.language.glossary import load_glossary
from assistant.language.text import fold, fold_typography
from assistant.retrieval.citations import is_exact_quote

MARK = re.compile(r"\[(\d+)\]")
_QUOTED = re.compile(r"«\s*([^«»]+?)\s*»|“([^“”]+)”|\"([^\"\n]+)\"")
_NUMBERED = re.compile(r"(?:^|(?<=\s))\d{1,2}[.)](?=\s)")
# Anything that a page could turn into a request, or a block of its own.
_MARKUP = re.compile(r"<[a-z!/]|\]\(|\]\[|!\[|&#|://|\bwww\.|\bjavascript:|\bdata:|```|^\s*#|^\s*\||\]:", re.I | re.M)
_CAPITAL = re.compile(r"(?<=[a-zà-ÿ0-9,;:’'] )([A-ZÀ-Ý][\wà-ÿ’'&-]*)")

Guard = Callable[[str, Material], tuple[str, str] | None]
"""Returns the reason in one word and what is wrong, for the model; or None."""


def citations_exist(text: str, material: Material) -> tuple[str, str] | None:
    """Every [n] is one of the passages, and none that was decided is missing."""
    used = {int(n) for n in MARK.findall(text)}
    wrong = sorted(n for n in used if not 1 <= n <= len(material.sources))
    if wrong:
        return "citation", f"[{wrong[0]}] is no passage."
    missing = sorted({int(n) for n in MARK.findall(material.draft)} - used)
    return ("citation", f"[{missing[0]}] is missing.") if missing else None


def quotes_are_exact(text: str, material: Material) -> tuple[str, str] | None:
    """Every quoted run is in its passage, or in what was said and decided."""
    for match in _QUOTED.finditer(text):
        quote = next(group for group in match.groups() if group)
        mark = re.match(r"[\s,.]{0,3}\[(\d+)\]", text[match.end() :])
        number = int(mark.group(1)) if mark else 0
        if number > len(material.sources):
            continue
        texts = (material.sources[number - 1].quote, material.draft) if number else material.texts
        if not any(is_exact_quote(quote, each) for each in texts):
            return "quote", f"These words are quoted from nowhere: {quote}"
    return None


def figures_are_known(text: str, material: Material) -> tuple[str, str] | None:
    """Every figure and date is in a passage, the plan, the message or what was decided."""
    plain = _NUMBERED.sub(" ", MARK.sub(" ", text))
    for figure in figures_of(plain, material.language):
        if figure not in material.figures:
            return "figure", f"The figure {figure} comes from nowhere."
    for day in days_of(plain, material.language):
        if day not in material.days:
            return "date", "A date comes from nowhere."
    known = {run for each in material.texts for run in re.findall(r"\d+", each)}
    for run in re.findall(r"\d+", plain):
        if run not in known and not any(str(figure).startswith(run) for figure in material.figures):
            return "figure", f"The figure {run} comes from nowhere."
    return None


def names_are_known(text: str, material: Material) -> tuple[str, str] | None:
    """No name is brought in."""
    for match in _CAPITAL.finditer(text):
        name = match.group(1)
        parts = re.findall(r"[a-z0-9]+", fold(name))
        if fold(name) in word_list("capitals") or load_glossary().lookup(name) is not None:
            continue
        if not all(part in material.words for part in parts if len(part) > 1):
            return "name", f"The name {name} comes from nowhere."
    return None


def has_no_markup(text: str, material: Material) -> tuple[str, str] | None:
    """Nothing in it makes a page call out or draws a block."""
    return ("markup", "Plain text only: no link, image, heading, table or code.") if _MARKUP.search(text) else None


def is_in_the_language(text: str, material: Material) -> tuple[str, str] | None:
    """It is written in the language of the reply."""
    if detect(text, material.language) == material.language:
        return None
    return "language", "Écris en français." if material.language == "fr" else "Write in English."


GUARDS: tuple[Guard, ...] = (
    has_no_markup,
    is_in_the_language,
    citations_exist,
    quotes_are_exact,
    figures_are_known,
    names_are_known,
)


@dataclass(frozen=True)
class Order:
    """What a reply has to be.

    Args:
        material: What it may say.
        kept: What it must say, typography aside.
        most: Most words.
        asks: Tells whether a sentence asks the pending question.
        must_ask: Whether that question has to be asked; a challenge may be told without one.
        told: What has to be told in whatever words, or empty.
    """

    material: Material
    kept: tuple[str, ...]
    most: int
    asks: Callable[[str], bool]
    must_ask: bool
    told: str = ""


def faults(text: str, order: Order) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a reply, without its line of progress: (reason, what to tell the model)."""
    if not text.strip():
        yield "empty", "The reply is empty."
        return
    for guard in GUARDS:
        fault = guard(text, order.material)
        if fault is not None:
            yield fault
    folded = _plain(text)
    for words in order.kept:
        if _plain(words) not in folded:
            yield "left_out", f"This is missing: {words}"
    if order.told and not conveys(text, order.told):
        yield "left_out", f"This has to be told: {order.told}"
    if len(words_of(text)) > order.most:
        yield "length", f"{order.most} words at most."
    questions = questions_in(text)
    if len(questions) > 1 or (order.must_ask and not questions):
        yield "question", "Exactly one question is to be asked: the one given."
    elif questions and not (order.asks(questions[0]) or order.asks(_paragraph(text, questions[0]))):
        yield "question", "Another question was asked than the one given."


def quoted_in(text: str) -> list[str]:
    """Return the quoted runs of a text."""
    return [next(group for group in match.groups() if group) for match in _QUOTED.finditer(text)]


def questions_in(text: str) -> list[str]:
    """Return the sentences of a reply that ask something; quoted words ask nothing."""
    bare = _QUOTED.sub(lambda m: m.group().replace("?", " "), text)
    found = []
    for line in bare.splitlines():
        found += [line[a:b].strip() for a, b in sentences(line) if "?" in line[a:b]]
    return found


def _paragraph(text: str, question: str) -> str:
    """Return the paragraph that a question stands in: what it asks about may be said just before."""
    return next((each for each in text.split("\n") if question.rstrip("?").strip() in each), question)


def words_of(text: str) -> list[str]:
    """Return the words of a reply."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


def _plain(text: str) -> str:
    return re.sub(r"\s+(?=[:;!?»%€)])|(?<=[«(])\s+", "", fold_typography(text).replace("*", "").casefold())
