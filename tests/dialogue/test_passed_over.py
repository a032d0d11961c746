"""A question that is passed over three times is kept for the end, and nothing of it is taken for answered."""

from collections.abc import Callable

import pytest

from assistant.language.text import Language
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
OPENING: dict[Language, tuple[str, ...]] = {
    "fr": ("Obtenir 40 devis avant fin mai 2027", "acquisition", "12 l'an dernier"),
    "en": ("Get 40 quotes by end of May 2027", "acquisition", "12 last year"),
}
ELSEWHERE: dict[Language, tuple[str, ...]] = {
    "fr": ("le budget est de 9 000 euros", "on garde les coordonnées 18 mois", "du 1er février au 31 mai 2027"),
    "en": ("the budget is 9,000 euros", "we keep people's details for 18 months", "from 1 February to 31 May 2027"),
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_three_facts_of_other_things_move_on(talk: Start, language: Language) -> None:
    conversation = talk(language)
    conversation.say(*OPENING[language])
    assert conversation.asked == "audience.name"
    conversation.say(*ELSEWHERE[language][:2])
    assert conversation.asked == "audience.name"
    view = conversation.say(ELSEWHERE[language][2])
    assert conversation.asked == "message_house.promise"
    assert {"fr": "Je garde ma question pour la fin", "en": "I keep my question for the end"}[language] in view.reply
    assert "AUD001" in {finding["code"] for finding in view.findings}


def test_questions_in_between_do_not_count(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(*OPENING["en"], "what is a message house?", "why do you ask?", "show me the plan")
    assert conversation.asked == "audience.name"


def test_what_was_kept_for_the_end_comes_back(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(*OPENING["en"], *ELSEWHERE["en"])
    conversation.say("let's go back to the audience")
    assert conversation.asked == "audience.name"
    conversation.say("architects in Lille")
    assert conversation.last.state.plan.audience.name == "architects in Lille"


def test_a_part_of_the_answer_is_no_passing_over(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(*OPENING["en"], "architects", "prospects", "late payers", "Instagram", "Plans that get built")
    conversation.say("speed, care, price", "for speed, 12 days on average", "for care, 3 site visits")
    assert conversation.asked == "message_house.pillars[price].proofs"
