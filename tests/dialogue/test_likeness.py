"""Orders in words that no pattern has: by the nearest example, and never where an answer was given."""

from collections.abc import Callable

import pytest

from assistant.dialogue.guided.examples import FILE, sentences
from assistant.dialogue.guided.likeness import nearest_order
from knowledge.embedding import load_encoders
from knowledge.prebuilt import Prebuilt
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]


# None of these stands among the examples.
@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("bon, tu as encore combien de questions ?", "show"),
        ("what else do you still need to know from me", "show"),
        ("tu pourrais contrôler si mon plan est correct", "check"),
        ("je dois partir, je reviens demain matin", "finish"),
        ("I have to leave, let's continue tomorrow", "finish"),
        ("je n'ai pas compris ta question", "suggest"),
        ("I did not get your question", "suggest"),
        ("laissons cette question pour plus tard", "skip"),
        ("en quoi c'est utile de savoir ça", "explain"),
        ("je voudrais avoir le plan dans un fichier", "export"),
    ],
)
def test_an_order_in_other_words_is_understood_and_the_plan_stays(talk: Start, message: str, intent: str) -> None:
    conversation = talk()
    plan = conversation.say("We want 200 leads by 30 June").state.plan
    view = conversation.say(message)
    assert view.intent == intent
    assert view.state.plan == plan


@pytest.mark.parametrize("message", ["ok, continue", "bon, poursuivons", "très bien, merci à toi", "let's keep going"])
def test_going_on_and_thanks_are_no_misunderstanding_and_the_question_stays(talk: Start, message: str) -> None:
    conversation = talk()
    conversation.say("We want 200 leads by 30 June")
    asked = conversation.asked
    view = conversation.say(message)
    assert conversation.asked == asked
    assert not any(words in view.reply for words in ("pas compris", "not understand", "Rien n’attendait"))


@pytest.mark.parametrize(
    "message",
    [
        "ils ne comprennent pas nos factures",
        "they stop coming after the first visit",
        "télécharger un guide de voyage",
        "les clients annulent leur commande",
        "a walking tour for customers",
        "un plan de formation",
        "how many proofs does a pillar need",
        "pas clair pour nos clients",
        "prospects",
    ],
)
def test_answers_and_questions_about_the_method_are_no_orders(message: str) -> None:
    assert nearest_order(message) == ""


def test_what_is_not_clear_is_not_thanked_for() -> None:
    assert nearest_order("c'est pas clair du tout") != "thanks"
    assert nearest_order("c'est très clair") == "thanks"


def test_vectors_of_all_examples_are_made_ahead() -> None:
    """After a change of the sentences: ``python -m assistant.dialogue.guided.examples``."""
    (encoder,) = load_encoders(["use"])
    assert Prebuilt(encoder, FILE).missing(sentences()) == 0
