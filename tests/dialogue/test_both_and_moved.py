"""One day for two dates, what moves people whatever stands beside it, and who only has something better."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("The printer is late, so the deadline and the end of the campaign both move to 14 October 2027.", "en"),
        ("the end of the campaign and the deadline are pushed back to 14 October 2027", "en"),
        ("L'imprimeur tarde, donc l'échéance et la fin de campagne passent toutes les deux au 14 octobre 2027.", "fr"),
    ],
)
def test_two_dates_move_to_one_day(message: str, language: Language) -> None:
    plan, reading = answered(message, "rally.channels", known={"orchestrate": {"end": "2027-07-31"}}, language=language)
    assert str(at(plan, "objective.deadline")) == "2027-10-14"
    assert str(at(plan, "orchestrate.end")) == "2027-10-14"
    assert reading.intent == "correction"


@pytest.mark.parametrize(
    "message",
    ["Ines and Karim both move to Lille on 14 October 2027", "the deadline and the visits both move us, all 14 of us"],
)
def test_what_else_moves_leaves_the_dates(message: str) -> None:
    plan, _ = answered(message, "rally.channels", known={"orchestrate": {"end": "2027-07-31"}})
    assert str(at(plan, "objective.deadline")) == "2027-06-30"
    assert str(at(plan, "orchestrate.end")) == "2027-07-31"


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("Cold rooms worry them. What does motivate them is singing together and a first concert.", "en", 2),
        ("What really gets them going is singing together and a first concert.", "en", 2),
        ("What drives them, though, is singing together.", "en", 1),
        ("Le froid les freine. Ce qui les motive vraiment, c'est chanter ensemble et monter sur scène.", "fr", 2),
    ],
)
def test_what_moves_people_is_told_with_words_around_it(message: str, language: Language, expected: int) -> None:
    known: dict[str, Any] = {"audience": {"name": "choir singers"}}
    plan, _ = answered(message, "audience.challenges", known=known, language=language)
    motivations = at(plan, "audience.motivations")
    assert len(motivations) == expected
    assert not any("otiv" in each or "What" in each for each in motivations)


def test_who_has_a_better_one_gets_nothing_to_do() -> None:
    message = "hm Odile has a nicer one. new promise: Sing first, talk later"
    plan, _ = answered(message, "rally.channels")
    assert at(plan, "message_house.promise") == "Sing first, talk later"
    assert "Odile" not in [member["name"] for member in at(plan, "team.members")]


def test_a_new_promise_is_told_in_french_too() -> None:
    plan, _ = answered("nouvelle promesse : Chantez d'abord, parlez après", "rally.channels", language="fr")
    assert at(plan, "message_house.promise") == "Chantez d'abord, parlez après"
