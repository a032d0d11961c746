"""Tells a list of figures from a list of tasks: "1) 40,000 people reached 2) 900 visits" judges steps."""

import re

from assistant.dialogue.guided.numbered import numbered
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import items
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.dates import find_dates

_FEWEST = 2
_LONGEST = 7
# "40,000 people reached", "25 % d'ouverture"; "2 posters" is a thing to make.
_COUNTED = re.compile(
    r"\s*(?:about |around |some |at least |over |environ |autour de |au moins |plus de )?"
    r"\d[\d\s.,\u00a0\u202f]*(?:k(?![a-z])|%)?\s*[^\W\d]",
    re.IGNORECASE,
)
_FEW = re.compile(r"\s*\d\s+[^\W\d]")


def figures_listed(message: str, asked: str | None, context: Context) -> Block | None:
    """Return a message as figures of steps where tasks are asked and each of its items counts something.

    Args:
        message: The message.
        asked: Label of the pending question.
        context: The message and the plan.
    """
    if asked != "tasks":
        return None
    told = numbered(message, "kpis") or Block("kpis", tuple(_lines(message)), "")
    counted = [line for line in told.lines if _COUNTED.match(line.text)]
    if len(told.lines) < _FEWEST or len(counted) != len(told.lines) or all(_FEW.match(x.text) for x in counted):
        return None
    for line in told.lines:
        long = len(line.text.split()) > _LONGEST or find_dates(line.text, context.language, context.today)
        if long or find_people(Piece(line.text, line.start), context):
            return None
    return Block("kpis", told.lines, message.strip()[:_HEAD])


_HEAD = 40


def _lines(message: str) -> list[Line]:
    rows = tuple(Line(m.group(), m.start()) for m in re.finditer(r"[^\n]*\S[^\n]*", message))
    return [Line(item.text, item.start) for item in items(Block(None, rows))]
