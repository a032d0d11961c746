"""Mends with one possible outcome, and nothing else."""

from typing import Any

import pytest

from assistant.plan.campaign import Plan
from assistant.rules.fix import mend, mend_data


def _mended(data: dict[str, Any]) -> Any:
    plan = Plan.model_validate(data)
    return mend_data(data, plan, mend(plan))


def test_nothing_to_mend_gives_the_same_plan() -> None:
    plan = Plan.model_validate({"objective": {"statement": "Win 50 demos"}})
    assert mend(plan) is plan


def test_blanks_around_text() -> None:
    data = {"name": " Printemps ", "audience": {"name": "DAF\u00a0", "challenges": [" Tenir le budget"]}}
    assert _mended(data) == {"name": "Printemps", "audience": {"name": "DAF", "challenges": ["Tenir le budget"]}}


def test_blanks_inside_text_stay() -> None:
    data = {"audience": {"name": "DAF  d’ETI"}}
    assert _mended(data) == data


def test_what_is_said_of_a_field_stays_with_it() -> None:
    data = {
        "audience": {"name": " DAF"},
        "provenance": {"audience.name": {"origin": "user", "turn": 3, "words": " DAF"}},
        "waivers": [{"rule": "AUD005", "path": "audience.challenges", "reason": "later"}],
        "citations": [{"field": "audience.name", "document": "x", "section": "y"}],
    }
    assert _mended(data) == {**data, "audience": {"name": "DAF"}}


def test_doubles_in_lists_of_ids() -> None:
    steps = [{"id": "a", "contents": ["x", "y", "x", "x"], "pillars": ["p", "p"]}]
    mended = _mended({"integrate": {"steps": steps}, "rally": {"contents": [{"id": "x"}, {"id": "y"}]}})
    assert mended["integrate"]["steps"][0]["contents"] == ["x", "y"]
    assert mended["integrate"]["steps"][0]["pillars"] == ["p"]


def test_doubles_of_texts_stay() -> None:
    data = {"audience": {"challenges": ["Recruter", "Recruter"]}}
    assert _mended(data) == data


def test_entry_on_the_only_step_without_a_way_in() -> None:
    data: dict[str, Any] = {
        "integrate": {"steps": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}
    }
    assert _mended(data)["integrate"]["steps"] == [{"id": "a", "entry": True}, {"id": "b"}]


@pytest.mark.parametrize(
    "integrate",
    [
        # Two candidates.
        {
            "steps": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
            "links": [{"source": "a", "target": "c"}, {"source": "b", "target": "c"}],
        },
        # One is flagged already.
        {"steps": [{"id": "a"}, {"id": "b", "entry": True}], "links": [{"source": "a", "target": "b"}]},
        # None.
        {
            "steps": [{"id": "a"}, {"id": "b"}],
            "links": [{"source": "a", "target": "b"}, {"source": "b", "target": "a"}],
        },
    ],
)
def test_no_entry_where_there_is_a_choice(integrate: dict[str, Any]) -> None:
    assert _mended({"integrate": integrate})["integrate"] == integrate


def test_a_stale_waiver_goes_and_others_stay() -> None:
    waivers = [
        {"rule": "INT008", "reason": "gone"},
        {"rule": "OBJ001", "reason": "still there"},
        {"rule": "NOPE01", "reason": "unknown, somebody must look"},
        {"rule": "AUD001", "path": "audience.role", "reason": "never fired there"},
    ]
    assert _mended({"waivers": waivers})["waivers"] == [waivers[1], waivers[2]]


def test_never_a_link_a_reason_a_figure_or_a_person() -> None:
    data = {
        "team": {"members": [{"id": "studio", "role": "agency"}]},
        "integrate": {
            "steps": [{"id": "a", "entry": True}, {"id": "b"}],
            "left_out": [{"id": "radio"}],
        },
    }
    assert _mended(data) == data


def test_mending_twice_changes_nothing_more() -> None:
    data = {
        "name": " x ",
        "integrate": {"steps": [{"id": "a", "contents": [" x", "x"]}], "links": []},
        "waivers": [{"rule": "INT008", "reason": "gone"}],
    }
    once = mend(Plan.model_validate(data))
    assert mend(once) == once
    assert once.integrate.steps[0].contents == ("x",)


def test_untouched_parts_keep_their_spelling() -> None:
    data = {"orchestrate": {"budget": {"total": "1200.50"}}, "name": " x", "audience": {"name": None}}
    assert _mended(data) == {**data, "name": "x"}
