"""The colours that drawings, slides and pages share; text on each ground has a contrast of at least 4.5 to 1."""

from typing import Literal, NamedTuple

from assistant.exports.view import View
from assistant.plan.integrate import Step

Kind = Literal["fault", "goal", "entry", "plain"]


class Paint(NamedTuple):
    """Ground, edge and text of a box, as six hexadecimal digits each."""

    fill: str
    edge: str
    ink: str


INK = "1B2430"
MUTED = "4A5568"
ACCENT = "1F4FA3"
BAND = "F3F6FB"
BAND_EDGE = "D5DDEA"
LINK = "5A6B85"
ALARM = "B3261E"
PLAIN = Paint("FFFFFF", "5A6B85", INK)
ENTRY = Paint("E3F2E8", "1B7340", "12301F")
GOAL = Paint("1F4FA3", "16356D", "FFFFFF")
BROKEN = Paint("FDE4E1", "C62828", "5D1212")


_PAINTS: dict[Kind, Paint] = {"fault": BROKEN, "goal": GOAL, "entry": ENTRY, "plain": PLAIN}


def kind(view: View, step: Step) -> Kind:
    """Return what a step is shown as: faults before goals before entries."""
    if view.is_broken(step.id):
        return "fault"
    if step.goal:
        return "goal"
    return "entry" if step.id in view.journey.entries else "plain"


def paint(view: View, step: Step) -> Paint:
    """Return the colours of a step."""
    return _PAINTS[kind(view, step)]
