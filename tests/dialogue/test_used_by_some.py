"""Channels told with which of the people use them, and arguments said to meet what troubles them."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        (
            "en",
            "YouTube for the apprentices, the foremen rather LinkedIn and trade fairs",
            ["YouTube", "LinkedIn", "trade fairs"],
        ),
        ("en", "they read my newsletter and your blog", ["newsletter", "blog"]),
        ("fr", "LinkedIn pour les patrons, Instagram pour les apprentis", ["LinkedIn", "Instagram"]),
        ("fr", "les apprentis plutôt TikTok, les patrons surtout LinkedIn", ["TikTok", "LinkedIn"]),
        ("fr", "elles lisent ma newsletter", ["newsletter"]),
        # What a channel is used for, and a name of its own, stay.
        ("en", "Facebook for events", ["Facebook for events"]),
    ],
)
def test_channels_are_named_without_who_uses_them(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "audience.habits") == habits


_HOUSE: dict[str, Any] = {
    "audience": {"name": "roofers", "challenges": ["fear of falling", "la peur des retards"]},
    "message_house": {"pillars": [{"id": "safety", "title": "Safety"}, {"id": "rigueur", "title": "Rigueur"}]},
}


@pytest.mark.parametrize(
    ("language", "message", "answers"),
    [
        ("en", "The fear of falling is met by Safety.", {"Safety": ["fear of falling"], "Rigueur": []}),
        ("en", "fear of falling gets taken care of by Safety", {"Safety": ["fear of falling"], "Rigueur": []}),
        (
            "fr",
            "La peur des retards, c'est le pilier Rigueur qui s'en charge.",
            {"Safety": [], "Rigueur": ["la peur des retards"]},
        ),
        ("fr", "La peur des retards est levée par Rigueur.", {"Safety": [], "Rigueur": ["la peur des retards"]}),
        ("en", "The fear of falling is met by our insurer.", {"Safety": [], "Rigueur": []}),
    ],
)
def test_a_challenge_is_met_by_an_argument(language: Language, message: str, answers: dict[str, list[str]]) -> None:
    paths = ("message_house.pillars[safety].answers", "message_house.pillars[rigueur].answers")
    plan, _ = answered(message, "message_house.answers", known=_HOUSE, language=language, paths=paths)
    assert {each["title"]: each["answers"] for each in at(plan, "message_house.pillars")} == answers
    assert len(at(plan, "audience.challenges")) == 2
