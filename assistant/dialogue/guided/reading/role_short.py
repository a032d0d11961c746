"""Roles written in short: "mktg mgr", "resp. CRM", "chef de proj"."""

import re

from assistant.dialogue.guided.reading.lexicon import Found, terms
from assistant.dialogue.guided.reading.pieces import Piece

_SHORT = re.compile(
    r"(?<![\w.-])(?:(?P<manager>mgr)|(?P<marketing>mktg|mkting)|(?P<projet>(?<=\bde )proj)|(?P<project>proj)|"
    r"(?P<responsable>resp)|(?P<coordinator>coord)|(?P<assistant>asst)|"
    r"(?P<publicite>(?<=\bchef de )pub|(?<=\bcheffe de )pub))\b\.?(?!\w)",
    re.IGNORECASE,
)


def in_full(piece: Piece) -> tuple[Piece, list[tuple[int, int]]] | None:
    """Return a piece with its short words in full, and where each character stood; None where it has none."""
    if _SHORT.search(piece.text) is None:
        return None
    text, spans, at = "", [], 0
    for match in _SHORT.finditer(piece.text):
        spans += [(i, i + 1) for i in range(at, match.start())]
        word = match.lastgroup or ""
        text += piece.text[at : match.start()] + word
        spans += [match.span()] * len(word)
        at = match.end()
    spans += [(i, i + 1) for i in range(at, len(piece.text))]
    return Piece(text + piece.text[at:], piece.start), spans


def short_terms(piece: Piece, kind: str) -> list[Found]:
    """Return the terms of a list of roles in a piece, those in short too, where they stand in it.

    Args:
        piece: The words.
        kind: The list.
    """
    full = in_full(piece)
    if full is None:
        return terms(piece, kind, fuzzy=False)
    found = terms(full[0], kind, fuzzy=False)
    return [Found(term.id, full[1][term.start][0], full[1][term.end - 1][1]) for term in found]
