"""Ids of a plan: which there are, and who points at them."""

from collections.abc import Iterator
from typing import NamedTuple

from assistant.plan.campaign import Plan


class Thing(NamedTuple):
    """Something with an id of its own."""

    id: str
    kind: str
    path: str


class Reference(NamedTuple):
    """A field that names something else by its id.

    ``wants`` is the kind of thing that it may name.
    """

    path: str
    id: str
    wants: tuple[str, ...]


def things(plan: Plan) -> Iterator[Thing]:
    """Yield everything in the plan that has an id of its own, in document order."""
    for pillar in plan.message_house.pillars:
        yield Thing(pillar.id, "pillar", f"message_house.pillars[{pillar.id}]")
    for member in plan.team.members:
        yield Thing(member.id, "member", f"team.members[{member.id}]")
    for content in plan.rally.contents:
        yield Thing(content.id, "content", f"rally.contents[{content.id}]")
    for channel in plan.rally.channels:
        yield Thing(channel.id, "channel", f"rally.channels[{channel.id}]")
    for source in plan.rally.data:
        yield Thing(source.id, "data", f"rally.data[{source.id}]")
    for step in plan.integrate.steps:
        yield Thing(step.id, "step", f"integrate.steps[{step.id}]")
    for milestone in plan.orchestrate.milestones:
        yield Thing(milestone.id, "milestone", f"orchestrate.milestones[{milestone.id}]")
    for task in plan.orchestrate.tasks:
        yield Thing(task.id, "task", f"orchestrate.tasks[{task.id}]")


def references(plan: Plan) -> Iterator[Reference]:
    """Yield every field that names something by id and is not empty, in document order."""
    for path, id_, wants in _all(plan):
        if id_ is not None and id_.strip():
            yield Reference(path, id_, wants)


_MEMBER, _CHANNEL, _CONTENT = ("member",), ("channel",), ("content",)
_PILLAR, _DATA, _STEP, _TASK = ("pillar",), ("data",), ("step",), ("task",)


def _all(plan: Plan) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    for member in plan.team.members:
        yield f"team.members[{member.id}].contact", member.contact, _MEMBER
    for content in plan.rally.contents:
        base = f"rally.contents[{content.id}]"
        yield f"{base}.owner", content.owner, _MEMBER
        yield from ((f"{base}.pillars[{i}]", p, _PILLAR) for i, p in enumerate(content.pillars))
    for channel in plan.rally.channels:
        yield f"rally.channels[{channel.id}].manager", channel.manager, _MEMBER
        yield f"rally.channels[{channel.id}].confirmed_by", channel.confirmed_by, _MEMBER
    for step in plan.integrate.steps:
        base = f"integrate.steps[{step.id}]"
        yield f"{base}.channel", step.channel, _CHANNEL
        yield from ((f"{base}.contents[{i}]", c, _CONTENT) for i, c in enumerate(step.contents))
        yield from ((f"{base}.pillars[{i}]", p, _PILLAR) for i, p in enumerate(step.pillars))
        yield f"{base}.stores_in", step.stores_in, _DATA
    for i, link in enumerate(plan.integrate.links):
        yield f"integrate.links[{i}].source", link.source, _STEP
        yield f"integrate.links[{i}].target", link.target, _STEP
    for left in plan.integrate.left_out:
        yield f"integrate.left_out[{left.id}].id", left.id, ("content", "channel", "data")
    yield from _orchestrate(plan)


def _orchestrate(plan: Plan) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    for task in plan.orchestrate.tasks:
        base = f"orchestrate.tasks[{task.id}]"
        yield f"{base}.owner", task.owner, _MEMBER
        yield from ((f"{base}.after[{i}]", t, _TASK) for i, t in enumerate(task.after))
        yield from ((f"{base}.contents[{i}]", c, _CONTENT) for i, c in enumerate(task.contents))
    for i, automation in enumerate(plan.orchestrate.automations):
        yield f"orchestrate.automations[{i}].channel", automation.channel, _CHANNEL
        yield f"orchestrate.automations[{i}].step", automation.step, _STEP
    for i, experiment in enumerate(plan.orchestrate.experiments):
        yield f"orchestrate.experiments[{i}].step", experiment.step, _STEP
    for i, line in enumerate(plan.orchestrate.budget.lines):
        yield f"orchestrate.budget.lines[{i}].channel", line.channel, _CHANNEL


def taken_ids(plan: Plan) -> set[str]:
    """Return all ids in use, so that a new one can be told from them."""
    return {thing.id for thing in things(plan)}


def references_to(plan: Plan, id_: str) -> list[str]:
    """Return the paths of all fields that name ``id_``."""
    return [reference.path for reference in references(plan) if reference.id == id_]
