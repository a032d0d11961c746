"""What is taken back, more than one change at once, what is put back, and a question that is not to be asked again."""

from collections.abc import Callable

import pytest

from assistant.dialogue.guided.plan_talk.undone import puts_back, undo_times
from assistant.language.text import Language
from tests.dialogue.answering import answered
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("undo", 1),
        ("annule", 1),
        ("undo the last change", 1),
        ("no, undo it. undo!", 1),
        ("annule la dernière réponse", 1),
        ("undo the last two", 2),
        ("undo twice please", 2),
        ("Undo that and the one before.", 2),
        ("undo, and undo the one before", 2),
        ("non ! annule ça, et celle d'avant aussi", 2),
        ("annule les deux dernières", 2),
        ("annule les 3 dernières réponses", 3),
        ("annule trois fois", 3),
        # What is named is taken out, and a wish or a tale takes nothing back.
        ("annule les deux dernières étapes", 0),
        ("cancel the last two workshops", 0),
        ("the one before was better", 0),
        ("they cancel twice a year", 0),
    ],
)
def test_as_many_changes_are_taken_back_as_are_told(text: str, times: int) -> None:
    assert undo_times(text) == times


def test_two_changes_are_undone_and_done_again_one_by_one(talk: Start) -> None:
    person = talk("en")
    person.say("Sell 90 annual passes by 30 June 2027", "we sold 55 last year", "budget 8000 euros")
    view = person.say("undo the last two")
    assert view.state.plan.orchestrate.budget.total is None
    assert view.state.plan.objective.baseline is None
    assert view.state.plan.objective.target == 90
    assert person.say("redo").state.plan.objective.baseline == 55
    assert person.say("redo").state.plan.orchestrate.budget.total == 8000
    assert person.say("undo").state.plan.orchestrate.budget.total is None


def test_more_is_not_undone_than_was_told(talk: Start) -> None:
    person = talk("fr")
    person.say("Vendre 90 abonnements d'ici le 30 juin 2027")
    assert person.say("annule les trois dernières").state.plan.objective.statement is None


@pytest.mark.parametrize(
    ("language", "goal", "told", "order", "back"),
    [
        (
            "en",
            "Sell 90 annual passes by 30 June 2027",
            "budget 8000 euros",
            "delete the budget",
            "no wait, put it back",
        ),
        ("fr", "Vendre 90 cartes d'ici le 30 juin 2027", "budget 8000 euros", "efface le budget", "ah non, remets-le"),
    ],
)
def test_what_was_just_taken_out_is_put_back(
    talk: Start, language: Language, goal: str, told: str, order: str, back: str
) -> None:
    person = talk(language)
    assert person.say(goal, told).state.plan.orchestrate.budget.total == 8000
    assert person.say(order).state.plan.orchestrate.budget.total is None
    view = person.say(back)
    assert view.intent == "undo"
    assert view.state.plan.orchestrate.budget.total == 8000
    # It can be taken back in its turn, and nothing that was told goes for such words.
    assert person.say("redo" if language == "en" else "refais").state.plan.orchestrate.budget.total is None


@pytest.mark.parametrize(("language", "back"), [("en", "put it back"), ("fr", "remets-la")])
def test_where_nothing_was_taken_out_nothing_goes(talk: Start, language: Language, back: str) -> None:
    person = talk(language)
    person.say("Vendre 90 cartes d'ici le 30 juin 2027", "on en a vendu 55 l'an dernier")
    view = person.say(back)
    assert view.state.plan.objective.baseline == 55
    assert view.state.plan.team.members == ()


@pytest.mark.parametrize(
    "text", ["put it back on the shelf", "remets-la à Inès", "put the radio back", "remets le salon"]
)
def test_what_is_put_somewhere_is_no_order_to_put_back(text: str) -> None:
    assert not puts_back(text)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "Stop asking", "skip"),
        ("en", "stop asking me about that", "skip"),
        ("en", "don't ask me that again", "skip"),
        ("en", "you keep asking the same thing", "skip"),
        ("fr", "arrête avec ça", "skip"),
        ("fr", "arrête de me demander ça", "skip"),
        ("fr", "ne me pose plus cette question", "skip"),
        ("fr", "tu me redemandes toujours la même chose", "skip"),
        ("en", "no more questions", "finish"),
        ("fr", "arrête de poser des questions", "finish"),
    ],
)
def test_whoever_is_tired_of_a_question_is_not_asked_it(language: Language, text: str, intent: str) -> None:
    _, reading = answered(text, "audience.habits", language=language)
    assert reading.intent == intent


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "they stop asking for refills"), ("fr", "ils arrêtent avec la radio et lisent la presse")],
)
def test_what_people_stop_passes_no_question_over(language: Language, text: str) -> None:
    assert answered(text, "audience.habits", language=language)[1].intent != "skip"
