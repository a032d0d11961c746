"""Cuts a message about contents into sentences, and leaves out what only orders or greets at their heads."""

import re
from collections.abc import Iterator

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.pieces import Piece

_STOP = re.compile(r"[.!]+(?=\s|$)|\n+|(?:(?<=\s)|^)\d{1,2}[)°]\s+")
_MYSELF, _RANKED = Expression("content_rows.myself"), Expression("content_rows.ranked")
_STRESSED = re.compile(r"\s?,\s(?:lui|elle|eux|elles)\s?,(?=\s)")
_GREETED = re.compile(r"\s*(?:hi|hello|hey|dear|salut|bonjour|bonsoir|coucou)(?: [a-z-]+)?\s*[,!]\s*(?=\S)")


def sentences_of(body: Piece) -> Iterator[Piece]:
    """Cut a text at line ends and full stops: a semicolon may part the fields of one content.

    Args:
        body: The text.
    """
    at = 0
    for stop in [*_STOP.finditer(body.text), None]:
        piece = body.cut(at, stop.start() if stop is not None else None)
        at = stop.end() if stop is not None else at
        greeted = _GREETED.match(piece.flat)
        piece = piece.cut(greeted.end()) if greeted is not None else piece
        ranked = _RANKED.match(piece.flat)
        piece = piece.cut(ranked.end()) if ranked is not None else piece
        # "Le livret, lui, est à créer"
        piece = Piece(_STRESSED.sub(lambda said: " " * len(said.group()), piece.text), piece.start)
        piece = _by_name(piece)
        piece = piece.cut(len(piece.text) - len(piece.text.lstrip()))
        if any(char.isalpha() for char in piece.text):
            yield piece


def _by_name(piece: Piece) -> Piece:
    """Return a piece of the same length in which who says "I" goes by the name in brackets: "ready, me (Ana)"."""
    found = _MYSELF.search(piece.flat)
    if found is None or not is_first_name(piece.text[slice(*found.span("who"))]):
        return piece
    a, b = found.start("says"), found.end("says")
    return Piece(piece.text[:a] + " " * (b - a) + piece.text[b:], piece.start)
