"""A day of the week within a rhythm is no date, a rhythm is no task, and whoever reads a review may be "the bosses"."""

import datetime

import pytest

from assistant.language.dates import find_dates
from assistant.language.text import Language
from tests.dialogue.answering import TODAY, answered, at


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "every other Monday"),
        ("en", "every second Thursday"),
        ("en", "the first Monday of the month"),
        ("en", "alternate Friday mornings"),
        ("fr", "un lundi sur deux"),
        ("fr", "le premier jeudi du mois"),
    ],
)
def test_a_rhythm_is_no_date(language: Language, text: str) -> None:
    assert find_dates(text, language, TODAY) == []


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "next Monday", datetime.date(2026, 12, 7)),
        ("en", "by Thursday", datetime.date(2026, 12, 3)),
        ("en", "the first Monday of March", datetime.date(2027, 3, 1)),
        ("fr", "vendredi prochain", datetime.date(2026, 12, 4)),
    ],
)
def test_a_day_is_one(language: Language, text: str, day: datetime.date) -> None:
    assert [found.start for found in find_dates(text, language, TODAY)] == [day]


@pytest.mark.parametrize("question", ["orchestrate.tasks", "rally.contents", "integrate.steps"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "every other Monday, Ines and Karim"),
        ("en", "alternate Fridays, Karim"),
        ("fr", "un mardi sur deux, Ines et Karim"),
    ],
)
def test_a_rhythm_is_nothing_to_be_done(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.tasks") == []


def test_what_is_to_be_done_keeps_its_day() -> None:
    plan, _ = answered("banners hung by Friday, Karim", "orchestrate.tasks")
    task = at(plan, "orchestrate.tasks")[0]
    assert (task["title"], task["owner"], task["due"]) == ("Banners hung", "karim", datetime.date(2026, 12, 4))


@pytest.mark.parametrize(
    ("language", "message", "readers"),
    [
        ("en", "me and Karim every other Tuesday, the bosses get it monthly", "executives"),
        ("fr", "Karim un mardi sur deux, les patrons une fois par mois", "executives"),
        ("fr", "les chefs de projet une fois par mois", "campaign_manager"),
    ],
)
def test_the_bosses_read_reviews(language: Language, message: str, readers: str) -> None:
    plan, _ = answered(message, "orchestrate.reviews", language=language)
    assert at(plan, "orchestrate.measurement.reviews")[-1]["readers"] == readers
