"""What a brief tells of last time beside the goal, of the meeting behind it, and of days after the start."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Objectif : 65 nouveaux patients d'ici fin mai 2027 ; nous en avons gagné 40 l'an dernier pour un budget "
            "de 9 000 €.\n",
            65,
        ),
        ("Goal: 90 new pupils by 1 May 2027; last year's campaign brought 60 for £4,000.\n", 90),
    ],
)
def test_the_goal_stands_beside_last_time(text: str, target: int) -> None:
    assert values(text, "objective.target", "orchestrate.budget.total") == [target, None]


def test_what_was_spent_last_year_is_no_budget() -> None:
    text = "L'an dernier 190 inscrits, 2 500 € dépensés en affiches.\nBudget : 4 000 € dont 2 000 € de radio.\n"
    budget = plan_data(read(text))["orchestrate"]["budget"]
    assert budget["total"] == 4000
    assert [line["label"] for line in budget["lines"]] == ["radio"]


def test_the_meeting_behind_a_brief_is_no_day_of_it() -> None:
    assert names("Meeting of 12 November 2026. Present: Ulla, Ben.\n", "orchestrate.milestones") == []


def test_a_day_after_the_start_is_in_the_campaign() -> None:
    text = "Dates: go live 1 Sept 2027, harbour fair on 10 Oct 2027, prize draw by 30 Nov\n"
    days = [milestone["date"] for milestone in plan_data(read(text))["orchestrate"]["milestones"]]
    assert max(days) == datetime.date(2027, 11, 30)
    assert min(days) == datetime.date(2027, 9, 1)


def test_of_which_opens_the_split_of_a_sum() -> None:
    text = "Budget: £11,000 of which radio £5,000, flyers £2,500, website £2,000 and contingency £1,500\n"
    budget = plan_data(read(text))["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"]) == (11000, 1500)
    assert [line["amount"] for line in budget["lines"]] == [5000, 2500, 2000]
