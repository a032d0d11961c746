"""Who takes what is somebody else's is told in everyday words, with a reason before it or without one."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

PLANNED: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "fair", "name": "craft fair", "manager": "karim"},
            {"id": "pin", "name": "Pinterest", "manager": "karim"},
            {"id": "press", "name": "local press"},
        ],
        "contents": [{"id": "album", "title": "album"}],
    },
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim", "responsibilities": ["Pinterest"]},
        ]
    },
}


@pytest.mark.parametrize(
    ("language", "message", "channel"),
    [
        ("en", "craft fair to Ines instead", "fair"),
        ("en", "I'm handing Pinterest to Ines", "pin"),
        ("en", "Pinterest I'd rather give to Ines", "pin"),
        ("en", "Ines on the craft fair instead", "fair"),
        ("en", "hang on, Pinterest is with Ines now", "pin"),
        ("en", "nope wait, Karim has enough on his plate, Pinterest is run by Ines", "pin"),
        ("en", "Karim is swamped, so Ines takes the craft fair", "fair"),
        ("en", "Karim's too busy. Ines does Pinterest", "pin"),
        ("fr", "en fait pinterest je le file a Ines", "pin"),
        ("fr", "Pinterest, on le laisse à Ines finalement", "pin"),
        ("fr", "je refile Pinterest à Ines", "pin"),
        ("fr", "Pinterest à Ines plutôt", "pin"),
        ("fr", "attends, Karim est débordé, Pinterest est géré par Ines", "pin"),
        ("fr", "Karim croule sous le boulot, c'est Ines qui prend Pinterest", "pin"),
    ],
)
def test_what_is_handed_to_somebody_is_theirs(language: Language, message: str, channel: str) -> None:
    plan, reading = answered(message, "rally.contents", known=PLANNED, language=language)
    assert at(plan, f"rally.channels[{channel}].manager") == "ines"
    assert not reading.conflicts
    assert [content["title"] for content in at(plan, "rally.contents")] == ["album"]
    assert len(at(plan, "rally.channels")) == 3
    assert at(plan, "rally.data") == []
    assert "her plate" not in str(at(plan, "team.members"))


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Pinterest is run by Ines"), ("fr", "Pinterest est géré par Ines")],
)
def test_what_contradicts_without_saying_so_is_asked(language: Language, message: str) -> None:
    plan, reading = answered(message, "rally.contents", known=PLANNED, language=language)
    assert at(plan, "rally.channels[pin].manager") == "karim"
    assert [conflict.path for conflict in reading.conflicts] == ["rally.channels[pin].manager"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Karim has enough on his plate"),
        ("en", "Karim is swamped right now"),
        ("fr", "Karim est débordé en ce moment"),
        ("fr", "Karim en a déjà assez comme ça"),
    ],
)
def test_who_has_too_much_to_do_gets_no_duty_for_it(language: Language, message: str) -> None:
    plan, reading = answered(message, "rally.contents", known=PLANNED, language=language)
    assert reading.edits == ()
    assert at(plan, "team.members[karim].responsibilities") == ["Pinterest"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "florists are too busy, they have enough on their plate"),
        ("fr", "les fleuristes sont débordés, elles en ont assez"),
    ],
)
def test_what_troubles_a_group_stays_what_troubles_it(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known=PLANNED, language=language)
    assert at(plan, "audience.challenges")[2] == message.split(",")[0]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "send Pinterest to Ines now"), ("fr", "envoie l'album à Ines maintenant")],
)
def test_what_is_sent_to_somebody_does_not_change_hands(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=PLANNED, language=language)
    assert at(plan, "rally.channels[pin].manager") == "karim"
    assert at(plan, "rally.contents[album].owner") is None
