"""Beside the days of the campaign stand those of events and of what members hand over, whatever month they are in."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

START, END = "orchestrate.start", "orchestrate.end"


def days(plan: dict[str, Any]) -> dict[str, str]:
    return {row["name"]: str(row["date"]) for row in at(plan, "orchestrate.milestones")}


@pytest.mark.parametrize(
    ("language", "message", "events"),
    [
        (
            "fr",
            "du 1er mars au 31 mai, la Fête du printemps tombe le 20 mars et Karim doit rendre le guide le 12 février",
            {"Fête du printemps": "2027-03-20"},
        ),
        (
            "fr",
            "du 1er mars au 31 mai, la Nuit des livres c'est le 23 avril. Karim rend le dépliant le 12 février",
            {"Nuit des livres": "2027-04-23"},
        ),
        (
            "en",
            "from 1 March to 31 May, the Spring Fair falls on 20 March, and Karim hands in the flyer on 12 February",
            {"Spring Fair": "2027-03-20"},
        ),
    ],
)
def test_events_and_deliveries_are_no_days_of_the_campaign(
    language: Language, message: str, events: dict[str, str]
) -> None:
    plan, reading = answered(message, "orchestrate.start", language=language)
    assert (str(at(plan, START)), str(at(plan, END))) == ("2027-03-01", "2027-05-31")
    assert days(plan) == events
    assert [(task["owner"], str(task["due"])) for task in at(plan, "orchestrate.tasks")] == [("karim", "2027-02-12")]
    assert not reading.conflicts
    assert len(at(plan, "team.members")) == 3


@pytest.mark.parametrize("question", ["rally.contents", "orchestrate.tasks", "orchestrate.start"])
@pytest.mark.parametrize(
    ("language", "message", "events"),
    [
        ("fr", "la Braderie a lieu le 20 mars", {"Braderie": "2027-03-20"}),
        ("fr", "le salon tombe le 12 mars", {"Salon": "2027-03-12"}),
        ("en", "the Summer Party takes place on 20 June", {"Summer Party": "2027-06-20"}),
    ],
)
def test_an_event_is_nobody_and_no_task(
    question: str, language: Language, message: str, events: dict[str, str]
) -> None:
    plan, _ = answered(message, question, language=language)
    assert days(plan) == events
    assert len(at(plan, "team.members")) == 3
    assert not at(plan, "orchestrate.tasks")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "les soldes tombent le 7 janvier"),
        ("fr", "la livraison tombe le 20 février"),
        ("fr", "le Guide des vins c'est le 12 mars"),
        ("en", "the delivery falls on 20 February"),
    ],
)
def test_what_is_no_event_is_no_milestone(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", language=language)
    assert not at(plan, "orchestrate.milestones")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "on démarre le 4 mars, Karim est en congés jusqu'au 12"),
        ("en", "we start on 4 March, Karim is on leave until the 12th"),
    ],
)
def test_until_when_somebody_is_away_ends_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.start", language=language)
    assert (str(at(plan, START)), at(plan, END)) == ("2027-03-04", None)


@pytest.mark.parametrize("message", ["fin mai, on ne change rien d'autre", "d'ici mai : ne dépassons pas"])
def test_the_month_of_may_gives_no_orders(message: str) -> None:
    plan, reading = answered(message, "objective.deadline", known={"objective": {"kind": "acquisition"}}, language="fr")
    assert at(plan, "objective.deadline") is not None
    assert not reading.refused
