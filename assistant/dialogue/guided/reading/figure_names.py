"""Figures that are part of a name and count nothing: "ligne 7", "hall 3", "version 2"."""

import re

from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.language.figures import Figure, Number
from assistant.language.text import fold

_LAST_WORD = re.compile(r"([a-z][a-z'-]*)(?: n°| no\.?| #)?\s*$")
# "Les six premiers mois" is a length of time.
_TIME = re.compile(
    r"-(?:year|month|week)s?-olds?\b|"
    r"\s*(?:premiere?s?|derniere?s?|first|last|past) (?:mois|ans|annees|semaines|jours|months|years|weeks|days)\b"
)
_THIS = re.compile(r"\b(?:this|last|next|cette|chaque|each|every|ce)\s[a-z'-]+$")
_MOST = 999


def is_name(figure: Figure, text: str) -> bool:
    """Tell whether a figure only says which of several things is meant."""
    if not isinstance(figure, Number) or figure.value is None or figure.value > _MOST:
        return False
    if _TIME.match(fold(text[figure.end :])):
        return True
    before = _LAST_WORD.search(fold(text[: figure.start]))
    if before is not None and _THIS.search(fold(text[: before.end(1)])):
        # "This season 450" is no season of that number.
        return False
    return before is not None and before.group(1) in word_set("numbered_things")
