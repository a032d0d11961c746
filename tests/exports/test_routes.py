import datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.exports.grid import Grid, arrange
from assistant.exports.routes import Frame, Point, routes
from assistant.exports.view import View
from assistant.plan import Plan
from assistant.plan.base import STAGES
from assistant.plan.reading import plan_from_data
from tests.exports.plans import journey

FRAME = Frame(50, 80, 190, 90, 56, 40)


def view(plan: Plan) -> View:
    return View(plan, (), datetime.date(2026, 11, 22), "fr")


def grid(plan: Plan, width: float = 1600, height: float = 900) -> Grid:
    return arrange(view(plan), plan.integrate.steps, width, height)


def column_of(plan: Plan, laid: Grid) -> dict[str, int]:
    return {step.id: cell.column for step, cell in zip(plan.integrate.steps, laid.cells, strict=True)}


@st.composite
def journeys(draw: st.DrawFn) -> Plan:
    count = draw(st.integers(1, 14))
    stages = draw(st.lists(st.sampled_from([*STAGES, None]), min_size=count, max_size=count))
    ends = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=30))
    return plan_from_data(
        {
            "integrate": {
                "steps": [{"id": f"s{i}", "stage": stage} for i, stage in enumerate(stages)],
                "links": [{"source": f"s{a}", "target": f"s{b}"} for a, b in pairs],
            }
        }
    )


def crosses(a: Point, b: Point, x: float, y: float) -> bool:
    """Tell whether a stretch runs through the inside of the box whose top left corner is given."""
    inside = 0.01
    return (
        max(a[0], b[0]) > x + inside
        and min(a[0], b[0]) < x + FRAME.box_width - inside
        and max(a[1], b[1]) > y + inside
        and min(a[1], b[1]) < y + FRAME.box_height - inside
    )


@settings(max_examples=150, deadline=None, database=None, derandomize=True)
@given(plan=journeys())
def test_no_way_crosses_a_box_and_every_stretch_is_straight(plan: Plan) -> None:
    laid = grid(plan)
    assert len(set(laid.cells)) == len(plan.integrate.steps)
    for route in routes(laid, FRAME):
        for a, b in pairwise(route.points):
            assert a[0] == b[0] or a[1] == b[1]
            for cell in laid.cells:
                assert not crosses(a, b, FRAME.x(cell.column), FRAME.y(cell.row))


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(plan=journeys())
def test_every_link_between_known_steps_has_a_way(plan: Plan) -> None:
    laid = grid(plan)
    assert len(routes(laid, FRAME)) == len(plan.integrate.links)


@pytest.mark.parametrize("count", [5, 12, 25])
def test_stages_run_from_left_to_right_and_time_from_top_to_bottom(count: int) -> None:
    plan = journey(count)
    laid = grid(plan)
    columns = column_of(plan, laid)
    steps = plan.integrate.steps
    for a, b in combinations(steps, 2):
        assert a.stage is not None
        assert b.stage is not None
        if STAGES.index(a.stage) < STAGES.index(b.stage):
            assert columns[a.id] < columns[b.id]
    place = {step.id: (cell.column, cell.row) for step, cell in zip(steps, laid.cells, strict=True)}
    assert all(place[f"step-{i}"] < place[f"step-{i + 1}"] for i in range(count - 1))


def test_a_plan_without_stages_still_spreads_over_the_area() -> None:
    plan = plan_from_data({"integrate": {"steps": [{"id": f"s{i}"} for i in range(12)]}})
    laid = grid(plan)
    assert laid.columns > 1
    assert laid.rows > 1


def test_ways_that_share_a_gap_lie_side_by_side() -> None:
    plan = plan_from_data(
        {
            "integrate": {
                "steps": [{"id": f"a{i}", "stage": "awareness"} for i in range(3)]
                + [{"id": f"b{i}", "stage": "conversion"} for i in range(3)],
                "links": [{"source": "a0", "target": "b2"}, {"source": "a1", "target": "b0"}],
            }
        }
    )
    laid = grid(plan)
    bends = {x for route in routes(laid, FRAME) if len(route.points) > 2 for x in [route.points[1][0]]}
    assert len(bends) == sum(len(route.points) > 2 for route in routes(laid, FRAME))


def test_a_way_comes_in_where_no_other_one_leaves() -> None:
    steps = [("a", "awareness"), ("b", "awareness"), ("c", "consideration"), ("d", "consideration")]
    steps += [("call", "conversion"), ("audit", "conversion")]
    links = [("a", "c"), ("c", "d"), ("b", "d"), ("b", "call"), ("d", "call"), ("call", "audit")]
    plan = plan_from_data(
        {
            "integrate": {
                "steps": [{"id": id_, "stage": stage} for id_, stage in steps],
                "links": [{"source": a, "target": b} for a, b in links],
            }
        }
    )
    laid = grid(plan)
    drawn = {(steps[a][0], steps[b][0]): r for r in routes(laid, FRAME) for a, b, _ in [laid.links[r.link]]}
    assert drawn["call", "audit"].leaves == "bottom"
    assert drawn["b", "call"].enters != "bottom"
