"""The customer who follows every link, comes in by every entry, and leaves all that is asked for."""

from collections import deque
from dataclasses import dataclass

from assistant.language.text import Text
from assistant.plan.base import IDENTIFIERS, Identifier
from assistant.rules.facts import Facts
from assistant.rules.labels import IDENTIFIER


@dataclass(frozen=True)
class Stop:
    """Where and why a customer got stuck; the step is None where they never came in."""

    step: str | None
    reason: Text


@dataclass(frozen=True)
class Followed:
    """What the one who follows every link saw.

    Args:
        path: Steps in the order of their first visit.
        known: What is known once each step is done.
        stop: The first place where they got stuck, None where they reach a goal and nothing holds them up.
    """

    path: list[str]
    known: dict[str, frozenset[Identifier]]
    stop: Stop | None


def follow_every_link(facts: Facts) -> Followed:
    """Take every link from every entry, as soon as what the next step needs is known."""
    journey = facts.journey
    path: list[str] = []
    known_at: dict[str, frozenset[Identifier]] = {}
    known = frozenset(facts.flow.at_entry)
    queue = deque(sorted(journey.entries, key=lambda step: (journey.rank[step], step)))
    seen = set(queue)
    waiting: dict[str, None] = {}
    while queue:
        step = queue.popleft()
        if not known.issuperset(facts.steps[step].needs):
            waiting[step] = None
            continue
        path.append(step)
        learned = known.union(facts.steps[step].captures)
        if learned != known:
            known = learned
            # Something new is known: steps that could not happen are tried again.
            queue.extend(waiting)
            waiting.clear()
        known_at[step] = known
        fresh = [target for target in journey.out[step] if target not in seen]
        seen.update(fresh)
        queue.extend(fresh)
    stop = _stop(facts, path, waiting, known)
    if stop is not None and stop.step in waiting:
        path.append(stop.step)
        known_at[stop.step] = known
    return Followed(path, known_at, stop)


NOTHING_NEXT = Text("rien n’est proposé ensuite", "nothing is offered next")


def unmet(facts: Facts, step: str, known: frozenset[Identifier]) -> Text | None:
    """Say which identifier a step needs and nobody knows yet, or return None."""
    missing = next((i for i in IDENTIFIERS if i in facts.steps[step].needs and i not in known), None)
    if missing is None:
        return None
    what = IDENTIFIER[missing]
    return Text(
        f"cette étape ne peut pas avoir lieu : on ne connaît pas {what.fr}",
        f"this step cannot happen: {what.en} is not known",
    )


def _stop(
    facts: Facts,
    path: list[str],
    waiting: dict[str, None],
    known: frozenset[Identifier],
) -> Stop | None:
    journey = facts.journey
    if not journey.out:
        return Stop(None, Text("le parcours n’a aucune étape", "the journey has no step"))
    if not journey.entries:
        return Stop(None, Text("le parcours n’a pas d’entrée", "the journey has no entry"))
    for step in waiting:
        reason = unmet(facts, step, known)
        if reason is not None:
            return Stop(step, reason)
    if not journey.goals:
        return Stop(path[-1], Text("aucune étape n’est le but du parcours", "no step is the goal of the journey"))
    for step in path:
        if step in journey.trapped:
            return Stop(step, Text("une boucle dont rien ne sort", "a loop that nothing leaves"))
        if step in journey.dead_ends:
            return Stop(step, NOTHING_NEXT)
    if journey.goals.isdisjoint(path):
        return Stop(path[-1], Text("aucun chemin ne mène de là au but", "no path leads from there to the goal"))
    return None
