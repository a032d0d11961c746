"""Tables of who does what by when, and meetings that come again under whatever heading they stand."""

import datetime
from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read, values

GOAL = {
    "en": "Goal: win 150 sign-ups by 30 April 2027",
    "fr": "Objectif : obtenir 150 inscriptions d'ici le 30 avril 2027",
}
TEAM = {"en": "Team: Rosa (marketing manager), Sam (sales)", "fr": "Équipe : Rosa (cheffe de projet), Sam (commercial)"}


def plan_of(text: str) -> dict[str, Any]:
    return plan_data(read(text))


@pytest.mark.parametrize(
    ("language", "head", "first", "second"),
    [
        (
            "fr",
            "Tâche | Qui | Pour le",
            "Filmer l'atelier | Sam | 15/01/2027",
            "Imprimer les affiches | Rosa | 20/01/2027",
        ),
        (
            "fr",
            "Action | En charge | Date butoir",
            "Relire la page | Sam | 15/01/2027",
            "Caler le stand | Rosa | 20/01/2027",
        ),
        (
            "fr",
            "Quoi | Par qui | Pour quand",
            "Relire la page | Sam | 15/01/2027",
            "Caler le stand | Rosa | 20/01/2027",
        ),
        (
            "en",
            "Task | Who | By when",
            "Film the workshop | Sam | 15 Jan 2027",
            "Print the posters | Rosa | 20 Jan 2027",
        ),
        (
            "en",
            "Action | Responsible | Deadline",
            "Brief the printer | Sam | 15 Jan 2027",
            "Book a stand | Rosa | 20 Jan 2027",
        ),
    ],
)
def test_a_table_with_days_lists_tasks(language: str, head: str, first: str, second: str) -> None:
    text = f"{GOAL[language]}\n{TEAM[language]}\n\n| {head} |\n|---|---|---|\n| {first} |\n| {second} |\n"
    plan = plan_of(text)
    tasks = [(task["title"], task["owner"], task["due"]) for task in plan["orchestrate"]["tasks"]]
    assert tasks == [
        (first.partition(" |")[0], "sam", datetime.date(2027, 1, 15)),
        (second.partition(" |")[0], "rosa", datetime.date(2027, 1, 20)),
    ]
    assert [member["name"] for member in plan["team"]["members"]] == ["Rosa", "Sam"]
    assert plan["rally"]["channels"] == []


@pytest.mark.parametrize(
    ("head", "row"),
    [("Sujet | Responsable", "Site | Sam"), ("Tâches | Qui", "Site | Sam")],
)
def test_a_table_without_days_tells_who_is_in_charge(head: str, row: str) -> None:
    plan = plan_of(f"{GOAL['en']}\n\n| {head} |\n|---|---|\n| {row} |\n")
    assert plan["orchestrate"]["tasks"] == []
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == ["sam"]


@pytest.mark.parametrize("heading", ["Tasks", "Key dates", "KPIs", "Open points"])
@pytest.mark.parametrize(
    ("line", "cadences"),
    [
        ("- Fortnightly report to the board", ["Fortnightly"]),
        ("- Monthly figures for the channel managers; weekly check-in with sales", ["Monthly", "weekly"]),
        ("- Each Tuesday we go over the sign-ups together", ["Each Tuesday"]),
        ("- Sam shows the board the results every month", ["every month"]),
    ],
)
def test_meetings_that_come_again_are_reviews(heading: str, line: str, cadences: list[str]) -> None:
    plan = plan_of(f"{GOAL['en']}\n{TEAM['en']}\n\n## {heading}\n\n{line}\n")
    assert [review["cadence"] for review in plan["orchestrate"]["measurement"]["reviews"]] == cadences
    assert plan["orchestrate"]["tasks"] == []
    assert plan["orchestrate"]["milestones"] == []
    assert plan["rally"]["contents"] == []


@pytest.mark.parametrize("heading", ["À faire", "Calendrier", "Indicateurs", "Points ouverts"])
@pytest.mark.parametrize(
    ("line", "cadences"),
    [
        ("- Rapport trimestriel à la direction", ["trimestriel"]),
        ("- Réunion mensuelle avec les commerciaux : inscrits, coût", ["mensuelle"]),
        ("- Tous les mardis, nous passons en revue les inscriptions", ["Tous les mardis"]),
        ("- Sam présente les résultats à la direction chaque mois", ["chaque mois"]),
    ],
)
def test_french_meetings_that_come_again_are_reviews(heading: str, line: str, cadences: list[str]) -> None:
    plan = plan_of(f"{GOAL['fr']}\n{TEAM['fr']}\n\n## {heading}\n\n{line}\n")
    assert [review["cadence"] for review in plan["orchestrate"]["measurement"]["reviews"]] == cadences
    assert plan["orchestrate"]["tasks"] == []
    assert plan["orchestrate"]["milestones"] == []


@pytest.mark.parametrize(
    "line", ["- Monthly newsletter: write by 3 Feb 2027 (Sam)", "- Sam sends the posters by 3 Feb 2027"]
)
def test_what_is_done_once_or_sent_to_customers_is_no_review(line: str) -> None:
    assert values(f"{GOAL['en']}\n{TEAM['en']}\n\n## Tasks\n\n{line}\n", "orchestrate.measurement.reviews") == [[]]


def test_a_meeting_with_its_hour_near_the_top_is_no_head_of_minutes() -> None:
    text = "Objectif : obtenir 150 inscriptions d'ici le 30 avril 2027\nPoint hebdo le lundi 9h avec l'équipe canaux\n"
    assert [review["cadence"] for review in values(text, "orchestrate.measurement.reviews")[0]] == ["hebdo"]
