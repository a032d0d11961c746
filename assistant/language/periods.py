"""Stretches of the calendar: what "T2 2027", "fin juin" or "the week of 3 March" cover, and the arithmetic for it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "week", "month", "quarter", "half", "season", "year", "range"]
Relation = Literal["by", "before", "until", "from", "after", "around"]
Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Period:
    """A date or a stretch of days named in a text.

    Attributes:
        start: Its first day.
        end: Its last day; the same as ``start`` for a single day.
        words: The slice of the text, without the preposition.
        text_start: Offset of the first character of ``words``.
        text_end: Offset after the last character.
        precision: How exactly it was said: "fin juin" is a day (the last one), "juin" a month, "du 3 au 15 mars" a
            range.
        year_given: True where the year was written; else it is the next one that is not over on the day of reading.
        relation: What the preposition makes of it: "d'ici", "by", "pour" are by, "avant" before, "à partir de" from...
        phrase_start: Offset where the preposition begins ("d'ici la fin juin"), the same as ``text_start`` without one.
    """

    start: date
    end: date
    words: str
    text_start: int
    text_end: int
    precision: Precision
    year_given: bool
    relation: Relation | None = None
    phrase_start: int = 0


def deadline(period: Period) -> date:
    """Return the day by which something promised for ``period`` is due: its last day.

    "avant juillet", "before Q3" end on the eve of what they name; "avant le 15 mars" ends that day.
    """
    if period.relation == "before" and period.start != period.end:
        return period.start - timedelta(days=1)
    return period.end


def day(year: int, month: int, number: int) -> Span | None:
    """Return one day as a span, None where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year, month)[1]:
        return None
    found = date(year, month, number)
    return found, found


def months(year: int, first: int, count: int = 1) -> Span:
    """Return ``count`` months from month ``first`` (1-12) of ``year`` on, across the year's end where needed."""
    start = date(year, first, 1)
    last_year, last = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return start, date(last_year, last, monthrange(last_year, last)[1])


def quarter(year: int, number: int) -> Span:
    """Return a quarter (1-4) of the calendar year."""
    return months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> Span:
    """Return a half (1-2) of the calendar year."""
    return months(year, 6 * number - 5, 6)


def iso_week(year: int, number: int) -> Span | None:
    """Return a week by its ISO number, Monday to Sunday, None where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def week_of(day_in_it: date) -> Span:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = day_in_it - timedelta(days=day_in_it.weekday())
    return monday, monday + timedelta(days=6)


def add_months(day_: date, count: int) -> date:
    """Return the same day ``count`` months later (earlier where negative), clamped to the month's end."""
    index = day_.year * 12 + day_.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day_.day, monthrange(year, month)[1]))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (anonymous Gregorian algorithm)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarters, years = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * quarters - epact - years) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day_ = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day_ + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Return the ``number``-th ``weekday`` (Monday is 0) of a month; -1 is the last one."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def edge(span: Span, which: Literal["start", "middle", "end"]) -> Span:
    """Return the first, middle or last day of a span as a span; the middle of a month is its 15th."""
    first, last = span
    if which == "start":
        return first, first
    if which == "end":
        return last, last
    length = (last - first).days + 1
    middle = first + timedelta(days=14 if length <= 31 and length >= 28 else (length - 1) // 2)
    if 85 <= length <= 95:
        middle = add_months(first, 1).replace(day=15)
    return middle, middle
