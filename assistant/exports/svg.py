"""The journey map as a drawing that stands by itself: lanes by stage, boxes, arrows, and the notes below."""

import datetime
from collections.abc import Iterator
from html import escape

from assistant.exports import palette
from assistant.exports.boxes import detailed, lane_title, title, told
from assistant.exports.grid import Grid, arrange
from assistant.exports.lettering import LINE, fit_alike, limited, wrapped
from assistant.exports.link_labels import Area, placed
from assistant.exports.notes import notes
from assistant.exports.outline_findings import made_with
from assistant.exports.routes import Frame, Point, Route, routes
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.plan.integrate import Link
from assistant.rules.finding import Finding

_BOX = (200.0, 96.0)
_WIDEST = 280.0
_USUAL_WIDTH = 1180.0
_MORE_LINE = 16.0
_GAP = (56.0, 40.0)
_MARGIN = 32.0
_TITLE = 20.0
_STATEMENT = 14.0
_NOTE = 12.0
_TRIGGER = 10.5
_ROOM_FOR_TRIGGERS = 92.0
_MOST_ROOMY = 5
_LANE_HEAD = 14.0
_PAD = 9.0
_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)
_CORNER = 8.0
_LEAST_WIDTH = 640.0
_SHAPE = (1600.0, 900.0)


def render(plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> str:
    """Return the map as an SVG document."""
    return drawing(View(plan, findings, date, language), "map") + "\n"


def drawing(view: View, prefix: str, *, alone: bool = True) -> str:
    """Return the map as an ``svg`` element.

    Args:
        view: The plan.
        prefix: Begins the ids in it, so that a page may hold several.
        alone: Whether name and objective stand above it, and waivers, assumptions and the mark of the software below.
    """
    grid = arrange(view, view.plan.integrate.steps, *_SHAPE)
    # Few columns leave room for longer lines.
    gap = _gap(view, grid)
    wide = min(max(_USUAL_WIDTH / grid.columns - gap, _BOX[0]), _WIDEST)
    width = max(2 * _MARGIN + grid.columns * (wide + gap), _LEAST_WIDTH)
    head = list(_head(view, width)) if alone else []
    top = _MARGIN + sum(size * LINE for _, size in head) + 14
    frame = Frame(_MARGIN + gap / 2, top + _LANE_HEAD + _GAP[1], wide, _box_height(view, grid), gap, _GAP[1])
    bottom = frame.y(grid.rows) if grid.steps else top
    foot = list(_foot(view, width)) if alone else []
    height = bottom + 16 + len(foot) * _NOTE * LINE + _MARGIN
    y = _MARGIN
    head_texts = []
    for text, size in head:
        y += size * LINE
        head_texts.append(_text(text, _MARGIN, y - 4, size, bold=size == _TITLE))
    ways = routes(grid, frame)
    return "\n".join(
        [
            *_opening(view, prefix, width, height),
            *head_texts,
            *_lanes(view, grid, frame, top, bottom),
            *(_arrow(view, grid, route, prefix) for route in ways),
            *_triggers(view, grid, frame, ways),
            *_boxes(view, grid, frame),
            *(
                _text(line, _MARGIN, bottom + 16 + i * _NOTE * LINE, _NOTE, ink=palette.MUTED)
                for i, line in enumerate(foot, 1)
            ),
            "</svg>",
        ]
    )


def _set_off(view: View, link: Link) -> str:
    """Return what sets a link off, and after how long."""
    return ", ".join(each for each in (one_line(link.trigger), view.delay(link)) if each)


def _gap(view: View, grid: Grid) -> float:
    """Return the room between two columns: more of it where arrows have words, unless there are many columns."""
    is_told = any(_set_off(view, link) for _, _, link in grid.links)
    return _ROOM_FOR_TRIGGERS if is_told and grid.columns <= _MOST_ROOMY else _GAP[0]


def _box_height(view: View, grid: Grid) -> float:
    """Return the height of all boxes: more than two lines below the name make them taller."""
    most = max((len(detailed(view, step)) for step in grid.steps), default=0)
    return _BOX[1] + max(most - 2, 0) * _MORE_LINE


def _opening(view: View, prefix: str, width: float, height: float) -> Iterator[str]:
    name = f"{view.say('Carte du parcours', 'Journey map')} – {view.title}"
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" aria-labelledby="{prefix}-title {prefix}-desc" '
        f'lang="{view.language}" font-family="Arial, Helvetica, sans-serif">'
    )
    yield f'<title id="{prefix}-title">{escape(name)}</title>'
    yield f'<desc id="{prefix}-desc">{escape(description(view))}</desc>'
    yield (
        f'<defs><marker id="{prefix}-tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" '
        f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="#{palette.LINK}"/></marker></defs>'
    )
    yield f'<rect width="{_n(width)}" height="{_n(height)}" fill="#FFFFFF"/>'


def _text(
    text: str, x: float, y: float, size: float, *, bold: bool = False, middle: bool = False, ink: str = palette.INK
) -> str:
    style = ' font-weight="bold"' if bold else ""
    style += ' text-anchor="middle"' if middle else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}"{style} fill="#{ink}">{escape(text)}</text>'


def description(view: View) -> str:
    """Return the map in words: each step and where it leads."""
    if not view.plan.integrate.steps:
        return view.say("Aucune étape n’est encore dessinée.", "No step is drawn yet.")
    lines = []
    for step in view.plan.integrate.steps:
        ways = [view.name(link.target) for link in view.plan.integrate.links if link.source == step.id and link.target]
        lines.append(told(view, step) + (f" → {', '.join(ways)}" if ways else "") + ".")
    return " ".join(lines)


