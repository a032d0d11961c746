"""What troubles people and what they object, told in sentences: each is what it is, wherever it is told."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {
    "audience": {"name": "campers"},
    "message_house": {"pillars": [{"id": "calm", "title": "Calm"}]},
    "integrate": {},
    "rally": {},
}


def _told(message: str, question: str, language: Language) -> tuple[list[str], list[str], Any]:
    plan, _ = answered(message, question, known=_OPEN, language=language)
    return at(plan, "audience.challenges"), at(plan, "audience.objections"), at(plan, "message_house.promise")


@pytest.mark.parametrize("question", ["audience.challenges", "message_house.promise", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "challenges", "objections"),
    [
        (
            "fr",
            "Ce qui les agace en été, c'est qu'ils attendent leur emplacement et qu'ils ne trouvent pas d'ombre. "
            "Et l'objection qui revient toujours, c'est la peur des moustiques.",
            ["ils attendent leur emplacement", "ils ne trouvent pas d'ombre"],
            ["la peur des moustiques"],
        ),
        (
            "en",
            "What annoys them in summer is that they wait for a pitch and that they don't find any shade. "
            "And the objection we keep hearing is the fear of mosquitoes.",
            ["they wait for a pitch", "they don't find any shade"],
            ["fear of mosquitoes"],
        ),
        (
            "fr",
            "Ce qui les gêne, c'est que la piscine ferme tôt. L'objection qu'on nous oppose le plus, c'est le prix.",
            ["la piscine ferme tôt"],
            ["le prix"],
        ),
        (
            "en",
            "What bothers them is that the pool closes early. The pushback most customers give us is the price.",
            ["the pool closes early"],
            ["price"],
        ),
    ],
)
def test_each_sentence_is_what_it_says_it_is(
    question: str, language: Language, message: str, challenges: list[str], objections: list[str]
) -> None:
    assert _told(message, question, language) == (challenges, objections, None)


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "What a summer for them: shade and a pool"), ("fr", "Ce qu'ils aiment : le calme, enfin")],
)
def test_what_only_opens_alike_troubles_nobody(language: Language, message: str) -> None:
    assert _told(message, "message_house.promise", language)[:2] == ([], [])


@pytest.mark.parametrize("message", ["we filed an objection with the council", "objections to the pool are on file"])
def test_an_objection_of_somebody_else_holds_no_customer_back(message: str) -> None:
    assert _told(message, "audience.habits", "en")[1] == []
