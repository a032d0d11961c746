"""The core slide: name, ten-word objective, audience, contents, the whole map and the result, on one page.

What stands on it follows the framework (knowledge: integrate-core-slide#what-it-holds); what does not fit stands on the
slides behind it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from assistant.exports.boxes import lane_title, title
from assistant.exports.figures import counted
from assistant.exports.grid import by_lane
from assistant.exports.lettering import LINE, fit, limited, wrapped
from assistant.exports.notes import notes
from assistant.exports.outline_findings import made_with
from assistant.exports.outline_orchestrate import result_sentence
from assistant.exports.palette import ALARM, BAND_EDGE, ENTRY, INK, MUTED, PLAIN, Paint
from assistant.exports.routes import Route
from assistant.exports.safe_text import one_line
from assistant.exports.slides.connectors import connect
from assistant.exports.slides.deck import HEIGHT, INSET, MARGIN, POINT, WIDTH, Deck, Line
from assistant.exports.slides.journey_map import EDGE, MOST_STEPS, draw
from assistant.exports.view import View
from assistant.language.text import Text
from assistant.plan.integrate import Step

MAP_TOP, MAP_BOTTOM = 1.94, 6.9
_STRIP_TOP, _STRIP_HEIGHT = 1.15, 0.7
_WIDE = WIDTH - 2 * MARGIN
_BLOCKED = Paint("FDE4E1", ALARM, ALARM)


def core_slide(deck: Deck, view: View) -> None:
    """Add the core slide, and the slides of the lanes where the map is too large for one."""
    slide = heading(deck, view.title)
    _verdict(deck, slide, view)
    _objective(deck, slide, view)
    _strip(deck, slide, view)
    steps = view.plan.integrate.steps
    if not steps:
        empty = view.say("Le parcours n’est pas encore dessiné.", "The journey is not drawn yet.")
        deck.text(slide, (MARGIN, MAP_TOP, _WIDE, 0.5), [(empty, 14, False)], ink=MUTED, name="map")
    elif len(steps) <= MOST_STEPS:
        draw(deck, slide, view, steps, MAP_TOP, MAP_BOTTOM)
    else:
        _overview(deck, slide, view)
    footer(deck, slide, view)
    if len(steps) > MOST_STEPS:
        groups = list(lane_groups(view))
        for number, group in enumerate(groups, 1):
            lanes = ", ".join(dict.fromkeys(lane_title(view, step.stage) for step in group))
            words = view.say(f"Parcours {number}/{len(groups)} : {lanes}", f"Journey {number}/{len(groups)}: {lanes}")
            lane = heading(deck, words)
            draw(deck, lane, view, group, 0.85, MAP_BOTTOM)
            footer(deck, lane, view)


def heading(deck: Deck, text: str) -> Any:
    """Add a slide with this title on one line."""
    room = (_WIDE - 2.9 - 2 * INSET) * POINT
    fitted = fit(text, (), (room, 24 * LINE * 1.05), (24.0, 20.0, 17.0))
    return deck.slide(list(fitted.lines), fitted.size)


def _verdict(deck: Deck, slide: Any, view: View) -> None:
    errors = len(view.open_findings("error"))
    if errors:
        count = counted(errors, Text("erreur", "error"), Text("erreurs", "errors"), view.language)
        text, paint = view.say(f"{count} à corriger", f"{count} to fix"), _BLOCKED
    else:
        text, paint = view.say("Peut être lancée", "Ready to launch"), ENTRY
    deck.card(slide, (WIDTH - MARGIN - 2.6, 0.26, 2.6, 0.36), [(text, 12, True)], paint, align="middle", name="verdict")


def _objective(deck: Deck, slide: Any, view: View) -> None:
    label = view.say("Objectif :", "Objective:")
    text = one_line(view.plan.objective.statement) or view.say("à dire en dix mots", "to be said in ten words")
    room = ((_WIDE - 2 * INSET) * POINT, 18 * LINE * 1.05)
    fitted = fit(f"{label} {text}", (), room, (18.0, 16.0, 14.0, 12.0))
    lines: list[Line] = [(line, fitted.size, True) for line in fitted.lines]
    deck.text(slide, (MARGIN, 0.72, _WIDE, 0.4), lines, ink="1F4FA3", name="objective")


def _strip(deck: Deck, slide: Any, view: View) -> None:
    used = [content.id for content in view.plan.rally.contents if content.id in view.used]
    contents = view.names(dict.fromkeys(used)) or view.names(each.id for each in view.plan.rally.contents)
    cards = (
        ("audience", view.label("audience"), one_line(view.plan.audience.name)),
        ("assets", view.say("Contenus", "Contents"), contents),
        ("result", view.say("Résultat mesuré", "Result measured"), result_sentence(view)),
    )
    # The cards end where the lanes below them do.
    gap = 0.15
    wide = (_WIDE - 2 * EDGE - gap * (len(cards) - 1)) / len(cards)
    for i, (name, label, text) in enumerate(cards):
        box = (MARGIN + EDGE + i * (wide + gap), _STRIP_TOP, wide, _STRIP_HEIGHT)
        room = ((wide - 2 * INSET) * POINT, (_STRIP_HEIGHT - INSET) * POINT - 10 * LINE)
        fitted = fit(text or view.say("à préciser", "to be said"), (), room, (13.0, 12.0, 11.0, 10.0, 9.0), bold=False)
        lines: list[Line] = [(label, 10, True), *((line, fitted.size, False) for line in fitted.lines)]
        deck.card(slide, box, lines, Paint("FFFFFF", BAND_EDGE, INK), name=name, top=True)


def footer(deck: Deck, slide: Any, view: View) -> None:
    """Say what was accepted and what is assumed, and who made the slide."""
    said = " · ".join(note.sentence(view) for note in notes(view) if note.kind != "review")
    room = (_WIDE - 2 * INSET) * POINT
    lines = limited(wrapped(said, 8, room), 2, 8, room) if said else []
    lines += limited(wrapped(made_with(view), 8, room), 1, 8, room)
    high = 3 * 8 * LINE / POINT + INSET
    deck.text(
        slide, (MARGIN, HEIGHT - 0.1 - high, _WIDE, high), [(line, 8, False) for line in lines], ink=MUTED, name="notes"
    )


def _overview(deck: Deck, slide: Any, view: View) -> None:
    """Draw one box for each lane; the slides behind show what is in them."""
    lanes = by_lane(view, view.plan.integrate.steps)
    gap = 0.45
    wide = (_WIDE - gap * (len(lanes) - 1)) / len(lanes)
    shapes = []
    for i, (stage, steps) in enumerate(lanes):
        box = (MARGIN + i * (wide + gap), MAP_TOP, wide, MAP_BOTTOM - MAP_TOP)
        count = counted(len(steps), Text("étape", "step"), Text("étapes", "steps"), view.language)
        lines = _lane_lines(f"{lane_title(view, stage)} – {count}", steps, wide, box[3])
        shapes.append(deck.card(slide, box, lines, PLAIN, name=f"lane {stage or 'none'}", top=True))
    joined = _joined(view, lanes)
    for i, (first, second) in enumerate(pairwise(shapes)):
        if (i, i + 1) in joined:
            y = MAP_TOP + (MAP_BOTTOM - MAP_TOP) / 2
            x = MARGIN + i * (wide + gap) + wide
            route = Route(i, "right", "left", ((x, y), (x + gap, y)))
            connect(slide, first, second, route, f"lane link {i + 1}", f"{i + 1} → {i + 2}")


def _lane_lines(head: str, steps: Sequence[Step], width: float, height: float) -> list[Line]:
    room, high = (width - 2 * INSET) * POINT, (height - INSET) * POINT
    lines: list[Line] = [
        (line, 12, True) for line in limited(wrapped(head, 12, room, bold=True), 2, 12, room, bold=True)
    ]
    high -= len(lines) * 12 * LINE
    for size, most in ((12, 2), (11, 2), (10, 2), (9, 2), (9, 1)):
        shown = [line for step in steps for line in limited(wrapped(f"• {title(step)}", size, room), most, size, room)]
        if len(shown) * size * LINE <= high:
            return [*lines, *((line, size, False) for line in shown)]
    left = int(high / (9 * LINE)) - 1
    return [*lines, *((line, 9, False) for line in shown[:left]), (f"+ {len(shown) - left}", 9, False)]


def _joined(view: View, lanes: Sequence[tuple[object, Sequence[Step]]]) -> set[tuple[int, int]]:
    lane_of = {step.id: i for i, (_, steps) in reversed(list(enumerate(lanes))) for step in steps}
    return {
        (lane_of[link.source], lane_of[link.target])
        for link in view.plan.integrate.links
        if link.source in lane_of and link.target in lane_of
    }


def lane_groups(view: View) -> Iterator[list[Step]]:
    """Split a long journey into slides: whole lanes side by side as long as they fit, a long lane in parts."""
    group: list[Step] = []
    for _, steps in by_lane(view, view.plan.integrate.steps):
        for at in range(0, len(steps), MOST_STEPS):
            part = list(steps[at : at + MOST_STEPS])
            if group and len(group) + len(part) > MOST_STEPS:
                yield group
                group = []
            group += part
    if group:
        yield group
