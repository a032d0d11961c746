"""Bullets of lists of means that are not settled: "radio ?", "press: to be decided", "TikTok – à trancher"."""

import re

from assistant.dialogue.guided.reading.lexicon import status_terms, terms
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import Piece, flat, masked

_MEANS = frozenset(["channels", "contents", "inventory", "contents_open"])
_SHOWN = frozenset(["contents", "contents_open"])
_LATER = (
    r"(?: ?(?:with|by|avec|par|d'ici|avant|before|after|apres|en|in|at|on|le|la|the|if|si|selon|depending|lors|later|"
    r"plus tard) .{1,40})?"
)
_OPEN = re.compile(
    r"[\s(]*(?:(?:still|yet|encore|toujours|reste(?: encore)?|is|are|est|sont|restent|remains?|option|idee|idea|"
    r"piste)[ :]+)*"
    r"(?:\?+|\?*\s*(?:a (?:trancher|decider|arbitrer|voir|confirmer|valider|discuter|etudier|definir)|"
    r"to be (?:decided|confirmed|agreed|discussed|settled|defined)|to (?:decide|discuss|confirm)|undecided|open|"
    r"pending|tbc|tbd|maybe|perhaps|possibly|peut-etre|eventuellement|en suspens|en attente|en discussion|"
    r"under discussion|not (?:yet )?(?:decided|confirmed|agreed|settled)|"
    r"pas (?:encore )?(?:decide|tranche|confirme|acte|valide|arbitre)e?s?|"
    r"on verra|we'll see|not sure(?: yet)?|optionnel(?:le)?|optional|on hold|option|piste|idee|idea))"
    rf"{_LATER}[\s?.!)]*"
)
_PARTS = re.compile(r"\s*(?:[,;:()\[\]→]|->|=>|\s[–—-]\s)\s*|(?<=\?)\s+(?=\S)")
# "Newsletter (budget ?)": what is not known is a figure, a day, a person.
_OF_DETAIL = re.compile(
    r"(?:qui|who|owner|resp\w*|pilote|manager|budget|cout|cost|prix|price|date|day|jour|when|quand|combien|how|comment|"
    r"nombre|number|frequence|frequency|format|lieu|place|where|ou)(?![a-z])"
)


# "Price list – tbd who": nobody makes it yet.
WHO_IS_OPEN = re.compile(
    r"(?:(?:tbd|tbc|to be (?:decided|confirmed|agreed)|to decide|not (?:sure|clear|decided)(?: yet)?|open|"
    r"(?:reste )?a (?:definir|voir|decider|trancher|confirmer)|on ne sait pas(?: encore)?|"
    r"pas (?:encore )?(?:decide|sur))[ ,:]+(?:by )?(?:who(?:m)?|qui|par qui|owner|responsable)|"
    r"(?:who|qui|owner|responsable) (?:tbd|tbc|a definir|a voir))\s*[.?]*\s*$"
)


def is_open(line: Line, label: str | None) -> bool:
    """Tell whether a bullet of a list of means says that nothing is settled on it.

    Args:
        line: The bullet, with all that it says.
        label: What the list is of.
    """
    return label in _MEANS and line.bullet and _leaves_open(Piece(line.text, line.start), of_contents=label in _SHOWN)


def _leaves_open(piece: Piece, *, of_contents: bool) -> bool:
    parts = [
        part.strip() for part in _PARTS.split(WHO_IS_OPEN.sub("", flat(_unquoted(piece)))) if part and part.strip()
    ]
    if not parts:
        return False
    asked = [part for part in parts[:_NEAR] if part.endswith("?") and not _OF_DETAIL.match(part)]
    head_asks = bool(asked) and (asked[0] == parts[0] or bool(terms(Piece(asked[0], 0), "channel")))
    # "How does it work? – leaflet, to write" is what a content is called.
    head_asks = head_asks and not (of_contents and (status_terms(piece) or len(parts[0].split()) > _SHORT))
    return head_asks or any(_OPEN.fullmatch(part) for part in parts[1:])


_NEAR, _SHORT = 2, 3


def _unquoted(piece: Piece) -> str:
    """Return the words outside of quotes: "Why wait?" may be what a content is called."""
    text, blot = piece.text, masked(piece)
    out = [" " if blot[at] == "\x00" and _in_quotes(text, at, blot) else char for at, char in enumerate(text)]
    return re.sub(r"\"[^\"\n]*\"", lambda m: " " * len(m.group()), "".join(out))


def _in_quotes(text: str, at: int, blot: str) -> bool:
    start = at
    while start and blot[start - 1] == "\x00":
        start -= 1
    return start > 0 and text[start - 1] in "«“"
