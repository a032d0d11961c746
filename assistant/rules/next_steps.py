"""Which step of a journey to link with which: the concrete half of what the map's findings propose.

Nothing here is applied: a link is a person's decision, and these are only good guesses to put before them.
"""

from collections.abc import Iterable

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts
from assistant.rules.finding import Proposal
from assistant.rules.wording import named, quoted


def step_name(facts: Facts, step: str) -> str:
    """Return what people call a step."""
    return named(facts.steps[step].name, step)


def onward(facts: Facts, step: str, group: Iterable[str] = ()) -> str | None:
    """Return the step outside ``group`` that ``step`` could best lead to: on the way to a goal, later, needs met."""
    journey = facts.journey
    here = facts.steps[step]
    known = facts.flow.at_entry.union(here.captures)

    def fit(other: str) -> tuple[bool, bool, int, int, int, str]:
        gap = journey.rank[other] - journey.rank[step]
        back = journey.level.get(other, 0) <= journey.level.get(step, 0) and other not in journey.goals
        unmet = len(set(facts.steps[other].needs) - known)
        return (gap < 0, back, unmet, abs(gap), journey.distance_to_goal[other], other)

    avoid = {step, *journey.back[step], *journey.out[step], *group}
    return min((other for other in journey.onward_pool if other not in avoid), key=fit, default=None)


def way_to(facts: Facts, step: str, group: Iterable[str] = ()) -> str | None:
    """Return the step outside ``group`` that could best lead to ``step``: one that customers reach, and no later."""
    journey = facts.journey

    def fit(other: str) -> tuple[bool, bool, int, str]:
        gap = journey.rank[step] - journey.rank[other]
        return (gap < 0, other in journey.goals, abs(gap), other)

    avoid = {step, *journey.back[step], *journey.out[step], *group}
    return min((other for other in journey.way_in_pool if other not in avoid), key=fit, default=None)


def first_of(facts: Facts, steps: Iterable[str]) -> str:
    """Return the step at which a group of steps naturally begins."""
    return min(steps, key=lambda step: (len(facts.journey.back[step]) > 0, facts.journey.rank[step], step))


def last_of(facts: Facts, steps: Iterable[str]) -> str:
    """Return the step at which a group of steps naturally ends."""
    return min(steps, key=lambda step: (len(facts.journey.out[step]) > 0, -facts.journey.rank[step], step))


def link_proposal(facts: Facts, source: str, target: str) -> Proposal:
    """Propose a link."""
    a, b = quoted(step_name(facts, source)), quoted(step_name(facts, target))
    return Proposal(
        Text(f"Relier {a.fr} à {b.fr}", f"Link {a.en} to {b.en}"),
        (Edit("add", "integrate.links", {"source": source, "target": target}),),
    )


def entry_proposal(facts: Facts, step: str) -> Proposal:
    """Propose to mark a step as a way in."""
    name = quoted(step_name(facts, step))
    return Proposal(
        Text(f"Faire de {name.fr} une entrée du parcours", f"Make {name.en} an entry of the journey"),
        (Edit("set", f"integrate.steps[{step}].entry", True),),
    )


def goal_proposal(facts: Facts, step: str) -> Proposal:
    """Propose to mark a step as the one where the objective is reached."""
    name = quoted(step_name(facts, step))
    return Proposal(
        Text(f"Faire de {name.fr} le but du parcours", f"Make {name.en} the goal of the journey"),
        (Edit("set", f"integrate.steps[{step}].goal", True),),
    )
