"""Reads the journey: sentences, arrows, bullets and tables into steps and links."""

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_answers import (
    read_entry,
    read_goal,
    read_kpis,
    read_left_out,
    read_stores_in,
)
from assistant.dialogue.guided.reading.journey_arrows import has_arrow, read_arrows
from assistant.dialogue.guided.reading.journey_ends import finish
from assistant.dialogue.guided.reading.journey_map import JourneyMap
from assistant.dialogue.guided.reading.journey_reader import JourneyReader
from assistant.dialogue.guided.reading.pieces import lines_of, sentences

__all__ = ["read_entry", "read_goal", "read_journey", "read_kpis", "read_left_out", "read_stores_in"]

_LIST_LINES = 2


def read_journey(block: Block, context: Context) -> bool:
    """Read which step leads to which; what is said of known steps is added to them."""
    journey = JourneyMap(context)
    reader = JourneyReader(journey, context)
    lines = list(lines_of(block))
    listed = sum(line.bullet for line in block.lines) >= _LIST_LINES or (
        len(lines) >= _LIST_LINES + 1 and all(len(line.text.split()) <= 8 for line in lines)
    )
    understood = False
    for line in lines:
        if has_arrow(line):
            understood = read_arrows(line, reader) or understood
            continue
        for i, sentence in enumerate(sentences(line)):
            understood = reader.sentence(sentence, joined=listed and i == 0) or understood
    if not understood:
        return False
    finish(journey, reader)
    return True
