"""Corrections as people word them: what goes, which day moves, who takes over, whom alone it speaks to."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import KNOWN, answered, at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

_WITH: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim", "role": "sales"},
            {"id": "noor", "name": "Noor", "role": "content"},
        ]
    },
    "rally": {
        "channels": [
            {"id": "mail", "name": "e-mail", "manager": "karim"},
            {"id": "radio", "name": "radio", "manager": "noor"},
        ],
        "contents": [{"id": "menu", "title": "menu leaflet", "format": "leaflet", "owner": "noor"}],
    },
    "orchestrate": {
        "start": "2027-02-01",
        "end": "2027-06-30",
        "milestones": [{"id": "fair", "name": "Food fair", "date": "2027-03-20", "kind": "trade_show"}],
        "budget": {"total": 12000},
    },
    "integrate": {"steps": []},
}


def _after(message: str, language: Language = "en", question: str = "team.members") -> dict[str, Any]:
    return answered(message, question, known=KNOWN | _WITH, language=language)[0]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("remove the challenge about waste", "en"),
        ("take the waste challenge out", "en"),
        ("could you drop food waste from the challenges?", "en"),
        ("enlève l'enjeu lié au food waste", "fr"),
        ("j'aimerais retirer food waste des enjeux", "fr"),
    ],
)
def test_an_element_goes_by_a_word_of_it(message: str, language: Language) -> None:
    assert at(_after(message, language), "audience.challenges") == ["staff shortage"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("never mind the leaflet, drop it", "en"),
        ("we're not making the menu leaflet after all", "en"),
        ("le menu leaflet, on laisse tomber", "fr"),
        ("tu peux supprimer le leaflet ?", "fr"),
    ],
)
def test_a_content_that_is_given_up_goes(message: str, language: Language) -> None:
    assert at(_after(message, language), "rally.contents") == []


@pytest.mark.parametrize("promise", ["Forget the leaflet", "No more e-mail, just lunch"])
def test_a_promise_that_sounds_like_an_order_removes_nothing(promise: str) -> None:
    plan = _after(promise, question="message_house.promise")
    assert len(at(plan, "rally.contents")) == 1
    assert [channel["id"] for channel in at(plan, "rally.channels")][:2] == ["mail", "radio"]


@pytest.mark.parametrize(
    ("message", "language", "path", "day"),
    [
        ("push the end back two weeks", "en", "orchestrate.end", "2027-07-14"),
        ("can we move the start to 8 February 2027?", "en", "orchestrate.start", "2027-02-08"),
        ("push the start back a week", "en", "orchestrate.start", "2027-02-08"),
        ("décale la fin au 3 mai", "fr", "orchestrate.end", "2027-05-03"),
        ("the food fair has been postponed to 27 March 2027", "en", "orchestrate.milestones[fair].date", "2027-03-27"),
        ("repousse la fin au 12 juillet 2027", "fr", "orchestrate.end", "2027-07-12"),
        ("le début est avancé d'une semaine", "fr", "orchestrate.start", "2027-01-25"),
        ("food fair le 27 mars 2027 plutôt que le 20", "fr", "orchestrate.milestones[fair].date", "2027-03-27"),
    ],
)
def test_a_day_moves(message: str, language: Language, path: str, day: str) -> None:
    plan = _after(message, language)
    assert str(at(plan, path)) == day
    assert len(at(plan, "orchestrate.milestones")) == 1


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Noor is leaving, Karim takes over her channels", "en"),
        ("remove Noor, Karim covers for her", "en"),
        ("Noor nous quitte, c'est Karim qui reprend", "fr"),
        ("enlève Noor, Karim récupère ses canaux", "fr"),
    ],
)
def test_who_leaves_hands_over_what_they_ran(message: str, language: Language) -> None:
    plan = _after(message, language)
    assert [member["id"] for member in at(plan, "team.members")] == ["ines", "karim"]
    assert at(plan, "team.members[karim].role") == "sales"
    assert at(plan, "rally.channels[radio].manager") == "karim"
    assert at(plan, "rally.contents[menu].owner") == "karim"


@pytest.mark.parametrize(
    ("message", "language", "runs"),
    [
        ("Karim doesn't do the e-mail any more, it's Noor", "en", "noor"),
        ("hand the e-mail over to Noor", "en", "noor"),
        ("Karim no longer handles e-mail", "en", None),
        ("Karim ne gère plus l'e-mail, c'est Noor", "fr", "noor"),
        ("confie l'e-mail à Noor", "fr", "noor"),
        ("Karim ne s'occupe plus de l'e-mail", "fr", None),
    ],
)
def test_a_channel_changes_hands(message: str, language: Language, runs: str | None) -> None:
    plan = _after(message, language)
    assert at(plan, "rally.channels[mail].manager") == runs
    assert len(at(plan, "team.members")) == 3


@pytest.mark.parametrize(
    ("message", "language"),
    [("hmm, 11.5k actually", "en"), ("wait, it's 11.5k", "en"), ("euh 11,5k plutôt", "fr"), ("ah non, 11 500 €", "fr")],
)
def test_a_bare_amount_with_a_word_that_corrects_is_the_budget(talk: Start, message: str, language: Language) -> None:
    conversation = talk(language)
    conversation.say("budget 12000 euros")
    assert conversation.say(message).state.plan.orchestrate.budget.total == 11500


@pytest.mark.parametrize(
    ("message", "language", "name"),
    [
        ("only head chefs of canteens", "en", "head chefs of canteens"),
        ("narrow it down to canteen managers", "en", "canteen managers"),
        ("restreins aux directeurs de cantine", "fr", "directeurs de cantine"),
    ],
)
def test_an_audience_is_narrowed(message: str, language: Language, name: str) -> None:
    assert at(_after(message, language, "audience.habits"), "audience.name") == name


@pytest.mark.parametrize("message", ["only 20 minutes a day", "only prospects", "just a clear price"])
def test_what_is_no_group_narrows_no_audience(message: str) -> None:
    assert at(_after(message, question="audience.habits"), "audience.name") == "head chefs"


@pytest.mark.parametrize(
    ("change", "back"),
    [
        ("en fait le budget est de 9 000 €", "remets comme avant"),
        ("en fait le budget est de 9 000 €", "on revient à la version précédente"),
        ("actually the budget is 9,000 euros", "put it back the way it was"),
        ("actually the budget is 9,000 euros", "leave it as it was"),
    ],
)
def test_what_was_changed_goes_back(talk: Start, change: str, back: str) -> None:
    conversation = talk()
    assert conversation.say("budget 12000 euros", change).state.plan.orchestrate.budget.total == 9000
    view = conversation.say(back)
    assert view.intent == "undo"
    assert view.state.plan.orchestrate.budget.total == 12000


def test_a_contradiction_that_is_taken_back_leaves_what_stood(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("budget 12000 euros", "the budget is 9,000 euros")
    assert conversation.asked == "orchestrate.budget.total"
    view = conversation.say("no, as it was before")
    assert view.state.plan.orchestrate.budget.total == 12000
    assert not view.state.conflicts


@pytest.mark.parametrize(
    "message",
    [
        "will it rain on Sunday?",
        "can you tell me a story?",
        "do you have a favourite song?",
        "tu as vu le dernier film de la semaine ?",
        "raconte-nous une blague",
    ],
)
def test_small_talk_is_no_fact_and_keeps_the_question(talk: Start, message: str) -> None:
    conversation = talk("en")
    before = conversation.say("Win 40 tastings by June 2028")
    after = conversation.say(message)
    assert after.state.plan == before.state.plan
    assert after.state.pending == before.state.pending
