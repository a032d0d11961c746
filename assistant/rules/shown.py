"""Amounts, figures and days as findings show them, in both languages."""

import datetime
from decimal import Decimal
from typing import Any

from assistant.language.text import Text
from assistant.rules.exact import EXACT
from assistant.rules.wording import NBSP, quoted

_SIGN = {"EUR": "€", "GBP": "£", "USD": "$"}
_THIN = "\u202f"
_MONTHS = (
    Text("janvier", "January"),
    Text("février", "February"),
    Text("mars", "March"),
    Text("avril", "April"),
    Text("mai", "May"),
    Text("juin", "June"),
    Text("juillet", "July"),
    Text("août", "August"),
    Text("septembre", "September"),
    Text("octobre", "October"),
    Text("novembre", "November"),
    Text("décembre", "December"),
)


def number(value: Decimal) -> Text:
    """Return a figure with groups of thousands: 12 500,5 and 12,500.5."""
    text = f"{value:,f}"
    return Text(text.replace(",", _THIN).replace(".", ","), text)


def money(value: Decimal, currency: str) -> Text:
    """Return an amount in a currency (ISO 4217): 1 200,50 € and €1,200.50; a code without a sign follows the figure."""
    shown = number(value if value == value.to_integral_value() else value.quantize(Decimal("0.01"), context=EXACT))
    sign = _SIGN.get(currency)
    if sign is None:
        return Text(f"{shown.fr}{NBSP}{currency}", f"{shown.en} {currency}")
    return Text(f"{shown.fr}{NBSP}{sign}", f"{sign}{shown.en}")


def day(date: datetime.date) -> Text:
    """Return a day in words: 1er juin 2027 and 1 June 2027."""
    month = _MONTHS[date.month - 1]
    first = "1er" if date.day == 1 else str(date.day)
    return Text(f"{first} {month.fr} {date.year}", f"{date.day} {month.en} {date.year}")


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
