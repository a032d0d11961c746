"""Rows of a calendar in a table: when the campaign starts, an event, a task and who does it."""

import itertools
import re

from assistant.dialogue.guided.reading.calendar_edges import WHOLE_EDGE
from assistant.dialogue.guided.reading.headings import plain_heading
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.table_headings import Cell, beside_value
from assistant.language.vocabulary import find_terms

_EDGE = re.compile(
    r"\b(?:starts?|begins?|kick-?off|launch|lancement|demarrage|debut|demarre|ends?|fin|cloture|closes?)\b"
)
_HELD = re.compile(
    r"\b(?:fetes?|gala|soirees?|evenings?|party|parties|salons?|fairs?|shows?|expos?|open(?:ing)? (?:days?|evenings?)|"
    r"portes ouvertes|jpo|webina\w+|ateliers?|workshops?|conferences?|concerts?|forums?|marches?|markets?|inauguration|"
    r"picnics?|demos?|demonstrations?|breakfasts?|rencontres?|meet-?ups?|tournois?|tournaments?|races?|courses?)\b"
)


# "Webinar rehearsal", "Invitations à la soirée": work for an event, and not its day.
_WORK_FOR = re.compile(
    r"\b(?:rehears\w*|repetitions?|prep\w*|invit\w*|book\w*|reserv\w*|confirm\w*|print\w*|imprim\w*|valid\w*|brief\w*|"
    r"relu\w*|relec\w*|programmes?|list\w*|inscri\w*|sign-?ups?|registrations?|pages?|posters?|affiches?|flyers?|"
    r"teasers?|relances?|reminders?|follow-?ups?|suivi|kit|slides?|supports?|materiel|plan|set-?up|montage|dossiers?|"
    r"online|en ligne|prete?s?|ready|done|sent|envoye\w*|livre\w*|deliver\w*|announce\w*|annonc\w*|"
    r"[a-z]{3,}(?:er|ir|iser))\b"
)
_SUMMED_UP = re.compile(
    r"(?:reunion de |point )?(?:bilan|debrief\w*|retro(?:spective)?|post-?mortem|final review|wrap-?up)"
    r"(?: (?:final|meeting|de (?:la )?campagne|of the campaign))?"
)
_HEADS = {"responsable": "responsable", "statut": "statut"}


def day_first_block(header: list[Cell], row: Line, cells: list[Cell], what: int) -> Block | None:
    """Return a row of a calendar whose first cell is its day; None where the row tells nothing.

    Args:
        header: How the columns are headed.
        row: The row.
        cells: Its cells.
        what: The column of what happens or is to be done that day.
    """
    if len(cells) <= what or not cells[what][0]:
        return None
    told = plain_heading(cells[what][0])
    dated = joined_cells(row, [cells[0], cells[what]], first=":")
    if cells[0][0] and WHOLE_EDGE.fullmatch(told):
        return Block("dates", (dated,), "dates")
    if cells[0][0] and (
        _is_held(_QUOTED.sub(" ", cells[what][0]))
        or _SUMMED_UP.fullmatch(told)
        or _MILESTONES.fullmatch(plain_heading(header[what][0]))
    ):
        return Block("milestones", (dated,), "milestones")
    heads = ["échéance", *(_HEADS.get(beside_value(text) or "", "note") for text, _ in header[1:])]
    heads[what] = "tâche"
    return Block("tasks", (Line(" | ".join(heads), row.start), row), "tasks")


def _is_held(text: str) -> bool:
    told = plain_heading(text)
    match = _HELD.search(told) or _WEBINAR.search(told)
    return match is not None and len(told[: match.start()].split()) <= _BEFORE_HELD and not _WORK_FOR.search(told)


_QUOTED = re.compile(r"[«“\"][^«»“”\"]*[»”\"]")
_WEBINAR = re.compile(r"\bwebina\w+")
_MILESTONES = re.compile(r"jalons?|milestones?|evenements?|events?")
_BEFORE_HELD = 2


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
