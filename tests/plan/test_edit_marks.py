"""What is said about a field (provenance, citations, waivers, review marks) goes and moves with what it speaks of."""

from typing import Any

import pytest

from assistant.plan import Edit, Plan, Provenance, apply_edits
from tests.plan.example import example

SAID = Provenance(origin="user", turn=4, words="as I said")


def marked(*paths: str) -> Plan:
    """Return the example with all four kinds of marks on each path."""
    return example(
        provenance={path: {"origin": "brief", "line": number} for number, path in enumerate(paths)},
        citations=[{"field": path, "document": "d"} for path in paths],
        waivers=[{"rule": "INT017", "path": path, "reason": "r"} for path in paths],
        to_review=[{"path": path} for path in paths],
    )


def where(plan: Plan) -> dict[str, list[Any]]:
    return {
        "provenance": list(plan.provenance),
        "citations": [mark.field for mark in plan.citations],
        "waivers": [mark.path for mark in plan.waivers],
        "to_review": [mark.path for mark in plan.to_review],
    }


def everywhere(*paths: str) -> dict[str, list[Any]]:
    return {name: list(paths) for name in ("provenance", "citations", "waivers", "to_review")}


def after(edit: Edit, *paths: str) -> dict[str, list[Any]]:
    return where(apply_edits(marked(*paths), [edit]))


def test_what_is_removed_takes_its_marks_along() -> None:
    gone = ("rally.channels[mail]", "rally.channels[mail].manager", "rally.channels[mail].stages[1]")
    kept = ("rally.channels[fair]", "rally.channels", "integrate.steps[visit].channel", "rally.contents[paper]")
    assert after(Edit("remove", "rally.channels[mail]"), *gone, *kept) == everywhere(*kept)


def test_ids_that_begin_alike_are_others() -> None:
    plan = apply_edits(marked("team.members[an].name", "team.members[ana].name"), [Edit("remove", "team.members[ana]")])
    assert where(plan) == everywhere("team.members[an].name")


def test_what_moves_up_takes_its_marks_along() -> None:
    links = "integrate.links[{}].trigger"
    edit = Edit("remove", "integrate.links[0]")
    assert after(edit, links.format(0), links.format(1)) == everywhere(links.format(0))
    edit = Edit("remove", "audience.challenges[1]")
    first, second, third = (f"audience.challenges[{index}]" for index in range(3))
    assert after(edit, first, second, third) == everywhere(first, second)
    # Which is which can be told by the line.
    plan = apply_edits(marked(first, second, third), [edit])
    assert [plan.provenance[first].line, plan.provenance[second].line] == [0, 2]
    # A list inside an element that has an id.
    one, other = (f"rally.channels[mail].stages[{index}]" for index in range(2))
    assert after(Edit("remove", one), one, other, "rally.channels[mail]") == everywhere(one, "rally.channels[mail]")


def test_nothing_moves_in_a_list_with_ids() -> None:
    plan = example(
        team={"members": [{"id": "0"}, {"id": "1"}, {"id": "2"}]},
        provenance={f"team.members[{id_}]": {"origin": "user"} for id_ in "012"},
    )
    after = apply_edits(plan, [Edit("remove", "team.members[0]"), Edit("remove", "team.members[1]")])
    assert list(after.provenance) == ["team.members[2]"]
    last = apply_edits(after, [Edit("remove", "team.members[2]")])
    assert last.provenance == {}


def test_another_id_is_another_path() -> None:
    old = ("team.members[ana]", "team.members[ana].name", "team.members[ana].responsibilities[0]")
    new = tuple(path.replace("[ana]", "[anna]") for path in old)
    edit = Edit("set", "team.members[ana].id", "anna")
    assert after(edit, *old, "team.members[agency]") == everywhere(*new, "team.members[agency]")
    said = apply_edits(marked(), [Edit("set", "team.members[ana].id", "anna", SAID)])
    assert said.provenance == {"team.members[anna].id": SAID}
    # The whole element under another id: a new element, at the old place.
    plan = apply_edits(marked(*old), [Edit("set", "team.members[ana]", {"id": "eve"}, SAID)])
    assert [member.id for member in plan.team.members] == ["eve", "agency"]
    assert plan.provenance == {"team.members[eve]": SAID}


