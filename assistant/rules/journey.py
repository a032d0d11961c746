"""The journey map as a graph: entries, goals, groups, loops, and what can be reached from where."""

from collections.abc import Iterable
from functools import cached_property

from assistant.plan.base import STAGES
from assistant.plan.campaign import Plan
from assistant.rules.graph import adjacency, reach, reverse, strong_groups, weak_groups

_MIDDLE = 2
"""Place of a step that does not say its stage: between awareness and advocacy."""
_POOL_A_STAGE = 3
"""Steps of each stage that are considered when a link is proposed; more would make a check slow on large maps."""


class Journey:
    """The graph of a plan's steps. Links with an unknown end are not part of it: other rules own them.

    Args:
        plan: The plan.
    """

    def __init__(self, plan: Plan) -> None:
        ids = [step.id for step in plan.integrate.steps]
        pairs = [(link.source or "", link.target or "") for link in plan.integrate.links]
        self.out = adjacency(ids, pairs)
        self.back = reverse(self.out)
        self.self_linked = frozenset(source for source, target in pairs if source == target and source in self.out)
        self.flagged = frozenset(step.id for step in plan.integrate.steps if step.entry)
        self.rank: dict[str, int] = {}
        for step in plan.integrate.steps:
            rank = STAGES.index(step.stage) if step.stage else _MIDDLE
            self.rank[step.id] = min(rank, self.rank.get(step.id, rank))
        self.goals = frozenset(step.id for step in plan.integrate.steps if step.goal)

    @cached_property
    def linked(self) -> frozenset[str]:
        """Steps with a link to or from another step."""
        return frozenset(step for step in self.out if self.out[step] or self.back[step])

    @cached_property
    def entries(self) -> frozenset[str]:
        """Steps where a customer may start: those flagged, else the linked steps without a way in."""
        return self.flagged or frozenset(step for step in self.linked if not self.back[step])

    @cached_property
    def groups(self) -> list[list[str]]:
        """Groups of steps, links taken both ways, the main one first, then by smallest id."""
        groups = weak_groups(self.out)
        if not groups:
            return []
        main = min(groups, key=lambda group: (self.goals.isdisjoint(group), -len(group), group[0]))
        return [main, *(group for group in groups if group is not main)]

    @cached_property
    def isolated_groups(self) -> list[list[str]]:
        """Groups other than the main one, and the main one too where it is a single step."""
        return sorted(group for i, group in enumerate(self.groups) if i > 0 or len(group) == 1)

    @cached_property
    def isolated(self) -> frozenset[str]:
        """Steps of all isolated groups."""
        return frozenset(step for group in self.isolated_groups for step in group)

    @cached_property
    def from_entries(self) -> dict[str, str | None]:
        """Steps that can be reached from an entry, each with the step before it on a shortest path."""
        return reach(self.out, self.entries)

    @cached_property
    def after_goal(self) -> frozenset[str]:
        """Steps that can be reached from a goal, goals included."""
        return frozenset(reach(self.out, self.goals))

    @cached_property
    def to_goal(self) -> frozenset[str]:
        """Steps from which a goal can be reached, goals included."""
        return frozenset(reach(self.back, self.goals))

    @cached_property
    def distance_to_goal(self) -> dict[str, int]:
        """Links between each step of `to_goal` and the nearest goal."""
        distances: dict[str, int] = {}
        for step, after in reach(self.back, self.goals).items():
            distances[step] = 0 if after is None else distances[after] + 1
        return distances

    @cached_property
    def loop_of(self) -> dict[str, int]:
        """For each step inside a loop (a strongly connected group or a self-link) the number of that loop."""
        return {step: number for number, loop in enumerate(self.loops) for step in loop}

    @cached_property
    def loops(self) -> list[list[str]]:
        """Strongly connected groups of several steps, and steps linked to themselves."""
        return [group for group in strong_groups(self.out) if len(group) > 1 or group[0] in self.self_linked]

    @cached_property
    def traps(self) -> list[list[str]]:
        """Loops with no link out and no goal inside."""
        number = self.loop_of
        return [
            loop
            for loop in self.loops
            if self.goals.isdisjoint(loop)
            and all(number.get(target) == number[step] for step in loop for target in self.out[step])
        ]

    @cached_property
    def trapped(self) -> frozenset[str]:
        """Steps inside a loop without exit."""
        return frozenset(step for loop in self.traps for step in loop)

    @cached_property
    def dead_ends(self) -> frozenset[str]:
        """Linked steps with no link to another step, that are no goal and come after none."""
        return frozenset(
            step
            for step in self.linked
            if not self.out[step] and step not in self.after_goal and step not in self.trapped
        )

    @cached_property
    def level(self) -> dict[str, int]:
        """Links between the nearest entry and each step that can be reached."""
        levels: dict[str, int] = {}
        for step, before in self.from_entries.items():
            levels[step] = 0 if before is None else levels[before] + 1
        return levels

    @cached_property
    def onward_pool(self) -> list[str]:
        """A few steps of each stage that lead to a goal, worth leading to."""
        return self._pool(self._joined(self.to_goal))

    @cached_property
    def way_in_pool(self) -> list[str]:
        """A few steps of each stage that customers reach, worth starting a link from."""
        return self._pool(self._joined(self.from_entries))

    def _joined(self, steps: Iterable[str]) -> Iterable[str]:
        """Return the steps that are part of the journey; where the goal stands alone and all are apart, all of them."""
        return [step for step in steps if step not in self.isolated] if len(self.isolated) < len(self.out) else steps

    def _pool(self, candidates: Iterable[str]) -> list[str]:
        stages: dict[int, list[str]] = {}
        for step in sorted(candidates, key=lambda step: (step not in self.goals, self.level.get(step, 0), step)):
            stage = stages.setdefault(self.rank[step], [])
            if len(stage) < _POOL_A_STAGE:
                stage.append(step)
        return [step for rank in sorted(stages) for step in stages[rank]]
