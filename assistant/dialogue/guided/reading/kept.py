"""Keeps what a reader found in a run of the message, for readers that cut one sentence in many ways."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import Piece

Read = TypeVar("Read")


def kept(read: Callable[[Piece, Context], Read]) -> Callable[[Piece, Context], Read]:
    """Answer at once where the same run was read before and nothing was recorded since.

    Args:
        read: A reader that records nothing; nobody may change what it returns.
    """

    @wraps(read)
    def reading(piece: Piece, context: Context) -> Read:
        memo = context.draft.memo
        if (key := (read, piece)) not in memo:
            memo[key] = read(piece, context)
        found: Read = memo[key]
        return found

    return reading
