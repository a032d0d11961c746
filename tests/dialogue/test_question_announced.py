"""What announces a question is no promise and no item of a list."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Daft question maybe, but why does the tone matter?"),
        ("en", "quick question, why do you need a promise?"),
        ("fr", "Question bête peut-être, mais pourquoi c'est important ?"),
        ("fr", "petite question, à quoi sert la promesse ?"),
    ],
)
def test_an_announced_question_is_no_promise(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", language=language)
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "One question answered every evening"), ("fr", "Une question, une réponse en une heure")],
)
def test_a_promise_about_questions_stays(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", language=language)
    assert at(plan, "message_house.promise") == message
