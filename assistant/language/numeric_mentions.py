"""Dates in digits: "30/06/2026", "2026-06-30", "06/2027", "le 15", and years."""

import re
from collections.abc import Callable
from datetime import date

from assistant.language.counted import counts_something
from assistant.language.mentions import Mention
from assistant.language.periods import Span, day, months
from assistant.language.text import Language

_ISO = re.compile(
    r"(?<![\w/.-])(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?:t\d\d:\d\d\S*)?(?![\w/-])(?!\.\d)"
)
_FULL = re.compile(
    r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>20\d{2}|\d{2})(?![\w/-])(?!\.\d)"
)
_YEAR_MONTH = re.compile(r"(?<![\w/.-])(?P<y>20[1-9]\d)[-/](?P<m>0[1-9]|1[0-2])(?![\w/.-]\d)(?!\w)")
_MONTH_YEAR = re.compile(r"(?<![\w/.-])(?P<m>0?[1-9]|1[0-2])[/-](?P<y>20[1-9]\d)(?![\w/-])(?!\.\d)")
_SHORT = re.compile(r"(?<![\w/.,-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\w/-])(?![.,]\d)")
_SHORT_RANGE = re.compile(
    r"(?<![\w/.,-])(?P<first>\d{1,2}) ?(?:au|-|to) ?(?P<a>\d{1,2})/(?P<b>0\d|1[0-2])(?:/(?P<y>20\d{2}|"
    r"\d{2}))?(?![\w/-])(?![.,]\d)"
)
_SLASHED_RANGE = re.compile(
    r"(?<![\w/.,-])(?P<a>\d{1,2})/(?P<b>\d{1,2}) ?(?:-|to|through|until|au|a) ?(?P<c>\d{1,2})/(?P<d>\d{1,2})"
    r"(?:/(?P<y>20\d{2}|\d{2}))?(?![\w/-])(?![.,]\d)"
)
_DATE_BEFORE = re.compile(r"(?<![a-z])(?:le|au|du|des|d'ici|avant|on|by|until|before|from|the|jusqu'au) ?$")
_LONE = re.compile(
    r"(?<![a-z])(?:(?P<strong>avant le|d'ici le|d'ici au|pour le|jusqu'au|des le|au plus tard le|by the|"
    r"before the|until the|"
    r"a partir du)|le|au|du|on the|the) "
    r"(?P<day>\d{1,2})(?P<ending>er|st|nd|rd|th)?(?P<of> du mois(?: prochain)?| of (?:the|next|this) month)?"
    r"(?= ?(?:$|[.;:!?)\n]|,(?!\d))| (?:et|ou|au|a|pour|avec|on|at|and|or|midi|matin|to)(?![a-z]))"
)
_LONE_RANGE = re.compile(
    r"(?<![a-z])(?:(?:du|from) (?:the )?(?P<a>\d{1,2})(?:er|st|nd|rd|th)? (?:au|to|until|"
    r"jusqu'au) (?:the )?(?P<b>\d{1,2})(?:st|nd|rd|th)?)"
    r"(?= ?(?:$|[.;:!?)\n]|,(?!\d)))"
)
_YEAR = re.compile(
    r"(?<![\w.,/+])(?<!\d-)(?:l'annee |exercice |fy ?)?(?P<year>20[2-4]\d)(?![\w/])(?![.,]\d)"
    r"(?! ?(?:%|€|\$|£|k€|k(?![a-z])|euros?))"
)
_TWO_YEARS = re.compile(r"(?<![\w.,/-])(?P<first>20[2-4]\d) ?[-/] ?(?P<next>(?:20)?[2-4]\d)(?![\w/.,-]\d)(?!\w)")
_LONG_LONE_DAY = 10


def numeric_mentions(text: str, language: Language) -> list[Mention]:
    """Return the dates in digits; day before month, unless only the other order is a date.

    Args:
        text: The folded text.
        language: English too reads the day first: its readers here are European, and the year-month-day form is safe.
    """
    found: list[Mention] = []
    for match in _ISO.finditer(text):
        year, month, number = int(match["y"]), int(match["m"]), int(match["d"])
        found.append(Mention(*match.span(), "day", _day(month, number), year))
    for match in _SHORT_RANGE.finditer(text):
        first, last, month = int(match["first"]), int(match["a"]), int(match["b"])
        if 1 <= first <= last <= 31:
            found.append(Mention(*match.span(), "range", _days(month, first, last), _year(match["y"])))
    for match in _SLASHED_RANGE.finditer(text):
        found += _slashed(match)
    for match in _FULL.finditer(text):
        found.append(Mention(*match.span(), "day", _day(*_month_and_day(match)), _year(match["y"])))
    found += [_month(m) for m in (*_YEAR_MONTH.finditer(text), *_MONTH_YEAR.finditer(text))]
    found += [mention for m in _SHORT.finditer(text) if (mention := _short(text, m)) is not None]
    return found


