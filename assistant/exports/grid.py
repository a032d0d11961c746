"""Places the steps of a journey on a grid: stages from left to right, each a lane of columns, steps from top to bottom.

Drawings and slides share this place for each step, and `routes` finds ways between the boxes that cross none of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.exports.view import View
from assistant.plan.base import STAGES, Stage
from assistant.plan.integrate import Link, Step

_IDEAL_WIDTH = 200.0
_IDEAL_HEIGHT = 90.0
_LANES: tuple[Stage | None, ...] = (*STAGES, None)


@dataclass(frozen=True)
class Cell:
    """Where a step stands: column and row, from 0 at the top left."""

    column: int
    row: int


@dataclass(frozen=True)
class Lane:
    """The columns of one stage; None is for steps that do not say theirs."""

    stage: Stage | None
    first: int
    columns: int


@dataclass(frozen=True)
class Grid:
    """All steps with their places.

    Args:
        steps: The steps drawn, in the order of the plan.
        cells: Where each of them stands.
        links: Pairs of indexes into ``steps`` with the link that joins them.
        lanes: The lanes, from left to right.
        columns: How many columns there are, at least one.
        rows: How many rows there are, at least one.
    """

    steps: tuple[Step, ...]
    cells: tuple[Cell, ...]
    links: tuple[tuple[int, int, Link], ...]
    lanes: tuple[Lane, ...]
    columns: int
    rows: int

    def is_free(self, column: int, row: int) -> bool:
        """Tell whether no step stands there."""
        return Cell(column, row) not in self._taken

    @cached_property
    def _taken(self) -> frozenset[Cell]:
        return frozenset(self.cells)


def arrange(view: View, steps: Sequence[Step], width: float, height: float) -> Grid:
    """Place steps on a grid that suits an area of this shape.

    Args:
        view: The plan.
        steps: The steps to draw, all of them or those of some lanes.
        width: Width of the area, in any unit.
        height: Its height, in the same unit.
    """
    lanes = _lanes(view, steps)
    rows = _rows([len(members) for _, members in lanes], width, height)
    first_of: dict[str, int] = {}
    for i, step in enumerate(steps):
        first_of.setdefault(step.id, i)
    links = tuple(
        (first_of[link.source], first_of[link.target], link)
        for link in view.plan.integrate.links
        if link.source in first_of and link.target in first_of
    )
    sources: dict[int, list[int]] = {}
    for source, target, _ in links:
        if source != target:
            sources.setdefault(target, []).append(source)
    placed: dict[int, Cell] = {}
    bands: list[Lane] = []
    column = 0
    for stage, members in lanes:
        count = -(-len(members) // rows)
        bands.append(Lane(stage, column, count))
        for chunk in _chunks(members, count):
            _place(chunk, column, rows, sources, placed)
            column += 1
    cells = tuple(placed[i] for i in range(len(steps)))
    return Grid(tuple(steps), cells, links, tuple(bands), max(column, 1), rows)


def by_lane(view: View, steps: Sequence[Step]) -> list[tuple[Stage | None, list[Step]]]:
    """Return the stages that have steps, each with its steps in the order in which customers meet them."""
    return [(stage, [steps[i] for i in members]) for stage, members in _lanes(view, steps)]


def _lanes(view: View, steps: Sequence[Step]) -> list[tuple[Stage | None, list[int]]]:
    met = _met(view)
    lanes = [(stage, [i for i, step in enumerate(steps) if step.stage == stage]) for stage in _LANES]
    return [(stage, sorted(members, key=lambda i: (met[steps[i].id], i))) for stage, members in lanes if members]


def _met(view: View) -> dict[str, int]:
    """Number all steps in the order in which customers meet them; what is out of reach comes last.

    It is the reverse of the order in which a depth-first search leaves the steps: where there is no loop, every step
    comes after all those that lead to it.
    """
    place = {id_: i for i, id_ in enumerate(view.steps)}
    loop = view.journey.loop_of
    out = {
        # Inside a loop the order of the plan says where it begins.
        id_: sorted(
            (each for each in targets if place[each] > place[id_] or loop.get(each, -1) != loop.get(id_, -2)),
            key=lambda target: -place[target],
        )
        for id_, targets in view.journey.out.items()
    }
    seen: set[str] = set()
    order: list[str] = []
    for starts in (view.journey.entries, view.steps):
        order += reversed(_left(out, sorted(starts, key=lambda id_: -place[id_]), seen))
    return {id_: i for i, id_ in enumerate(order)}


def _left(out: dict[str, list[str]], starts: list[str], seen: set[str]) -> list[str]:
    """Return the steps in the order in which a depth-first search leaves them, without recursion."""
    left: list[str] = []
    for start in starts:
        if start in seen:
            continue
        seen.add(start)
        work = [(start, iter(out[start]))]
        while work:
            node, targets = work[-1]
            following = next((target for target in targets if target not in seen), None)
            if following is None:
                left.append(node)
                work.pop()
            else:
                seen.add(following)
                work.append((following, iter(out[following])))
    return left


def _rows(counts: list[int], width: float, height: float) -> int:
    """Return the number of rows that leaves the most room for the text of a box."""

    def room(rows: int) -> float:
        columns = sum(-(-count // rows) for count in counts)
        return min(width / columns / _IDEAL_WIDTH, height / rows / _IDEAL_HEIGHT)

    return max(range(1, max(counts, default=1) + 1), key=lambda rows: (room(rows), -rows)) if counts else 1


def _chunks(members: list[int], count: int) -> list[list[int]]:
    """Split a lane into columns of about the same length."""
    bounds = [round(i * len(members) / count) for i in range(count + 1)]
    return [members[a:b] for a, b in pairwise(bounds)]


def _place(chunk: list[int], column: int, rows: int, sources: dict[int, list[int]], placed: dict[int, Cell]) -> None:
    """Give each step of a column a row near those that lead to it, so that arrows run straight where they can."""

    def wanted(step: int) -> float | None:
        before = [placed[i].row for i in sources.get(step, ()) if i in placed]
        return sum(before) / len(before) if before else None

    inside = set(chunk)
    chained = any(source in inside for step in chunk for source in sources.get(step, ()))
    wishes = {step: wanted(step) for step in chunk}
    order = chunk
    if not chained:
        middle = (rows - 1) / 2
        order = sorted(chunk, key=lambda step: (middle if (wish := wishes[step]) is None else wish, chunk.index(step)))
    lowest = -1
    for position, step in enumerate(order):
        wish = wishes[step]
        if wish is None:
            follows = position > 0 and order[position - 1] in sources.get(step, ())
            wish = lowest + 1 if follows else (rows - len(order)) / 2 + position
        row = min(max(round(wish), lowest + 1), rows - (len(order) - position))
        placed[step] = Cell(column, row)
        lowest = row
