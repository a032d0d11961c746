"""Figures as findings show them; more digits than a decimal context usually keeps must not raise."""

import datetime
from decimal import Decimal

from assistant.language.text import Text
from assistant.rules.exact import EXACT, added
from assistant.rules.shown import day, money, number, value_shown


def test_sums_are_exact() -> None:
    large = Decimal(10) ** 60
    assert added([large, Decimal("0.01"), Decimal("0.01")]) == EXACT.add(large, Decimal("0.02"))
    assert added([]) == 0


def test_a_hundred_digits() -> None:
    assert number(Decimal(10**99)).en.count(",") == 33
    assert money(Decimal("1" + "0" * 40 + ".50"), "EUR").en.endswith(",000.50")


def test_in_both_languages() -> None:
    assert money(Decimal("1200.5"), "EUR") == Text("1\u202f200,50\u00a0€", "€1,200.50")
    assert number(Decimal("12.5")) == Text("12,5", "12.5")
    assert day(datetime.date(2027, 6, 1)) == Text("1er juin 2027", "1 June 2027")


def test_values_of_fields() -> None:
    assert value_shown(True) == Text("oui", "yes")
    assert value_shown(0) == Text("0", "0")
    assert value_shown(datetime.date(2027, 6, 2)) == Text("2 juin 2027", "2 June 2027")
    assert value_shown("DAF") == Text("«\u00a0DAF\u00a0»", "“DAF”")
    empties: tuple[object, ...] = ("  ", None, [], {"id": "x"})
    assert [value_shown(empty) for empty in empties] == [None] * 4
