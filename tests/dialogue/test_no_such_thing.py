"""What only points at something and says that it is no such thing is no fact, and what follows it is read."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

HOUSE: dict[str, Any] = {"message_house": {"pillars": []}}


@pytest.mark.parametrize(
    ("language", "message", "question"),
    [
        ("fr", "c'est pas un pilier", "message_house.pillars"),
        ("fr", "ce n'en est pas un", "message_house.pillars"),
        ("fr", "ce n'est pas un enjeu, c'est une motivation", "audience.challenges"),
        ("fr", "non, ce n'est pas une promesse ça", "audience.challenges"),
        ("en", "that's not a challenge, it's an objection", "audience.challenges"),
        ("en", "no, it isn't one", "message_house.pillars"),
    ],
)
def test_no_such_thing_is_nothing_and_is_said_so(language: Language, message: str, question: str) -> None:
    before, _ = answered("", question, known=HOUSE, language=language)
    after, reading = answered(message, question, known=HOUSE, language=language)
    assert {k: v for k, v in after.items() if k != "provenance"} == {
        k: v for k, v in before.items() if k != "provenance"
    }
    assert reading.control is None
    assert "plan_talk.unknown" in [name for name, _ in reading.notes]


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        ("fr", "non ce n'est pas une mention de partenariat, c'est deux piliers : calme et prix", ["Calme", "Prix"]),
        ("fr", "c'est trois piliers : calme, prix et choix", ["Calme", "Prix", "Choix"]),
        ("en", "no that's not a proof, it's two pillars: calm and price", ["Calm", "Price"]),
    ],
)
def test_what_it_is_instead_is_read(language: Language, message: str, titles: list[str]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=HOUSE, language=language)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles


@pytest.mark.parametrize(
    ("language", "message", "promise"),
    [
        ("fr", "Ce n'est pas un musée, c'est une maison", "Ce n'est pas un musée, c'est une maison"),
        ("en", "It's not a shop, it's a workshop", "It's not a shop, it's a workshop"),
    ],
)
def test_what_is_no_such_thing_in_the_world_may_be_promised(language: Language, message: str, promise: str) -> None:
    plan, _ = answered(message, "message_house.promise", known={"message_house": {}}, language=language)
    assert at(plan, "message_house.promise") == promise