def test_a_new_value_has_its_own_provenance_and_no_citation() -> None:
    path, other = "objective.target", "objective.kind"
    plan = apply_edits(marked(path, other), [Edit("set", path, 300, SAID)])
    assert plan.provenance == {other: marked(path, other).provenance[other], path: SAID}
    assert where(plan)["citations"] == [other]
    assert where(plan)["to_review"] == [other]
    # A waiver accepts a finding about the field, whatever stands there.
    assert where(plan)["waivers"] == [path, other]
    # An import invents no provenance, and neither does an edit.
    assert path not in apply_edits(marked(path), [Edit("set", path, 300)]).provenance


def test_the_same_value_again_only_counts_as_reviewed() -> None:
    path = "objective.target"
    plan = apply_edits(marked(path), [Edit("set", path, 60)])
    assert where(plan) == {**everywhere(path), "to_review": []}
    assert plan.provenance == marked(path).provenance
    assert apply_edits(marked(path), [Edit("set", path, 60, SAID)]).provenance == {path: SAID}


@pytest.mark.parametrize("op", ["set", "clear"])
def test_what_stood_below_is_gone(op: Any) -> None:
    below = ("audience.challenges", "audience.challenges[0]", "audience.name")
    kept = ("objective.kind", "message_house.pillars[speed].answers[0]")
    value = {"name": "DSI"} if op == "set" else None
    assert after(Edit(op, "audience", value), *below, *kept) == everywhere(*kept)


def test_a_cleared_field_keeps_what_was_accepted_about_it() -> None:
    path = "rally.channels[mail].manager"
    assert where(apply_edits(marked(path), [Edit("clear", path)])) == {
        **{k: [] for k in everywhere()},
        "waivers": [path],
    }
    assert after(Edit("remove", path), path) == everywhere()


def test_added_elements_are_marked_where_they_stand() -> None:
    plan = apply_edits(
        example(),
        [
            Edit("add", "audience.challenges", "new", SAID),
            Edit("add", "rally.channels", {"id": "sms"}, SAID),
            Edit("add", "integrate.links", {"source": "demo"}, SAID),
        ],
    )
    assert list(plan.provenance) == ["audience.challenges[3]", "rally.channels[sms]", "integrate.links[2]"]


def test_what_a_file_says_of_an_empty_place_is_not_said_of_what_comes_there() -> None:
    plan = marked("audience.challenges[3]", "rally.channels[sms].name")
    edits = [Edit("add", "audience.challenges", "new"), Edit("add", "rally.channels", {"id": "sms"})]
    assert where(apply_edits(plan, edits)) == everywhere()


def test_nothing_is_said_of_what_is_emptied() -> None:
    assert apply_edits(marked(), [Edit("clear", "name", None, SAID)]).provenance == {}
    assert apply_edits(marked(), [Edit("set", "name", None, SAID)]).provenance == {}
    assert apply_edits(marked(), [Edit("remove", "audience.challenges[0]", None, SAID)]).provenance == {}


def test_marks_are_edited_like_anything_else() -> None:
    plan = marked("objective.kind", "objective.target")
    more = apply_edits(
        plan,
        [
            Edit("remove", "waivers[0]"),
            Edit("set", "waivers[0].reason", "because"),
            Edit("add", "citations", {"field": "name"}),
            Edit("clear", "to_review"),
        ],
    )
    assert [(waiver.path, waiver.reason) for waiver in more.waivers] == [("objective.target", "because")]
    assert where(more)["citations"] == ["objective.kind", "objective.target", "name"]
    assert more.to_review == ()
    assert more.provenance == plan.provenance
    again = apply_edits(plan, [Edit("set", "provenance", {"name": {"origin": "user"}}), Edit("set", "waivers", [])])
    assert list(again.provenance) == ["name"]
    assert again.waivers == ()


def test_a_waiver_about_a_waiver_moves_too() -> None:
    plan = example(waivers=[{"rule": "A"}, {"rule": "B", "path": ""}, {"rule": "PLN003", "path": "waivers[1].reason"}])
    after = apply_edits(plan, [Edit("remove", "waivers[0]")])
    assert [(waiver.rule, waiver.path) for waiver in after.waivers] == [("B", ""), ("PLN003", "waivers[0].reason")]
