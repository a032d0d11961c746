"""Tells lists of who does what, wherever they stand: "Ana = presse ; Kit (freelance) = vidéo"."""

import re

from assistant.dialogue.guided.reading.duties import is_lead
from assistant.dialogue.guided.reading.lexicon import pattern, terms
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.pieces import Piece, flat

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"
_HEAD = rf"(?:(?:Dr|Mme|Mlle|M\.|Mrs?|Ms|Miss)\s)?{_WORD}(?:\s{_WORD}){{0,2}}\s*(?:\([^()\n]{{2,60}}\)\s*)?"
_MARK = r"(?:[:=]|->|→|\s[–—-](?=\s))"
_ENTRY = re.compile(rf"\s*(?P<name>{_HEAD}){_MARK}\s*(?P<tail>[^:=\n]{{2,90}})")
# A comma or a full stop parts two entries only where the next one begins.
_CUT = re.compile(rf"\s*;\s*|\s*[,.]\s+(?:(?:et|and)\s+)?(?={_HEAD}{_MARK})")
_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)")
_DOES = ("channel", "format", "duties", "role", "data")
_MOST_TAIL_WORDS = 10
_FIGURE = re.compile(r"\d|[?!«»“”\"]")


def lists_doers(text: str) -> bool:
    """Tell whether a sentence is nothing but people, each with what they do behind a mark.

    Whoever is named has a first name, or a bracket that tells what they are; a digit tells of sums and days.
    """
    parts = [part for part in _CUT.split(text.strip(" -*•.;")) if part.strip()]
    found = [_ENTRY.fullmatch(part.strip()) for part in parts]
    if not parts or not all(found) or _FIGURE.search(text):
        return False
    told = [match for match in found if match is not None]
    return all(_is_somebody(match["name"]) and len(match["tail"].split()) <= _MOST_TAIL_WORDS for match in told) and (
        2 * sum(_does_something(match["tail"]) for match in told) >= len(told)
    )


def _is_somebody(head: str) -> bool:
    inside = _BRACKET.search(head)
    if inside is not None:
        piece = Piece(inside["inside"], 0)
        if role_terms(piece) or pattern("external").search(piece.flat):
            return True
    return is_first_name(head.strip())


def _does_something(tail: str) -> bool:
    piece = Piece(tail, 0)
    return is_lead(piece) or any(terms(piece, kind) for kind in _DOES) or flat(tail).strip() in ("lead", "pilote")
