"""Who does what in sentences of their own, whatever is asked: who writes, what is theirs, what is theirs too."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"audience": {"name": "rowers"}, "message_house": {}, "team": {}, "rally": {}, "integrate": {}}


@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges", "team.members"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Hugo (c'est moi !) est responsable de la campagne. Inès, notre apprentie, s'occupe de TikTok. "
               "La presse, c'est Karim, et les affiches aussi."),
        ("en", "Hugo (that's me!) is the campaign manager. Ines, our apprentice, looks after TikTok. "
               "The press is Karim, and the posters too."),
        ("en", "Hugo (me !) runs the campaign. TikTok is run by Ines. Karim handles the press, the posters as well."),
    ],
)  # fmt: skip
def test_people_are_told_whatever_is_asked(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, known=_OPEN, language=language)
    roles = {member["name"].replace("è", "e"): member["role"] for member in at(plan, "team.members")}
    assert list(roles) == ["Hugo", "Ines", "Karim"]
    assert (roles["Hugo"], roles["Karim"]) == ("campaign_manager", "channel_manager")
    runs = [(channel["name"].lower(), channel["manager"]) for channel in at(plan, "rally.channels")]
    posters = "affiches" if language == "fr" else "posters"
    assert runs == [("tiktok", "ines"), ("presse" if language == "fr" else "press", "karim"), (posters, "karim")]
    assert at(plan, "message_house.promise") is None
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "Ramer ensemble, et rire aussi"), ("en", "Strong (really!) together, and calm too")],
)
def test_a_promise_that_sounds_alike_stays_one(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=_OPEN, language=language)
    assert at(plan, "message_house.promise") == message
    assert at(plan, "team.members") == []


def test_who_does_as_much_takes_nothing_that_somebody_else_has() -> None:
    plan, _ = answered("Ines runs TikTok, and Karim too", "team.members", known=_OPEN)
    assert {member["name"] for member in at(plan, "team.members")} == {"Ines", "Karim"}


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("fr", "La cloche municipale, c'est Karim, et la radio aussi", "cloche municipale"),
        ("en", "The village bell is Karim, and the radio too", "village bell"),
    ],
)
def test_what_the_audience_uses_is_somebodys_channel(language: Language, message: str, name: str) -> None:
    known = _OPEN | {"audience": {"name": "rowers", "habits": [name]}}
    plan, _ = answered(message, "message_house.promise", known=known, language=language)
    assert [(c["name"], c["manager"]) for c in at(plan, "rally.channels")] == [(name, "karim"), ("radio", "karim")]
    unknown, _ = answered(message, "message_house.promise", known=_OPEN, language=language)
    assert name not in [c["name"] for c in at(unknown, "rally.channels")]
