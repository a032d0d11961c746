"""Somebody else does one thing: it is theirs, whoever had it stays in the team, and no word of doubt is a name."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN: dict[str, Any] = {
    "rally": {
        "channels": [{"id": "radio", "name": "radio", "manager": "ines"}],
        "contents": [{"id": "map", "title": "tour map", "owner": "ines", "status": "ready"}],
    },
    "orchestrate": {"tasks": [{"id": "stand", "title": "Book the stand", "owner": "karim"}]},
}
_NAMES = ["Ines", "Karim", "Loop"]


def _after(message: str, language: Language, question: str) -> dict[str, Any]:
    plan, _ = answered(message, question, known=_KNOWN, language=language)
    return plan


@pytest.mark.parametrize("question", ["integrate.steps", "orchestrate.tasks", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "path", "who"),
    [
        ("en", "Wrong, Karim runs the radio, not Ines.", "rally.channels[radio].manager", "karim"),
        ("en", "That's wrong: the radio is Karim, not Ines", "rally.channels[radio].manager", "karim"),
        ("en", "Wrong, Ines books the stand, not Karim.", "orchestrate.tasks[stand].owner", "ines"),
        ("fr", "Faux, c'est Karim qui gère la radio, pas Ines.", "rally.channels[radio].manager", "karim"),
        ("fr", "Erreur : la radio c'est Karim, pas Ines.", "rally.channels[radio].manager", "karim"),
        ("fr", "Ines part en congé mat. C'est Karim qui reprend la radio.", "rally.channels[radio].manager", "karim"),
        ("en", "Ines is off sick, so Karim takes over the radio", "rally.channels[radio].manager", "karim"),
        ("en", "Ines is off sick, so the owner of the tour map is Karim now", "rally.contents[map].owner", "karim"),
        ("fr", "Le responsable de la radio devient Karim", "rally.channels[radio].manager", "karim"),
    ],
)
def test_what_changes_hands_is_whose_it_is_now(
    question: str, language: Language, message: str, path: str, who: str
) -> None:
    plan = _after(message, language, question)
    assert at(plan, path) == who
    assert [member["name"] for member in at(plan, "team.members")] == _NAMES


def test_whoever_takes_it_over_may_be_new() -> None:
    plan = _after("Ines is on leave, so Celia takes over the radio", "en", "integrate.steps")
    celia = next(member["id"] for member in at(plan, "team.members") if member["name"] == "Celia")
    assert at(plan, "rally.channels[radio].manager") == celia


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Wrong, Ines runs the radio, not Karim."),
        ("fr", "Faux, c'est Ines qui gère la radio, pas Karim."),
        ("en", "Incorrect, Ines films the bees, not Karim."),
        ("fr", "Erreur, Ines filme les abeilles, pas Karim."),
    ],
)
def test_whoever_is_denied_stays_in_the_team_and_no_word_of_doubt_joins_it(language: Language, message: str) -> None:
    plan = _after(message, language, "audience.habits")
    assert [member["name"] for member in at(plan, "team.members")] == _NAMES
    assert at(plan, "rally.channels[radio].manager") == "ines"


@pytest.mark.parametrize(
    ("question", "language", "message"),
    [
        ("audience.challenges", "en", "They want comfort, not price"),
        ("audience.habits", "fr", "La radio, pas la télé"),
        ("audience.habits", "en", "The radio is loud, not clear"),
    ],
)
def test_what_is_told_of_things_hands_nothing_over(question: str, language: Language, message: str) -> None:
    plan = _after(message, language, question)
    assert at(plan, "rally.channels[radio].manager") == "ines"
    assert [member["name"] for member in at(plan, "team.members")] == _NAMES
