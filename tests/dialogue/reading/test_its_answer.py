"""What "it" answers is answered by the one pillar that the message tells, and is no part of its proof."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

PILLARS = "message_house.pillars"
KNOWN = {
    "message_house": {"pillars": []},
    "audience": {"name": "allotment holders", "challenges": ["slugs eat the salad", "the tap is too far away"]},
}


@pytest.mark.parametrize("question", [PILLARS, "message_house.promise", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "title", "proof", "answers"),
    [
        (
            "en",
            "The first pillar is Harvest. Its proof is a weigh-in every week, and it answers the slugs.",
            "Harvest",
            "a weigh-in every week",
            "slugs eat the salad",
        ),
        (
            "en",
            "I'd also like a second pillar called Comfort. Its proof is a tap on each row. It answers"
            ' "the tap is too far away".',
            "Comfort",
            "a tap on each row",
            "the tap is too far away",
        ),
        (
            "fr",
            "Le premier pilier est Récolte. Sa preuve est une pesée chaque semaine, et il répond aux slugs.",
            "Récolte",
            "une pesée chaque semaine",
            "slugs eat the salad",
        ),
    ],
)
def test_the_pillar_that_is_told_answers(
    question: str, language: Language, message: str, title: str, proof: str, answers: str
) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    told = [(pillar["title"], pillar["proofs"], pillar["answers"]) for pillar in at(plan, PILLARS)]
    assert told == [(title, [proof], [answers])]


@pytest.mark.parametrize(
    "message",
    [
        "The first pillar is Harvest. Its proof is a weigh-in every week, and it answers the price.",
        "The first pillar is Harvest. Its proof is a weigh-in every week.",
    ],
)
def test_what_nobody_named_as_a_challenge_is_answered_by_nothing(message: str) -> None:
    plan, _ = answered(message, PILLARS, known=KNOWN)
    assert [pillar["answers"] for pillar in at(plan, PILLARS)] == [[]]


@pytest.mark.parametrize(
    "message",
    [
        "The first pillar is Harvest. Its proof is 40 kilos of salad a year, and it answers the price.",
        "The only pillar is Harvest, and it answers the slugs.",
    ],
)
def test_an_answer_that_is_not_taken_is_told(message: str) -> None:
    known = {**KNOWN, "message_house": {"pillars": [{"id": "harvest", "title": "Harvest"}]}}
    plan, reading = answered(message, "audience.habits", known=known)
    assert [pillar["answers"] for pillar in at(plan, PILLARS)] == [[]]
    assert "unread" in [reason for reason, _ in reading.notes]
