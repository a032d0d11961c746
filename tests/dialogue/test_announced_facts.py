"""A number of facts that are announced is no figure to reach, and what only announces tasks is none of them."""

import datetime
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_NO_GOAL: dict[str, Any] = {"objective": {}}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "To start with, two firm dates. The open day is on 8 May 2027 and the total budget is €14,000."),
        ("en", "three things to know: the open day is on 8 May 2027, the total budget is €14,000"),
        ("fr", "Avant toute chose, deux points fixes. Le salon est le 8 mai 2027 et le budget total est de 14 000 €."),
        ("fr", "J'ai trois remarques. Le budget total est de 14 000 €. Le salon est le 8 mai 2027."),
    ],
)
def test_a_number_of_facts_is_no_goal(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.statement", known=_NO_GOAL, language=language)
    assert {name: value for name, value in plan["objective"].items() if value} == {}
    assert at(plan, "orchestrate.budget.total") == 14000
    assert [row["date"] for row in at(plan, "orchestrate.milestones")] == [datetime.date(2027, 5, 8)]


@pytest.mark.parametrize("question", ["objective.statement", "objective.target", "orchestrate.tasks"])
@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        (
            "en",
            "Three tasks not to forget, order the labels (Karim, by 9 April 2027) and book the van "
            "(Ines, by 2 May 2027)",
            ["Order the labels", "Book the van"],
        ),
        (
            "fr",
            "deux tâches à ne pas oublier, commander les étiquettes (Karim, avant le 9 avril 2027) et réserver le "
            "camion (Ines, avant le 2 mai 2027)",
            ["Commander les étiquettes", "Réserver le camion"],
        ),
    ],
)
def test_what_announces_tasks_is_none_and_their_days_end_no_goal(
    question: str, language: Language, message: str, titles: list[str]
) -> None:
    plan, _ = answered(message, question, known=_NO_GOAL, language=language)
    assert at(plan, "objective.target") is None
    assert at(plan, "objective.deadline") is None
    tasks = [(row["title"], row["owner"], row["due"]) for row in at(plan, "orchestrate.tasks")]
    assert tasks == [
        (titles[0], "karim", datetime.date(2027, 4, 9)),
        (titles[1], "ines", datetime.date(2027, 5, 2)),
    ]


@pytest.mark.parametrize(
    ("language", "message", "metric", "target"),
    [
        ("en", "Two open days by 3 May 2027", "open days", 2),
        ("en", "Gain 3 points of awareness by 3 May 2027", "points of awareness", 3),
        ("fr", "Gagner deux points de notoriété avant le 3 mai 2027", "points de notoriété", 2),
        ("fr", "Réaliser 200 tâches solidaires avant le 3 mai 2027", "tâches solidaires", 200),
    ],
)
def test_a_figure_to_reach_announces_nothing(language: Language, message: str, metric: str, target: int) -> None:
    plan, _ = answered(message, "objective.statement", known=_NO_GOAL, language=language)
    assert (at(plan, "objective.metric"), at(plan, "objective.target")) == (metric, target)


@pytest.mark.parametrize(("language", "message"), [("en", "we have 2 points, still"), ("fr", "on a 2 points, encore")])
def test_a_number_of_points_answers_where_a_figure_is_asked(language: Language, message: str) -> None:
    known = {"objective": {"statement": "Gain points", "metric": "points", "target": 5}}
    plan, _ = answered(message, "objective.baseline", known=known, language=language)
    assert at(plan, "objective.baseline") == 2


@pytest.mark.parametrize(
    ("language", "message", "labels"),
    [
        (
            "en",
            "Of the €60,000 budget, we allocate €40,000 to Instagram ads, €9,000 to email",
            ["Instagram ads", "email"],
        ),
        ("en", "We'll assign €3,000 to the leaflet, €2,000 to email", ["leaflet", "email"]),
        ("fr", "Sur le budget, 4 000 € iront au dépliant, 2 000 € à l'e-mail", ["dépliant", "e-mail"]),
        ("fr", "nous affectons 4 000 € au dépliant, 2 000 € reviendront à l'e-mail", ["dépliant", "e-mail"]),
    ],
)
def test_what_says_that_money_goes_somewhere_names_no_line(language: Language, message: str, labels: list[str]) -> None:
    plan, _ = answered(message, "orchestrate.budget.lines", language=language)
    assert [row["label"] for row in at(plan, "orchestrate.budget.lines")] == labels
