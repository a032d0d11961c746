"""Days of events move however that is told, and what is said of an event in brackets is no part of its name."""

import datetime
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at, changed

DAY = datetime.date(2027, 5, 22)
KNOWN: dict[str, Any] = {
    "orchestrate": {
        "start": "2027-03-01",
        "end": "2027-06-30",
        "milestones": [
            {"id": "fair", "name": "Salon des vins fair", "date": "2027-05-15", "kind": "trade_show"},
            {"id": "open", "name": "Cellar open day", "date": "2027-04-10", "kind": "open_day"},
        ],
    }
}


@pytest.mark.parametrize("question", ["orchestrate.budget.total", "orchestrate.tasks", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "le salon des vins est décalé, ce sera le 22 mai"),
        ("fr", "ils ont repoussé le salon au 22 mai"),
        ("fr", "changement de date pour le salon : 22 mai"),
        ("fr", "nouvelle date pour le salon, c'est le 22 mai"),
        ("en", "the fair got moved, it's 22 May now"),
        ("en", "they've pushed the fair back to 22 May"),
        ("en", "the fair changed to 22 May"),
        ("en", "new date for the fair: 22 May"),
        ("en", "the fair is now the 22nd"),
    ],
)
def test_an_event_that_moves_is_the_one_that_is_known(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert [(each["id"], each["date"]) for each in at(plan, "orchestrate.milestones")] == [
        ("fair", DAY),
        ("open", datetime.date(2027, 4, 10)),
    ]
    assert set(changed(KNOWN, message, question, language)) == {"orchestrate"}


@pytest.mark.parametrize("question", ["orchestrate.budget.total", "orchestrate.tasks"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "le salon (à Bordeaux), c'est le 22 mai"),
        ("fr", "le salon des vins (hall 4) le 22 mai"),
        ("en", "the fair (in Lyon) is on 22 May"),
    ],
)
def test_another_day_for_an_event_that_is_known_is_asked(question: str, language: Language, message: str) -> None:
    plan, reading = answered(message, question, known=KNOWN, language=language)
    assert len(at(plan, "orchestrate.milestones")) == 2
    assert not at(plan, "orchestrate.tasks")
    assert len(at(plan, "team.members")) == 3
    if "hall 4" not in message:
        assert [conflict.path for conflict in reading.conflicts] == ["orchestrate.milestones[fair].date"]


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("fr", "la journée portes ouvertes (au chai) le 22 mai", "Journée portes ouvertes"),
        ("en", "harvest open day (in the barn) on 22 May", "Harvest open day"),
    ],
)
def test_where_an_event_takes_place_is_no_part_of_its_name(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", language=language)
    assert [(each["name"], each["date"]) for each in at(plan, "orchestrate.milestones")] == [(name, DAY)]
    assert not at(plan, "orchestrate.tasks")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "changement de date pour la fête : 22 mai"),
        ("fr", "un salon à Nantes le 22 mai"),
        ("en", "they moved the office to Leeds on 22 May"),
        ("en", "new date for the party: 22 May"),
    ],
)
def test_what_is_not_known_moves_nothing_that_is(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", known=KNOWN, language=language)
    before, _ = answered("", "audience.habits", known=KNOWN)
    assert at(plan, "objective.deadline") == at(before, "objective.deadline")
    assert at(plan, "orchestrate.milestones")[:2] == at(before, "orchestrate.milestones")


def test_a_deadline_still_moves_by_the_word_date() -> None:
    plan, _ = answered("change la date pour le 15 mai", "audience.habits", known=KNOWN, language="fr")
    assert at(plan, "objective.deadline") == datetime.date(2027, 5, 15)
