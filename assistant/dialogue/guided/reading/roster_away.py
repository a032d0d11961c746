"""Tells that members are away, or swap: who does their part is somebody else from now on."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.people import members
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_told import Told
from assistant.dialogue.guided.reading.roster_words import known_member

_AWAY = Expression("roster.away")
_BLANK = re.compile(r" {8,}")


def says_away(told: Told, context: Context) -> bool:
    """Tell whether a clause says that members are away, or swap.

    Args:
        told: What the clause says.
        context: Who is known.
    """
    return told.kind == "away" and any(known_member(person.name, context) is not None for person in told.who)


def left_out_away(message: str, context: Context) -> bool:
    """Tell whether what was left out of a message says that a member is away: that is why somebody else does it.

    Args:
        message: The message, with blanks for what was left out.
        context: What was said, and who is known.
    """
    said = context.draft.source if context.draft.source is not None else context.draft.message
    if len(said) != len(message):
        return False
    gone = (Piece(said[run.start() : run.end()], run.start()) for run in _BLANK.finditer(message))
    absent = ((piece.flat, _AWAY.search(piece.flat)) for piece in gone if piece.trimmed())
    names = {part for each in members(context) for part in flat(str(each.get("name") or "")).split()}
    return any(away is not None and names & set(text[: away.start()].split()) for text, away in absent)
