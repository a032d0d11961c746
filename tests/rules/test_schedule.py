"""Calendar months, the launch, and the day on which each step may begin."""

import datetime
from decimal import Decimal

import pytest

from assistant.plan.campaign import Plan
from assistant.rules.facts import Facts
from assistant.rules.schedule import add_months, day_after, days_from_launch, launch_day, months_between


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2027-01-15", 6, "2027-07-15"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2027-04-30", -2, "2027-02-28"),
        ("2027-01-31", -2, "2026-11-30"),
        ("2027-12-31", 0, "2027-12-31"),
        ("9999-12-01", 6, "9999-12-31"),
        ("0001-01-31", -2, "0001-01-01"),
    ],
)
def test_add_months(start: str, months: int, expected: str) -> None:
    assert add_months(_date(start), months) == _date(expected)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2027-01-01", "2027-01-01", 1),
        ("2027-01-01", "2027-01-31", 1),
        ("2027-01-15", "2027-02-14", 1),
        ("2027-01-15", "2027-02-15", 2),
        ("2027-01-31", "2027-02-27", 1),
        ("2027-01-31", "2027-02-28", 2),
        ("2026-11-01", "2027-10-31", 12),
    ],
)
def test_months_between(start: str, end: str, months: int) -> None:
    assert months_between(_date(start), _date(end)) == months


def _facts(orchestrate: dict[str, object], links: list[tuple[str, str, float]] = ()) -> Facts:  # type: ignore[assignment]
    steps = sorted({end for source, target, _ in links for end in (source, target)})
    return Facts(
        Plan.model_validate(
            {
                "orchestrate": orchestrate,
                "integrate": {
                    "steps": [{"id": step} for step in steps],
                    "links": [{"source": s, "target": t, "delay_days": d} for s, t, d in links],
                },
            }
        )
    )


def test_launch_is_the_earliest_milestone_of_that_kind_else_the_start() -> None:
    milestones = [
        {"id": "a", "kind": "launch", "date": "2027-03-01"},
        {"id": "b", "kind": "launch", "date": "2027-02-01"},
        {"id": "c", "kind": "launch"},
        {"id": "d", "kind": "event", "date": "2027-01-01"},
    ]
    assert launch_day(_facts({"start": "2027-01-04", "milestones": milestones})) == _date("2027-02-01")
    assert launch_day(_facts({"start": "2027-01-04", "milestones": milestones[2:]})) == _date("2027-01-04")
    assert launch_day(_facts({})) is None


def test_shortest_sum_of_delays() -> None:
    links = [("a", "b", 1.5), ("b", "c", 1.5), ("a", "c", 10), ("a", "c", 4), ("c", "b", 0), ("d", "c", 2)]
    assert days_from_launch(_facts({}, links)) == {"a": 0, "d": 0, "b": Decimal("1.5"), "c": 2}


def test_a_ring_without_entry_has_no_dates() -> None:
    assert days_from_launch(_facts({}, [("a", "b", 1), ("b", "a", 1)])) == {}


@pytest.mark.parametrize(
    ("days", "expected"), [("0", "2027-01-04"), ("0.9", "2027-01-04"), ("31", "2027-02-04"), ("1E+60", "9999-12-31")]
)
def test_day_after(days: str, expected: str) -> None:
    assert day_after(_date("2027-01-04"), Decimal(days)) == _date(expected)
