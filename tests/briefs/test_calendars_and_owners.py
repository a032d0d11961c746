"""Days with somebody beside them, subtotals, grants, and what changes from one letter to the next."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    "text",
    [
        "When?\n   Launch 15 January 2027, end 15 March 2027\n   Film: Hugo, by 10 January 2027\n"
        "   Permit to be filed on 5 January 2027 (Mrs Hart)\n",
        "Quand ?\n   Lancement 15 janvier 2027, fin 15 mars 2027\n   Film : Hugo, pour le 10 janvier 2027\n"
        "   Dossier à déposer le 5 janvier 2027 (Mme Hart)\n",
    ],
)
def test_a_day_with_somebody_beside_it_is_a_task(text: str) -> None:
    data = plan_data(read(f"Team: Hugo\n\n{text}"))["orchestrate"]
    assert [one["due"].day for one in data["tasks"]] == [10, 5]
    assert data["tasks"][0]["owner"] == "hugo"
    assert [one["date"].day for one in data["milestones"]] == [15]


@pytest.mark.parametrize("text", ["Deadlines\n- Harold's audit: 12 April 2027\n- the campaign ends 30 May 2027\n"])
def test_whose_thing_it_is_says_not_who_does_it(text: str) -> None:
    assert names(f"Team: Bea\n\n{text}", "team.members") == ["Bea"]
    assert values(text, "orchestrate.end") == [datetime.date(2027, 5, 30)]


@pytest.mark.parametrize(
    "text",
    [
        "| Line | Q2 | Q3 | Total |\n|---|---|---|---|\n| Radio | 2,000 | 1,500 | 3,500 |\n| Posters | 1,200 | "
        "300 | 1,500 |\n"
        "| Subtotal media | 3,200 | 1,800 | 5,000 |\n| Photos | 900 | 0 | 900 |\n| Total | 4,100 | 1,800 | 5,900 |\n",
        "| Poste | T2 | T3 | Total |\n|---|---|---|---|\n| Radio | 2 000 | 1 500 | 3 500 |\n| Affiches | 1 200 "
        "| 300 | 1 500 |\n"
        "| Sous-total média | 3 200 | 1 800 | 5 000 |\n| Photos | 900 | 0 | 900 |\n| Total | 4 100 | 1 800 | 5 900 |\n",
    ],
)
def test_a_subtotal_is_no_line(text: str) -> None:
    budget = plan_data(read(f"Budget\n\n{text}"))["orchestrate"]["budget"]
    assert (budget["total"], [line["amount"] for line in budget["lines"]]) == (5900, [3500, 1500, 900])


@pytest.mark.parametrize(
    "text",
    [
        "Budget: £13,000: Facebook 8,000, film 5,000\nGrant from the county: £4,000 (within the 13,000)\n",
        "Budget : 13 000 € : Facebook 8 000, film 5 000\nSubvention du département : 4 000 € (dans les 13 000)\n",
    ],
)
def test_a_grant_is_not_spent(text: str) -> None:
    budget = plan_data(read(f"Team: Bea\n{text}"))["orchestrate"]["budget"]
    assert (budget["total"], [line["amount"] for line in budget["lines"]]) == (13000, [8000, 5000])


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Par contre on passe de 300 à 340 abonnements.\n\nNoé\n\nLe 25 nov. 2026 à 19:40, Léa a écrit :\n"
            "> 300 abonnements avant le 31 octobre 2027, on en avait 205 en 2026.\n",
            "340 abonnements avant le 31 octobre 2027",
        ),
        (
            "We go from 300 to 340 season tickets though.\n\nNoah\n\nOn 25 Nov 2026, Lea wrote:\n"
            "> Goal: 300 season tickets by 31 October 2027 (205 in 2026)\n",
            "340 season tickets by 31 October 2027",
        ),
    ],
)
def test_a_later_letter_moves_the_goal(text: str, statement: str) -> None:
    paths = ("objective.statement", "objective.target", "objective.baseline")
    assert values(text, *paths) == [statement, 340, 205]


@pytest.mark.parametrize(
    "text",
    [
        "What do we say?\n  Promise: Rest where children tire\n  - welcome: 14 farms (proof: label)\n  - "
        "budget: £39 a night\n"
        "  - team: a guide on each farm\nWho does what?\n  Noel leads\n",
        "Que dit-on ?\n  Promesse : Du repos pour tous\n  - accueil : 14 fermes (preuve : label)\n  - budget : "
        "39 € la nuit\n"
        "  - équipe : un animateur par ferme\nQui fait quoi ?\n  Noël pilote\n",
    ],
)
def test_below_a_heading_for_the_message_bullets_are_arguments(text: str) -> None:
    data = plan_data(read(f"Objectif : 40 x\n\n{text}"))
    assert len(data["message_house"]["pillars"]) == 3
    assert (len(data["team"]["members"]), data["orchestrate"]["budget"]["lines"]) == (1, [])


def test_what_they_say_are_objections_and_what_fell_stands_at_the_second_figure() -> None:
    text = (
        "Why?\nTunings fell from 1,900 to 1,520 last year. We want 1,850 tunings by 31 December 2027.\n\n"
        'What do they say?\n"It still sounds fine", "I forgot"\n\nWhat do we say?\nYour piano misses you\n'
    )
    assert values(text, "objective.target", "objective.baseline", "message_house.promise") == [
        1850,
        1520,
        "Your piano misses you",
    ]
    assert values(text, "audience.objections") == [["It still sounds fine", "I forgot"]]


@pytest.mark.parametrize(
    "text",
    [
        "Équipe\nInès - chef de projet\nLucie - commerciale, rappelle les contacts sous 48 h\n",
        "Team\nInès - campaign manager\nLucie - sales, calls back within 24 h\n",
    ],
)
def test_hours_without_a_day_are_not_when_people_met(text: str) -> None:
    """The head of minutes says a day beside its hour; whoever calls back within hours works here."""
    assert [member["name"] for member in plan_data(read(text))["team"]["members"]] == ["Inès", "Lucie"]
