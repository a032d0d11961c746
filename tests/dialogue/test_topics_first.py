"""What opens with its subject is of that subject, and no argument, where arguments are asked."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

FRESH: dict[str, Any] = {"message_house": {}}


def said(message: str, language: Any, known: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the plan after a message that was said where arguments are asked."""
    plan, _ = answered(message, "message_house.pillars", known=FRESH if known is None else known, language=language)
    return plan


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        (
            "Contenus : brochure prête (Bruno), film à tourner (Karim).",
            "fr",
            [("brochure", "ready"), ("film", "to_create")],
        ),
        (
            "Contents: brochure ready (Bruno), film to shoot (Karim).",
            "en",
            [("brochure", "ready"), ("film", "to_create")],
        ),
    ],
)
def test_contents_behind_their_label(message: str, language: str, expected: list[tuple[str, str]]) -> None:
    plan = said(message, language)
    assert [(each["title"], each["status"]) for each in plan["rally"]["contents"]] == expected
    assert plan["message_house"]["pillars"] == []


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [
        ("Accueil (6 conseillers), film de chaque visite (offert)", "fr", ["Accueil", "Film de chaque visite"]),
        ("Welcome (6 advisers), calm (no music)", "en", ["Welcome", "Calm"]),
    ],
)
def test_arguments_with_brackets_stay_arguments(message: str, language: str, titles: list[str]) -> None:
    assert [each["title"] for each in said(message, language)["message_house"]["pillars"]] == titles


@pytest.mark.parametrize(
    ("message", "language", "rhythms"),
    [
        (
            "Côté bilans, chaque semaine pour l'accueil, chaque mois pour la direction.",
            "fr",
            ["chaque semaine", "chaque mois"],
        ),
        ("On reviews, every week for the sales team, every month for the board.", "en", ["every week", "every month"]),
    ],
)
def test_reviews_told_first(message: str, language: str, rhythms: list[str]) -> None:
    plan = said(message, language)
    assert [each["cadence"] for each in plan["orchestrate"]["measurement"]["reviews"]] == rhythms
    assert plan["message_house"]["pillars"] == []


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Dans le parcours, la visite est le but et l'appel vient avant.", "fr"),
        ("In the journey, the visit is the goal and the call comes before.", "en"),
    ],
)
def test_a_journey_told_first_is_asked_again(message: str, language: str) -> None:
    plan = said(message, language)
    assert plan["message_house"]["pillars"] == []
    assert [each["id"] for each in plan["integrate"]["steps"]] == ["ad", "page", "e1", "call", "trial"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Dans le parcours, vous êtes guidés à chaque étape", "fr"),
        ("On reporting, you get a page every week", "en"),
        ("Côté rapports, une page claire", "fr"),
    ],
)
def test_what_is_said_to_people_may_be_an_argument(message: str, language: str) -> None:
    plan = said(message, language)
    assert plan["message_house"]["pillars"]
    assert plan["orchestrate"]["measurement"]["reviews"] == []


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Mapping of pillars to challenges:\nSavings -> food waste\nTime -> staff shortage", "en"),
        ("Correspondance piliers / enjeux :\n- Savings → food waste\n- Time → staff shortage", "fr"),
    ],
)
def test_a_mapping_makes_no_argument(message: str, language: str) -> None:
    pillars = said(message, language, {})["message_house"]["pillars"]
    assert {each["title"]: each["answers"] for each in pillars} == {
        "Savings": ["food waste"],
        "Time": ["staff shortage"],
    }


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Mapping of pillars to challenges:\nWelcome -> empty rooms", "en"),
        ("Lien piliers - freins :\nAccueil -> chambres vides", "fr"),
    ],
)
def test_a_mapping_of_what_nobody_told_is_asked(message: str, language: str) -> None:
    plan = said(message, language, {})
    assert [(each["title"], each["answers"]) for each in plan["message_house"]["pillars"]] == [
        ("Savings", []),
        ("Time", []),
    ]
    assert plan["audience"]["challenges"] == ["food waste", "staff shortage"]
