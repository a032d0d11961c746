"""How stated facts are judged: right, wrong, missed, invented, asked again."""

from typing import Any

import pytest

from assistant.dialogue.state import Question
from assistant.plan import read_plan
from assistant.plan.edit import plan_data
from evals.conversations.asked import asked_again
from evals.conversations.facts import Fact, facts_of, holds, verdict
from evals.conversations.invented import invented

EMPTY: dict[str, Any] = {}
FULL: dict[str, Any] = {
    "objective": {"target": 80, "deadline": "2027-06-30"},
    "audience": {"challenges": ["les clôtures qui traînent"], "habits": ["LinkedIn"]},
    "message_house": {"pillars": [{"id": "rapidite", "title": "Rapidité", "proofs": ["3 jours chez 12 clients"]}]},
    "team": {"members": [{"id": "ines", "name": "Inès", "role": "campaign_manager"}]},
    "rally": {"channels": [{"id": "pub", "name": "Publicité LinkedIn", "kind": "social_ads", "manager": "ines"}]},
    "integrate": {
        "steps": [
            {"id": "pub", "name": "Publicité LinkedIn", "entry": True},
            {"id": "demo", "name": "Démonstration", "goal": True},
        ],
        "links": [{"source": "pub", "target": "demo"}],
    },
    "orchestrate": {
        "budget": {"total": 9000, "lines": [{"label": "LinkedIn", "amount": 4000}]},
        "measurement": {"reviews": [{"cadence": "chaque lundi", "readers": "channel_managers"}]},
    },
}


def data(plan: dict[str, Any]) -> dict[str, Any]:
    import json

    return plan_data(read_plan(json.dumps({"schema_version": "1", **plan})))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("objective.target", 80),
        ("objective.deadline", "2027-06-30"),
        ("objective.baseline", None),
        ("audience.challenges", "Les clôtures qui trainent"),
        ("message_house.pillars", "rapidité"),
        ("message_house.pillars[Rapidité].proofs", "3 jours chez 12 clients"),
        ("team.members[Inès].role", "campaign_manager"),
        ("rally.channels[LinkedIn].manager", "Inès"),
        ("integrate.links", "LinkedIn > démonstration"),
        ("integrate.goal", "démonstration"),
        ("integrate.entry", "publicité"),
        ("orchestrate.budget.lines[LinkedIn]", 4000),
        ("orchestrate.measurement.reviews[channel_managers]", "weekly"),
    ],
)
def test_a_plan_holds_a_fact_by_the_names_that_people_use(path: str, value: Any) -> None:
    assert holds(data(FULL), Fact(path, value))
    if value is not None:
        assert not holds(data(EMPTY), Fact(path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("objective.target", 81),
        ("objective.target", None),
        ("audience.challenges", "les coûts"),
        ("message_house.pillars[Rapidité].proofs", "4 jours chez 12 clients"),
        ("rally.channels[LinkedIn].manager", "Karim"),
        ("integrate.links", "démonstration > LinkedIn"),
        ("orchestrate.budget.lines[création]", 4000),
        ("orchestrate.measurement.reviews[executives]", "weekly"),
    ],
)
def test_a_plan_does_not_hold_what_differs(path: str, value: Any) -> None:
    assert not holds(data(FULL), Fact(path, value))


def test_another_value_is_wrong_and_an_unchanged_one_is_missed() -> None:
    before, after = data({"objective": {"target": 70}}), data({"objective": {"target": 80}})
    assert verdict(Fact("objective.target", 80), before, after) == "right"
    assert verdict(Fact("objective.target", 90), before, after) == "wrong"
    assert verdict(Fact("objective.target", 90), after, after) == "missed"
    assert verdict(Fact("audience.challenges", "les coûts"), before, data(FULL)) == "missed"


def test_what_nobody_said_is_invented() -> None:
    known = facts_of({"objective.target": 80, "objective.deadline": "2027-06-30", "audience.habits": ["LinkedIn"]})
    assert {path for path, _ in invented(data(EMPTY), data(FULL), known)} == {
        "audience.challenges",
        "message_house.pillars",
        "orchestrate.budget.total",
        "team.members",
    }
    assert invented(data(FULL), data(FULL), []) == []


def test_a_question_for_what_was_said_repeats_it() -> None:
    question = Question("audience.challenges", "audience.challenges", "audience", "challenges")
    said = [Fact("audience.challenges", "les clôtures qui traînent")]
    assert asked_again(question, said, data(FULL)) == "known"
    assert asked_again(question, said, data(EMPTY)) == "missed"
    assert asked_again(question, [], data(EMPTY)) == ""
    manager = Question(
        "rally.manager", "rally.channels[pub].manager", "rally", "manager", ("rally.channels[pub].manager",)
    )
    assert asked_again(manager, [Fact("rally.channels[LinkedIn].manager", "Inès")], data(FULL)) == "known"
    assert asked_again(manager, [Fact("rally.channels[salon].manager", "Inès")], data(FULL)) == ""
