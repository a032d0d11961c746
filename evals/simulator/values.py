"""How people write figures, amounts and days."""

import calendar
import datetime
import random

from assistant.language.text import Language

_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_THOUSAND, _MILLION = 1_000, 1_000_000


def number(value: int, language: Language, rng: random.Random) -> str:
    """Write a whole number in one of the usual ways."""
    if value < _THOUSAND:
        return str(value)
    grouped = f"{value:,}"
    return rng.choice((str(value), grouped.replace(",", " ") if language == "fr" else grouped))


def money(value: int, language: Language, rng: random.Random) -> str:
    """Write an amount in euros in one of the usual ways."""
    ways = [f"{number(value, language, rng)} euros"]
    ways.append(f"{number(value, language, rng)} €" if language == "fr" else f"€{number(value, language, rng)}")
    if value >= _THOUSAND and value % 500 == 0:
        thousands = f"{value / _THOUSAND:g}"
        ways += [f"{thousands.replace('.', ',')} k€"] if language == "fr" else [f"€{thousands}k", f"{thousands}k euros"]
    return rng.choice(ways)


def day(value: datetime.date, language: Language, rng: random.Random) -> str:
    """Write a day in one of the usual ways, its year included."""
    month = _MONTHS[language][value.month - 1]
    if language == "fr":
        first = "1er" if value.day == 1 else str(value.day)
        return rng.choice((f"{first} {month} {value.year}", f"{value:%d/%m/%Y}"))
    return rng.choice((f"{value.day} {month} {value.year}", f"{month} {value.day}, {value.year}"))


def is_month_end(value: datetime.date) -> bool:
    """Tell whether a day is the last one of its month."""
    return value.day == calendar.monthrange(value.year, value.month)[1]
