"""Promises offered to a person who is stuck: composed from what holds their audience back, never recorded alone."""

from collections.abc import Callable

import pytest

from assistant.dialogue.guided.suggest_promise import promises
from assistant.dialogue.state import Question
from assistant.language.text import Language
from assistant.plan import Plan
from tests.dialogue.answering import TODAY
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
ASKED = Question("message_house.promise", "message_house.promise", "message_house", "promise")


def offered(language: Language, *challenges: str) -> list[str]:
    plan = Plan.model_validate({"language": language, "audience": {"challenges": list(challenges)}})
    return [str(offer.edits[0].value) for offer in promises(plan, ASKED, TODAY)]


@pytest.mark.parametrize(
    ("language", "challenge", "opening"),
    [
        ("fr", "ils manquent de place", "Manque de place"),
        ("fr", "le prix des pièces", "Le prix des pièces"),
        ("fr", "n'ont pas le temps de comparer", "Pas le temps de comparer"),
        ("en", "they don't have any storage", "No storage"),
        ("en", "they're afraid of the dentist", "Worried about the dentist"),
        ("en", "late deliveries", "Late deliveries"),
    ],
)
def test_a_challenge_opens_the_promise_as_a_question(language: Language, challenge: str, opening: str) -> None:
    assert offered(language, challenge)[0].startswith(opening + ("\u00a0?" if language == "fr" else "?"))


@pytest.mark.parametrize(
    ("language", "challenge"),
    [
        ("fr", "ils ne savent jamais quand le technicien passe"),
        ("en", "their boss decides"),
        ("en", "I never know who to call"),
        ("en", "having to send every single invoice to three different people for approval"),
    ],
)
def test_what_makes_no_question_is_not_bent_into_one(language: Language, challenge: str) -> None:
    assert offered(language, challenge) == []


def test_two_challenges_make_a_third_promise_of_both() -> None:
    first, second, both = offered("en", "late deliveries", "damaged parcels", "high fees")
    assert first.startswith("Late deliveries")
    assert second.startswith("Damaged parcels")
    assert "Late deliveries, damaged parcels" in both


def test_a_promise_is_offered_and_taken_with_its_origin(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("Win 90 customers by end of June 2027", "home cooks", "challenges: blunt knives, small kitchens")
    view = conversation.say("what promise would you suggest?")
    assert view.state.plan.message_house.promise is None
    assert len(view.state.offers) == 3
    plan = conversation.say("I like the second, but shorter").state.plan
    assert plan.message_house.promise == "Small kitchens? Leave it to us."
    assert plan.provenance["message_house.promise"].origin == "suggested"
