"""Figures and dates in the typography of each language, compared with the CLDR data that Babel carries."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.format import format_date, format_dates, format_money, format_number, format_percent
from assistant.language.text import Language

LOCALES: dict[Language, str] = {"fr": "fr_FR", "en": "en_GB"}


@pytest.mark.parametrize(
    ("amount", "currency", "french", "english"),
    [
        ("12500.5", "EUR", "12\u202f500,50\u00a0€", "€12,500.50"),
        ("20000", "EUR", "20\u202f000\u00a0€", "€20,000"),
        ("20000.00", "EUR", "20\u202f000\u00a0€", "€20,000"),
        ("0", "EUR", "0\u00a0€", "€0"),
        ("-50", "EUR", "-50\u00a0€", "-€50"),
        ("1200", "USD", "1\u202f200\u00a0$", "$1,200"),
        ("1200", "CHF", "1\u202f200\u00a0CHF", "CHF\u00a01,200"),
        ("1200", None, "1\u202f200", "1,200"),
    ],
)
def test_money(amount: str, currency: str | None, french: str, english: str) -> None:
    assert format_money(Decimal(amount), currency, "fr") == french
    assert format_money(Decimal(amount), currency, "en") == english


@pytest.mark.parametrize("language", LOCALES)
@given(value=st.decimals(-(10**9), 10**9, places=2))
def test_numbers_like_cldr(language: Language, value: Decimal) -> None:
    from babel.numbers import format_decimal

    assert format_number(value, language) == format_decimal(value + 0, "#,##0.##", LOCALES[language])


@pytest.mark.parametrize("language", LOCALES)
@given(value=st.integers(-1000, 1000))
def test_percent_like_cldr(language: Language, value: int) -> None:
    from babel.numbers import format_percent as cldr

    assert format_percent(value, language) == cldr(Decimal(value) / 100, locale=LOCALES[language])


@pytest.mark.parametrize("language", LOCALES)
@given(day=st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_dates_like_cldr(language: Language, day: date) -> None:
    from babel.dates import format_date as cldr

    expected = cldr(day, "d MMMM y", LOCALES[language])
    if language == "fr" and day.day == 1:
        expected = "1er" + expected[1:]
    assert format_date(day, language) == expected


def test_stretches() -> None:
    assert format_dates(date(2027, 3, 3), date(2027, 3, 15), "fr") == "du 3 au 15 mars 2027"
    assert format_dates(date(2027, 3, 3), date(2027, 4, 1), "fr") == "du 3 mars au 1er avril 2027"
    assert format_dates(date(2026, 12, 20), date(2027, 1, 5), "en") == "20 December 2026 to 5 January 2027"
    assert format_dates(date(2027, 3, 1), date(2027, 3, 15), "fr") == "du 1er au 15 mars 2027"
    assert format_dates(date(2027, 3, 1), date(2027, 3, 1), "en") == "1 March 2027"
    assert format_date(date(2027, 3, 1), "fr", year=False) == "1er mars"


def test_rounding() -> None:
    assert format_number(Decimal("2.345"), "en") == "2.35"
    assert format_number(Decimal("-0.001"), "fr") == "0"
    assert format_number(1.5, "fr") == "1,5"
    assert format_number(Decimal("3.14159"), "en", decimals=4) == "3.1416"
