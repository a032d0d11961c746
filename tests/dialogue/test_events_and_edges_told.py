"""An event that there will be has its day, and the first and the last day are told by their names."""

import datetime

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

QUESTIONS = ["orchestrate.start", "orchestrate.tasks", "rally.channels", "message_house.promise"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "name", "day"),
    [
        ("fr", "Il y aura une matinée compost le samedi 6 mars 2027.", "Matinée compost", (2027, 3, 6)),
        ("fr", "On organise une soirée dégustation le 4 avril 2027", "Soirée dégustation", (2027, 4, 4)),
        ("fr", "Nous accueillons une course solidaire le 6 juin 2027", "Course solidaire", (2027, 6, 6)),
        ("en", "There will be a weeding day on Saturday 6 March 2027.", "Weeding day", (2027, 3, 6)),
        ("en", "We're hosting a repair café on June 12, 2027 at the library", "Repair café", (2027, 6, 12)),
        ("en", "we have a barn concert on 12 June 2027", "Barn concert", (2027, 6, 12)),
    ],
)
def test_an_event_that_there_will_be_has_its_day(
    question: str, language: Language, message: str, name: str, day: tuple[int, int, int]
) -> None:
    plan, _ = answered(message, question, language=language)
    told = [(each["name"], each["date"]) for each in at(plan, "orchestrate.milestones")]
    assert told == [(name, datetime.date(*day))]
    assert at(plan, "orchestrate.start") is None
    assert not at(plan, "orchestrate.tasks")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "we have a new office on 3 May 2027"),
        ("en", "We have a deadline on 3 May 2027"),
        ("en", "we run a Facebook ad on 3 May 2027"),
        ("en", "there's a bank holiday on 3 May 2027"),
        ("fr", "Il y a une réunion d'équipe le 4 avril 2027"),
        ("fr", "on prévoit une vidéo le 4 avril 2027"),
    ],
)
def test_what_is_no_event_is_no_milestone(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.channels", language=language)
    assert not at(plan, "orchestrate.milestones")


@pytest.mark.parametrize("question", ["orchestrate.start", "audience.name", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "launch May 3, 2027. last day September 30, 2027."),
        ("en", "First day 3 May 2027, last day 30 Sept 2027"),
        ("fr", "top départ le 3 mai 2027, dernier jour : 30 septembre 2027"),
        ("fr", "Premier jour : 3 mai 2027. Dernier jour : 30 septembre 2027."),
    ],
)
def test_first_and_last_day_are_told_by_name(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    told = (at(plan, "orchestrate.start"), at(plan, "orchestrate.end"))
    assert told == (datetime.date(2027, 5, 3), datetime.date(2027, 9, 30))
