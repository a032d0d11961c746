"""Plays customers through the journey map: the one who follows every link, and ghosts who do not.

A ghost is one person on one path, with what is known about them so far. The search goes over pairs of step and known
identifiers, shortest path first, so that a ghost who can reach a goal does. The one who follows every link takes them
all and keeps what was learned on the way. Somebody stuck at a step that cannot happen has that step last on the path.
Source: integrate-walk-as-customer#who-to-play.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from assistant.language.text import Text
from assistant.plan.base import IDENTIFIERS, Identifier
from assistant.plan.campaign import Plan
from assistant.plan.rally import ChannelKind
from assistant.rules.facts import Facts, filled
from assistant.rules.follower import NOTHING_NEXT, Stop, follow_every_link, unmet
from assistant.rules.next_steps import step_name
from assistant.rules.wording import quoted, typeset

Outcome = Literal["goal", "stuck"]
Ids = frozenset[Identifier]

_NOTHING: Ids = frozenset()
_CONTACTED: frozenset[ChannelKind] = frozenset({"email", "sms", "phone", "direct_mail"})


@dataclass(frozen=True)
class Walk:
    """What happened to one customer.

    Args:
        customer: Who it is: ``follows_every_link``, ``never_opens_email``, ``leaves_at_form``, ``already_customer``,
            ``refuses_consent`` or ``enters_at:<step>``.
        label: The same, as people say it.
        path: Steps in the order of their first visit, the one where they got stuck included.
        known: What is known about the customer once each step is done, or on arrival where it cannot be done.
        outcome: Whether a goal was reached.
        stuck_at: The step where they got stuck, None where they reached a goal or never came in.
        reason: Why, None where they reached a goal.
    """

    customer: str
    label: Text
    path: tuple[str, ...]
    known: dict[str, tuple[Identifier, ...]]
    outcome: Outcome
    stuck_at: str | None
    reason: Text | None

    def to_json(self) -> dict[str, Any]:
        """Return the walk as plain JSON data, in the form that design section 6 fixes."""
        return {
            "customer": self.customer,
            "path": list(self.path),
            "known": {step: list(known) for step, known in self.known.items()},
            "outcome": self.outcome,
            "stuck_at": self.stuck_at,
            "reason": None if self.reason is None else {"fr": self.reason.fr, "en": self.reason.en},
        }


@dataclass(frozen=True)
class _Ghost:
    """What is special about a customer.

    Args:
        known: What is known about them from the start.
        gives: Whether they leave identifiers where these are asked for.
        held: Says why they do not go on from a step, or None.
        closed: Says why a step cannot happen for them, or None.
    """

    customer: str
    label: Text
    starts: tuple[str, ...]
    known: Ids
    gives: bool = True
    held: Callable[[str], Text | None] = field(default=lambda _: None)
    closed: Callable[[str], Text | None] = field(default=lambda _: None)


def walk_plan(plan: Plan) -> tuple[Walk, ...]:
    """Play every customer through the map, the one who follows every link first."""
    facts = Facts(plan)
    everything = _follower(facts)
    if not facts.journey.entries:
        return (everything,)
    return (everything, *(_Search(facts, ghost).run() for ghost in _ghosts(facts)))


def _follower(facts: Facts) -> Walk:
    followed = follow_every_link(facts)
    stop = followed.stop
    return _walk(
        "follows_every_link",
        Text("celui qui suit tous les liens", "the one who follows every link"),
        followed.path,
        followed.known,
        stop,
    )


def _walk(customer: str, label: Text, path: Iterable[str], known: dict[str, Ids], stop: Stop | None) -> Walk:
    steps = tuple(path)
    return Walk(
        customer,
        label,
        steps,
        {step: tuple(i for i in IDENTIFIERS if i in known[step]) for step in steps},
        "goal" if stop is None else "stuck",
        None if stop is None else stop.step,
        None if stop is None else typeset(stop.reason),
    )


def _ghosts(facts: Facts) -> Iterable[_Ghost]:
    journey = facts.journey
    entries = tuple(sorted(journey.entries, key=lambda step: (journey.rank[step], step)))
    at_entry = facts.flow.at_entry

    def kind(step: str) -> ChannelKind | None:
        channel = facts.channels.get(filled(facts.steps[step].channel))
        return channel.kind if channel else None

    def unopened(step: str) -> Text | None:
        return _UNOPENED if kind(step) == "email" else None

    def form(step: str) -> Text | None:
        return _FORM if facts.steps[step].captures else None

    def refused(step: str) -> Text | None:
        return _REFUSED if kind(step) in _CONTACTED else None

    yield _Ghost("never_opens_email", _LABELS["never_opens_email"], entries, at_entry, held=unopened)
    yield _Ghost("leaves_at_form", _LABELS["leaves_at_form"], entries, at_entry, gives=False, held=form)
    own = frozenset(i for source in facts.plan.rally.data if source.acquired != "bought" for i in source.holds)
    yield _Ghost("already_customer", _LABELS["already_customer"], entries, at_entry | own)
    yield _Ghost("refuses_consent", _LABELS["refuses_consent"], entries, _NOTHING, gives=False, closed=refused)
    for entry in entries:
        name = quoted(step_name(facts, entry))
        label = Text(f"celui qui entre par {name.fr}", f"the one who comes in by {name.en}")
        yield _Ghost(f"enters_at:{entry}", typeset(label), (entry,), at_entry)


_LABELS = {
    "never_opens_email": Text("celui qui n’ouvre jamais les e-mails", "the one who never opens e-mails"),
    "leaves_at_form": Text("celui qui part devant un formulaire", "the one who leaves at a form"),
    "already_customer": Text("celui qui est déjà client", "the one who is already a customer"),
    "refuses_consent": Text("celui qui refuse son consentement", "the one who refuses consent"),
}
_UNOPENED = Text(
    "l’e-mail arrive et n’est pas ouvert, et aucun autre chemin ne mène au but",
    "the e-mail arrives and is not opened, and no other path leads to the goal",
)
_FORM = Text(
    "une coordonnée y est demandée, et aucun chemin ne mène au but sans la laisser",
    "contact details are asked for there, and no path leads to the goal without leaving them",
)
_REFUSED = Text("sans consentement, cette étape ne peut pas avoir lieu", "without consent this step cannot happen")
_NO_WAY = Text("aucun chemin ne mène de là au but", "no path leads from there to the goal")

_State = tuple[str, Ids]


@dataclass(frozen=True)
class _Obstacle:
    """Where a ghost cannot go on.

    Args:
        state: The step and what was known on arrival.
        before: The state before it.
        reason: Why.
        depth: Steps taken before.
    """

    state: _State
    before: _State | None
    reason: Text
    depth: int


class _Search:
    """A ghost's search for a shortest way to a goal."""

    def __init__(self, facts: Facts, ghost: _Ghost) -> None:
        self.facts = facts
        self.ghost = ghost
        self.came_from: dict[_State, _State | None] = {}
        self.depth: dict[_State, int] = {}
        self.obstacles: list[_Obstacle] = []
        self.queue: deque[_State] = deque()

    def run(self) -> Walk:
        """Walk until a goal is reached; without one, tell of the obstacle that lies nearest to a goal."""
        for start in self.ghost.starts:
            self._come(start, self.ghost.known, None)
        while self.queue:
            state = self.queue.popleft()
            if self._is_held(state):
                continue
            if state[0] in self.facts.journey.goals:
                return self._told(state, None)
            self._go_on(state)
        if self.obstacles:
            near = self.facts.journey.distance_to_goal
            nearest = min(self.obstacles, key=lambda o: (near.get(o.state[0], len(near)), -o.depth, _sortable(o.state)))
            self.came_from.setdefault(nearest.state, nearest.before)
            return self._told(nearest.state, Stop(nearest.state[0], nearest.reason))
        last = max(self.depth, key=lambda state: (self.depth[state], _sortable(state)))
        return self._told(last, Stop(last[0], _NO_WAY))

    def _come(self, step: str, known: Ids, before: _State | None) -> None:
        state = (step, known)
        depth = 0 if before is None else self.depth[before] + 1
        why_not = self.ghost.closed(step) or unmet(self.facts, step, known)
        if why_not is not None:
            self.obstacles.append(_Obstacle(state, before, why_not, depth))
        elif state not in self.came_from:
            self.came_from[state] = before
            self.depth[state] = depth
            self.queue.append(state)

    def _is_held(self, state: _State) -> bool:
        reason = self.ghost.held(state[0])
        if reason is not None:
            self.obstacles.append(_Obstacle(state, self.came_from[state], reason, self.depth[state]))
        return reason is not None

    def _go_on(self, state: _State) -> None:
        step, known = state
        after = known.union(self.facts.steps[step].captures) if self.ghost.gives else known
        for target in self.facts.journey.out[step]:
            self._come(target, after, state)
        if not self.facts.journey.out[step]:
            self.obstacles.append(_Obstacle(state, self.came_from[state], NOTHING_NEXT, self.depth[state]))

    def _told(self, last: _State, stop: Stop | None) -> Walk:
        states: list[_State] = []
        at: _State | None = last
        while at is not None:
            states.append(at)
            at = self.came_from[at]
        known: dict[str, Ids] = {}
        for step, before in reversed(states):
            blocked = stop is not None and (step, before) == last and stop.reason is not NOTHING_NEXT
            learned = self.facts.steps[step].captures if self.ghost.gives and not blocked else ()
            known[step] = before.union(learned)
        return _walk(self.ghost.customer, self.ghost.label, known, known, stop)


def _sortable(state: _State) -> tuple[str, list[str]]:
    return state[0], sorted(state[1])
