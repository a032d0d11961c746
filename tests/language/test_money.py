"""Amounts of money and what they are paid for."""

from decimal import Decimal

import pytest

from assistant.language.money import find_money
from assistant.language.numbers import find_numbers
from assistant.language.text import Language
from tests.language.cases import table


@pytest.mark.parametrize(("language", "text", "expected"), table("figures", "money"))
def test_money(language: Language, text: str, expected: tuple[str, str | None]) -> None:
    assert [(m.value, m.currency) for m in find_money(text, language)] == [(Decimal(expected[0]), expected[1])]
    assert find_numbers(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "per"),
    [
        ("3 k€ par mois", "fr", "month"),
        ("3 k€/mois", "fr", "month"),
        ("20 k€ HT/an", "fr", "year"),
        ("80 € par lead", "fr", "lead"),
        ("45 €/lead", "fr", "lead"),
        ("500 € mensuels", "fr", "month"),
        ("$500 a month", "en", "month"),
        ("$80 per lead", "en", "lead"),
        ("20 k€", "fr", None),
        ("20 k€ pour LinkedIn", "fr", None),
    ],
)
def test_what_money_is_paid_for(text: str, language: Language, per: str | None) -> None:
    assert [m.per for m in find_money(text, language)] == [per]
