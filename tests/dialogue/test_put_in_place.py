"""What is put in the place of something else, what is named by its sort, days that move and houses that change."""

import datetime
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

TASKS: dict[str, Any] = {
    "orchestrate": {"tasks": [{"id": "leaflet", "title": "Leaflet printed", "owner": "karim", "due": "2027-04-10"}]}
}


@pytest.mark.parametrize(
    ("said", "language", "title"),
    [
        ("mets plutôt « rien à jeter » à la place du pilier savings", "fr", "Rien à jeter"),
        ("le pilier Savings devient « rien à jeter »", "fr", "Rien à jeter"),
        ("put 'nothing thrown away' instead of Savings", "en", "Nothing thrown away"),
        ("instead of Savings put Nothing wasted", "en", "Nothing wasted"),
    ],
)
def test_one_argument_is_put_where_another_was(said: str, language: Language, title: str) -> None:
    plan, reading = answered(said, "message_house.proofs", path="message_house.pillars[time].proofs", language=language)
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == [title, "Time"]
    assert not at(plan, "message_house.pillars[time].proofs")
    assert reading.intent == "correction"


@pytest.mark.parametrize(
    ("said", "language", "path", "value"),
    [
        ("prends plutôt la fraîcheur comme pilier", "fr", "message_house.pillars[la-fraicheur].title", "La fraîcheur"),
        ("as a pillar use freshness", "en", "message_house.pillars[freshness].title", "Freshness"),
        ("comme promesse mets : zéro gaspillage", "fr", "message_house.promise", "Zéro gaspillage"),
    ],
)
def test_what_is_named_by_its_sort_is_that(said: str, language: Language, path: str, value: str) -> None:
    plan, _ = answered(said, "audience.habits", language=language)
    assert at(plan, path) == value


def test_something_in_the_place_of_something_else_may_well_prove() -> None:
    said = "we weigh the bins instead of guessing"
    plan, _ = answered(said, "message_house.proofs", path="message_house.pillars[time].proofs")
    assert at(plan, "message_house.pillars[time].proofs") == [said]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("on ne passe plus par Loop mais par Studio Vert", "fr"),
        ("we no longer work with Loop but with Studio Vert", "en"),
    ],
)
def test_a_house_is_left_for_another(said: str, language: Language) -> None:
    plan, _ = answered(said, "message_house.pillars", language=language)
    assert [m["name"] for m in plan["team"]["members"]] == ["Ines", "Karim", "Studio Vert"]
    assert len(plan["message_house"]["pillars"]) == 2


@pytest.mark.parametrize(
    ("said", "language"), [("non pas 120, 100 c'est plus jouable", "fr"), ("not 120, 100 is more realistic", "en")]
)
def test_a_figure_in_the_place_of_another_corrects_it_whatever_is_asked(said: str, language: Language) -> None:
    plan, _ = answered(said, "audience.challenges", language=language)
    assert at(plan, "objective.target") == 100
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Karim a du retard, le leaflet arrive plutôt le 16 avril", "fr"),
        ("finalement le leaflet ça sera le 16 avril", "fr"),
        ("we're running late, the leaflet will be out on 16 April", "en"),
    ],
)
def test_a_task_gets_a_later_day_whatever_is_asked(said: str, language: Language) -> None:
    plan, _ = answered(said, "audience.lifecycle", known=TASKS, language=language)
    assert at(plan, "orchestrate.tasks[leaflet].due") == datetime.date(2027, 4, 16)
    assert not plan["rally"]["contents"]
