"""The first of several events is an event, and no first day of the campaign."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "campaign ends 31 may 2027, first pottery day is on 13 march 2027", "First pottery day"),
        (
            "en",
            "the campaign ends on 31 May 2027, our last harvest evening is on 13 March 2027",
            "Last harvest evening",
        ),
        (
            "fr",
            "la campagne finit le 31 mai 2027, la première soirée au chai est le 13 mars 2027",
            "Première soirée au chai",
        ),
        (
            "fr",
            "la campagne finit le 31 mai 2027, dernière soirée vendange est le 13 mars 2027",
            "Dernière soirée vendange",
        ),
    ],
)
def test_the_first_of_several_events_is_one(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "orchestrate.reviews", language=language)
    assert [(each["name"], str(each["date"])) for each in at(plan, "orchestrate.milestones")] == [(name, "2027-03-13")]
    assert (at(plan, "orchestrate.start"), str(at(plan, "orchestrate.end"))) == (None, "2027-05-31")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "campaign ends 31 may 2027, first day is 13 march 2027"),
        ("fr", "le premier jour est le 13 mars 2027, la fin le 31 mai 2027"),
        ("en", "the first day of the campaign is on 13 march 2027"),
        ("en", "first ad is on 13 march 2027"),
    ],
)
def test_a_first_day_is_no_event(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.reviews", language=language)
    assert at(plan, "orchestrate.milestones") == []
