"""Edits: set, add, remove, clear, on every kind of path."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from assistant.plan import Edit, Plan, apply_edits, plan_data, read_plan
from assistant.plan.audience import Audience
from assistant.plan.edit import value_of
from assistant.plan.fields import element_type, field_names, field_type, is_list
from assistant.plan.rally import Channel
from assistant.plan.references import references_to
from tests.plan.example import EXAMPLE, example


def edited(*edits: Edit, plan: Plan | None = None) -> Plan:
    return apply_edits(plan or example(), edits)


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("name", "Été", "Été"),
        ("objective.kind", "upsell", "upsell"),
        ("objective.target", 300, Decimal(300)),
        ("objective.deadline", "2027-06-30", datetime.date(2027, 6, 30)),
        ("objective.deadline", datetime.date(2027, 6, 30), datetime.date(2027, 6, 30)),
        ("audience.challenges", ["one", "two"], ["one", "two"]),
        ("audience.challenges[1]", "other", "other"),
        ("team.members[ana].external", True, True),
        ("rally.channels[mail].posts", 3, 3),
        ("rally.contents[paper].pillars[0]", "speed", "speed"),
        ("integrate.steps[visit].kpi.target", 7, Decimal(7)),
        ("integrate.links[0].delay_days", 2.5, Decimal("2.5")),
        ("orchestrate.budget.total", "1200.50", Decimal("1200.50")),
        ("orchestrate.budget.lines[0].amount", Decimal("10.25"), Decimal("10.25")),
        ("orchestrate.measurement.result.metric", "leads", "leads"),
        ("orchestrate.automations[0].delay_hours", 0, Decimal(0)),
    ],
)
def test_set_on_every_kind_of_path(path: str, value: Any, expected: Any) -> None:
    assert value_of(edited(Edit("set", path, value)), path) == expected


def test_a_whole_section_or_element_is_set() -> None:
    plan = edited(Edit("set", "audience", {"name": "DSI"}))
    assert plan.audience == Audience(name="DSI")
    plan = edited(Edit("set", "rally.channels[mail]", {"name": "Newsletter"}))
    # It keeps its id and its place, and nothing else of what it was.
    assert plan.rally.channels[0] == Channel(id="mail", name="Newsletter")
    plan = edited(Edit("set", "rally.channels[mail]", {"id": None, "name": "x"}))
    assert plan.rally.channels[0].id == "mail"
    plan = edited(Edit("set", "rally.channels", [{"id": "sms"}]))
    assert [channel.id for channel in plan.rally.channels] == ["sms"]


def test_parts_of_a_plan_are_values_too() -> None:
    plan = edited(
        Edit("set", "audience", Audience(name="DSI")),
        Edit("set", "audience.role", "DSI"),
        Edit("add", "rally.channels", Channel(id="sms")),
        Edit("set", "rally.channels[sms].name", "SMS"),
    )
    assert plan.audience == Audience(name="DSI", role="DSI")
    assert plan.rally.channels[-1] == Channel(id="sms", name="SMS")


def test_add_appends() -> None:
    plan = edited(
        Edit("add", "audience.challenges", "last"),
        Edit("add", "rally.channels", {"id": "sms"}),
        Edit("add", "rally.channels[sms].stages", "awareness"),
        Edit("add", "rally.channels", {"id": "tv"}),
        Edit("add", "integrate.links", {"source": "visit", "target": "demo"}),
        Edit("add", "integrate.links", {"source": "demo"}),
        Edit("add", "rally.contents[paper].stages", "conversion"),
    )
    assert plan.audience.challenges[-1] == "last"
    assert [channel.id for channel in plan.rally.channels] == ["mail", "fair", "sms", "tv"]
    assert plan.rally.channels[2].stages == ("awareness",)
    assert [link.source for link in plan.integrate.links][-2:] == ["visit", "demo"]
    assert plan.rally.contents[0].stages == ("conversion",)


def test_an_empty_plan_takes_edits_everywhere() -> None:
    plan = edited(
        Edit("set", "orchestrate.measurement.result.target", 3),
        Edit("add", "orchestrate.budget.lines", {"label": "Salon"}),
        Edit("add", "orchestrate.measurement.reviews", {}),
        Edit("add", "orchestrate.measurement.reviews[0].shows", "leads"),
        plan=Plan(),
    )
    assert plan.orchestrate.measurement.result.target == 3
    assert plan.orchestrate.measurement.reviews[0].shows == ("leads",)


def test_later_edits_see_earlier_ones() -> None:
    plan = edited(
        Edit("clear", "audience"),
        Edit("set", "audience.name", "DSI"),
        Edit("add", "audience.challenges", "x"),
        Edit("clear", "orchestrate"),
        Edit("set", "orchestrate.budget.total", 5),
        Edit("add", "integrate.steps", {"id": "new"}),
        Edit("set", "integrate.steps[new].kpi.metric", "m"),
        Edit("set", "integrate.steps[new].id", "newer"),
        Edit("add", "integrate.steps[newer].captures", "email"),
        Edit("set", "team.members[ana]", {"role": "data"}),
        Edit("add", "team.members[ana].responsibilities", "figures"),
    )
    assert plan.audience == Audience(name="DSI", challenges=("x",))
    assert plan.orchestrate.budget.total == 5
    assert plan.orchestrate.tasks == ()
    assert (plan.integrate.steps[-1].kpi.metric, plan.integrate.steps[-1].captures) == ("m", ("email",))
    assert plan.team.members[0].responsibilities == ("figures",)


@pytest.mark.parametrize(
    ("path", "empty"),
    [
        ("name", None),
        ("objective.target", None),
        ("orchestrate.budget.total", None),
        ("orchestrate.start", None),
        ("team.members[ana].external", None),
        ("integrate.steps[visit].entry", False),
        ("integrate.steps[visit].kpi.target", None),
        ("integrate.links[0].delay_days", Decimal(0)),
        ("audience.challenges", []),
        ("rally.channels", []),
        ("rally.channels[mail].stages", []),
        ("currency", "EUR"),
        ("schema_version", "1"),
        ("waivers", []),
        ("provenance", {}),
    ],
)
def test_a_cleared_value_is_empty_and_not_zero(path: str, empty: Any) -> None:
    assert value_of(edited(Edit("clear", path)), path) == empty
    # To set null is to clear: both mean absent.
    assert edited(Edit("set", path, None)) == edited(Edit("clear", path))


def test_cleared_sections_and_elements() -> None:
    assert edited(Edit("clear", "audience")).audience == Audience()
    assert edited(Edit("clear", "rally.channels[mail]")).rally.channels[0] == Channel(id="mail")
    links = edited(Edit("clear", "integrate.links[0]")).integrate.links
    assert (len(links), links[0].source, links[0].target) == (2, None, None)
    # A text that is an element leaves the list.
    assert edited(Edit("clear", "audience.challenges[0]")).audience.challenges == ("errors", "audits")


def test_remove_takes_an_element_out() -> None:
    plan = edited(Edit("remove", "audience.challenges[1]"), Edit("remove", "audience.challenges[1]"))
    assert plan.audience.challenges == ("slow closing",)
    plan = edited(Edit("remove", "integrate.links[0]"))
    assert [link.target for link in plan.integrate.links] == ["signed"]
    plan = edited(Edit("remove", "audience.name"))
    assert plan.audience.name is None


def test_remove_leaves_references_in_place() -> None:
    plan = edited(Edit("remove", "rally.channels[mail]"), Edit("remove", "team.members[ana]"))
    assert references_to(plan, "mail") == ["integrate.steps[visit].channel", "orchestrate.budget.lines[0].channel"]
    before = references_to(example(), "ana")
    assert references_to(plan, "ana") == [path for path in before if not path.startswith("rally.channels[mail]")]


def test_with_duplicate_ids_the_first_is_meant() -> None:
    plan = read_plan('{"integrate": {"steps": [{"id": "a", "name": "1"}, {"id": "a", "name": "2"}]}}')
    assert [s.name for s in edited(Edit("set", "integrate.steps[a].name", "x"), plan=plan).integrate.steps] == [
        "x",
        "2",
    ]
    assert [s.name for s in edited(Edit("remove", "integrate.steps[a]"), plan=plan).integrate.steps] == ["2"]
    renamed = edited(Edit("set", "integrate.steps[a].id", "b"), plan=plan)
    assert [s.id for s in renamed.integrate.steps] == ["b", "a"]


def test_ids_of_digits_are_ids_and_no_places() -> None:
    plan = read_plan('{"team": {"members": [{"id": "1", "name": "one"}, {"id": "0", "name": "zero"}]}}')
    assert edited(Edit("set", "team.members[0].name", "x"), plan=plan).team.members[1].name == "x"
    assert [m.id for m in edited(Edit("remove", "team.members[1]"), plan=plan).team.members] == ["0"]
    assert edited(Edit("add", "team.members", {"id": "2"}), plan=plan).team.members[2].id == "2"


def test_the_old_plan_and_the_values_given_stay_as_they_were() -> None:
    before = example()
    value: dict[str, Any] = {"id": "sms", "stages": ["awareness"]}
    after = edited(
        Edit("add", "rally.channels", value), Edit("add", "rally.channels[sms].stages", "retention"), plan=before
    )
    assert before == example()
    assert value == {"id": "sms", "stages": ["awareness"]}
    assert after.rally.channels[-1].stages == ("awareness", "retention")
    assert edited(plan=before) == before


def test_plan_data_is_plain_and_complete() -> None:
    data = plan_data(example())
    assert data["audience"]["challenges"] == ["slow closing", "errors", "audits"]
    assert data["objective"]["target"] == Decimal(60)
    assert data["team"]["members"][0]["responsibilities"] == []
    assert Plan.model_validate(data) == example()
    assert set(EXAMPLE) <= set(data)


def _every_field(kind: Any, path: str) -> list[tuple[str, Any]]:
    found = []
    for name in field_names(kind):
        here, inner = f"{path}.{name}" if path else name, field_type((name,), kind)
        found.append((here, inner))
        if is_list(inner):
            keyed = "id" in field_names(element_type(inner))
            found += _every_field(element_type(inner), f"{here}[{'it' if keyed else '0'}]")
        else:
            found += _every_field(inner, here)
    return found


@pytest.mark.parametrize("path", [path for path, _ in _every_field(Plan, "")])
def test_every_field_can_be_reached_and_cleared(path: str) -> None:
    plan = Plan()
    at = 0
    # Put an element in every list on the way.
    while (at := path.find("[", at)) != -1:
        held = path[:at]
        plan = edited(Edit("add", held, {"id": "it"} if path[at:].startswith("[it]") else {}), plan=plan)
        at += 1
    if path.endswith("].id"):
        assert value_of(plan, path) == "it"
        return
    assert value_of(edited(Edit("clear", path), plan=plan), path) == value_of(plan, path)
