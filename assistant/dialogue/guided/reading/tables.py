"""Reads tables pasted from a sheet or written in Markdown: columns by their heading, in both languages."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.pieces import Piece, flat, lines_of
from assistant.language.yaml_data import load_yaml

_RULE = re.compile(r"[\s|:+=-]+")
_CELLS = {"\t": re.compile(r"\t"), "|": re.compile(r"\|"), ";": re.compile(r";")}
_MIN_LINES = 2
# "Channels looked after", "canal géré": what stands behind only says that it is theirs.
_WHOSE_WORK = re.compile(
    r" (?:managed|run|handled|covered|led|owned|held|looked after|taken care of|in charge of|in hand|"
    r"(?:gere|suivi|anime|pilote|tenu|confie|attribue|couvert|pris en charge)e?s?|en charge|a charge)$"
)

Row = dict[str, Piece]


@cache
def _headings() -> dict[str, tuple[str, ...]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "columns.yaml")
    found: dict[str, tuple[str, ...]] = {}
    for column, forms in data.items():
        for form in forms:
            found[flat(form)] = (*found.get(flat(form), ()), column)
    return found


def is_column(text: str) -> bool:
    """Tell whether a text only heads a column."""
    return flat(text).strip() in _headings()


def first_cells(block: Block) -> list[Piece]:
    """Return the lines of a block; below a heading of columns that are not all known, the first cell of each.

    "Channel | Steward" is no channel, and neither is "radio | red".

    Args:
        block: The lines.
    """
    lines = list(lines_of(block))
    at = next((n for n, line in enumerate(lines) if _heads_columns(line)), None)
    if at is None:
        return lines
    return [*lines[:at], *(cells(line, "|")[0].trimmed() for line in lines[at + 1 :] if line.text.strip("| "))]


def _heads_columns(line: Piece) -> bool:
    head, bar, _ = line.text.strip("| ").partition("|")
    return bool(bar) and is_column(head)


def read_table(block: Block, wanted: tuple[str, ...], fewest: int = 2) -> list[Row] | None:
    """Return the rows of a table by column, or None where the block is no table with a heading.

    Args:
        block: The lines.
        wanted: The columns that make sense here, the likeliest first where a heading may mean several.
        fewest: How many of them the heading has to name.
    """
    lines = list(lines_of(block))
    separator = _separator(lines)
    if separator is None:
        return None
    rows = [cells(line, separator) for line in lines if not _RULE.fullmatch(line.text)]
    for at, row in enumerate(rows[:2]):
        columns = _columns(row, wanted)
        if sum(column is not None for column in columns) >= fewest:
            return [_row(columns, later) for later in rows[at + 1 :]]
    return None


def cells(line: Piece, separator: str) -> list[Piece]:
    """Cut a line into its cells, empty ones included; the border of a Markdown table is none."""
    found, at = [], 0
    for match in _CELLS[separator].finditer(line.text):
        found.append(line.cut(at, match.start()))
        at = match.end()
    found.append(line.cut(at))
    if separator == "|":
        if found and not found[0].text.strip():
            found = found[1:]
        if found and not found[-1].text.strip():
            found = found[:-1]
    return found


def _separator(lines: list[Piece]) -> str | None:
    for mark in _CELLS:
        if sum(mark in line.text for line in lines) >= _MIN_LINES:
            return mark
    return None


def _columns(row: list[Piece], wanted: tuple[str, ...]) -> list[str | None]:
    columns: list[str | None] = []
    for cell in row:
        head = " ".join(re.sub(r"[^a-z0-9/'# +]", " ", cell.flat).split())
        meanings = _headings().get(head) or _headings().get(_WHOSE_WORK.sub("", head), ())
        free = [column for column in wanted if column in meanings and column not in columns]
        columns.append(free[0] if free else None)
    return columns


def _row(columns: list[str | None], row: list[Piece]) -> Row:
    return {
        column: cell for column, cell in zip(columns, row, strict=False) if column is not None and cell.text.strip()
    }
