"""Amounts, figures and days as findings show them, in both languages."""

import datetime
from decimal import Decimal, localcontext
from typing import Any

from assistant.language.format import format_date, format_money, format_number
from assistant.language.text import Text
from assistant.rules.exact import EXACT
from assistant.rules.wording import quoted

_DECIMALS = 4


def number(value: Decimal) -> Text:
    """Return a figure with groups of thousands: 12 500,5 and 12,500.5."""
    with localcontext(EXACT):
        return Text(format_number(value, "fr", decimals=_DECIMALS), format_number(value, "en", decimals=_DECIMALS))


def money(value: Decimal, currency: str) -> Text:
    """Return an amount in a currency (ISO 4217): 1 200,50 € and €1,200.50."""
    with localcontext(EXACT):
        return Text(format_money(value, currency, "fr"), format_money(value, currency, "en"))


def day(date: datetime.date) -> Text:
    """Return a day in words: 1er juin 2027 and 1 June 2027."""
    return Text(format_date(date, "fr"), format_date(date, "en"))


def value_shown(value: Any) -> Text | None:
    """Return the value of a field in words, or None where it is empty or more than one value."""
    match value:
        case bool():
            return Text("oui", "yes") if value else Text("non", "no")
        case datetime.date():
            return day(value)
        case Decimal() | int():
            return number(Decimal(value))
        case str() if value.strip():
            return quoted(value)
        case _:
            return None
