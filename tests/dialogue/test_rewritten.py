"""Quoted words take the place of what stands, what is not needed goes, and when it all runs is told in short."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at, changed
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
KNOWN: dict[str, Any] = {
    "audience": {"name": "families", "lifecycle": "prospect", "objections": ["trop loin", "too far to walk"]},
    "message_house": {
        "promise": "Bread like before",
        "pillars": [{"id": "taste", "title": "Taste"}, {"id": "near", "title": "Round the corner"}],
    },
    "rally": {"contents": [{"id": "flyer", "title": "flyer"}, {"id": "film", "title": "bakery film"}]},
    "orchestrate": {
        "tasks": [
            {"id": "terrace", "title": "ask the town for the terrace", "kind": "permit"},
            {"id": "oven", "title": "repair the oven", "kind": "prepare"},
        ]
    },
}
QUESTIONS = ["orchestrate.budget.total", "orchestrate.tasks", "message_house.pillars"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("en", 'make the promise "Still warm at noon"', "message_house.promise", "Still warm at noon"),
        ("en", 'for the promise, put "Still warm at noon" instead', "message_house.promise", "Still warm at noon"),
        ("en", 'call the taste pillar "Real sourdough"', "message_house.pillars[taste].title", "Real sourdough"),
        ("en", 'the taste pillar, call it "Real sourdough"', "message_house.pillars[taste].title", "Real sourdough"),
        ("fr", "pour la promesse, mets « Chaud à midi »", "message_house.promise", "Chaud à midi"),
        ("fr", "écris « Chaud à midi » comme promesse", "message_house.promise", "Chaud à midi"),
        ("fr", "le pilier taste, appelle-le « Levain »", "message_house.pillars[taste].title", "Levain"),
    ],
)
def test_quoted_words_stand_where_they_are_said_to_belong(
    question: str, language: Language, message: str, path: str, value: str
) -> None:
    plan, reading = answered(message, question, known=KNOWN, language=language)
    assert at(plan, path) == value
    assert not reading.conflicts
    assert set(changed(KNOWN, message, question, language)) == {"message_house"}
    assert len(at(plan, "message_house.pillars")) == 2


@pytest.mark.parametrize(
    ("language", "before", "message", "value"),
    [
        ("en", 'our promise: "Bread like before"', 'make it "Still warm at noon"', "Still warm at noon"),
        ("en", 'our promise: "Bread like before"', 'no, put "Still warm at noon" instead', "Still warm at noon"),
        ("fr", "notre promesse : « Le pain d'avant »", "mets plutôt « Chaud à midi »", "Chaud à midi"),
        ("fr", "notre promesse : « Le pain d'avant »", "non, écris « Chaud à midi » à la place", "Chaud à midi"),
    ],
)
def test_what_was_told_last_is_what_is_written_anew(
    talk: Start, language: Language, before: str, message: str, value: str
) -> None:
    person = talk(language)
    person.say("Vendre 300 abonnements d'ici le 30 juin 2027", before)
    plan = person.say(message).state.plan
    assert plan.message_house.promise == value
    assert plan.message_house.pillars == ()


@pytest.mark.parametrize(
    ("language", "message"), [("en", 'make it "Still warm at noon"'), ("fr", "mets plutôt « Chaud à midi »")]
)
def test_where_nothing_was_told_the_words_are_no_fact(language: Language, message: str) -> None:
    assert changed(KNOWN, message, "orchestrate.tasks", language) == {}
    plan, _ = answered(message, "message_house.pillars", known=KNOWN, language=language)
    assert at(plan, "message_house.pillars")[-1]["title"] == message.split('"' if language == "en" else "« ")[1].strip(
        '" »'
    )


@pytest.mark.parametrize(
    "message", ['write the flyer "Why sourdough"', 'people call it "the corner"', 'our regulars call us "the oven"']
)
def test_what_is_made_or_told_names_nothing_anew(message: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", known=KNOWN)
    assert at(plan, "rally.contents[flyer].title") == "flyer"
    assert [each["title"] for each in at(plan, "message_house.pillars")][:2] == ["Taste", "Round the corner"]
    assert at(plan, "message_house.promise") == "Bread like before"


@pytest.mark.parametrize("question", ["orchestrate.tasks", "orchestrate.budget.total", "audience.lifecycle"])
@pytest.mark.parametrize(
    ("language", "message", "gone"),
    [
        ("en", "no permit needed", "terrace"),
        ("en", "we don't need the permission after all, the town agreed", "terrace"),
        ("fr", "plus besoin d'autorisation", "terrace"),
        ("fr", "l'autorisation n'est pas nécessaire finalement", "terrace"),
        ("en", "there's no need to repair the oven", None),
        ("en", "the bakery film isn't needed any more", "film"),
        ("fr", "pas besoin du flyer", "flyer"),
    ],
)
def test_what_is_not_needed_goes(question: str, language: Language, message: str, gone: str | None) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    left = [each["id"] for each in (*at(plan, "rally.contents"), *at(plan, "orchestrate.tasks"))]
    expected = [id_ for id_ in ("flyer", "film", "terrace", "oven") if id_ != gone]
    assert [id_ for id_ in left if id_ in ("flyer", "film", "terrace", "oven")] == expected
    if gone is not None:
        assert len(left) == 3


@pytest.mark.parametrize("message", ["No card needed", "pas besoin de voiture"])
def test_what_people_are_told_not_to_need_is_a_promise(message: str) -> None:
    known = KNOWN | {"message_house": {}}
    plan, _ = answered(message, "message_house.promise", known=known)
    assert at(plan, "message_house.promise")
    assert len(at(plan, "orchestrate.tasks")) == 2


def test_without_a_task_for_it_no_permit_is_no_task() -> None:
    plan, reading = answered("no permit needed", "orchestrate.tasks")
    assert not at(plan, "orchestrate.tasks")
    assert reading.intent == "fact"


@pytest.mark.parametrize("message", ["Retire « trop loin » des réserves", "enlève trop loin des réticences"])
def test_reserves_are_objections(message: str) -> None:
    plan, _ = answered(message, "audience.habits", known=KNOWN, language="fr")
    assert at(plan, "audience.objections") == ["too far to walk"]


@pytest.mark.parametrize("question", ["orchestrate.tasks", "orchestrate.budget.total", "orchestrate.start"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Runs 1 March to 31 August"),
        ("en", "it runs from 1 March to 31 August."),
        ("fr", "ça court du 1er mars au 31 août"),
        ("fr", "elle dure du 1er mars au 31 août"),
    ],
)
def test_from_when_to_when_it_runs(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    found = at(plan, "orchestrate.start"), at(plan, "orchestrate.end")
    assert found == (datetime.date(2027, 3, 1), datetime.date(2027, 8, 31))
    assert not at(plan, "orchestrate.tasks")


@pytest.mark.parametrize("message", ["the ad runs 1 March to 31 August", "runs 3 shops", "it runs on solar power"])
def test_what_runs_otherwise_is_not_the_campaign(message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total")
    assert at(plan, "orchestrate.start") is None
