"""What a background tells, sums with and without a colon, work behind a day, and who was there once."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read


def plan(text: str) -> dict[str, Any]:
    return plan_data(read(text))


@pytest.mark.parametrize(
    ("text", "audience", "objection", "promise"),
    [
        (
            "Autumn push\n\nBackground\n- who: allotment holders who buy compost once a year\n"
            '- biggest pushback: "the big store is cheaper"\n- line we agreed: "Soil that remembers"\n',
            "allotment holders who buy compost once a year",
            "the big store is cheaper",
            "Soil that remembers",
        ),
        (
            "Rentrée\n\nContexte\n- cible : les jardiniers qui achètent du terreau une fois par an\n"
            "- objection : « la grande surface est moins chère »\n- promesse : « Une terre qui se souvient »\n",
            "jardiniers qui achètent du terreau une fois par an",
            "la grande surface est moins chère",
            "Une terre qui se souvient",
        ),
    ],
)
def test_a_background_tells_whom_it_is_for(text: str, audience: str, objection: str, promise: str) -> None:
    data = plan(text)
    assert data["audience"]["name"].endswith(audience)
    assert data["audience"]["objections"] == [objection]
    assert data["message_house"]["promise"] == promise


def test_what_a_section_leaves_out_stays_left_out() -> None:
    data = plan("Goal: 40 demos by 30 June 2027\n\nNot this year\n- audience: students\n- promise: “Free for ever”\n")
    assert data["audience"].get("name") is None
    assert data["message_house"].get("promise") is None


@pytest.mark.parametrize(
    "head", ["Total budget 24,000 euros", "Budget of 24,000 euros", "Budget: 24,000 euros", "Our budget €24,000"]
)
def test_a_budget_heads_the_sums_below_it(head: str) -> None:
    data = plan(
        f"{head}\n- Radio spots: 11,000\n- Creation: 6,000\n- Reserve: 2,000\n\nGoal: win 30 demos by May 2027\n"
    )
    budget = data["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"]) == (24000, 2000)
    assert [line["amount"] for line in budget["lines"]] == [11000, 6000]


@pytest.mark.parametrize(
    "said",
    [
        "Pour le budget, on part sur 18 000 €.",
        "Pour le budget on part sur 18 000 €.",
        "On part sur un budget de 18 000 €.",
        "Le budget : on table sur 18 000 €.",
    ],
)
def test_what_a_budget_is_based_on_is_its_total(said: str) -> None:
    budget = plan(f"On veut 40 nouveaux clients d'ici mai 2027.\n{said}\n")["orchestrate"]["budget"]
    assert (budget["total"], budget.get("lines") or []) == (18000, [])


@pytest.mark.parametrize("said", ["Ines wants to hold £700 back", "hold £700 back", "we keep £700 back for surprises"])
def test_what_is_held_back_is_the_reserve(said: str) -> None:
    budget = plan(f"Budget: total £5,200\n- print £1,450\n- {said}\n")["orchestrate"]["budget"]
    assert budget["reserve"] == 700
    assert [line["amount"] for line in budget["lines"]] == [1450]


@pytest.mark.parametrize(
    ("text", "works", "happens"),
    [
        (
            "Timeline:\n- 3 February 2027: Paul writes the guide\n- 17 February 2027: Ana builds the page\n"
            "- 15 April 2027: trade show\n",
            [("paul", "2027-02-03"), ("ana", "2027-02-17")],
            "2027-04-15",
        ),
        (
            "Planning :\n- 3 février 2027 : Paul écrit le guide\n- 17 février 2027 : Ana monte la page\n"
            "- 15 avril 2027 : salon\n",
            [("paul", "2027-02-03"), ("ana", "2027-02-17")],
            "2027-04-15",
        ),
    ],
)
def test_work_behind_a_day_is_a_task(text: str, works: list[tuple[str, str]], happens: str) -> None:
    orchestrate = plan(text)["orchestrate"]
    assert [(task["owner"], str(task["due"])) for task in orchestrate["tasks"]] == works
    assert [str(one["date"]) for one in orchestrate["milestones"]] == [happens]


@pytest.mark.parametrize(
    ("text", "lifecycle"),
    [
        ("On s'adresse aux gens déjà venus à un stage et qui ne sont jamais revenus.\n", "inactive"),
        ("We speak to people who came to a taster and never came back.\n", "inactive"),
        ("On s'adresse aux gens déjà venus à un stage et qui reviennent chaque année.\n", "regular"),
    ],
)
def test_whoever_never_came_back_is_inactive(text: str, lifecycle: str) -> None:
    assert plan(text)["audience"]["lifecycle"] == lifecycle


def test_the_day_of_notes_starts_nothing() -> None:
    data = plan('Notes - Tues 1 Dec - spring push "Pots on Wheels"\nPresent: Ines, Dev\n\nLaunch: 1 March 2027\n')
    assert str(data["orchestrate"]["start"]) == "2027-03-01"


def test_who_is_to_ask_is_no_audience() -> None:
    data = plan("Open points\n- can the till tell members from others? Dev to ask the supplier\n")
    assert data["audience"].get("name") is None


def test_how_gladly_says_nothing_of_the_goal() -> None:
    data = plan("L'an dernier on a eu 38 inscrits, j'aimerais bien monter à 60 avant le 30 septembre.\n")
    assert data["objective"]["statement"].startswith("Monter à 60")
