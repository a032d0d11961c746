"""Reads a list of things of which one is known, before whose they are: "the gazette and the website, to Jo"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece, split_with
from assistant.dialogue.guided.reading.roster_words import things

_LISTED, _BEFORE_THING = Expression("roster.listed"), Expression("roster.before_thing")
_BESIDE = re.compile(r"(?:l['’]|(?:le|la|les|notre|nos|the|our) )[a-zà-ÿ][a-zà-ÿ'’-]+(?: [a-zà-ÿ][a-zà-ÿ'’-]+){0,2}")


def things_beside(piece: Piece, context: Context) -> list[Piece] | None:
    """Return what a run lists where one of it is known and the others are few plain words; None for any other run.

    Args:
        piece: The run, behind which stands whose all of it is.
        context: Gives the channels and contents that are known.
    """
    parts = [part for part, _ in split_with(piece, _LISTED)]
    found = [things(part, context) for part in parts]
    beside = [part.trimmed() for part, known in zip(parts, found, strict=True) if known is None]
    if not any(found) or not all(_BESIDE.fullmatch(part.text) for part in beside):
        return None
    return [each for part, known in zip(parts, found, strict=True) for each in known or [_bare(part)]]


def _bare(part: Piece) -> Piece:
    bare = part.trimmed()
    lead = _BEFORE_THING.match(bare.flat)
    return bare.cut(lead.end() if lead is not None else 0)
