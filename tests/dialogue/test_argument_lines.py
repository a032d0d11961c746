"""Lines that each name an argument and what proves it, in sentences of their own or below one another."""

from typing import Any

import pytest

from assistant.dialogue.guided.layout.argument_lines import with_argument_lines
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_FR: dict[str, Any] = {
    "language": "fr",
    "message_house": {"pillars": []},
    "audience": {"name": "cavaliers", "challenges": ["le prix des cours", "la peur de tomber"]},
}
_EN: dict[str, Any] = {
    "message_house": {"pillars": []},
    "audience": {"name": "riders", "challenges": ["the price of lessons", "fear of falling"]},
}


@pytest.mark.parametrize(
    ("language", "message", "pillars"),
    [
        (
            "fr",
            "Nos piliers :\n1) La douceur. Preuve : 14 poneys dressés ici\n2) Le plein air. Preuve : 9 km de sentiers",
            {"La douceur": ["14 poneys dressés ici"], "Le plein air": ["9 km de sentiers"]},
        ),
        (
            "fr",
            "1. Douceur\n   - Preuve : 14 poneys dressés ici\n2. Plein air\n   - Preuve : 9 km de sentiers",
            {"Douceur": ["14 poneys dressés ici"], "Plein air": ["9 km de sentiers"]},
        ),
        (
            "fr",
            "Deux piliers, avec leur preuve entre parenthèses : Douceur (14 poneys dressés ici) ; Espace (9 km)",
            {"Douceur": ["14 poneys dressés ici"], "Espace": ["9 km"]},
        ),
        (
            "en",
            "three pillars\ngentle ponies, proof: fourteen of them broken in at our own yard\n"
            "out of doors, proof: nine kilometres of bridle path across the moor\n"
            "small groups, proof: never more than five riders in a lesson",
            {
                "Gentle ponies": ["fourteen of them broken in at our own yard"],
                "Out of doors": ["nine kilometres of bridle path across the moor"],
                "Small groups": ["never more than five riders in a lesson"],
            },
        ),
        (
            "en",
            "Our pillars: 1. Patience. Proof: 14 quiet ponies. 2. Space. Proof: 9 km of path.",
            {"Patience": ["14 quiet ponies"], "Space": ["9 km of path"]},
        ),
        ("en", "1. Evidence\nProof: 14 films\n2. Space\nProof: 9 km", {"Evidence": ["14 films"], "Space": ["9 km"]}),
    ],
)
@pytest.mark.parametrize("question", ["message_house.pillars", "message_house.promise"])
def test_each_line_is_an_argument_with_its_proof(
    language: Language, message: str, pillars: dict[str, list[str]], question: str
) -> None:
    if not message.lower().startswith(("nos", "our", "deux", "three")):
        # What nothing heads is told where it is asked.
        question = "message_house.pillars"
    plan, _ = answered(message, question, known=_FR if language == "fr" else _EN, language=language)
    assert {each["title"]: each["proofs"] for each in at(plan, "message_house.pillars")} == pillars


@pytest.mark.parametrize(
    ("language", "message", "answers"),
    [
        (
            "fr",
            "- Douceur. Répond à la peur de tomber. Preuve : 14 poneys\n"
            "- Carte. Répond au prix des cours. Preuve : 12 €",
            {"Douceur": ["la peur de tomber"], "Carte": ["le prix des cours"]},
        ),
        (
            "en",
            "Pillars:\n1. Patience. Answers the fear of falling. Proof: 14 quiet ponies\n"
            "2. Value. Proof: £12 a lesson. Answers the price of lessons.",
            {"Patience": ["fear of falling"], "Value": ["the price of lessons"]},
        ),
    ],
)
def test_what_each_answers_stands_on_its_line(language: Language, message: str, answers: dict[str, list[str]]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_FR if language == "fr" else _EN, language=language)
    pillars = at(plan, "message_house.pillars")
    assert {each["title"]: each["answers"] for each in pillars} == answers
    assert all(len(each["proofs"]) == 1 for each in pillars)


@pytest.mark.parametrize(
    "text",
    [
        "The tone is dry. Proof: none needed.\nThe budget is 4,000.",
        "Patience. Proof: 14 quiet ponies",
        "Send me the proof. We print on Monday.\nThe proof of the poster comes on Friday.",
        "1. Savings\n2. Space",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert with_argument_lines(text) == text
