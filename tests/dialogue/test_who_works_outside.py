"""That somebody works outside is said of whoever was named before it, and never becomes a content or a channel."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

ASKED = ["team.members", "rally.contents", "rally.channels"]
NOBODY: dict[str, Any] = {"team": {"members": [{"id": "ines", "name": "Ines", "role": "campaign_manager"}]}}


def outside(plan: dict[str, Any]) -> dict[str, bool | None]:
    return {member["name"]: member["external"] for member in at(plan, "team.members")}


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message", "who"),
    [
        ("en", "Vera shoots the films, she's external", ["Vera"]),
        ("en", "Vera shoots the films. She's a freelancer", ["Vera"]),
        ("en", "Vera shoots the films - freelance", ["Vera"]),
        ("en", "Vera (freelance) shoots the films", ["Vera"]),
        ("en", "Vera and Colm shoot the films, they're external", ["Vera", "Colm"]),
        ("en", "Fernside for the signs, they're contractors", ["Fernside"]),
        ("fr", "Vera tourne les films, elle est externe", ["Vera"]),
        ("fr", "Vera fait les films, c'est une prestataire", ["Vera"]),
    ],
)
def test_whoever_is_named_before_works_outside(question: str, language: Language, message: str, who: list[str]) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    assert [name for name, external in outside(plan).items() if external] == who
    titles = [content["title"].lower() for content in at(plan, "rally.contents")]
    names = [channel["name"].lower() for channel in at(plan, "rally.channels")]
    assert not [each for each in [*titles, *names] if "extern" in each or "freelance" in each or "prestat" in each]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message", "contact"),
    [
        ("en", "Fernside are our design agency, Ines deals with them", "ines"),
        ("en", "Fernside is our sign-writing studio, external, Ines looks after them", "ines"),
        ("en", "Fernside is the agency", None),
        ("fr", "Fernside est notre agence de com, Ines s'occupe d'eux", "ines"),
        ("fr", "Fernside, c'est notre imprimeur", None),
    ],
)
def test_a_house_is_an_agency_and_has_its_contact(
    question: str, language: Language, message: str, contact: str | None
) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    house = at(plan, "team.members[fernside]")
    assert (house["role"], house["external"], house["contact"]) == ("agency", True, contact)
    assert len(at(plan, "team.members")) == 2
    assert at(plan, "rally.contents") == []


@pytest.mark.parametrize("question", ASKED)
def test_the_house_that_is_named_makes_it_and_not_the_known_one(question: str) -> None:
    plan, _ = answered("Fernside, our print agency, does the posters", question)
    made = [channel["manager"] for channel in at(plan, "rally.channels") if channel["name"] == "posters"]
    owned = [content["owner"] for content in at(plan, "rally.contents") if content["title"] == "posters"]
    assert {*made, *owned} == {"fernside"}


@pytest.mark.parametrize(
    ("question", "language", "message"),
    [
        ("audience.challenges", "en", "they juggle cash, freelancers and late invoices"),
        ("rally.channels", "en", "Instagram, external, posters"),
        ("rally.contents", "en", "a guide to freelance work, ready, Ines"),
        ("rally.channels", "fr", "Facebook, externe, affiches"),
        ("audience.name", "en", "freelance drummers in Leeds"),
        ("team.members", "en", "the venue is external"),
        ("team.members", "en", "Ines and Karim are the team, the agency is chosen in March"),
    ],
)
def test_nobody_is_sent_outside_without_being_named(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert [name for name, external in outside(plan).items() if external] == ["Loop"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Alex and Robin shoot the films, he's external"),
        ("fr", "Alex et Robin tournent les films, il est externe"),
    ],
)
def test_which_of_two_is_not_guessed(language: Language, message: str) -> None:
    plan, reading = answered(message, "team.members", known=NOBODY, language=language)
    assert outside(plan) == {"Ines": None, "Alex": None, "Robin": None}
    assert not any("extern" in each for member in at(plan, "team.members") for each in member["responsibilities"])
    assert "unread" in [name for name, _ in reading.notes]


@pytest.mark.parametrize(
    ("message", "contact"),
    [("Print by Orchard Press, external, Ines deals with them", "ines"), ("Orchard Press print it, external", None)],
)
def test_a_house_keeps_its_whole_name(message: str, contact: str | None) -> None:
    plan, _ = answered(message, "team.members", known=NOBODY)
    house = at(plan, "team.members[orchard-press]")
    assert (house["name"], house["external"], house["contact"]) == ("Orchard Press", True, contact)
    assert "press" not in [channel["kind"] for channel in at(plan, "rally.channels")]


@pytest.mark.parametrize("message", ["The Posters are external", "Facebook Ads, external"])
def test_a_thing_is_no_house(message: str) -> None:
    plan, _ = answered(message, "team.members", known=NOBODY)
    assert outside(plan) == {"Ines": None}
