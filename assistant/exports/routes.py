"""Finds a way for each link of a drawn journey that crosses no box.

Boxes stand on a grid, so the gaps between columns and between rows are free from end to end. A way leaves its box on
the right, and comes in on the left, at the top or at the bottom; several ways in one gap run side by side.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from assistant.exports.grid import Cell, Grid

Side = Literal["top", "left", "bottom", "right"]
Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """Where the grid lies in the drawing, in the drawing's unit.

    Args:
        left: Left edge of the first column's boxes.
        top: Top edge of the first row's boxes.
        box_width: Width of a box.
        box_height: Height of a box.
        gap_x: Room between two columns.
        gap_y: Room between two rows.
    """

    left: float
    top: float
    box_width: float
    box_height: float
    gap_x: float
    gap_y: float

    def x(self, column: int) -> float:
        """Return the left edge of a column's boxes."""
        return self.left + column * (self.box_width + self.gap_x)

    def y(self, row: int) -> float:
        """Return the top edge of a row's boxes."""
        return self.top + row * (self.box_height + self.gap_y)

    def point(self, cell: Cell, side: Side) -> Point:
        """Return the middle of one side of a box."""
        x, y = self.x(cell.column), self.y(cell.row)
        match side:
            case "top":
                return x + self.box_width / 2, y
            case "left":
                return x, y + self.box_height / 2
            case "bottom":
                return x + self.box_width / 2, y + self.box_height
            case "right":
                return x + self.box_width, y + self.box_height / 2


@dataclass(frozen=True)
class Route:
    """The way of one link.

    Args:
        link: Index into ``Grid.links``.
        leaves: Side of the first box.
        enters: Side of the second box.
        points: Its corners, ends included; every stretch is horizontal or vertical.
    """

    link: int
    leaves: Side
    enters: Side
    points: tuple[Point, ...]


@dataclass(frozen=True)
class _Plan:
    """A way before it has its place in the gaps: gaps are numbered by the column, or row, that follows them."""

    link: int
    source: Cell
    target: Cell
    leaves: Side
    enters: Side
    column_gap: int | None = None
    row_gap: int | None = None


def routes(grid: Grid, frame: Frame) -> tuple[Route, ...]:
    """Return the ways of all links of a grid, in the order of its links."""
    left = _leaving(grid)
    plans = [_planned(grid, i, grid.cells[a], grid.cells[b], left) for i, (a, b, _) in enumerate(grid.links)]
    xs = _tracks(
        ((p.link, p.column_gap, p.source, _rows_spanned(p)) for p in plans if p.column_gap is not None),
        lambda gap: frame.x(gap) - frame.gap_x,
        frame.gap_x,
    )
    ys = _tracks(
        ((p.link, p.row_gap, p.target, _columns_spanned(p)) for p in plans if p.row_gap is not None),
        lambda gap: frame.y(gap) - frame.gap_y,
        frame.gap_y,
    )
    return tuple(_drawn(p, frame, xs.get(p.link), ys.get(p.link)) for p in plans)


def _planned(grid: Grid, link: int, a: Cell, b: Cell, left: dict[Cell, set[Side]]) -> _Plan:
    if a.column == b.column and a.row != b.row:
        low, high = sorted((a.row, b.row))
        if all(grid.is_free(a.column, row) for row in range(low + 1, high)):
            down = b.row > a.row
            return _Plan(link, a, b, "bottom" if down else "top", "top" if down else "bottom")
    if b.column > a.column:
        between = range(a.column + 1, b.column)
        if all(grid.is_free(column, a.row) for column in between):
            gap = None if a.row == b.row else b.column
            return _Plan(link, a, b, "right", "left", column_gap=gap)
        if a.row != b.row and all(grid.is_free(column, b.row) for column in between):
            return _Plan(link, a, b, "right", "left", column_gap=a.column + 1)
    # A way that comes in where another one leaves would read as an arrow with two heads.
    from_below = a.row > b.row
    leaving = left.get(b, set())
    if ("bottom" if from_below else "top") in leaving and ("top" if from_below else "bottom") not in leaving:
        from_below = not from_below
    return _Plan(
        link, a, b, "right", "bottom" if from_below else "top",
        column_gap=a.column + 1, row_gap=b.row + 1 if from_below else b.row,
    )  # fmt: skip


def _leaving(grid: Grid) -> dict[Cell, set[Side]]:
    """Return the sides, top and bottom, at which each box is left straight up or down."""
    sides: dict[Cell, set[Side]] = {}
    for a, b, _ in grid.links:
        start, end = grid.cells[a], grid.cells[b]
        low, high = sorted((start.row, end.row))
        straight = start.column == end.column and low != high
        if straight and all(grid.is_free(start.column, row) for row in range(low + 1, high)):
            sides.setdefault(start, set()).add("bottom" if end.row > start.row else "top")
    return sides


def _rows_spanned(plan: _Plan) -> tuple[float, float]:
    end = plan.target.row if plan.row_gap is None else plan.row_gap - 0.5
    return min(plan.source.row, end), max(plan.source.row, end)


def _columns_spanned(plan: _Plan) -> tuple[float, float]:
    assert plan.column_gap is not None
    start = plan.column_gap - 0.5
    return min(start, plan.target.column), max(start, plan.target.column)


def _tracks(
    wanted: Iterable[tuple[int, int | None, Cell, tuple[float, float]]], start: Callable[[int], float], size: float
) -> dict[int, float]:
    """Give each way its place in its gap: ways of one box share theirs, others that overlap lie side by side."""
    gaps: dict[int, list[tuple[Cell, tuple[float, float], int]]] = {}
    for link, gap, owner, span in wanted:
        assert gap is not None
        gaps.setdefault(gap, []).append((owner, span, link))
    places: dict[int, float] = {}
    for gap, members in gaps.items():
        spans: dict[Cell, tuple[float, float]] = {}
        for owner, (low, high), _ in members:
            old = spans.get(owner, (low, high))
            spans[owner] = (min(low, old[0]), max(high, old[1]))
        track_of: dict[Cell, int] = {}
        ends: list[float] = []
        for owner, (low, high) in sorted(spans.items(), key=lambda item: (item[1], item[0].column, item[0].row)):
            track = next((i for i, end in enumerate(ends) if end < low), len(ends))
            if track == len(ends):
                ends.append(high)
            ends[track] = high
            track_of[owner] = track
        for owner, _, link in members:
            places[link] = start(gap) + size * (track_of[owner] + 1) / (len(ends) + 1)
    return places


def _drawn(plan: _Plan, frame: Frame, x: float | None, y: float | None) -> Route:
    first, last = frame.point(plan.source, plan.leaves), frame.point(plan.target, plan.enters)
    corners: tuple[Point, ...] = ()
    if x is not None and y is not None:
        corners = ((x, first[1]), (x, y), (last[0], y))
    elif x is not None:
        corners = ((x, first[1]), (x, last[1]))
    return Route(plan.link, plan.leaves, plan.enters, (first, *corners, last))
