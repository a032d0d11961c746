"""Sheets whose first row heads a value beside each key, and who answers for it, by when, with what remark."""

import re

from assistant.dialogue.guided.reading.block_items import is_cost
from assistant.dialogue.guided.reading.headings import label_of, loose_label_of, plain_heading
from assistant.dialogue.guided.reading.labelled import proves_one
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.language.kinds import Kind
from assistant.language.vocabulary import find_terms

Cell = tuple[str, int]
Row = tuple[Line, list[Cell]]

_BULLET = re.compile(r"^\s*[-–—•*>→]+\s*")
_NUMBER = re.compile(r"\s*(?:(?:n°|no\.?|#)\s*)?\d{1,2}$", re.IGNORECASE)
# What a remark adds to without being a fact of its own, and the mark that joins the two.
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}|\d{4}-\d{2}|\d{1,2}(?:er|st|nd|rd|th)? [^\W\d]{3,}|[^\W\d]{3,} \d{1,2}")
_ADDED = {"pillars": ":"}
_SUBJECTS: tuple[Kind, ...] = ("channel", "format", "data")


_DAYS = frozenset(["start", "end", "deadline"])


def headed_blocks(rows: list[Row], columns: dict[str, int]) -> list[Block]:
    """Return the blocks of a sheet.

    Args:
        rows: Its rows but the first, as they stand and cut.
        columns: Which column holds what: ``value``, ``responsable``, ``remark``; absent where there is none.
    """
    found: list[Block] = []
    last: str | None = None
    for row, cells in rows:
        key = cells[0]
        value = _cell(cells, columns, "value")
        owner, remark = _cell(cells, columns, "responsable"), _cell(cells, columns, "remark")
        due = _cell(cells, columns, "échéance")
        if due is not None and not _DAY.search(due[0]):
            # What stands under "due" and is no day is a remark.
            remark, due = remark or due, None
        label = _label(key[0], value, last)
        last = label if key[0] else last
        if value is None and due is not None and label in _DAYS:
            found.append(Block(label, (Line(*due),), key[0]))
            continue
        if value is None and owner is not None and label == "lead":
            found.append(Block("team", (_line(row, (key, owner)),), "team"))
            continue
        if value is None:
            found += [Block(None, (_line(row, (key, remark)),))] if remark else []
            continue
        if label is None and find_terms(value[0], "status") and find_terms(key[0], "format"):
            # "Posters | to create | Sasha | 15 June": how far a content is, who makes it, by when.
            found.append(Block("contents", (_told(row, [key, value, owner, due]),), "contents"))
            continue
        if label == "lead":
            found.append(Block("team", (_line(row, (key, value)),), "team"))
            continue
        found.append(_block(label, row, key, value, remark))
        if owner is not None:
            found.append(_owned(label, row, key, value, owner))
        if due is not None and label == "objective":
            found.append(Block("deadline", (Line(*due),), key[0]))
        if due is not None and label == "channels":
            found.append(Block("milestones", (_line(row, (value, due)),), key[0]))
        if remark is not None and label not in _ADDED:
            found.append(Block(None, (Line(*remark),)))
    return found


def remarked(cells: list[Cell], columns: dict[str, int]) -> Cell | None:
    """Return the remark of a row, where it says by a label of its own what it is about: "legal: consent"."""
    remark = _cell(cells, columns, "remark")
    return remark if remark is not None and label_of(remark[0].partition(":")[0]) and ":" in remark[0] else None


def _cell(cells: list[Cell], columns: dict[str, int], name: str) -> Cell | None:
    at = columns.get(name)
    return cells[at] if at is not None and at < len(cells) and cells[at][0] else None


def _label(key: str, value: Cell | None, last: str | None) -> str | None:
    if not key:
        return last
    if value is not None and is_cost(value[0]) and (_BULLET.match(key) or last == "budget"):
        return "budget"
    bare = _NUMBER.sub("", _BULLET.sub("", key))
    return "proofs" if proves_one(bare) else label_of(bare) or loose_label_of(bare)


def _block(label: str | None, row: Line, key: Cell, value: Cell, remark: Cell | None) -> Block:
    if label is None or (label == "budget" and label_of(_BULLET.sub("", key[0])) != "budget"):
        return Block(label, (_line(row, (key, value)),), "budget" if label else "", firm=label is not None)
    if label == "proofs" and proves_one(key[0]):
        return Block(label, (_line(row, (key, value)),), key[0])
    if label in _ADDED and remark is not None:
        return Block(label, (_line(row, (value, remark), _ADDED[label]),), key[0])
    return Block(label, (Line(*value),), key[0])


def _owned(label: str | None, row: Line, key: Cell, value: Cell, owner: Cell) -> Block:
    """Tell who answers for a row: for what it names, or as one of the team."""
    thing = any(find_terms(key[0], kind) for kind in _SUBJECTS) and plain_heading(key[0]) != label
    if label == "channels":
        return Block("team", (_line(row, (value if value[1] < owner[1] else key, owner)),), "team")
    if thing and label in ("budget", None):
        return Block("team", (_line(row, (key, owner)),), "team")
    return Block("team", (Line(*owner),), "team")


def _told(row: Line, cells: list[Cell | None]) -> Line:
    """Return cells of a row as one line: a colon after the first, commas between the others."""
    (first, start), *others = sorted((cell for cell in cells if cell is not None), key=lambda cell: cell[1])
    text = first
    for number, (cell, at) in enumerate(others):
        gap = at - start - len(text)
        # A comma right before a figure would make one of both.
        text += (":" if not number else "," if gap > 1 else " ").ljust(gap) + cell
    return Line(text, start)


def _line(row: Line, cells: tuple[Cell, Cell | None], mark: str = ":") -> Line:
    """Return two cells of a row as one line: a mark after the first, blanks for all between."""
    (first, start), second = cells
    skip = _BULLET.match(first)
    cut = skip.end() if skip is not None else 0
    first, start = first[cut:], start + cut
    if second is None:
        return Line(first, start)
    gap = second[1] - start - len(first)
    return Line(first + mark + " " * (gap - 1) + second[0], start)
