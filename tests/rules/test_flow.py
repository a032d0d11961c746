"""What is known at each step, against a search that walks every path."""

import random

import pytest

from assistant.plan.base import IDENTIFIERS, Identifier
from assistant.plan.campaign import Plan
from assistant.rules.flow import Flow, known_at_entry
from assistant.rules.journey import Journey


def _random_plan(seed: int) -> Plan:
    chance = random.Random(seed)
    ids = [f"s{i}" for i in range(chance.randint(2, 8))]
    steps = [
        {"id": i, "captures": [c for c in ("email", "phone") if chance.random() < 0.25], "entry": chance.random() < 0.2}
        for i in ids
    ]
    links = [{"source": chance.choice(ids), "target": chance.choice(ids)} for _ in range(chance.randint(1, 12))]
    return Plan.model_validate({"integrate": {"steps": steps, "links": links}})


def _by_walking(plan: Plan, journey: Journey, identifier: Identifier, step: str) -> set[bool]:
    """Return whether the identifier may be unknown and may be known when a customer first arrives at a step."""
    captures = {other.id for other in plan.integrate.steps if identifier in other.captures}
    seen: set[tuple[str, bool]] = set()
    todo = [(entry, False) for entry in journey.entries]
    while todo:
        state = todo.pop()
        if state in seen:
            continue
        seen.add(state)
        here, known = state
        if here != step:
            todo += [(target, known or here in captures) for target in journey.out[here]]
    return {known for here, known in seen if here == step}


@pytest.mark.parametrize("seed", range(120))
def test_same_as_walking_every_path(seed: int) -> None:
    plan = _random_plan(seed)
    journey = Journey(plan)
    flow = Flow(plan, journey)
    for identifier in IDENTIFIERS:
        for step in journey.from_entries:
            known = _by_walking(plan, journey, identifier, step)
            expected = "some" if known == {True, False} else "every" if known == {True} else "none"
            assert flow.known(step, identifier) == expected


@pytest.mark.parametrize(
    ("lifecycle", "reaches", "expected"),
    [
        ("prospect", None, False),
        (None, None, False),
        ("new_customer", None, True),
        ("regular", None, True),
        ("inactive", None, True),
        ("prospect", True, True),
        ("regular", False, False),
    ],
)
def test_known_at_entry(lifecycle: str | None, reaches: bool | None, expected: bool) -> None:
    source = {"id": "crm", "holds": ["email"], "reaches_audience": reaches}
    plan = Plan.model_validate({"audience": {"lifecycle": lifecycle}, "rally": {"data": [source]}})
    assert known_at_entry(plan) == ({"email"} if expected else frozenset())
