"""The journey map on a slide: lanes, boxes and glued arrows, in the area that the slide leaves for it."""

from collections.abc import Sequence
from typing import Any

from assistant.exports.boxes import below, detailed, lane_title, title, told
from assistant.exports.grid import Grid, arrange
from assistant.exports.lettering import fit_alike, limited, wrapped
from assistant.exports.palette import BAND, BAND_EDGE, BROKEN, MUTED, Paint, paint
from assistant.exports.routes import Frame, routes
from assistant.exports.safe_text import one_line
from assistant.exports.slides.connectors import connect
from assistant.exports.slides.deck import INSET, MARGIN, POINT, WIDTH, Deck, Line
from assistant.exports.view import View
from assistant.plan.integrate import Step

MOST_STEPS = 25
"""How many steps one slide shows at most; longer journeys are split in lanes."""

_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
_ROOMY = 11.0
"""From this type size on, boxes say their contents and KPI too."""
_HEAD = 0.26
EDGE = 0.03
"""Room on each side of a lane, in inches."""
_GAP_X = (0.28, 0.5)
_GAP_Y = (0.17, 0.32)
_TALLEST = 1.5
_LANE = Paint(BAND, BAND_EDGE, MUTED)


def draw(deck: Deck, slide: Any, view: View, steps: Sequence[Step], top: float, bottom: float) -> Grid:
    """Draw some steps and the links between them.

    Args:
        deck: The presentation.
        slide: The slide.
        view: The plan.
        steps: The steps to draw.
        top: Upper edge of the area, in inches.
        bottom: Its lower edge.

    Returns:
        Where the steps stand.
    """
    grid = arrange(view, steps, WIDTH - 2 * MARGIN, bottom - top - _HEAD)
    frame = framed(grid, top, bottom)
    for lane in grid.lanes:
        left = frame.x(lane.first) - frame.gap_x / 2 + EDGE
        wide = lane.columns * (frame.box_width + frame.gap_x) - 2 * EDGE
        room = (wide - 2 * INSET) * POINT
        heading = limited(wrapped(lane_title(view, lane.stage), 10, room, bold=True), 1, 10, room, bold=True)
        deck.card(
            slide,
            (left, top, wide, bottom - top),
            [(heading[0], 10, True)],
            _LANE,
            align="middle",
            name=f"lane {lane.stage or 'none'}",
            top=True,
        )
    shapes = []
    texts = step_texts(view, steps, frame)
    for step, cell, lines in zip(grid.steps, grid.cells, texts, strict=True):
        box = (frame.x(cell.column), frame.y(cell.row), frame.box_width, frame.box_height)
        colours = paint(view, step)
        shapes.append(
            deck.card(
                slide,
                box,
                lines,
                colours,
                align="middle",
                name=f"step {step.id}",
                told=told(view, step),
                edge=2.25 if colours == BROKEN else 1.0,
            )
        )
    for route in routes(grid, frame):
        source, target, link = grid.links[route.link]
        words = f"{title(grid.steps[source])} → {title(grid.steps[target])}"
        more = one_line(link.trigger)
        connect(
            slide,
            shapes[source],
            shapes[target],
            route,
            f"link {grid.steps[source].id} {grid.steps[target].id}",
            f"{words} ({more})" if more else words,
        )
    return grid


def framed(grid: Grid, top: float, bottom: float) -> Frame:
    """Return where the boxes of a grid lie so that they fill the area."""
    wide = WIDTH - 2 * MARGIN
    gap_x = min(max(wide / grid.columns * 0.17, _GAP_X[0]), _GAP_X[1])
    high = bottom - top - _HEAD
    gap_y = min(max(high / grid.rows * 0.16, _GAP_Y[0]), _GAP_Y[1])
    box_width = wide / grid.columns - gap_x
    box_height = min((high - gap_y * (grid.rows + 1)) / grid.rows, _TALLEST)
    spare = high - grid.rows * box_height - (grid.rows + 1) * gap_y
    return Frame(MARGIN + gap_x / 2, top + _HEAD + gap_y + spare / 2, box_width, box_height, gap_x, gap_y)


def step_texts(view: View, steps: Sequence[Step], frame: Frame) -> list[list[Line]]:
    """Return the text of each box, in one size: contents and KPIs where there is room; links that leave are named."""
    room = ((frame.box_width - 2 * INSET) * POINT, (frame.box_height - INSET) * POINT)
    away = {step.id: _away(view, step, {each.id for each in steps}) for step in steps}
    for lines_of in (detailed, below):
        boxes = [(title(step), (*lines_of(view, step), *away[step.id])) for step in steps]
        fitted = fit_alike(boxes, room, _SIZES)
        if min((text.size for text in fitted), default=_SIZES[0]) >= _ROOMY:
            break
    return [
        [*((line, text.size, True) for line in text.lines), *((line, text.small, False) for line in text.more)]
        for text in fitted
    ]


def _away(view: View, step: Step, inside: set[str]) -> tuple[str, ...]:
    targets = [link.target for link in view.plan.integrate.links if link.source == step.id]
    names = view.names(dict.fromkeys(id_ for id_ in targets if id_ in view.steps and id_ not in inside))
    return (f"→ {names}",) if names else ()