def _n(value: float) -> str:
    """Write a length with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def _head(view: View, width: float) -> Iterator[tuple[str, float]]:
    room = width - 2 * _MARGIN
    for line in limited(wrapped(view.title, _TITLE, room, bold=True), 2, _TITLE, room, bold=True):
        yield line, _TITLE
    statement = one_line(view.plan.objective.statement)
    if statement:
        for line in limited(wrapped(statement, _STATEMENT, room), 3, _STATEMENT, room):
            yield line, _STATEMENT


def _foot(view: View, width: float) -> Iterator[str]:
    for text in (*(note.sentence(view) for note in notes(view)), made_with(view)):
        yield from wrapped(text, _NOTE, width - 2 * _MARGIN)


def _lanes(view: View, grid: Grid, frame: Frame, top: float, bottom: float) -> Iterator[str]:
    for lane in grid.lanes:
        x = frame.x(lane.first) - frame.gap_x / 2 + 3
        wide = lane.columns * (frame.box_width + frame.gap_x) - 6
        heading = limited(wrapped(lane_title(view, lane.stage), 13, wide, bold=True), 1, 13, wide, bold=True)[0]
        yield (
            f'<g class="lane"><rect x="{_n(x)}" y="{_n(top)}" width="{_n(wide)}" height="{_n(bottom - top)}" rx="10" '
            f'fill="#{palette.BAND}" stroke="#{palette.BAND_EDGE}"/>'
            + _text(heading, x + wide / 2, top + 20, 13, bold=True, middle=True, ink=palette.MUTED)
            + "</g>"
        )


def _arrow(view: View, grid: Grid, route: Route, prefix: str) -> str:
    source, target, link = grid.links[route.link]
    words = f"{title(grid.steps[source])} → {title(grid.steps[target])}"
    more = _set_off(view, link)
    return (
        f'<path class="link" data-from="{escape(grid.steps[source].id)}" data-to="{escape(grid.steps[target].id)}" '
        f'd="{_path(route.points)}" fill="none" stroke="#{palette.LINK}" stroke-width="1.6" '
        f'marker-end="url(#{prefix}-tip)"><title>{escape(words)}{f" ({escape(more)})" if more else ""}</title></path>'
    )


def _triggers(view: View, grid: Grid, frame: Frame, ways: tuple[Route, ...]) -> Iterator[str]:
    """Yield the words beside the arrows, where there is room for them."""
    boxes = [
        Area(x - 2, y - 2, x + frame.box_width + 2, y + frame.box_height + 2)
        for x, y in ((frame.x(cell.column), frame.y(cell.row)) for cell in grid.cells)
    ]
    texts = {i: _set_off(view, link) for i, (_, _, link) in enumerate(grid.links)}
    for label in placed(texts, ways, boxes, _TRIGGER, frame.gap_x - 16):
        source, target, _ = grid.links[label.link]
        area, middle = label.area, (label.area.left + label.area.right) / 2
        lines = (
            _text(line, middle, area.top + (i + 0.78) * _TRIGGER * LINE, _TRIGGER, middle=True, ink=palette.MUTED)
            for i, line in enumerate(label.lines)
        )
        yield (
            f'<g class="trigger" data-from="{escape(grid.steps[source].id)}" data-to="{escape(grid.steps[target].id)}">'
            f'<rect x="{_n(area.left)}" y="{_n(area.top)}" width="{_n(area.right - area.left)}" '
            f'height="{_n(area.bottom - area.top)}" fill="#{palette.BAND}"/>{"".join(lines)}</g>'
        )


def _path(points: tuple[Point, ...]) -> str:
    """Write a way with rounded corners."""
    text = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        a, b = _towards(corner, before), _towards(corner, after)
        text += f" L{_n(a[0])} {_n(a[1])} Q{_n(corner[0])} {_n(corner[1])} {_n(b[0])} {_n(b[1])}"
    return f"{text} L{_n(points[-1][0])} {_n(points[-1][1])}"


def _towards(start: Point, end: Point) -> Point:
    """Return the point a corner's radius, or half the way, from ``start`` to ``end``."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(abs(dx), abs(dy))
    part = min(_CORNER / length, 0.5) if length else 0
    return start[0] + dx * part, start[1] + dy * part


def _boxes(view: View, grid: Grid, frame: Frame) -> Iterator[str]:
    wide, high = frame.box_width, frame.box_height
    written = [(title(step), detailed(view, step)) for step in grid.steps]
    fitted = fit_alike(written, (wide - 2 * _PAD, high - 2 * _PAD), _SIZES)
    for step, cell, text in zip(grid.steps, grid.cells, fitted, strict=True):
        paint, kind = palette.paint(view, step), palette.kind(view, step)
        x, y = frame.x(cell.column), frame.y(cell.row)
        lines = [(line, text.size, True) for line in text.lines] + [(line, text.small, False) for line in text.more]
        at = y + (high - sum(size * LINE for _, size, _ in lines)) / 2
        texts = []
        for line, size, bold in lines:
            at += size * LINE
            texts.append(_text(line, x + wide / 2, at - size * 0.3, size, bold=bold, middle=True, ink=paint.ink))
        stroke = 3 if kind == "fault" else 1.5
        yield (
            f'<g class="step is-{kind}" data-step="{escape(step.id)}"><title>{escape(told(view, step))}</title>'
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}" rx="9" '
            f'fill="#{paint.fill}" stroke="#{paint.edge}" stroke-width="{stroke}"/>{"".join(texts)}</g>'
        )
