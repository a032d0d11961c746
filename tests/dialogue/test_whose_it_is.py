"""Who runs a channel stands behind its name, what is mine is mine, and who is the contact of people outside."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

TEAM: dict[str, Any] = {
    "members": [
        {"id": "odile", "name": "Odile Garnier", "role": "campaign_manager"},
        {"id": "nadia", "name": "Nadia"},
        {"id": "press", "name": "Sun Press", "external": True},
    ]
}
MINE = {"team.members[odile]": {"origin": "user", "turn": 1, "words": "moi Odile Garnier"}}
QUESTIONS = ["rally.channels", "rally.data", "team.members"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "channels: the website Nadia, LinkedIn Odile", {"website": "nadia", "LinkedIn": "odile"}),
        ("fr", "les canaux : le site Nadia, le tél Odile", {"site": "nadia", "tél": "odile"}),
    ],
)
def test_who_stands_behind_a_channel_runs_it(
    question: str, language: Language, message: str, expected: dict[str, str]
) -> None:
    plan, _ = answered(message, question, known={"team": TEAM, "rally": {}}, language=language)
    assert {channel["name"]: channel["manager"] for channel in at(plan, "rally.channels")} == expected
    assert len(at(plan, "team.members")) == 3


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "email is mine"), ("fr", "l'email c'est le mien"), ("fr", "l'email, c'est à moi")],
)
def test_what_is_mine_is_run_by_me(language: Language, message: str) -> None:
    known = {"team": TEAM, "rally": {}, "provenance": MINE}
    plan, _ = answered(message, "rally.channels", known=known, language=language)
    assert [(c["name"], c["manager"]) for c in at(plan, "rally.channels")] == [("email", "odile")]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "contact"),
    [
        ("en", "I'm Sun Press's contact", "odile"),
        ("en", "the contact for Sun Press is Nadia", "nadia"),
        ("en", "Sun Press's contact is me, Odile", "odile"),
        ("fr", "c'est moi le contact de Sun Press", "odile"),
        ("fr", "je suis l'interlocutrice de Sun Press", "odile"),
        ("fr", "l'interlocutrice de Sun Press c'est Nadia", "nadia"),
    ],
)
def test_who_is_the_contact_of_somebody_outside(question: str, language: Language, message: str, contact: str) -> None:
    known = {"team": TEAM, "rally": {}, "provenance": MINE}
    plan, _ = answered(message, question, known=known, language=language)
    assert at(plan, "team.members[press].contact") == contact
    assert len(at(plan, "team.members")) == 3


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "une vidéo témoignage de Monique à tourner, et une FAQ à écrire"),
        ("en", "a video of Monique to be filmed, and a FAQ to write"),
    ],
)
def test_who_is_seen_in_a_content_is_nobody_of_the_team(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known={"team": TEAM, "rally": {}}, language=language)
    assert len(at(plan, "team.members")) == 3
    assert len(at(plan, "rally.contents")) == 2


@pytest.mark.parametrize("question", ["rally.contents", "team.members"])
def test_what_somebody_does_is_not_among_what_is_there(question: str) -> None:
    message = "existing: case study pdf (ready). Nadia does the landing page, Odile writes the emails"
    plan, reading = answered(message, question, known={"team": TEAM, "rally": {}}, language="en")
    assert [c["title"] for c in at(plan, "rally.contents") if c["status"] == "ready"] == ["case study pdf"]
    assert reading.conflicts == ()