def lone_day_mentions(text: str) -> list[Mention]:
    """Return days without a month: "le 15", "by the 15th", "du 3 au 15"; "le 2" may be the second of a list."""
    found = []
    for match in _LONE_RANGE.finditer(text):
        first, last = int(match["a"]), int(match["b"])
        if 1 <= first < last <= 31:
            found.append(Mention(match.start("a"), match.end(), "range", relative=_next_days(first, last)))
    for match in _LONE.finditer(text):
        number = int(match["day"])
        english = match.group().startswith(("the", "on the", "by the", "before the", "until the"))
        enough = number >= _LONG_LONE_DAY or match["strong"] or match["of"]
        if 1 <= number <= 31 and enough and (not english or match["ending"]):
            next_month = match["of"] is not None and ("prochain" in match["of"] or "next" in match["of"])
            relative = _next_days(number, number, next_month)
            found.append(Mention(match.start("day"), match.end(), "day", relative=relative))
    return found


def year_mentions(text: str) -> list[Mention]:
    """Return years on their own and pairs of them ("2027-2028"); "2030 leads" is no year."""
    pairs = [
        Mention(*m.span(), "range", _years(int(m["next"]) % 100 - int(m["first"]) % 100), int(m["first"]))
        for m in _TWO_YEARS.finditer(text)
        if 0 < int(m["next"]) % 100 - int(m["first"]) % 100 < 10
    ]
    single = [
        Mention(*m.span(), "year", _years(0), int(m["year"]))
        for m in _YEAR.finditer(text)
        if not counts_something(text, m.end())
    ]
    return pairs + single


def _years(more: int) -> Callable[[int], Span]:
    return lambda year: (date(year, 1, 1), date(year + more, 12, 31))


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written)


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    a, b = int(match["a"]), int(match["b"])
    return (a, b) if b > 12 >= a else (b, a)


def _slashed(match: re.Match[str]) -> list[Mention]:
    """Return "3/1-6/30": both days are written in the order that one of them can only be in."""
    a, b, c, d = (int(match[name]) for name in "abcd")
    month_first = (b > 12 >= a and c <= 12) or (d > 12 >= c and a <= 12)
    first, last = ((a, b), (c, d)) if month_first else ((b, a), (d, c))
    if not all(1 <= month <= 12 and 1 <= number <= 31 for month, number in (first, last)):
        return []

    def at(year: int) -> Span | None:
        begin, end = day(year - (first > last), *first), day(year, *last)
        return (begin[0], end[0]) if begin is not None and end is not None else None

    return [Mention(*match.span(), "range", at, _year(match["y"]))]


def _short(text: str, match: re.Match[str]) -> Mention | None:
    """Tell "30/06" from "5/10", "24/7" and "1/3": a preposition before it, or two digits on both sides."""
    month, number = _month_and_day(match)
    announced = _DATE_BEFORE.search(text, max(0, match.start() - 12), match.start()) is not None
    padded = len(match["a"]) == 2 and len(match["b"]) == 2 and match["a"] != match["b"]
    if not 1 <= month <= 12 or not 1 <= number <= 31 or not (announced or padded):
        return None
    return Mention(*match.span(), "day", _day(month, number))


def _month(match: re.Match[str]) -> Mention:
    month = int(match["m"])
    return Mention(*match.span(), "month", lambda y: months(y, month), int(match["y"]))


def _day(month: int, number: int) -> Callable[[int], Span | None]:
    return lambda year: day(year, month, number)


def _days(month: int, first: int, last: int) -> Callable[[int], Span | None]:
    def at(year: int) -> Span | None:
        begin, end = day(year, month, first), day(year, month, last)
        return (begin[0], end[0]) if begin is not None and end is not None else None

    return at


def _next_days(first: int, last: int, next_month: bool = False) -> Callable[[date], Span]:
    """Return the next such days of a month: of this one where the last is still to come, else of a later one."""

    def relative(today: date) -> Span:
        index = today.year * 12 + today.month - 1 + (1 if next_month or last < today.day else 0)
        for ahead in range(4):
            year, month = (index + ahead) // 12, (index + ahead) % 12 + 1
            begin, end = day(year, month, first), day(year, month, last)
            if begin is not None and end is not None:
                return begin[0], end[0]
        return today, today

    return relative
