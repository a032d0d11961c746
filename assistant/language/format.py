"""Numbers, money and dates as they are written in French and English, after the CLDR patterns for "fr" and "en"."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from assistant.language.text import Language

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_DECIMALS = 2


def month_name(month: int, language: Language) -> str:
    """Write the name of a month, 1 being January."""
    return _MONTHS[language][month - 1]


def format_number(value: Decimal | int | float, language: Language, *, decimals: int = _DECIMALS) -> str:
    """Write a number with its groups of thousands: "12 500,5" in French, "12,500.5" in English.

    Args:
        value: The number.
        language: Whose typography.
        decimals: How many decimals at most; zeros at the end are left out.
    """
    whole, fraction = _parts(value, decimals)
    return _join(whole, fraction.rstrip("0"), language)


def format_money(amount: Decimal | int | float, currency: str | None, language: Language) -> str:
    """Write an amount of money: "12 500,50 €" in French, "€12,500.50" in English; no cents where there are none.

    Args:
        amount: The amount.
        currency: ISO 4217 code; None writes the number alone.
        language: Whose typography.
    """
    whole, fraction = _parts(amount, _DECIMALS)
    number = _join(whole, "" if fraction == "00" else fraction, language)
    if currency is None:
        return number
    symbol = _SYMBOLS.get(currency, currency)
    if language == "fr":
        return f"{number}{NO_BREAK}{symbol}"
    minus, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    space = NO_BREAK if symbol == currency else ""
    return f"{minus}{symbol}{space}{digits}"


def format_percent(value: Decimal | int | float, language: Language) -> str:
    """Write a percentage, 15 being fifteen per cent: "15 %" in French, "15%" in English."""
    number = format_number(value, language)
    return f"{number}{NO_BREAK}%" if language == "fr" else f"{number}%"


def format_date(day: date, language: Language, *, year: bool = True) -> str:
    """Write a day: "1er juin 2027" in French, "1 June 2027" in English.

    Args:
        day: The day.
        language: Whose typography.
        year: Whether to write the year.
    """
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    written = f"{number} {_MONTHS[language][day.month - 1]}"
    return f"{written} {day.year}" if year else written


def format_dates(start: date, end: date, language: Language) -> str:
    """Write a stretch of days without repeating what both ends share: "du 3 au 15 mars 2027", "3 to 15 March 2027"."""
    if start == end:
        return format_date(start, language)
    same_year = start.year == end.year
    first = format_date(start, language, year=not same_year)
    if same_year and start.month == end.month:
        first = first.split()[0]
    last = format_date(end, language)
    return f"du {first} au {last}" if language == "fr" else f"{first} to {last}"


def _parts(value: Decimal | int | float, decimals: int) -> tuple[str, str]:
    """Return the digits before and after the point, rounded half up."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    if rounded == 0:
        rounded = abs(rounded)
    whole, _, fraction = f"{rounded:f}".partition(".")
    return whole, fraction


def _join(whole: str, fraction: str, language: Language) -> str:
    grouped = f"{int(whole):,}" if whole not in ("-0",) else "-0"
    if language == "fr":
        grouped = grouped.replace(",", NARROW)
    mark = "," if language == "fr" else "."
    return f"{grouped}{mark}{fraction}" if fraction else grouped
