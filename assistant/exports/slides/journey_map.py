"""The journey map on a slide: lanes, boxes and glued arrows, in the area that the slide leaves for it."""

from collections.abc import Sequence
from typing import Any

from assistant.exports.boxes import below, lane_title, title, told
from assistant.exports.grid import Grid, arrange
from assistant.exports.lettering import LINE, fit, limited, wrapped
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
_HEAD = 0.26
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
        left = frame.x(lane.first) - frame.gap_x / 2 + 0.03
        wide = lane.columns * (frame.box_width + frame.gap_x) - 0.06
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
    inside = {step.id for step in steps}
    for step, cell in zip(grid.steps, grid.cells, strict=True):
        box = (frame.x(cell.column), frame.y(cell.row), frame.box_width, frame.box_height)
        colours = paint(view, step)
        shapes.append(
            deck.card(
                slide,
                box,
                step_lines(view, step, box[2], box[3], inside),
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


def step_lines(view: View, step: Step, width: float, height: float, inside: set[str]) -> list[Line]:
    """Return the text of a box; links that leave the slide are named."""
    away = [
        link.target
        for link in view.plan.integrate.links
        if link.source == step.id and link.target in view.steps and link.target not in inside
    ]
    more = (*below(view, step), *([f"→ {view.names(dict.fromkeys(filter(None, away)))}"] if away else []))
    room = ((width - 2 * INSET) * POINT, (height - INSET) * POINT)
    fitted = fit(title(step), more, room, _SIZES)
    return [(line, fitted.size, True) for line in fitted.lines] + [(line, fitted.small, False) for line in fitted.more]


def text_height(lines: list[Line]) -> float:
    """Return how high lines are, in inches."""
    return sum(size * LINE for _, size, _ in lines) / POINT
