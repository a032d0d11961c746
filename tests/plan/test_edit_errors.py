"""Edits that cannot be applied say why, in both languages, and change nothing."""

from typing import Any

import pytest

from assistant.errors import EditError
from assistant.plan import Edit, apply_edits
from tests.plan.example import example


def refused(*edits: Edit) -> EditError:
    plan = example()
    with pytest.raises(EditError) as caught:
        apply_edits(plan, edits)
    assert plan == example()
    return caught.value


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (Edit("set", "rally.channels[radio].name", "x"), ["rally.channels", "radio", "mail, fair"]),
        (Edit("set", "rally.channels[mial].name", "x"), ["mial", "mail", "?"]),
        (Edit("set", "rally.channels[0].name", "x"), ["0", "mail, fair"]),
        (Edit("set", "rally.channels[radio]", {"id": "radio"}), ["radio"]),
        (Edit("remove", "integrate.steps[nowhere]"), ["nowhere", "visit, demo, signed"]),
        (Edit("clear", "integrate.steps[nowhere].kpi"), ["nowhere"]),
        (Edit("set", "audience.challenges[3]", "x"), ["audience.challenges", "[0]", "[2]"]),
        (Edit("set", "audience.challenges[00]", "x"), ["00"]),
        (Edit("remove", "audience.habits[0]"), ["audience.habits", "0"]),
        (Edit("set", "message_house.pillars[speed].proofs[1]", "x"), ["[0]"]),
        (Edit("set", "objective[0]", "x"), ["objective"]),
        (Edit("set", "name[0]", "x"), ["name"]),
        (Edit("set", "objective.targets", 3), ["objective.targets", "target"]),
        (Edit("clear", "orchestrate.budget.totl"), ["orchestrate.budget.totl", "total"]),
        (Edit("set", "nothing", 3), ["nothing"]),
        (Edit("set", "objective.statement.words", 3), ["objective.statement.words"]),
        (Edit("set", "integrate.links.source", "x"), ["integrate.links.source"]),
        (Edit("set", "provenance.objective", {"origin": "user"}), ["provenance.objective"]),
        (Edit("add", "audience.name", "x"), ["audience.name", "add", "set"]),
        (Edit("add", "audience", "x"), ["audience", "add"]),
        (Edit("add", "audience.challenges[0]", "x"), ["audience.challenges[0]"]),
        (Edit("add", "rally.channels", {"id": "mail"}), ["rally.channels", "mail"]),
        (Edit("add", "rally.channels", {"name": "no id"}), ["rally.channels[2].id"]),
        (Edit("add", "rally.channels", {"id": "Été"}), ["rally.channels[2].id"]),
        (Edit("add", "rally.channels", "mail"), ["rally.channels[2]"]),
        (Edit("add", "audience.challenges", None), ["audience.challenges[3]"]),
        (Edit("set", "team.members[ana].id", "agency"), ["agency"]),
        (Edit("set", "team.members[ana]", {"id": "agency"}), ["agency"]),
        (Edit("set", "team.members[ana].id", ""), ["team.members[ana].id"]),
        (Edit("clear", "team.members[ana].id"), ["team.members[ana].id"]),
        (Edit("set", "team.members[ana].id", None), ["team.members[ana].id"]),
        (Edit("set", "objective.kind", "sales"), ["objective.kind", "upsell", "sales"]),
        (Edit("set", "objective.target", True), ["objective.target", "true"]),
        (Edit("set", "objective.target", "300"), ["objective.target", "300"]),
        (Edit("set", "objective.target", float("nan")), ["objective.target"]),
        (Edit("set", "objective.deadline", "2027-02-30"), ["objective.deadline", "2027-02-30"]),
        (Edit("set", "orchestrate.budget.total", 1.005), ["orchestrate.budget.total", "1.005"]),
        (Edit("set", "orchestrate.budget.total", -1), ["orchestrate.budget.total"]),
        (Edit("set", "audience", {"nam": "x"}), ["audience.nam", "name"]),
        (Edit("set", "audience", "CFOs"), ["audience"]),
        (Edit("set", "audience.challenges", "slow"), ["audience.challenges"]),
        (Edit("set", "name", "a\x00b"), ["name"]),
        (Edit("set", "name", "\ud800"), ["name"]),
        (Edit("set", "name", b"bytes"), ["name"]),
        (Edit("set", "waivers", "all"), ["waivers"]),
        (Edit("set", "provenance", "all"), ["provenance"]),
        (Edit("add", "waivers", {"path": 3}), ["waivers[0].path"]),
        (Edit("set", "not a path", 3), ["not a path", "rally.channels[linkedin].manager"]),
        (Edit("delete", "name"), ["delete", "remove"]),  # type: ignore[arg-type]
    ],
)
def test_a_refused_edit_names_its_path_and_what_was_expected(edit: Edit, told: list[str]) -> None:
    error = refused(edit)
    for word in told:
        assert word in error.fr
        assert word in error.en
    assert error.fr != error.en


def test_all_or_nothing() -> None:
    good = Edit("set", "name", "other")
    refused(good, Edit("set", "objective.kind", "sales"))
    refused(good, Edit("remove", "rally.channels[radio]"))
    refused(Edit("remove", "audience.challenges[0]"), good, Edit("set", "audience.challenges[2]", "gone by now"))


def test_the_edit_that_is_wrong_is_named_as_it_was_written() -> None:
    # Later edits move what the wrong one put there.
    error = refused(
        Edit("set", "integrate.links[1].delay_days", -2),
        Edit("remove", "integrate.links[0]"),
        Edit("set", "name", "x"),
    )
    assert "integrate.links[1].delay_days" in error.en
    error = refused(Edit("add", "integrate.links", {"source": 3}), Edit("remove", "integrate.links[0]"))
    assert "integrate.links[2].source" in error.en


def test_what_is_mended_within_the_batch_is_no_fault() -> None:
    edits: list[Edit] = [
        Edit("add", "rally.channels", {"id": "sms", "kind": "wrong"}),
        Edit("set", "rally.channels[sms].kind", "sms"),
        Edit("set", "objective.kind", "wrong"),
        Edit("clear", "objective.kind"),
    ]
    plan = apply_edits(example(), edits)
    assert (plan.rally.channels[-1].kind, plan.objective.kind) == ("sms", None)
    # A fault that stays is told, and not the one that was mended.
    assert "objective.target" in refused(*edits, Edit("set", "objective.target", "many")).en


@pytest.mark.parametrize(
    "edits",
    [
        (Edit("set", "audience", "CFOs"), Edit("set", "audience.name", "x")),
        (Edit("set", "integrate.links", "all"), Edit("set", "integrate.links[0].source", "x")),
        (Edit("set", "integrate.links", [1]), Edit("set", "integrate.links[0].source", "x")),
        (Edit("set", "provenance", 3), Edit("remove", "audience.challenges[0]")),
        (Edit("set", "citations", 3), Edit("remove", "audience.challenges[0]")),
        (Edit("set", "citations", [3]), Edit("remove", "audience.challenges[0]")),
        (Edit("set", "citations", [{"field": 3}]), Edit("remove", "audience.challenges[0]")),
        (Edit("set", "objective", {1: "x"}),),
        (Edit("set", "team.members[ana].id", 3), Edit("set", "team.members[ana].name", "x")),
        (Edit("set", "team.members[ana]", {"id": [1]}),),
        (Edit("set", "team.members", [{"id": []}]), Edit("set", "team.members[ana].name", "x")),
    ],
)
def test_nonsense_within_a_batch_is_a_persons_mistake(edits: tuple[Any, ...]) -> None:
    refused(*edits)
