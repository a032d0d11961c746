"""What holds for every edit on every plan."""

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import EditError
from assistant.plan import Edit, Plan, apply_edits, plan_data, read_plan, write_plan
from assistant.plan.edit import value_of
from assistant.plan.path import is_at_or_below, value_at
from assistant.plan.references import references
from tests.campaigns import campaigns, paths, steady
from tests.strategies import plans

_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 10**6),
    st.text(max_size=5),
    st.sampled_from(["email", "awareness", "2027-01-01", "mail", {"id": "new"}, {"name": "x"}, [], ["a", "b"], {}]),
)
_OPS = st.sampled_from(["set", "add", "remove", "clear"])


def marks_of(data: dict[str, Any]) -> list[str]:
    lists = (("citations", "field"), ("waivers", "path"), ("to_review", "path"))
    return [*data["provenance"], *(mark[key] for name, key in lists for mark in data[name])]


def parts(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in ("provenance", "citations", "waivers", "to_review")}


def leaves(data: Any) -> dict[str, Any]:
    found = {path: value_at(data, path) for path in paths(data)}
    return {path: value for path, value in found.items() if not isinstance(value, dict | list)}


@steady
@given(campaigns(), st.data())
def test_an_edit_changes_its_own_path_and_nothing_else(plan: Plan, data: st.DataObject) -> None:
    before = plan_data(plan)
    # An element's own id cannot be emptied; that has a test of its own.
    path = data.draw(st.sampled_from([p for p in paths(before) if not p.endswith("].id")]))
    edit = Edit(data.draw(st.sampled_from(["set", "clear"])), path, copy.deepcopy(value_at(before, path)))
    after = plan_data(apply_edits(plan, [edit]))
    if edit.op == "set" and edit.value is not None:
        assert parts(after) == parts(before)
        return
    elsewhere = {p: v for p, v in leaves(before).items() if not is_at_or_below(p, path)}
    if path.endswith("]") and not isinstance(value_at(before, path), dict):
        # A text that leaves its list lets the next ones move up.
        list_path = path.rpartition("[")[0]
        elsewhere = {p: v for p, v in elsewhere.items() if not p.startswith(f"{list_path}[")}
    assert {p: v for p, v in leaves(after).items() if p in elsewhere} == elsewhere


@steady
@given(campaigns(), st.data())
def test_marks_never_speak_of_what_an_edit_took_away(plan: Plan, data: st.DataObject) -> None:
    known = paths(plan_data(plan))
    edits = [Edit("remove", path) for path in data.draw(st.lists(st.sampled_from(known), max_size=4))]
    for edit in edits:
        try:
            plan = apply_edits(plan, [edit])
        except EditError:
            continue
        after = plan_data(plan)
        still = paths(after)
        assert [mark for mark in marks_of(after) if mark not in still] == []


@steady
@given(campaigns(), st.data())
def test_removing_leaves_every_reference_that_stood_elsewhere(plan: Plan, data: st.DataObject) -> None:
    elements = [path for path in paths(plan_data(plan)) if path.endswith("]") and value_of(plan, path)]
    path = data.draw(st.sampled_from(elements))
    if not isinstance(value_of(plan, path), dict) or "id" not in value_of(plan, path):
        return
    kept = [r for r in references(plan) if not is_at_or_below(r.path, path)]
    assert list(references(apply_edits(plan, [Edit("remove", path)]))) == kept


@steady
@given(plans(), st.lists(st.tuples(_OPS, st.integers(0, 999), _VALUES), min_size=1, max_size=5))
def test_any_edits_give_a_plan_or_a_persons_mistake(plan: Plan, wishes: list[tuple[Any, int, Any]]) -> None:
    known = [*paths(plan_data(plan)), "rally.channels[none]", "audience.challenges[9]", "waivers[0]", "to_review"]
    edits = [Edit(op, known[number % len(known)], value) for op, number, value in wishes]
    before = write_plan(plan)
    try:
        after = apply_edits(plan, edits)
    except EditError:
        # Nothing has changed then; that is asserted below.
        pass
    else:
        assert read_plan(write_plan(after)) == after
        assert apply_edits(plan, edits) == after
    assert write_plan(plan) == before
