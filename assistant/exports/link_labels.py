"""Finds room beside the arrows of a drawn journey for what sets each of them off.

A label lies on a stretch of its own arrow or close beside it, and touches no box, no other arrow and no other label.
What finds no room is left out: the table and the description of the drawing say it all the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.exports.lettering import LINE, width, wrapped
from assistant.exports.routes import Point, Route

_LONGEST = 230.0
_MOST_LINES = 2
_AIR = 3.0
_TIP = 11.0
_PLACES = (0.5, 0.35, 0.65, 0.2, 0.8)


@dataclass(frozen=True)
class Area:
    """A rectangle: left, top, right and bottom edge, in the unit of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Tell whether two rectangles have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )  # fmt: skip


@dataclass(frozen=True)
class Label:
    """What stands beside an arrow.

    Args:
        link: Index into ``Grid.links``.
        lines: Its words, line by line.
        area: Where it stands.
    """

    link: int
    lines: tuple[str, ...]
    area: Area


def placed(
    texts: Mapping[int, str], ways: Sequence[Route], boxes: Iterable[Area], size: float, narrow: float
) -> list[Label]:
    """Return the labels that find room, in the order of the links.

    Args:
        texts: Words by link; a link without words has none.
        ways: The arrows.
        boxes: What no label may cover.
        size: Type size.
        narrow: Width to which a label is broken where it finds no room on one line.
    """
    taken = list(boxes)
    made = []
    for way in ways:
        if not texts.get(way.link):
            continue
        others = [stretch for other in ways if other is not way for stretch in _stretches(other)]
        spots = (
            Label(way.link, lines, area)
            for lines in _broken(texts[way.link], size, narrow)
            for area in _around(way, max(width(line, size) for line in lines) + 2 * _AIR, len(lines) * size * LINE)
        )
        label = next((s for s in spots if not any(s.area.meets(each) for each in (*taken, *others))), None)
        if label is not None:
            made.append(label)
            taken.append(label.area)
    return made


def _broken(text: str, size: float, narrow: float) -> Iterator[tuple[str, ...]]:
    """Yield the text on one line, then on two short ones, each only where it fits whole."""
    if width(text, size) <= _LONGEST:
        yield (text,)
    lines = wrapped(text, size, narrow)
    if 1 < len(lines) <= _MOST_LINES:
        yield tuple(lines)


def _stretches(way: Route) -> list[Area]:
    """Return the stretches of an arrow as thin rectangles, the last one as wide as its tip."""
    thin = [_between(a, b, 1.0) for a, b in pairwise(way.points)]
    (x, y), (before_x, before_y) = way.points[-1], way.points[-2]
    dx, dy = _sign(before_x - x) * _TIP, _sign(before_y - y) * _TIP
    return [*thin, _between((x, y), (x + dx, y + dy), 5.0)]


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _between(a: Point, b: Point, air: float) -> Area:
    return Area(min(a[0], b[0]) - air, min(a[1], b[1]) - air, max(a[0], b[0]) + air, max(a[1], b[1]) + air)


def _around(way: Route, wide: float, high: float) -> Iterator[Area]:
    """Yield places for a label, the longest stretch first: on it where enough of it stays in sight, else beside it."""
    stretches = sorted(
        pairwise(way.points), key=lambda ends: -(abs(ends[0][0] - ends[1][0]) + abs(ends[0][1] - ends[1][1]))
    )
    for a, b in stretches:
        is_flat = a[1] == b[1]
        length = abs(a[0] - b[0]) + abs(a[1] - b[1])
        own = wide if is_flat else high
        for part in _PLACES:
            x, y = a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
            if own + 2 * _TIP <= length * 2 * min(part, 1 - part):
                yield _centred(x, y, wide, high)
            if is_flat:
                yield _centred(x, y - high / 2 - _AIR, wide, high)
                yield _centred(x, y + high / 2 + _AIR, wide, high)
            else:
                yield _centred(x + wide / 2 + _AIR, y, wide, high)
                yield _centred(x - wide / 2 - _AIR, y, wide, high)


def _centred(x: float, y: float, wide: float, high: float) -> Area:
    return Area(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
