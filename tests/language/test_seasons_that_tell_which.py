"""A season that only says which thing is meant is no time."""

import datetime

import pytest

from assistant.language.dates import find_dates
from assistant.language.text import Language

TODAY = datetime.date(2026, 11, 30)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "la lettre d'automne reste à créer"),
        ("fr", "le catalogue de printemps est prêt"),
        ("en", "the autumn letter is ready"),
        ("en", "our winter brochure has to be adapted"),
    ],
)
def test_which_one_is_no_time(language: Language, text: str) -> None:
    assert find_dates(text, language, TODAY) == []


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "on démarre en fin d'été", datetime.date(2027, 6, 1)),
        ("fr", "le salon d'automne 2027", datetime.date(2027, 9, 1)),
        ("fr", "à l'automne", datetime.date(2026, 9, 1)),
        ("en", "during the autumn people stay in", datetime.date(2026, 9, 1)),
        ("en", "we start in the spring", datetime.date(2027, 3, 1)),
    ],
)
def test_a_time_stays_one(language: Language, text: str, first: datetime.date) -> None:
    (found,) = find_dates(text, language, TODAY)
    assert (found.start.year, found.start.month >= first.month) == (first.year, True)
