"""The words that announce a promise are no part of it; what it becomes replaces what it was."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

OLD = {"message_house": {"promise": "A bike that never squeaks", "pillars": []}}
NONE: dict[str, Any] = {"message_house": {"pillars": []}}


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        ('our promise would be "Ride home on time"', "en", "Ride home on time"),
        ('The promise will be: "Ride home on time".', "en", "Ride home on time"),
        ("the tagline of the season is “Ride home on time”", "en", "Ride home on time"),
        ("our promise would be: ride home on time", "en", "Ride home on time"),
        ("notre promesse serait « Rentrer à l'heure, à vélo »", "fr", "Rentrer à l'heure, à vélo"),
        ("la promesse sera : rentrer à l'heure", "fr", "Rentrer à l'heure"),
    ],
)
def test_the_announcement_stays_out(message: str, language: Language, promise: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=NONE, language=language)
    assert plan["message_house"]["promise"] == promise


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        ('no wait, better: the promise becomes "Ride home on time"', "en", "Ride home on time"),
        ('the promise becomes "Ride home on time"', "en", "Ride home on time"),
        ("la promesse devient « Rentrer à l'heure »", "fr", "Rentrer à l'heure"),
        ("non, mieux : la promesse devient « Rentrer à l'heure »", "fr", "Rentrer à l'heure"),
    ],
)
def test_what_it_becomes_replaces_it(message: str, language: Language, promise: str) -> None:
    plan, reading = answered(message, "message_house.pillars", known=OLD, language=language)
    assert plan["message_house"]["promise"] == promise
    assert not reading.conflicts


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ('our promise would be "Ride home on time"', "en"),
        ("notre promesse serait « Rentrer à l'heure »", "fr"),
    ],
)
def test_another_promise_that_is_only_said_is_asked_about(message: str, language: Language) -> None:
    plan, reading = answered(message, "message_house.pillars", known=OLD, language=language)
    assert plan["message_house"]["promise"] == OLD["message_house"]["promise"]
    assert [conflict.path for conflict in reading.conflicts] == ["message_house.promise"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ('the promise is not "Ride home on time"', "en"),
        ("la promesse n'est pas « Rentrer à l'heure »", "fr"),
    ],
)
def test_a_promise_that_is_denied_is_none(message: str, language: Language) -> None:
    plan, _ = answered(message, "message_house.promise", known=NONE, language=language)
    assert "on time" not in str(plan["message_house"]["promise"])
    assert "heure" not in str(plan["message_house"]["promise"])
