"""Plain numbers, ranges, and what only looks like a number."""

from decimal import Decimal

import pytest

from assistant.language.money import Money
from assistant.language.numbers import Number, find_figures, find_numbers
from assistant.language.text import Language
from tests.language.cases import table


@pytest.mark.parametrize(("language", "text", "expected"), table("figures", "numbers"))
def test_numbers(language: Language, text: str, expected: list[str]) -> None:
    assert [n.value for n in find_numbers(text, language)] == [Decimal(v) for v in expected]


@pytest.mark.parametrize(("language", "text"), table("figures", "nothing"))
def test_what_is_no_number(language: Language, text: str) -> None:
    assert find_figures(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "change"),
    [
        ("entre 200 et 300 leads", "fr", "200", "300", False),
        ("de 200 à 300 leads", "fr", "200", "300", True),
        ("200 à 300 leads", "fr", "200", "300", False),
        ("200-300 leads", "fr", "200", "300", False),
        ("200 – 300 leads", "fr", "200", "300", False),
        ("200 ou 300 leads", "fr", "200", "300", False),
        ("150 -> 300 leads", "fr", "150", "300", True),
        ("150→300 leads", "fr", "150", "300", True),
        ("3 % => 5 %", "fr", "3", "5", True),
        ("20/25 k€", "fr", "20000", "25000", False),
        ("€10,000-15,000", "en", "10000", "15000", False),
        ("$1.5-2 million", "en", "1500000", "2000000", False),
        ("passer de 3 % à 5 %", "fr", "3", "5", True),
        ("de 3 à 5 %", "fr", "3", "5", True),
        ("entre 10 et 15 k€", "fr", "10000", "15000", False),
        ("10-15k€", "fr", "10000", "15000", False),
        ("10 à 15 000 €", "fr", "10000", "15000", False),
        ("de 500 à 1 000 €", "fr", "500", "1000", True),
        ("500 € à 1 k€", "fr", "500", "1000", False),
        ("2 à 3 semaines", "fr", "2", "3", False),
        ("une ou deux semaines", "fr", "1", "2", False),
        ("24-48h", "fr", "24", "48", False),
        ("between 200 and 300 leads", "en", "200", "300", False),
        ("from 200 to 300 leads", "en", "200", "300", True),
        ("$10k-15k", "en", "10000", "15000", False),
        ("from 3% to 5%", "en", "3", "5", True),
        ("ten to fifteen demos", "en", "10", "15", False),
    ],
)
def test_ranges(text: str, language: Language, low: str, high: str, change: bool) -> None:
    (found,) = find_figures(text, language)
    assert (found.value, found.high, found.change) == (Decimal(low), Decimal(high), change)
    assert found.is_range


def test_two_figures_are_no_range() -> None:
    assert [f.is_range for f in find_figures("200 leads et 300 inscrits", "fr")] == [False, False]
    assert [f.is_range for f in find_figures("200 et 300", "fr")] == [False, False]
    assert [type(f) for f in find_figures("3 salons à 500 €", "fr")] == [Number, Money]


def test_excluded_spans() -> None:
    text = "300 leads et 40 démos"
    assert [n.value for n in find_numbers(text, "fr", exclude=[(0, 9)])] == [40]


def test_a_whole_brief() -> None:
    text = "Budget 45 k€ dont 20 000 € de pub, 500 leads à 80 €, taux de 3 %, relance sous 48 h, T2 2027, 12 contacts."
    found = [(type(f).__name__, str(f.value)) for f in find_figures(text, "fr")]
    assert found == [
        ("Money", "45000"),
        ("Money", "20000"),
        ("Number", "500"),
        ("Money", "80"),
        ("Percentage", "3"),
        ("Duration", "48"),
        ("Number", "12"),
    ]
