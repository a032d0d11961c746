"""A split that names its audiences: "fais deux plans, un pour les DAF et un pour les DSI"."""

import re

from assistant.dialogue.guided.intents import Control
from assistant.dialogue.guided.spoken_orders import spoken_order
from assistant.language.text import fold

_BORDER = re.compile(r"\s*[:,;(–-]\s+|\s+(?=(?:pour|for)\b)")
_BETWEEN = re.compile(r"\s*(?:[,;]|\bet\b|\band\b|\bpuis\b|&)\s*")
_LEAD = re.compile(
    r"(?:(?:un|une|one|l'une?|l'autre|une? autre|another(?: one)?|the other(?: one)?|the first|the second|"
    r"l[ea] prem\w+|l[ea] second\w*|l[ea] deuxieme)\s+)?(?:(?:plan|campagne|campaign)\s+)?"
    r"(?:(?:pour|for)\s+)?(?:(?:les|the|la|le)\s+|l')?"
)
_MOST_WORDS = 8
SEPARATOR = "|"
"""Stands between the audiences in the detail of the order."""


def named_split(text: str) -> Control | None:
    """Return a split with its audiences where a message orders one and names two or more, else None."""
    plain = " ".join(text.split()).strip(" .!?)")
    for border in _BORDER.finditer(plain):
        order = spoken_order(plain[: border.start()], None)
        if order is None or order.intent != "split":
            continue
        names = [_name(part) for part in _BETWEEN.split(plain[border.end() :])]
        if len(names) > 1 and all(name and len(name.split()) <= _MOST_WORDS for name in names):
            return Control("split", SEPARATOR.join(names))
    return None


def _name(part: str) -> str:
    """Return an audience as it was written, without "one for the"."""
    folded = fold(part)
    lead = _LEAD.match(folded)
    # Folding keeps the length of what stands before a name: articles and prepositions have no ligatures.
    return part[lead.end() :].strip() if lead is not None else part.strip()
