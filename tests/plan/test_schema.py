"""The JSON Schema describes every field and accepts what is read as a plan."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from assistant.errors import PlanFileError
from assistant.plan import Plan, read_plan, write_plan
from assistant.plan.schema import plan_schema
from tests.campaigns import campaigns, steady
from tests.strategies import plans

VALIDATOR = Draft202012Validator(plan_schema())


def objects(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "plan", schema
    yield from schema["$defs"].items()


def accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(json.loads(text)))


def is_read(text: str) -> bool:
    try:
        read_plan(text)
    except PlanFileError:
        return False
    return True


def test_it_is_a_schema_of_the_promised_version() -> None:
    schema = plan_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema
    assert plan_schema() == schema


def test_every_field_at_every_level_is_described() -> None:
    bare = [
        f"{name}.{field}"
        for name, part in objects(plan_schema())
        for field, form in part["properties"].items()
        if len(form.get("description", "").split()) < 2
    ]
    assert bare == []
    assert [name for name, part in objects(plan_schema()) if not part.get("description")] == []


def test_unknown_keys_are_refused_at_every_level() -> None:
    assert [name for name, part in objects(plan_schema()) if part["additionalProperties"] is not False] == []


def test_parts_have_names_that_people_can_read() -> None:
    assert [name for name in plan_schema()["$defs"] if not name.isalpha()] == []


def test_the_names_of_the_design_are_all_there() -> None:
    schema = plan_schema()
    fields = {name: " ".join(part["properties"]) for name, part in objects(schema)}
    assert fields["plan"] == (
        "schema_version id name language currency sisters objective audience message_house team rally integrate "
        "orchestrate provenance citations waivers to_review generator"
    )
    assert fields["Objective"] == "statement kind metric target unit baseline deadline"
    assert fields["Audience"] == ("name role sector market lifecycle challenges motivations objections habits evidence")
    assert fields["Pillar"] == "id title message answers proofs"
    assert fields["Member"] == "id name role external contact responsibilities"
    assert fields["Content"] == "id title format status owner pillars stages"
    assert fields["Channel"] == ("id name kind media stages manager tracking targetable confirmed_by creators posts")
    assert fields["DataSource"] == "id name kind holds reaches_audience acquired sample exclusive origin"
    assert fields["Step"] == (
        "id name channel stage contents pillars call_to_action needs captures stores_in url kpi entry goal"
    )
    assert fields["Link"] == "source target trigger delay_days"
    assert fields["Orchestrate"] == (
        "start end milestones tasks automations experiments budget measurement economics compliance risks"
    )
    assert fields["Compliance"] == ("legal_basis data_hosting hosting_place hosting_notice retention_months disclosure")
    assert fields["Provenance"] == "origin turn line words note"
    assert [name for name, part in objects(schema) if part.get("required")] == [
        "Channel", "Content", "DataSource", "LeftOut", "Member", "Milestone", "Pillar", "Step", "Task",
    ]  # fmt: skip


@steady
@given(plans())
def test_every_plan_fits(plan: Plan) -> None:
    VALIDATOR.validate(json.loads(write_plan(plan)))


def _fields(data: Any) -> list[tuple[dict[str, Any], str]]:
    if isinstance(data, list):
        return [each for inner in data for each in _fields(inner)]
    if not isinstance(data, dict):
        return []
    return [(data, key) for key in data] + [each for inner in data.values() for each in _fields(inner)]


@steady
@given(campaigns(), st.data())
def test_it_agrees_with_reading_on_changed_plans(plan: Plan, data: st.DataObject) -> None:
    changed = json.loads(write_plan(plan))
    fields = _fields(changed)
    holder, key = fields[data.draw(st.integers(0, len(fields) - 1))]
    wrong = st.sampled_from(
        [None, True, 0, -1, 2.5, "x", "2027-01-01", "12.50", [], ["email"], [None], {}, {"id": "a"}]
    )
    match data.draw(st.sampled_from(["drop", "change", "rename"])):
        case "drop":
            del holder[key]
        case "change":
            holder[key] = data.draw(wrong)
        case _:
            holder[f"{key}_"] = holder.pop(key)
    text = json.dumps(changed)
    assert accepts(text) == is_read(text), (key, holder)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("{}", True),
        ('{"sisters": null, "team": null, "currency": null, "provenance": {"name": null}}', True),
        ('{"team": {"members": [{"id": "a", "responsibilities": null}]}}', True),
        ('{"team": {"members": [{"id": null}]}}', False),
        ('{"team": {"members": [{}]}}', False),
        ('{"team": {"members": [null]}}', False),
        ('{"id": "É"}', False),
        ('{"currency": "eur"}', False),
        ('{"orchestrate": {"budget": {"total": "1200.50"}}}', True),
        ('{"orchestrate": {"budget": {"total": "1200.500"}}}', True),
        ('{"orchestrate": {"budget": {"total": "1200.505"}}}', False),
        ('{"orchestrate": {"budget": {"total": "1 200"}}}', False),
        ('{"orchestrate": {"budget": {"total": -1}}}', False),
        ('{"rally": {"channels": [{"id": "a", "posts": 3.0}]}}', True),
        ('{"rally": {"channels": [{"id": "a", "posts": 3.5}]}}', False),
        ('{"objective": {"deadline": "30/06/2027"}}', False),
        ('{"integrate": {"links": [{"delay_days": -1}]}}', False),
        ('{"integrate": {"steps": [{"id": "a", "entry": 1}]}}', False),
        ("[]", False),
        ("null", False),
    ],
)
def test_what_fits_is_what_is_read(text: str, fits: bool) -> None:
    assert accepts(text) is is_read(text) is fits
