"""Rows of a calendar in a table: when the campaign starts, an event, a task and who does it."""

import itertools
import re

from assistant.dialogue.guided.reading.headings import plain_heading
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.table_headings import Cell
from assistant.language.vocabulary import find_terms

_EDGE = re.compile(
    r"\b(?:starts?|begins?|kick-?off|launch|lancement|demarrage|debut|demarre|ends?|fin|cloture|closes?)\b"
)
_HELD = re.compile(
    r"\b(?:fetes?|gala|soirees?|evenings?|party|parties|salons?|fairs?|shows?|expos?|open(?:ing)? (?:days?|evenings?)|"
    r"portes ouvertes|jpo|webina\w+|ateliers?|workshops?|conferences?|concerts?|forums?|marches?|markets?|inauguration|"
    r"picnics?|demos?|demonstrations?|breakfasts?|rencontres?|meet-?ups?|tournois?|tournaments?|races?|courses?)\b"
)


def day_block(row: Line, cells: list[Cell], days: int) -> Block:
    """Return a row of a calendar as what it tells: when the campaign starts, an event, a task and who does it."""
    what = plain_heading(cells[0][0])
    named = any(cell[0] for at, cell in enumerate(cells) if at not in (0, days))
    if _EDGE.search(what) and not named:
        return Block("dates", (joined_cells(row, [cells[0], cells[days]], first=":"),), "dates")
    if _HELD.search(what) and not find_terms(cells[0][0], "format"):
        return Block("milestones", (joined_cells(row, [cells[0], cells[days]], first=":"),), "milestones")
    return Block("tasks", (joined_cells(row, [cell for cell in cells if cell[0]], first=":"),), "tasks")


def joined_cells(row: Line, cells: list[Cell], *, first: str) -> Line:
    """Return cells as one line of the same length as they take: a mark between two, blanks for the rest."""
    start = cells[0][1]
    end = cells[-1][1] + len(cells[-1][0])
    text = list(row.text[start - row.start : end - row.start])
    for number, ((one, at), (_, following)) in enumerate(itertools.pairwise(cells)):
        gap = slice(at + len(one) - start, following - start)
        mark = first if number == 0 else ","
        text[gap] = [mark, *[" "] * (following - at - len(one) - 1)]
    return Line("".join(text), start)
