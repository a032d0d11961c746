"""What is known about a customer at each step: a data-flow analysis over the journey map.

For each of the six identifiers a few searches, each linear in steps plus links:

- *unknown*: steps that a customer can arrive at without having left the identifier anywhere before;
- *captured before*: steps that a capture made elsewhere flows into, with up to two of the steps where it was made.

An identifier is known *on every path* to a step that is reachable but not in the first set, *on some path* where the
second set has it too, and *on none* otherwise. A step's own capture comes too late for its own need, and so does one
that only those make who have passed the step already, where a loop leads back to it.
"""

from collections import deque
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from assistant.plan.base import IDENTIFIERS, Identifier
from assistant.plan.campaign import Plan
from assistant.rules.graph import Edges, on_every_path, reach
from assistant.rules.journey import Journey

Known = Literal["every", "some", "none"]
_ALREADY_CUSTOMERS = frozenset({"new_customer", "regular", "inactive"})


def known_at_entry(plan: Plan) -> frozenset[Identifier]:
    """Return the identifiers that a data source reaching the audience already holds.

    Where a source does not say whether it reaches the audience, it does for people who are customers already.
    """
    by_default = plan.audience.lifecycle in _ALREADY_CUSTOMERS
    return frozenset(
        identifier
        for source in plan.rally.data
        if (by_default if source.reaches_audience is None else source.reaches_audience)
        for identifier in source.holds
    )


@dataclass(frozen=True)
class _Spread:
    """How one identifier spreads: where customers arrive without it, and which captures flow into each step."""

    unknown: dict[str, str | None]
    origins: dict[str, tuple[str, ...]]


class Flow:
    """The identifiers known at each step.

    Args:
        plan: The plan.
        journey: Its graph.
    """

    def __init__(self, plan: Plan, journey: Journey) -> None:
        self._journey = journey
        self.at_entry = known_at_entry(plan)
        captures: dict[Identifier, set[str]] = {identifier: set() for identifier in IDENTIFIERS}
        for step in plan.integrate.steps:
            for identifier in step.captures:
                captures[identifier].add(step.id)
        self.captures = {identifier: frozenset(steps) for identifier, steps in captures.items()}
        self._gates: dict[tuple[int, Identifier], frozenset[str]] = {}

    @cached_property
    def _spreads(self) -> dict[Identifier, _Spread]:
        reachable = self._journey.from_entries
        out = self._journey.out
        return {
            identifier: _Spread(
                reach(out, self._journey.entries, stop=steps), _origins(out, steps.intersection(reachable))
            )
            for identifier, steps in self.captures.items()
        }

    def known(self, step: str, identifier: Identifier) -> Known:
        """Tell on which paths from an entry the identifier is known when a customer arrives at a reachable step."""
        if identifier in self.at_entry:
            return "every"
        spread = self._spreads[identifier]
        if step not in spread.unknown:
            return "every"
        if not any(origin != step for origin in spread.origins.get(step, ())):
            return "none"
        return "none" if self._only_after(step, identifier) else "some"

    def _only_after(self, step: str, identifier: Identifier) -> bool:
        """Tell whether every capture that leads to a step is made behind it, in a loop that leads back."""
        loop = self._journey.loop_of.get(step)
        if loop is None:
            return False
        if (loop, identifier) not in self._gates:
            before = reach(self._journey.back, self._journey.loops[loop])
            captures = self.captures[identifier].intersection(before)
            gates = on_every_path(self._journey.out, self._journey.entries, captures)
            self._gates[loop, identifier] = gates
        return step in self._gates[loop, identifier]

    def path_without(self, step: str, identifier: Identifier, limit: int) -> list[str | None]:
        """Return a shortest path from an entry to ``step`` on which the identifier is not captured.

        Args:
            step: A step at which the identifier is not known on every path.
            identifier: The identifier.
            limit: Steps shown at most; where the path is longer its beginning is one None.
        """
        came_from = self._spreads[identifier].unknown
        path: list[str | None] = [step]
        before = came_from[step]
        while before is not None and len(path) < limit:
            path.append(before)
            before = came_from[before]
        if before is not None:
            path[-1] = None
        return path[::-1]


def _origins(edges: Edges, sources: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return for each step up to two sources that lead to it over at least one link.

    Two are enough to tell whether there is one beside the step itself; so each link is followed at most twice.
    """
    arrived: dict[str, tuple[str, ...]] = {}
    queue = deque((source, target) for source in sorted(sources) for target in edges[source])
    while queue:
        origin, step = queue.popleft()
        before = arrived.get(step, ())
        if origin in before or len(before) == 2:
            continue
        arrived[step] = (*before, origin)
        queue.extend((origin, target) for target in edges[step])
    return arrived
