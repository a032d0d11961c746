"""What people object, told in a sentence, is an objection whatever is asked."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

FRESH: dict[str, Any] = {"message_house": {}}


def said(message: str, question: str, language: Any = "en") -> dict[str, Any]:
    """Return the plan after a message, where nothing of the message house is known."""
    plan, _ = answered(message, question, known=FRESH, language=language)
    return plan


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("Ce qu'ils nous opposent à chaque fois, c'est « on a déjà un jardin »", "fr", ["on a déjà un jardin"]),
        ("Ce qu'on nous oppose surtout, c'est la distance", "fr", ["la distance"]),
        (
            "Ce que les gens objectent le plus souvent, c'est que c'est loin et que c'est cher.",
            "fr",
            ["c'est loin", "c'est cher"],
        ),
        ("What they always object is that it takes all weekend.", "en", ["it takes all weekend"]),
        ("What people push back with most often is “we have no car”", "en", ["we have no car"]),
    ],
)
@pytest.mark.parametrize("question", ["audience.challenges", "message_house.promise"])
def test_what_they_object(message: str, language: str, question: str, expected: list[str]) -> None:
    plan = said(message, question, language)
    assert plan["audience"]["objections"] == expected
    assert plan["audience"]["challenges"] == ["food waste", "staff shortage"]
    assert plan["message_house"]["promise"] is None


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Ce que vous plantez, c'est vous qui le mangez", "fr"),
        ("What they grow is what they eat", "en"),
    ],
)
def test_what_they_do_is_no_objection(message: str, language: str) -> None:
    plan = said(message, "message_house.promise", language)
    assert plan["audience"]["objections"] == []
    assert plan["message_house"]["promise"] == message
