"""Days of the campaign and of events are no text, whatever text is asked; a promise may hold days."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

FRESH: dict[str, Any] = {"message_house": {}}


def said(message: str, question: str, language: Any = "en") -> dict[str, Any]:
    """Return the plan after a message, where nothing of the message house is known."""
    plan, _ = answered(message, question, known=FRESH, language=language)
    return plan


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("L'opération se tiendra du 5 février au 27 juin 2027 inclus.", "fr"),
        ("La campagne aura lieu du 5 février au 27 juin 2027.", "fr"),
        ("The campaign will take place from 5 February to 27 June 2027 inclusive.", "en"),
        ("The campaign is planned from 5 February to 27 June 2027.", "en"),
    ],
)
@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges"])
def test_days_of_the_campaign_are_no_text(message: str, language: str, question: str) -> None:
    plan = said(message, question, language)
    assert [str(plan["orchestrate"][edge]) for edge in ("start", "end")] == ["2027-02-05", "2027-06-27"]
    assert plan["message_house"]["promise"] is None
    assert plan["audience"]["challenges"] == ["food waste", "staff shortage"]


@pytest.mark.parametrize(
    ("message", "language", "name"),
    [
        ("Une visite des serres aura lieu le 11 mai 2027.", "fr", "Visite des serres"),
        ("A greenhouse visit will be held on 11 May 2027.", "en", "Greenhouse visit"),
    ],
)
def test_what_takes_place_on_a_day_is_an_event(message: str, language: str, name: str) -> None:
    plan = said(message, "message_house.promise", language)
    assert [(each["name"], str(each["date"])) for each in plan["orchestrate"]["milestones"]] == [(name, "2027-05-11")]
    assert plan["message_house"]["promise"] is None


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Les jardins sont ouverts du 5 février au 27 juin.", "fr"),
        ("Un concert aura lieu chez vous.", "fr"),
        ("Our greenhouses are open from 5 February to 27 June", "en"),
        ("A garden takes place in your kitchen", "en"),
        ("A free harvest takes place on 3 May 2027 and 9 May 2027", "en"),
    ],
)
def test_a_promise_may_hold_days(message: str, language: str) -> None:
    plan = said(message, "message_house.promise", language)
    assert plan["message_house"]["promise"] == message.rstrip(".")
    assert plan["orchestrate"]["start"] is None
    assert plan["orchestrate"]["milestones"] == []
