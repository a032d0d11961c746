"""Lists of arguments and of hardships that are announced, counted and ranked: only the items are recorded."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"audience": {"name": "bakers"}, "message_house": {}, "integrate": {}, "rally": {}}


def _pillars(message: str, language: Language) -> list[str]:
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language=language)
    return [pillar["title"] for pillar in at(plan, "message_house.pillars")]


def _challenges(message: str, language: Language) -> list[str]:
    plan, _ = answered(message, "audience.challenges", known=_OPEN, language=language)
    return list(at(plan, "audience.challenges"))


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        ("fr", "Trois : le goût, la fraîcheur. Et le service", ["Le goût", "La fraîcheur", "Le service"]),
        ("en", "Three: taste, freshness. And service", ["Taste", "Freshness", "Service"]),
        ("fr", "on en a deux : la fraîcheur et le retrait en 2 h", ["La fraîcheur", "Le retrait en 2 h"]),
        ("en", "We've got two: freshness and pick-up within 2 hours", ["Freshness", "Pick-up within 2 hours"]),
        ("fr", "deux arguments : on pétrit la nuit et on livre à vélo", ["On pétrit la nuit", "On livre à vélo"]),
        ("en", "Two things: we knead at night and we deliver by bike", ["We knead at night", "We deliver by bike"]),
        ("fr", "d'abord le goût, ensuite le service, enfin le prix", ["Le goût", "Le service", "Le prix"]),
        ("fr", "le premier c'est le goût, le deuxième le service, le dernier le prix",
         ["Le goût", "Le service", "Le prix"]),
        ("en", "first is taste, second service, last one price", ["Taste", "Service", "Price"]),
        ("en", "taste, service. And price", ["Taste", "Service", "Price"]),
        # What is no rank is a part of the argument.
        ("fr", "Le premier fournil bio de la ville, le dernier four à bois",
         ["Le premier fournil bio de la ville", "Le dernier four à bois"]),
        ("en", "First loaf free, second chance bread", ["First loaf free", "Second chance bread"]),
    ],
)  # fmt: skip
def test_only_the_arguments_of_an_announced_list_are_arguments(
    language: Language, message: str, titles: list[str]
) -> None:
    assert _pillars(message, language) == titles


def test_what_proves_a_counted_argument_stays_its_proof() -> None:
    message = "deux : le goût (médaille d'or 2025), la fraîcheur (6 fournées par jour)"
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language="fr")
    pillars = at(plan, "message_house.pillars")
    assert [pillar["title"] for pillar in pillars] == ["Le goût", "La fraîcheur"]
    assert [pillar["proofs"] for pillar in pillars] == [["médaille d'or 2025"], ["6 fournées par jour"]]


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("fr", "numéro un c'est le gaspillage, ensuite les vols", ["le gaspillage", "les vols"]),
        ("en", "number one is waste, then theft", ["waste", "theft"]),
        ("fr", "leur souci numéro 1 : le gaspillage. Ensuite les vols", ["le gaspillage", "les vols"]),
        ("en", "Main one is waste. Next, theft", ["waste", "theft"]),
        ("fr", "trois freins chez eux : le prix de la farine, les horaires et le bruit",
         ["le prix de la farine", "les horaires", "le bruit"]),
        ("en", "two things: the price of flour and early hours", ["the price of flour", "early hours"]),
        ("fr", "ce qui coince, c'est la farine et les horaires", ["la farine", "les horaires"]),
        ("en", "What they hate: early hours", ["early hours"]),
        ("en", "What annoys them most is noise, then early hours", ["noise", "early hours"]),
        ("fr", "le gros point noir c'est le bruit, ensuite les horaires", ["le bruit", "les horaires"]),
        ("en", "they complain about two things, noise and early hours", ["noise", "early hours"]),
        # What ranks nothing is a part of it.
        ("fr", "la première année est dure, le fournil est vieux",
         ["la première année est dure", "le fournil est vieux"]),
        ("en", "the first year is hard, the oven is old", ["the first year is hard", "the oven is old"]),
    ],
)  # fmt: skip
def test_only_the_hardships_of_a_ranked_list_are_hardships(
    language: Language, message: str, expected: list[str]
) -> None:
    assert _challenges(message, language) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "what do you mean by challenges"),
        ("fr", "c'est quoi un enjeu"),
        ("fr", "ce qui les motive c'est le calme"),
    ],
)
def test_questions_and_what_moves_people_are_no_hardship(language: Language, message: str) -> None:
    assert _challenges(message, language) == []
