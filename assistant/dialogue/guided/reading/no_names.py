"""Words that look like somebody's name, or like whoever speaks, and are neither: "in Georgia", "Ann told me"."""

import re

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.name_words import CAPITALS
from assistant.dialogue.guided.reading.pieces import Piece, flat

_PLACED = re.compile(r"(?:^|[^a-z])(?:en|in|across|throughout)\s$")
_OF_A_THING = re.compile(r"\s(?:en|de|d['’]|of) ?(?!(?:la|l|the|chez|our|notre|nos|us)(?![a-z]))[a-zà-ÿ]{3,}")
_TOLD_TO, _TOLD_SO = Expression("names.object_before"), Expression("names.object_after")
_NEAR = 12


def stands_in_place(text: str, start: int, end: int) -> bool:
    """Tell whether a word with a capital says where something is: "en France", "in Georgia", and not "in Ann's hands".

    Args:
        text: The text.
        start: Where the word begins in it.
        end: Where it ends.
    """
    before = flat(text[max(0, start - _NEAR) : start])
    return _PLACED.search(before) is not None and text[end : end + 2] not in ("'s", "’s")


def opens_thing(text: str, end: int) -> bool:
    """Tell whether a word is the first of what a thing is called: "Prise en main", "Peace of mind".

    Args:
        text: The text.
        end: Where the word ends in it.
    """
    return _OF_A_THING.match(text, end) is not None


def speaks(piece: Piece, start: int, end: int) -> bool:
    """Tell whether a word for whoever speaks means them as somebody who does something.

    Args:
        piece: The text.
        start: Where the word begins in it.
        end: Where it ends.
    """
    if piece.text[:start].endswith("-"):
        # "Prépare-moi un point" is said to somebody else.
        return False
    if piece.text[start:end] == "Me" and CAPITALS.match(piece.text, end + 1):
        # "Me Bertin" is a lawyer.
        return False
    # "Ann told me that …", "Ann vient de me dire": whoever listens does nothing for it.
    listens = _TOLD_TO.search(piece.flat[:start]) or _TOLD_SO.match(piece.flat, end)
    return piece.flat[start:end] != "me" or listens is None
