"""A month or a feast of next year is that of the year after today's, whenever it is said."""

import datetime

import pytest

from assistant.language.dates import deadline, find_dates
from assistant.language.text import Language


@pytest.mark.parametrize("today", [datetime.date(2026, 3, 1), datetime.date(2026, 12, 1)])
@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("before Christmas next year", "en", "2027-12-25"),
        ("by June next year", "en", "2027-06-30"),
        ("d'ici juin de l'année prochaine", "fr", "2027-06-30"),
        ("avant Noël l'an prochain", "fr", "2027-12-25"),
        ("en mars l'an prochain", "fr", "2027-03-31"),
    ],
)
def test_of_next_year(today: datetime.date, text: str, language: Language, day: str) -> None:
    assert [deadline(period).isoformat() for period in find_dates(text, language, today)] == [day]
