"""Puts a step between two that are there: "ajoute un SMS entre l'e-mail et la démo"."""

from collections.abc import Sequence

from assistant.dialogue.guided.reading.journey_branches import known_step
from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece

_BETWEEN = Expression("journey_reader.between")


def put_between(journey: JourneyMap, piece: Piece, found: Sequence[Token], path: list[Node]) -> list[Node]:
    """Return the steps that a sentence puts between two known ones, once they are there; none where it does not.

    Args:
        journey: The map.
        piece: The sentence.
        found: Its parts.
        path: The steps told so far.
    """
    between = _BETWEEN.search(piece.flat)
    if between is None:
        return []
    steps = [t.mention for t in found if t.kind == "step" and t.mention is not None]
    ends = [m for m in steps if m.start >= between.end()][:2]
    new = [m for m in steps if m not in ends]
    source = known_step(journey, ends[0], piece, path, source=True) if len(ends) == 2 else None
    target = known_step(journey, ends[1], piece, path, source=False) if len(ends) == 2 else None
    if source is None or target is None or len(new) != 1:
        return []
    nodes = journey.nodes_for(new[0], piece, [source, target], joined=True)
    journey.insert(nodes, source, target, piece.cut(new[0].start, new[0].end))
    return nodes
