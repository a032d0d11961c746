"""Briefs in which something is replaced later, minutes in numbered points, and what only those who write talk about."""

import datetime

import pytest

from assistant.dialogue.brief import plan_from_brief
from assistant.plan import plan_data
from tests.briefs.plans import TODAY, names, read, values


def test_an_answer_replaces_the_figures_of_the_letter_below_it() -> None:
    text = (
        "From: Greta\nSubject: RE: tyre cover\n\nHi Sol,\n"
        "- scrap the 900 policies, let's go for 650 by 30 September 2027\n"
        "- the budget is now £38,000 (not 50)\n\nBest,\nGreta\n\n"
        "-----Original Message-----\nFrom: Sol\nSubject: tyre cover\n\n"
        "Goal: 900 policies by 1 August 2027. Budget £50,000.\n"
    )
    paths = ("objective.target", "objective.deadline", "orchestrate.budget.total", "objective.baseline")
    assert values(text, *paths) == [650, datetime.date(2027, 9, 30), 38000, None]
    assert values(text, "objective.statement") == ["650 policies by 30 September 2027"]


def test_a_reply_in_french_gives_up_what_was_thought_of() -> None:
    text = (
        "De : Ilan\nObjet : Re: cuves\n\nSalut Maëlle,\n"
        "On oublie les 70 installations, on vise 45. Côté sous, finalement on a 8 k€ et pas 15.\n\nIlan\n\n"
        "> Le 4 novembre 2026, Maëlle a écrit :\n"
        "> Objectif : 70 installations avant le 30 mai 2027.\n> Budget : 15 000 €\n"
    )
    assert values(text, "objective.target", "objective.deadline", "orchestrate.budget.total") == [
        45,
        datetime.date(2027, 5, 30),
        8000,
    ]


def test_numbered_points_of_minutes_are_no_journey() -> None:
    text = (
        "Minutes, kayak hire, 3 November 2026\n"
        "1. Wes went through the newsletter: 1,900 readers, few clicks on the form.\n"
        "2. AGREED: 400 bookings by 31 August 2027.\n"
        "3. Channels: Instagram (Wes), email (Nora), try-out day at the lock on 8 May 2027.\n"
        "4. REJECTED: leaflets. POSTPONED: the video.\n"
        "5. Nora reports monthly to the board: bookings, cost per booking.\n"
    )
    data = plan_data(read(text))
    assert data["integrate"]["steps"] == []
    assert "Board" not in names(text, "team.members")
    reviews = data["orchestrate"]["measurement"]["reviews"]
    assert [(review["cadence"], review["readers"]) for review in reviews] == [("monthly", "executives")]
    assert [str(milestone["date"]) for milestone in data["orchestrate"]["milestones"]] == ["2027-05-08"]


@pytest.mark.parametrize(
    "line",
    [
        "Prochaine réunion le 14 janvier 2027 à 9h.",
        "Prochain point : mardi 12 janvier 2027",
        "Next meeting on 14 January 2027, 9am.",
        "Next call: 14 January 2027",
    ],
)
def test_when_those_who_write_meet_again_is_no_day_of_the_campaign(line: str) -> None:
    data = plan_data(read(f"Objectif : 90 contrats avant le 30 juin 2027\n{line}\n"))
    assert data["orchestrate"]["milestones"] == []
    assert data["orchestrate"]["tasks"] == []


def test_the_next_open_day_is_a_day_of_the_campaign() -> None:
    assert names("Prochaine journée portes ouvertes le 20 mars 2027\n", "orchestrate.milestones") == [
        "Prochaine journée portes ouvertes"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Cash 8k: 2.5 leaflets, 3.5 insta ads, rest for emergencies",
        "Argent : 8 k€. 2,5 flyers, 3,5 pub Instagram, le reste en réserve",
    ],
)
def test_small_figures_under_a_total_in_thousands_are_thousands(line: str) -> None:
    budget = plan_data(read(f"{line}\n"))["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"]) == (8000, 2000)
    assert [row["amount"] for row in budget["lines"]] == [2500, 3500]


def test_copies_are_no_thousands() -> None:
    budget = plan_data(read("Budget total : 8 000 €, soit 3 vidéos et 2 affiches\n"))["orchestrate"]["budget"]
    assert [row["amount"] for row in budget["lines"] if row["amount"] in (2000, 3000)] == []


def test_a_share_of_a_step_is_no_figure_of_the_campaign() -> None:
    text = (
        "Objectif : vendre 700 abonnements avant le 31 mai 2027\n"
        "Mesure : chiffre d'affaires de la boutique, taux de clic des e-mails 4 %\n"
    )
    assert values(text, "orchestrate.measurement.result.target", "orchestrate.measurement.result.baseline") == [
        None,
        None,
    ]


def test_one_proof_before_any_pillar_is_asked_about() -> None:
    text = "Promesse : la prothèse prête à l'heure\nPreuve : 2 % de retours en 2026, contrôlé par l'ordre\n"
    reading = plan_from_brief(text, TODAY)
    assert plan_data(reading.plan)["message_house"]["pillars"] == []


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("Consent of course, we bin the addresses after 9 months.", 9),
        ("Consentement évidemment, on jette les coordonnées au bout de 2 ans.", 24),
    ],
)
def test_details_that_are_thrown_away_are_kept_until_then(line: str, months: int) -> None:
    assert values(f"{line}\n", "orchestrate.compliance.legal_basis", "orchestrate.compliance.retention_months") == [
        "consent",
        months,
    ]


def test_quotes_around_a_promise_are_no_part_of_it() -> None:
    assert values("Promesse : « Un toit réparé avant la pluie. »\n", "message_house.promise") == [
        "Un toit réparé avant la pluie"
    ]
