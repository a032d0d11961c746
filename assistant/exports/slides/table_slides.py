"""Tables on slides: native ones, as many slides as they need, every row as high as its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assistant.exports.blocks import Table
from assistant.exports.figures import NBSP
from assistant.exports.lettering import LINE, limited, width, wrapped
from assistant.exports.palette import ACCENT, BAND, INK
from assistant.exports.slides.connectors import colour
from assistant.exports.slides.core_slide import footer, heading
from assistant.exports.slides.deck import INSET, MARGIN, POINT, WIDTH, Align, Deck
from assistant.exports.view import View

TOP, BOTTOM = 0.85, 6.88
_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)
_LINES = 9
"""Lines of a cell at most; the rest is cut, and stands in the other exports."""
_LEAST = 0.7
_TOGETHER = 3
"""Rows that a table begins with on a slide, where it has as many."""
_PAD = 0.05
_ROOM = WIDTH - 2 * MARGIN
_CAPTION, _BETWEEN = 0.3, 0.2


def table_slides(deck: Deck, view: View, title: str, tables: Sequence[Table]) -> None:
    """Add tables below one another, on as many slides as they need, with their headings again on each.

    Args:
        deck: The presentation.
        view: The plan.
        title: Title of the slides.
        tables: The tables; those without a row are left out.
    """
    filled = [table for table in tables if table.rows]
    # As large as can be without one more slide, and without a table that is broken once more.
    fewest = _breaks(_pages(filled, _SIZES[-1]))
    pages = next(pages for size in _SIZES if _breaks(pages := _pages(filled, size)) == fewest)
    for number, parts in enumerate(pages, 1):
        slide = heading(deck, title if len(pages) == 1 else f"{title}{NBSP}({number}/{len(pages)})")
        for part in parts:
            room = (_ROOM - 2 * INSET) * POINT
            caption = limited(wrapped(part.table.caption, 12, room, bold=True), 1, 12, room, bold=True)[0]
            box = (MARGIN, part.top - _CAPTION, _ROOM, _CAPTION)
            deck.text(slide, box, [(caption, 12, True)], ink=ACCENT, name=f"caption {part.table.caption}")
            _add(deck, slide, part)
        footer(deck, slide, view)


@dataclass
class _Part:
    """Some rows of a table on one slide; the first one is its headings."""

    table: Table
    widths: list[float]
    top: float
    rows: list[list[list[str]]]
    size: float
    closing: bool = False

    @property
    def bottom(self) -> float:
        return self.top + sum(_height(row, self.size) for row in self.rows)


def _pages(tables: Sequence[Table], size: float) -> list[list[_Part]]:
    pages: list[list[_Part]] = []
    at = BOTTOM
    for table in tables:
        widths = _widths(table, size)
        head = _wrapped(table.columns, widths, size, bold=True)
        rows = [_wrapped(row, widths, size, bold=False) for row in table.rows]
        part: _Part | None = None
        for i, row in enumerate(rows):
            if part is None or part.bottom + _height(row, size) > BOTTOM:
                top = at + _CAPTION if part is None else BOTTOM
                # A heading with hardly a row below it reads badly.
                first = sum(_height(each, size) for each in rows[i : i + _TOGETHER])
                if top + _height(head, size) + first > BOTTOM:
                    pages.append([])
                    top = TOP + _CAPTION
                part = _Part(table, widths, top, [head], size)
                pages[-1].append(part)
            part.rows.append(row)
            part.closing = table.closing and i == len(rows) - 1
        assert part is not None
        at = part.bottom + _BETWEEN
    return pages


def _breaks(pages: list[list[_Part]]) -> tuple[int, int]:
    """Return how many slides there are, and how many pieces of tables on them."""
    return len(pages), sum(len(parts) for parts in pages)


def _widths(table: Table, size: float) -> list[float]:
    """Share the slide among the columns: no word is broken where that can be; long texts get less than their share."""
    wishes, words = [], []
    for i, column in enumerate(table.columns):
        lines = [line for row in table.rows for line in row[i].split("\n")]
        longest = max([width(column, size, bold=True), *(width(line, size) for line in lines)])
        wishes.append(max(longest / POINT + 2 * INSET, _LEAST) ** 0.6)
        word = max(
            [*(width(each, size, bold=True) for each in column.split(" ")),
             *(width(each, size) for line in lines for each in line.split(" "))]
        )  # fmt: skip
        # A hair more than the word, so that rounding does not break it.
        words.append(max(word / POINT + 2 * INSET + 0.02, _LEAST))
    if sum(words) > _ROOM:
        words = [min(_LEAST, _ROOM / len(wishes))] * len(wishes)
    spare = _ROOM - sum(words)
    return [word + spare * wish / sum(wishes) for word, wish in zip(words, wishes, strict=True)]


def _wrapped(cells: tuple[str, ...], widths: list[float], size: float, *, bold: bool) -> list[list[str]]:
    found = []
    for cell, wide in zip(cells, widths, strict=True):
        room = (wide - 2 * INSET) * POINT
        lines = [part for line in cell.split("\n") for part in wrapped(line, size, room, bold=bold)]
        found.append(limited(lines, _LINES, size, room, bold=bold))
    return found


def _height(row: list[list[str]], size: float) -> float:
    return max(len(cell) for cell in row) * size * LINE / POINT + 2 * _PAD


def _add(deck: Deck, slide: Any, part: _Part) -> None:
    from pptx.util import Inches

    heights = [_height(row, part.size) for row in part.rows]
    shape = slide.shapes.add_table(
        len(part.rows), len(part.widths), *map(Inches, (MARGIN, part.top, sum(part.widths), sum(heights)))
    )
    shape.name = f"table {part.table.caption}"
    shape._element.nvGraphicFramePr.cNvPr.set("descr", part.table.caption)
    for column, wide in zip(shape.table.columns, part.widths, strict=True):
        column.width = Inches(wide)
    for r, (row, height) in enumerate(zip(part.rows, heights, strict=True)):
        shape.table.rows[r].height = Inches(height)
        bold = r == 0 or (part.closing and r == len(part.rows) - 1)
        for c, lines in enumerate(row):
            cell = shape.table.cell(r, c)
            cell.margin_left = cell.margin_right = Inches(INSET)
            cell.margin_top = cell.margin_bottom = Inches(_PAD)
            cell.text_frame.word_wrap = True
            cell.fill.solid()
            cell.fill.fore_color.rgb = colour(ACCENT if r == 0 else BAND if r % 2 == 0 else "FFFFFF")
            side: Align = "right" if c in part.table.numeric else "left"
            deck.write(cell.text_frame, [(line, part.size, bold) for line in lines], "FFFFFF" if r == 0 else INK, side)
