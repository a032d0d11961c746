"""Sums that make up the first one, days without a year, sums that are added, and figures that stand today."""

import datetime
from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read, values
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("said", "language", "lines", "reserve"),
    [
        ("16 000 : 9 000 Instagram, 4 000 création, 3 000 gardés pour les imprévus", "fr", [9000, 4000], 3000),
        ("£24k: half Instagram, a quarter design, 4k flyers, what's left in reserve", "en", [12000, 6000, 4000], 2000),
    ],
)
def test_a_sum_and_what_makes_it_up(said: str, language: Any, lines: list[int], reserve: int) -> None:
    budget = at(answered(said, "objective.kind", language=language)[0], "orchestrate.budget")
    assert [line["amount"] for line in budget["lines"]] == lines
    assert (budget["total"], budget["reserve"]) == (sum(lines) + reserve, reserve)


def test_numbers_that_count_people_are_no_budget() -> None:
    plan = answered("30 people: 10 chefs, 12 waiters, 8 cleaners", "objective.kind")[0]
    assert at(plan, "orchestrate.budget.total") is None


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Karim prints flyers before 20 February", datetime.date(2028, 2, 20)),
        ("Karim prints flyers before 20 November", datetime.date(2027, 11, 20)),
    ],
)
def test_a_day_without_a_year_is_near_the_campaign(said: str, due: datetime.date) -> None:
    known: dict[str, Any] = {"orchestrate": {"start": "2028-02-01", "end": "2028-06-30"}}
    assert [task["due"] for task in at(answered(said, "objective.kind", known=known)[0], "orchestrate.tasks")] == [due]


def test_a_sum_in_groups_before_a_colon_is_one_sum() -> None:
    text = "Budget 23 000 : 9 000 d'affichage, 11 000 d'Instagram, 3 000 d'imprévus.\n"
    assert values(text, "orchestrate.budget.total", "orchestrate.budget.reserve") == [23000, 3000]


def test_what_is_cut_is_not_what_the_new_sum_pays_for() -> None:
    text = "Budget : 22 000 €\nLe budget passe à 19 000 : on retire les photos, et 1 000 de plus pour Instagram.\n"
    budget = plan_data(read(text))["orchestrate"]["budget"]
    assert budget["lines"] == []


def test_this_time_is_nobody_who_is_paid() -> None:
    text = "This time we have £14k in all: 8 on Facebook, 4 on local press, 2 in the drawer.\n"
    assert values(text, "orchestrate.budget.total", "orchestrate.budget.reserve") == [14000, 2000]


@pytest.mark.parametrize(
    ("text", "deadline", "baseline"),
    [
        ("Objectif : 35 contrats signés fin 2027, 12 aujourd'hui\n", datetime.date(2027, 12, 31), 12),
        ("Goal: 90 bookings by end of 2027, 40 today\n", datetime.date(2027, 12, 31), 40),
    ],
)
def test_today_ends_no_campaign(text: str, deadline: datetime.date, baseline: int) -> None:
    assert values(text, "objective.deadline", "objective.baseline") == [deadline, baseline]
    (statement,) = values(text, "objective.statement")
    assert str(baseline) not in statement
