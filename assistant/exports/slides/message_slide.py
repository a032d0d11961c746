"""The message house as a house: the promise for a roof, the pillars below it, each on its proofs."""

from assistant.exports.lettering import LINE, fit, limited, wrapped
from assistant.exports.palette import BAND_EDGE, GOAL, INK, Paint
from assistant.exports.safe_text import one_line
from assistant.exports.slides.core_slide import footer, heading
from assistant.exports.slides.deck import INSET, MARGIN, POINT, WIDTH, Deck, Line
from assistant.exports.view import View
from assistant.plan.message_house import Pillar

_TOP, _ROOF, _GAP, _BOTTOM = 0.85, 1.0, 0.15, 6.85
_MOST = 5
_LINES = 5
_SCALES = (1.8, 1.6, 1.4, 1.2, 1.0, 0.9)
_WIDE = WIDTH - 2 * MARGIN


def message_slides(deck: Deck, view: View) -> None:
    """Add the message house, five pillars a slide."""
    house = view.plan.message_house
    promise = one_line(house.promise)
    if not promise and not house.pillars:
        return
    for at in range(0, max(len(house.pillars), 1), _MOST):
        slide = heading(deck, view.label("message_house"))
        tone = f"{view.label('message_house.tone')}{view.colon} {one_line(house.tone)}" if one_line(house.tone) else ""
        room = ((_WIDE - 2 * INSET) * POINT, (_ROOF - INSET) * POINT)
        roof = fit(
            promise or view.say("Promesse à dire", "Promise to be said"), (tone,) if tone else (), room,
            (22.0, 20.0, 18.0, 16.0, 14.0, 12.0),
        )  # fmt: skip
        lines: list[Line] = [(line, roof.size, True) for line in roof.lines]
        lines += [(line, roof.small, False) for line in roof.more]
        deck.card(slide, (MARGIN, _TOP, _WIDE, _ROOF), lines, GOAL, align="middle", name="promise")
        pillars = house.pillars[at : at + _MOST]
        wide = (_WIDE - _GAP * (len(pillars) - 1)) / max(len(pillars), 1)
        top = _TOP + _ROOF + _GAP
        texts = [pillar_lines(view, pillar, wide, _BOTTOM - top) for pillar in pillars]
        highest = max((sum(size * LINE for _, size, _ in text) for text in texts), default=0.0) / POINT + 2 * INSET
        high = min(_BOTTOM - top, highest)
        for i, (pillar, text) in enumerate(zip(pillars, texts, strict=True)):
            box = (MARGIN + i * (wide + _GAP), top, wide, high)
            deck.card(slide, box, text, Paint("FFFFFF", BAND_EDGE, INK), name=f"pillar {pillar.id}", top=True)
        footer(deck, slide, view)


def pillar_lines(view: View, pillar: Pillar, width: float, height: float) -> list[Line]:
    """Return title, message, challenges answered and proofs of a pillar, as large as they fit; at the smallest, cut."""
    room, high = (width - 2 * INSET) * POINT, (height - INSET) * POINT
    lines: list[Line] = []
    for scale in _SCALES:
        lines = [line for part in _parts(view, pillar) for line in _set(part, scale, room)]
        if sum(size * LINE for _, size, _ in lines) <= high:
            return lines
    kept, used = 0, 0.0
    while kept < len(lines) and used + lines[kept][1] * LINE <= high:
        used += lines[kept][1] * LINE
        kept += 1
    return lines[:kept]


def _parts(view: View, pillar: Pillar) -> list[tuple[str, float, bool]]:
    missing = view.say("aucune preuve", "no proof yet")
    parts: list[tuple[str, float, bool]] = [(view.name(pillar.id), 14, True), (one_line(pillar.message), 12, False)]
    if pillar.answers:
        parts.append((view.say("Répond à", "Answers"), 10, True))
    parts += [(f"• {one_line(text)}", 10, False) for text in pillar.answers]
    parts.append((view.say("Preuves", "Proofs"), 10, True))
    parts += [(f"• {one_line(text)}", 10, False) for text in pillar.proofs or (missing,)]
    return [part for part in parts if part[0]]


def _set(part: tuple[str, float, bool], scale: float, room: float) -> list[Line]:
    text, size, bold = part
    size = round(size * scale)
    lines = limited(wrapped(text, size, room, bold=bold), _LINES, size, room, bold=bold)
    return [(line, size, bold) for line in lines]
