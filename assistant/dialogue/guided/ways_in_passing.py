"""Reads sentences of the customer's way where something else is asked, one after the other, as one story.

"The newsletter points to the offer page. Posters too. The order is the goal.": the first of them is of the way for
sure, and what follows goes on from it.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line, label_of
from assistant.dialogue.guided.reading.journey_arrows import has_arrow
from assistant.dialogue.guided.reading.journey_led import same_way
from assistant.dialogue.guided.reading.journey_mentions import find_mentions
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.ways_told import tells_way_on
from assistant.dialogue.sentences import sentences

_GOES_ON = Expression("ways_in_passing.goes_on")
_IS_GOAL = Expression("ways_in_passing.is_goal")
_LABEL = Expression("journey_arrows.label")
_ASKS = Expression("journey_tokens.capture")
_ROW = re.compile(r"[^\n]*\S[^\n]*")
_FEWEST, _SURE = 2, "way"


def read_ways(talk: Talk) -> None:
    """Read the sentences that tell of the way where it is not asked, and leave them out of the message.

    Args:
        talk: The message.
    """
    several = [row for start, end in sentences(talk.text) for row in _rows(talk.text, start, end)]
    labelled = any(label_of(talk.text[start:end].partition(":")[0]) == "journey" for start, end in several)
    if labelled or (talk.context.asked or "").startswith("integrate.") or "?" in talk.text:
        # What stands behind a label is read under it.
        return
    story: list[Line] = []
    for start, end in [*several, (len(talk.text), len(talk.text))]:
        piece = Piece(talk.text[start:end], start)
        if piece and (_opens(piece, talk) or (story and _follows(piece))):
            story.append(Line(piece.text, start))
        elif story:
            _tell(talk, story)
            story = []


def _rows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines of a sentence: each is a way of its own."""
    return [(start + row.start(), start + row.end()) for row in _ROW.finditer(text[start:end])]


def _opens(piece: Piece, talk: Talk) -> bool:
    """Tell whether a sentence is of the way for sure, and is about nothing else that a label tells."""
    if label_of(piece.text.partition(":")[0]) is not None:
        return False
    sure = _LABEL.match(piece.flat) is not None or len(find_mentions(piece, piece.flat, {})) >= _FEWEST
    return (sure and has_arrow(piece)) or tells_way_on(piece.text, talk.context)


def _follows(piece: Piece) -> bool:
    """Tell whether a sentence behind one of the way goes on from it."""
    if same_way(piece) or _IS_GOAL.fullmatch(piece.flat) is not None:
        return True
    mentions = bool(find_mentions(piece, piece.flat, {}))
    asks = _ASKS.search(piece.flat) is not None and bool(terms(piece, "identifier"))
    return mentions and (asks or _GOES_ON.match(piece.flat) is not None)


def _tell(talk: Talk, story: list[Line]) -> None:
    if read_block(Block("journey", tuple(story), _SURE), talk.context):
        for line in story:
            talk.read(line.start, line.end)
