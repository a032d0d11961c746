"""Tells whether contents and bases may be read from words that answer a question on what people find hard."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, status_terms
from assistant.dialogue.guided.reading.pieces import Piece

_OF_PEOPLE = ("audience.challenges", "audience.motivations", "audience.objections")
_MEANS = frozenset(["inventory", "contents", "data"])
_OURS, _OWNED = Expression("own_means.ours"), Expression("own_means.owned")
# "The members are in Opus, with mail addresses", "tout va dans un tableur"
_KEPT = re.compile(r"(?<![a-z])(?:sont|est|vont|va|are|is|go|goes|live|sit) (?:dans|in|into)(?![a-z])")
_HARD, _LACKS = Expression("read_ahead.hardship"), Expression("own_means.lacks")


def tells_own_means(text: str, context: Context) -> bool:
    """Tell whether words may tell of contents or bases: "their forms are never ready" is what people suffer from.

    Where nobody asked for what troubles people, any words may. There, what one has, where it is kept, who owns it or
    that it is ready has to be said, and nothing that is hard.

    Args:
        text: The message or a sentence of it.
        context: What is asked.
    """
    if context.asked not in _OF_PEOPLE:
        return True
    piece = Piece(text, 0)
    if _HARD.search(piece.flat) is not None or _LACKS.search(piece.flat) is not None:
        return False
    finished = any(term.id == "ready" for term in status_terms(piece))
    return finished or any(each.search(piece.flat) is not None for each in (_OURS, _OWNED, _KEPT))


def is_of_troubles(label: str | None, text: str, context: Context) -> bool:
    """Tell whether words that sound like contents or bases answer what people find hard all the same.

    Args:
        label: What they sound like.
        text: The words.
        context: What is asked.
    """
    return label in _MEANS and not tells_own_means(text, context)
