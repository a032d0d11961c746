"""What is asked in a talk heads what is answered: "Budget ?" and, a turn later, "22 000, dont 10 000 de pub"."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.dialogue.guided.layout.speakers import Turn
from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_MOST_WORDS = 12
_MARK = " : "
# A question without its mark: "la promesse c'est quoi".
_ASKS = re.compile(
    r"\b(?:c'est (?:quoi|qui|quand|combien)|(?:on|nous) \w+ (?:qui|quoi|combien|quand)|what's|what is|what are|"
    r"who's|who is|who are|when do|when is|how much|how many)\b"
)
_SAYS_NOTHING = re.compile(
    r"\W*(?:(?:oui|ouais|yes|yep|yeah|ok|okay|non|no|nope|hum|euh|bah|aucune idee|no idea|not sure|sais pas|"
    r"je (?:ne )?sais pas|i don't know|dunno|on verra|we'll see|bonne question|good question|moi|me)\W*)+"
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, dict[str, str]] = load_yaml(Path(__file__).with_name("data") / "asked.yaml")
    return tuple((label, re.compile(form)) for forms in data.values() for label, form in forms.items())


def with_answers(text: str, turns: tuple[Turn, ...]) -> str:
    """Return a text of the same length in which the answer to a short question has what was asked for its label.

    Args:
        text: A talk with the names of its speakers as blanks.
        turns: Who speaks from where on.
    """
    bounds = [(one.start, two.start) for one, two in pairwise(turns)]
    bounds += [(turns[-1].start, len(text))] if turns else []
    for one, two in pairwise(range(len(bounds))):
        (start, end), (answer_start, answer_end) = bounds[one], bounds[two]
        label = _asked(text[start:end])
        if label is None or turns[one].name == turns[two].name:
            continue
        answer = text[answer_start:answer_end]
        lead = len(answer) - len(answer.lstrip(" \t\u00a0"))
        told = answer.strip()
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
        head = label + _MARK
        if lead < len(head) or not told or told.endswith("?") or _SAYS_NOTHING.fullmatch(fold(told)):
            continue
        if label_of(told.partition(":")[0]) is None:
            at = answer_start + lead
            text = text[: at - len(head)] + head + text[at:]
    return text


def _asked(said: str) -> str | None:
    """Return what a turn asks for, where it is nothing but a short question."""
    plain = fold(said).strip()
    if "\n" in plain or not plain or len(plain.split()) > _MOST_WORDS:
        return None
    if not plain.endswith("?") and not _ASKS.search(plain):
        return None
    if re.search(r"\d", plain):
        # "400 de budget ?" tells what it asks about.
        return None
    return next((label for label, form in _patterns() if form.search(plain)), None)
