"""A day without its month is of the month that the sentence named before it."""

import datetime

import pytest

from assistant.language.dates import find_dates
from assistant.language.text import Language

TODAY = datetime.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("fr", "ça démarre le 5 janvier 2027, lancement le 12", ["2027-01-05", "2027-01-12"]),
        ("en", "we start on 5 March 2027 and launch on the 12th", ["2027-03-05", "2027-03-12"]),
        (
            "en",
            "fair on 20 March 2027, e-mails on the 10th, cards on the 15th",
            ["2027-03-20", "2027-03-10", "2027-03-15"],
        ),
        ("fr", "début le 5 janvier 2027. Lancement le 12", ["2027-01-05", "2026-12-12"]),
        ("en", "we start on 5 February 2027, launch on the 30th", ["2027-02-05", "2026-12-30"]),
        ("fr", "lancement le 12", ["2026-12-12"]),
    ],
)
def test_a_bare_day_is_of_the_month_before_it(language: Language, text: str, days: list[str]) -> None:
    assert [period.start.isoformat() for period in find_dates(text, language, TODAY)] == days
