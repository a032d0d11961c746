"""What people use and what they do not stand in one sentence: only the first is a habit, and nobody is part of it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"audience": {"name": "sailors"}, "message_house": {}, "rally": {}, "integrate": {}}


def _habits(message: str, language: Language, question: str = "audience.habits") -> list[str]:
    plan, _ = answered(message, question, known=_OPEN, language=language)
    return list(at(plan, "audience.habits"))


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("en", "podcasts and the newsletter, hardly ever TikTok", ["podcasts", "newsletter"]),
        ("en", "the radio, you can forget Snapchat and TikTok", ["radio"]),
        ("en", "posters, almost never e-mail or SMS, and podcasts", ["posters", "podcasts"]),
        ("en", "e-mail rather than Facebook", ["e-mail"]),
        ("en", "podcasts, the radio rarely", ["podcasts"]),
        ("en", "not TikTok but YouTube", ["YouTube"]),
        ("en", "These people listen to podcasts, seldom the radio, and you can rule out TikTok", ["podcasts"]),
        ("fr", "la radio et la newsletter, et on peut écarter TikTok", ["radio", "newsletter"]),
        ("fr", "la radio et les affiches, quasiment jamais TikTok", ["radio", "affiches"]),
        ("fr", "YouTube, laissez tomber Snapchat", ["YouTube"]),
        ("fr", "la newsletter, on peut oublier le SMS", ["newsletter"]),
        ("fr", "la presse locale, très peu YouTube", ["presse locale"]),
        ("fr", "l'e-mail plutôt que Facebook", ["e-mail"]),
        ("fr", "jamais TikTok mais la radio", ["radio"]),
    ],
)
def test_what_they_do_not_use_is_no_habit(language: Language, message: str, habits: list[str]) -> None:
    assert _habits(message, language) == habits


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "TikTok, never"), ("en", "no TikTok"), ("fr", "TikTok, jamais"), ("fr", "oubliez TikTok")],
)
def test_where_they_use_nothing_that_is_named_nothing_is_recorded(language: Language, message: str) -> None:
    assert _habits(message, language) == []


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("en", "These sailors use marine radio and text messages", ["marine radio", "text messages"]),
        ("en", "Our club members mostly read the newsletter", ["newsletter"]),
        ("fr", "Nos plaisanciers écoutent surtout la radio et regardent YouTube", ["radio", "YouTube"]),
        # What only sounds like somebody, or like a refusal, is the name of a medium.
        ("en", "drop-in sessions, open days", ["drop-in sessions", "open days"]),
        ("fr", "un peu Facebook, la radio", ["Facebook", "radio"]),
        ("en", "a little Facebook and the radio", ["Facebook", "radio"]),
    ],
)
def test_who_uses_it_is_no_part_of_a_habit(language: Language, message: str, habits: list[str]) -> None:
    assert _habits(message, language) == habits


@pytest.mark.parametrize("question", ["message_house.pillars", "message_house.promise", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "ils sont sur YouTube, presque jamais sur TikTok"),
        ("en", "they are on YouTube, hardly ever on TikTok"),
        ("en", "they hang out on YouTube, never on TikTok"),
    ],
)
def test_where_people_are_not_is_told_beside_where_they_are(question: str, language: Language, message: str) -> None:
    assert _habits(message, language, question) == ["YouTube"]
