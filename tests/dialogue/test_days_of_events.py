"""Days of events, whatever is asked and whatever the event is called."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def days_of(message: str, question: str, language: Language) -> dict[str, str]:
    """Return the day of each milestone but the launch after a message."""
    known: dict[str, Any] | None = {"objective": {}} if question.startswith("objective") else None
    plan, _ = answered(message, question, known=known, language=language)
    return {m["name"]: str(m["date"]) for m in at(plan, "orchestrate.milestones") if m["kind"] != "launch"}


@pytest.mark.parametrize("question", ["objective.statement", "audience.habits", "message_house.pillars", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "The regatta is on 12 June 2027.", {"Regatta": "2027-06-12"}),
        ("en", "The harvest supper is scheduled for 18 July 2027", {"Harvest supper": "2027-07-18"}),
        ("fr", "Le salon est à Nantes le 20 septembre 2027.", {"Salon": "2027-09-20"}),
        (
            "fr",
            "la kermesse est calée au 20 juin 2027, et le tournoi est prévu le 3 juillet 2027",
            {"Kermesse": "2027-06-20", "Tournoi": "2027-07-03"},
        ),
    ],
)
def test_an_event_has_its_day_whatever_is_asked(
    question: str, language: Language, message: str, expected: dict[str, str]
) -> None:
    assert days_of(message, question, language) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We run from 3 May 2027 until 30 September 2027, and the spring fair is on 9 June 2027."),
        ("en", "We run from 3 May 2027 to 30 September 2027. The spring fair takes place on 9 June 2027."),
    ],
)
def test_an_event_beside_the_days_of_the_campaign_is_told_apart(language: Language, message: str) -> None:
    assert days_of(message, "orchestrate.start", language) == {"Spring fair": "2027-06-09"}


@pytest.mark.parametrize(
    ("question", "language", "message"),
    [
        ("audience.habits", "en", "The deadline is 12 June 2027"),
        ("audience.habits", "en", "The film is on 12 June 2027"),
        ("audience.habits", "fr", "L'impression est prévue le 20 juin 2027"),
        ("objective.deadline", "en", "The regatta is on 12 June 2027"),
        ("audience.habits", "en", "Ines is on leave on 12 June 2027"),
    ],
)
def test_what_is_no_event_makes_no_milestone(question: str, language: Language, message: str) -> None:
    assert days_of(message, question, language) == {}
