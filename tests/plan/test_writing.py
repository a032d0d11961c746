"""What is written can be read again, and nothing is lost on the way."""

import json
from decimal import Decimal

import pytest
from hypothesis import given

from assistant.plan import Plan, plan_data, read_plan, to_json, write_plan
from tests.campaigns import campaigns, steady
from tests.plan.example import example
from tests.strategies import plans


@steady
@given(plans())
def test_any_plan_survives_the_way_out_and_back(plan: Plan) -> None:
    text = write_plan(plan)
    assert read_plan(text) == read_plan(text.encode()) == plan
    assert write_plan(read_plan(text)) == text
    assert Plan.model_validate(plan_data(plan)) == plan


@steady
@given(campaigns())
def test_order_and_spelling_stay(plan: Plan) -> None:
    again = read_plan(write_plan(plan))
    assert list(again.provenance) == list(plan.provenance)
    assert to_json(again) == to_json(plan)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0.1", "0.1"),
        ("1234567890123456.78", "1234567890123456.78"),
        ("1.50", "1.50"),
        ("20.0", "20"),
        ("2e1", "20"),
        ("1e-2", "0.01"),
        ("9" * 100, "9" * 100),
        ("9" * 98 + ".25", "9" * 98 + ".25"),
        ("1e99", "1" + "0" * 99),
        ("0", "0"),
        ("-0.0", "0"),
        ("0.10", "0.10"),
    ],
)
def test_figures_are_exact(written: str, kept: str) -> None:
    plan = read_plan(f'{{"objective": {{"target": {written}}}, "orchestrate": {{"budget": {{"total": {written}}}}}}}')
    assert plan.objective.target == plan.orchestrate.budget.total == Decimal(written)
    text = write_plan(plan)
    assert f'"target": {kept},\n' in text
    assert f'"total": {kept},\n' in text
    assert read_plan(text) == plan


def test_negative_figures_are_figures() -> None:
    assert read_plan('{"objective": {"target": -2.5}}').objective.target == Decimal("-2.5")


def test_money_goes_out_as_a_number() -> None:
    plan = read_plan('{"orchestrate": {"budget": {"total": "1200.50", "reserve": 100.5}}}')
    assert (plan.orchestrate.budget.total, plan.orchestrate.budget.reserve) == (Decimal("1200.50"), Decimal("100.5"))
    assert json.loads(write_plan(plan))["orchestrate"]["budget"]["total"] == 1200.5


def test_the_form_of_json_is_the_usual_one() -> None:
    data = {"a": [1, {"b": None, "c": [], "d": {}}, 'é\n"\u2028'], "e": True, "f": 1.5, "g": ["x"]}
    for indent in (None, 1, 2):
        assert to_json(data, indent) == json.dumps(data, ensure_ascii=False, indent=indent)


def test_infinite_figures_are_never_written() -> None:
    with pytest.raises(ValueError, match="compliant"):
        to_json({"a": float("inf")})


def test_a_plan_too_large_for_its_indented_form_is_written_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = ",".join(f'{{"id":"s{number}","entry":true}}' for number in range(100))
    source = f'{{"name":"Été","integrate":{{"steps":[{steps}]}},"sisters":[],"objective":{{"target":2}}}}'
    plan = read_plan(source)
    monkeypatch.setattr("assistant.plan.writing.MAX_BYTES", len(source.encode()))
    text = write_plan(plan)
    assert len(text.encode()) <= len(source.encode())
    assert '{"id":"s99","entry":true}' in text
    assert read_plan(text) == plan


def test_a_short_plan_is_readable() -> None:
    assert write_plan(example()).startswith('{\n  "schema_version": "1",\n  "id": "closing",\n  "name": "Closing in ')
