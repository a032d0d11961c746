"""What the box of a step says in drawings and on slides."""

from assistant.exports.outline_journey import fault, kpi
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.plan.base import Stage
from assistant.plan.integrate import Step


def title(step: Step) -> str:
    """Return the name of a step, or its id."""
    return one_line(step.name) or step.id


def is_same(name: str, step: Step) -> bool:
    """Tell whether a name only says the name of the step again: a step is often called by its channel or content."""
    return name.casefold() == title(step).casefold()


def below(view: View, step: Step) -> tuple[str, ...]:
    """Return the short lines under the name: what is wrong, the channel, what is captured."""
    wrong = fault(view, step.id)
    captured = view.values("integrate.steps.captures", step.captures)
    channel = view.name(step.channel)
    lines = (
        wrong.upper(),
        "" if is_same(channel, step) else channel,
        captured and view.say(f"récupère\u00a0: {captured}", f"captures: {captured}"),
    )
    return tuple(line for line in lines if line)


def detailed(view: View, step: Step) -> tuple[str, ...]:
    """Return the short lines under the name where there is room for all: contents and what it is judged on, too."""
    judged = kpi(view, step)
    contents = view.names([each for each in step.contents if not is_same(view.name(each), step)])
    more = (
        contents and view.say(f"avec {contents}", f"with {contents}"),
        judged and view.say(f"vise {judged}", f"aims at {judged}"),
    )
    return (*below(view, step), *(line for line in more if line))


def told(view: View, step: Step) -> str:
    """Return all that a box stands for in one sentence, for tooltips and screen readers."""
    parts = [title(step), lane_title(view, step.stage), *detailed(view, step), one_line(step.call_to_action)]
    return " · ".join(part for part in parts if part)


def lane_title(view: View, stage: Stage | None) -> str:
    """Return the heading of a lane."""
    if stage is None:
        return view.say("Stade à préciser", "Stage to be said")
    text = view.value("integrate.steps.stage", stage)
    return text[:1].upper() + text[1:]
