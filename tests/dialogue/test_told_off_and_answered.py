"""A team told off with how many there are is one whatever is asked, and what answers a hardship proves nothing."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

HOUSE: dict[str, Any] = {
    "team": {},
    "message_house": {
        "pillars": [{"id": "guarantee", "title": "La garantie"}, {"id": "speed", "title": "Speed"}],
    },
    "audience": {"name": "riders", "challenges": ["peur de la panne", "waiting for parts"]},
}
PROOFS = "message_house.pillars[guarantee].proofs"


@pytest.mark.parametrize("question", ["message_house.pillars", "rally.contents", "objective.baseline"])
@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("fr", "on est 3 : Odile (dir. commerciale), Bruno qui fait le web, et moi", ["Odile", "Bruno"]),
        ("fr", "nous sommes deux : Odile au web, Bruno à l'emailing", ["Odile", "Bruno"]),
        ("en", "there are three of us: Sally on the web, Luke on email and me", ["Sally", "Luke"]),
    ],
)
def test_who_there_is_is_told_whatever_is_asked(
    question: str, language: Language, message: str, names: list[str]
) -> None:
    plan, reading = answered(message, question, known=HOUSE, language=language)
    assert [member["name"] for member in at(plan, "team.members")][:2] == names
    assert at(plan, "objective.baseline") == 40
    assert not reading.conflicts
    assert not at(plan, "rally.contents")


@pytest.mark.parametrize(
    ("language", "message"), [("fr", "on est 12 000 abonnés"), ("en", "we're 12,000: members all over the county")]
)
def test_how_many_one_is_is_no_team(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=HOUSE, language=language)
    assert not at(plan, "team.members")


@pytest.mark.parametrize(
    ("language", "message", "pillar", "challenge"),
    [
        ("fr", "la garantie c'est pour la peur de la panne", "guarantee", "peur de la panne"),
        ("en", "speed is there for the waiting", "speed", "waiting for parts"),
    ],
)
def test_what_an_argument_is_for_is_no_proof(language: Language, message: str, pillar: str, challenge: str) -> None:
    plan, _ = answered(message, "message_house.proofs", paths=(PROOFS,), known=HOUSE, language=language)
    assert at(plan, f"message_house.pillars[{pillar}].answers") == [challenge]
    assert not at(plan, PROOFS)


@pytest.mark.parametrize(
    ("language", "message"), [("fr", "la garantie, c'est pour le prix"), ("en", "speed is for the price")]
)
def test_an_unknown_hardship_is_asked_about(language: Language, message: str) -> None:
    plan, reading = answered(message, "message_house.proofs", paths=(PROOFS,), known=HOUSE, language=language)
    assert not at(plan, PROOFS)
    assert [name for name, _ in reading.notes] == ["plan_talk.unknown"]


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "testée trois ans dans un laboratoire indépendant"), ("en", "it is for free on 3 routes in 4")],
)
def test_a_proof_stays_one(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.proofs", paths=(PROOFS,), known=HOUSE, language=language)
    assert at(plan, PROOFS) == [message]


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("fr", "la radio, les affiches en gare, ça ils les regardent", ["radio", "affiches en gare"]),
        ("en", "radio, station posters, those they look at", ["radio", "station posters"]),
    ],
)
def test_that_they_do_look_at_it_is_no_channel(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "audience.habits") == habits


@pytest.mark.parametrize(
    ("language", "message", "answers"),
    [
        ("fr", "la garantie c'est pour la panne, speed pour l'attente des parts", ["peur de la panne"]),
        ("en", "speed is for those waiting for parts", ["waiting for parts"]),
    ],
)
def test_where_it_is_asked_what_answers_what_a_part_will_do(
    language: Language, message: str, answers: list[str]
) -> None:
    paths = ("message_house.pillars[guarantee].answers", "message_house.pillars[speed].answers")
    plan, reading = answered(message, "message_house.answers", paths=paths, known=HOUSE, language=language)
    told = [answer for path in paths for answer in at(plan, path)]
    assert told[: len(answers)] == answers
    assert not reading.notes
