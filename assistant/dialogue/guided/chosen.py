"""Choices made in words at the head of a message: "1, keep it", "number 2 is fine, but …", "june 30 is right"."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assistant.dialogue.display import shown
from assistant.dialogue.state import State
from assistant.language.dates import deadline, find_dates
from assistant.language.folding import fold_with_offsets
from assistant.language.numbers import find_figures
from assistant.language.text import LANGUAGES, Language, fold
from assistant.plan.edit import value_of

_HEAD = re.compile(
    r"(?:(?:ok|okay|oui|yes|yep|well|alors|bon|ah|non|no|donc|so)[ ,!.]+)*"
    r"(?:(?:je|on|i'd|i'll|i|let's|we)[ ]?(?:(?:prends?|choisis|garde|veux|prefere|will|would|take|pick|choose|go with|"
    r"go for|prefer|say|keep|like) )+|(?:va pour|pour|for|go with|go for|take|prends|garde|plutot|keep|pick|use|"
    r"c'est|it's) )?"
    r"(?:(?:the|la|le|l'|number|option|choice|choix|proposition|suggestion|version|numero|no\.?|n°|#) ?)*"
    r"(?P<which>[1-6](?:er|ere|e|eme|st|nd|rd|th)?|premiere?|deuxieme|seconde?|troisieme|first|second|third)"
    r"(?P<noun> (?:one|option|choice|proposition|suggestion|version|valeur|value))?"
    r"(?P<tail>(?:\)|,? ?(?:is|est|sounds|looks|works|me va|convient|c'est (?:bien|bon|parfait|ok|ca|mieux)|please|"
    r"then|stp|svp|obviously|of course|fine|good|"
    r"right|better|great|ok|okay|bien|bon(?:ne)?|juste|parfait(?:e)?|it is|i think|je pense|d'accord))*)"
    r"(?=\s*(?:$|[.,;:!?)–—-](?!\d)|(?:but|mais|et|and|for|pour)(?![a-z])))[\s.,;:!)–—-]*(?:(?:but|mais|et|and)[ ,]+)?"
)
_WORDS = {
    "premier": 0, "premiere": 0, "first": 0, "deuxieme": 1, "second": 1, "seconde": 1, "troisieme": 2, "third": 2,
}  # fmt: skip
_LISTED = re.compile(r"(?:^|\n|\s)1\s*[.):-]\s.*(?:^|\n|\s)2\s*[.):-]\s", re.DOTALL)
_CLAUSE = re.compile(r"[.!?;]+(?:\s|$)|\n|,\s|\s(?:but|and|mais|et)\s|\s[–—-]\s")
_NOT = re.compile(
    r"(?<![a-z])(?:not|pas|isn't|aren't|wrong|faux|fausse|n'est|forget|drop|remove|oublie|no longer|plus)(?![a-z])"
)
_SETTLES = re.compile(
    r"(?<![a-z])(?:keep|stick|stay|right|correct|good|fine|garde\w*|reste\w*|bon(?:ne)?|juste|vrai|exact|it's|c'est|"
    r"that's|is|est|the|for|pour)(?![a-z])"
)
_FEW = 6
_SHORT = 3


@dataclass(frozen=True)
class Choice:
    """Which of the offers a message takes.

    Args:
        place: Which of them, from 0.
        rest: What else the message says.
        corrects: Whether that is said against what was taken: "number 1, but the deadline is 15 June".
    """

    place: int
    rest: str
    corrects: bool = False


def picked(message: str, state: State) -> Choice | None:
    """Return which of several offers the head of a message takes; None where it takes none.

    Args:
        message: The message.
        state: What was offered.
    """
    if len(state.offers) < 2 or _LISTED.search(message):
        return None
    folded = fold_with_offsets(message)
    match = _HEAD.match(folded.text)
    if match is None:
        return None
    said = match["which"]
    place = _WORDS.get(said, int(said[0]) - 1 if said[0].isdigit() else 0)
    if place >= len(state.offers):
        return None
    cut = folded.span(match.end(), match.end())[0] if match.end() < len(folded.text) else len(message)
    rest = _left(message[cut:])
    return Choice(place, rest, corrects=re.search(r"(?:but|mais)[ ,]+$", match.group()) is not None)


_REPEATS = re.compile(
    r"(?:keep|stick with|stay with|garde[rz]?|on garde|je garde|c'est)[^.;!?]{0,60}(?:[.;!?,]\s*|$)(?:(?:and|et|but|"
    r"mais)[ ,]+)?"
)


def _left(rest: str) -> str:
    """Return what a message goes on to say: "keep it, obviously" says the choice again."""
    folded = fold_with_offsets(rest)
    again = _REPEATS.match(folded.text)
    if again is None:
        return rest
    return rest[folded.span(again.end(), again.end())[0] :] if again.end() < len(folded.text) else ""


def settled(message: str, state: State, language: Language, today: datetime.date) -> Choice | None:
    """Return which of two values for a field a message says is right, 0 the one that stands.

    Args:
        message: The message.
        state: The values, where the pending question is a contradiction.
        language: Language of the message.
        today: The day of reading.
    """
    pending = state.pending
    if pending is None or pending.id != "conflict" or not state.conflicts or len(state.offers) < 2:
        return None
    values = [value_of(state.plan, pending.path), state.conflicts[0].edits[0].value]
    forms = [_forms(state, pending.path, value) for value in values]
    start = 0
    for cut in [*_CLAUSE.finditer(message), None]:
        end = cut.start() if cut is not None else len(message)
        clause = message[start:end]
        said = [_says(clause, value, form, language, today) for value, form in zip(values, forms, strict=True)]
        if said[0] != said[1]:
            plain = fold(clause)
            if len(plain.split()) > _FEW and not _SETTLES.search(plain):
                return None
            place = said.index(True)
            rest = message[cut.end() :] if cut is not None else ""
            return Choice(1 - place if _NOT.search(plain) else place, rest)
        if fold(clause).strip(" ,.!") not in _OPENERS:
            return None
        start = cut.end() if cut is not None else end
    return None


_OPENERS = frozenset(["", "no", "non", "yes", "oui", "ok", "well", "so", "donc", "sorry", "pardon", "bon", "ah", "hmm"])


def _forms(state: State, path: str, value: Any) -> set[str]:
    """Return the words that tell a value from another one, in both languages."""
    texts = {str(value), *(shown(state.plan, path, value, language) for language in LANGUAGES)}
    return {word for text in texts for word in re.findall(r"[a-z0-9]+", fold(text)) if len(word) > _SHORT - 1}


def _says(clause: str, value: Any, forms: set[str], language: Language, today: datetime.date) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float | Decimal):
        return any(figure.value == Decimal(str(value)) for figure in find_figures(clause, language))
    day = str(value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        days = {deadline(each).isoformat()[5:] for each in find_dates(clause, language, today)}
        return day[5:] in days
    words = set(re.findall(r"[a-z0-9]+", fold(clause)))
    telling = {word for word in words if len(word) > _SHORT - 1}
    return bool(telling & forms) and _most(telling, forms)


_SMALL = frozenset({
    "the", "keep", "and", "est", "les", "des", "pour", "avec", "for", "one", "that", "right", "correct", "garde",
    "garder", "bon", "bonne", "not", "pas", "its", "this", "cette",
})  # fmt: skip


def _most(said: set[str], forms: set[str]) -> bool:
    """Tell whether a clause says hardly anything beside words of a value."""
    beside = said - forms - _SMALL
    return len(beside) <= max(2, len(said & forms))


def choice(message: str, state: State, language: Language, today: datetime.date) -> Choice | None:
    """Return the choice that a message makes among what was offered.

    Args:
        message: The message.
        state: What was offered, and between which values the pending question asks to choose.
        language: Language of the message.
        today: The day of reading.
    """
    return picked(message, state) or settled(message, state, language, today)
