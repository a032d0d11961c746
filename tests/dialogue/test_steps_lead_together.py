"""Steps that lead to the same one are all linked to it, however many are named and whatever joins them."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _links(message: str, language: Language) -> list[tuple[str, str]]:
    plan, _ = answered(message, "integrate.steps", known={"integrate": {}, "rally": {}}, language=language)
    names = {step["id"]: step["name"].lower() for step in at(plan, "integrate.steps")}
    return [(names[link["source"]], names[link["target"]]) for link in at(plan, "integrate.links")]


@pytest.mark.parametrize(
    "message",
    [
        "The leaflet and TikTok lead to the booking page.",
        "The leaflet and TikTok both send people to the booking page.",
        "There are two entries, the leaflet and TikTok, and both lead to the booking page.",
        "Two ways in: the leaflet and TikTok, both lead to the booking page.",
    ],
)
def test_two_steps_lead_to_the_same_one(message: str) -> None:
    assert _links(message, "en") == [("leaflet", "booking page"), ("tiktok", "booking page")]


@pytest.mark.parametrize(
    "message",
    [
        "Il y a deux entrées, la radio et TikTok, et les deux mènent à la page d'inscription.",
        "Deux portes d'entrée : la radio et TikTok, toutes les deux renvoient vers la page d'inscription.",
        "La radio et TikTok mènent tous les deux à la page d'inscription.",
    ],
)
def test_two_ways_in_french(message: str) -> None:
    assert _links(message, "fr") == [("radio", "page d'inscription"), ("tiktok", "page d'inscription")]


def test_both_are_the_last_ones_that_were_led_to() -> None:
    found = _links("La radio mène à la page et au webinaire, et les deux mènent au rendez-vous.", "fr")
    assert found == [
        ("radio", "page"),
        ("radio", "webinaire"),
        ("page", "rendez-vous"),
        ("webinaire", "rendez-vous"),
    ]
