"""Lists that are numbered in one line, and words that lead up to a list, are laid out as that list."""

import pytest

from assistant.dialogue.guided.layout.enumerated import with_enumerations
from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message", "titles", "promise"),
    [
        (
            "en",
            "Home by six. Pillars would be 1) ease: one tap to book, 2) price, 3) care - nurses on call",
            ["Ease", "Price", "Care"],
            "Home by six",
        ),
        (
            "fr",
            "promesse : rentrez à six heures. piliers : 1. facilité 2. prix 3. soin. Le budget est de 9 000 euros",
            ["Facilité", "Prix", "Soin"],
            "Rentrez à six heures",
        ),
    ],
)
@pytest.mark.parametrize("question", ["message_house.promise", "audience.habits"])
def test_arguments_numbered_in_one_line_are_arguments(
    question: str, language: Language, message: str, titles: list[str], promise: str
) -> None:
    if question == "audience.habits" and language == "en":
        message = message.partition(". ")[2]
    plan, reading = answered(message, question, known={"message_house": {"pillars": []}}, language=language)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles
    assert at(plan, "message_house.promise") in (None, promise)
    assert reading.conflicts == ()


@pytest.mark.parametrize("question", ["audience.challenges", "audience.habits", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "challenges"),
    [
        ("en", "the real problems are that queues are long, and rents rise", ["queues are long", "rents rise"]),
        ("en", "they have two problems: staff who leave, and rents", ["staff who leave", "rents"]),
        ("fr", "ils ont 2 soucis : le personnel qui part, et les loyers", ["le personnel qui part", "les loyers"]),
        (
            "fr",
            "leurs vrais problèmes sont le personnel qui part, et les loyers",
            ["le personnel qui part", "les loyers"],
        ),
    ],
)
def test_what_leads_up_to_a_list_is_no_part_of_it(
    question: str, language: Language, message: str, challenges: list[str]
) -> None:
    plan, _ = answered(message, question, known={"audience": {"name": "chefs"}}, language=language)
    assert at(plan, "audience.challenges") == challenges


@pytest.mark.parametrize(
    "message",
    [
        "Pillars are 1) ease 2) price",
        "piliers : 1. facilité 2. prix. Merci",
        "the real problems are staff",
        "1) ease 2) price",
        "we sold 2. 3 are left",
    ],
)
def test_the_text_keeps_its_length(message: str) -> None:
    assert len(with_enumerations(message)) == len(message)
