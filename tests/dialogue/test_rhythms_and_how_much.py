"""How often the figures are gone through is told whatever is asked, and how much a channel is used is no part of it."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

REVIEWS = "orchestrate.measurement.reviews"


@pytest.mark.parametrize(
    ("language", "message", "cadence", "readers"),
    [
        ("fr", "bilan chaque jeudi", "chaque jeudi", None),
        ("fr", "un dépliant prêt, point tous les mardis avec Ines", "tous les mardis", "campaign_manager"),
        (
            "fr",
            "une FAQ à écrire, et bilan toutes les deux semaines avec la direction",
            "toutes les deux semaines",
            "executives",
        ),
        ("en", "a leaflet, ready, and a check-in every Thursday with the board", "every Thursday", "executives"),
    ],
)
def test_a_rhythm_is_read_beside_contents(language: Language, message: str, cadence: str, readers: str | None) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    assert [(row["cadence"], row["readers"]) for row in at(plan, REVIEWS)] == [(cadence, readers)]
    assert all("FAQ" in c["title"] or c["title"] in ("dépliant", "leaflet") for c in at(plan, "rally.contents"))


@pytest.mark.parametrize(
    ("language", "message", "title"),
    [("fr", "le bilan de la saison, prêt", "bilan de la saison"), ("en", "the season review, ready", "season review")],
)
def test_a_review_that_is_a_content_stays_one(language: Language, message: str, title: str) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    assert [content["title"] for content in at(plan, "rally.contents")] == [title]
    assert not at(plan, REVIEWS)


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("fr", "courrier surtout, un peu de mail", ["courrier", "mail"]),
        ("fr", "beaucoup de radio, un peu d'Instagram et pas mal de presse", ["radio", "Instagram", "presse"]),
        ("en", "mostly post, a bit of email, lots of radio", ["post", "email", "radio"]),
    ],
)
def test_how_much_they_use_it_is_no_part_of_it(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "audience.habits") == habits
