"""Dates counted from today: "dans trois semaines", "in six months", "il y a un an", "the next 3 months"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from assistant.language.figures import Unit
from assistant.language.mentions import Mention
from assistant.language.numerals import numeral_at
from assistant.language.periods import Span, add_months
from assistant.language.text import Language
from assistant.language.units import time_after

_AHEAD = re.compile(
    r"(?<![a-z])(?:dans|d'ici(?: a)?|d'ici-|in|within the next|within|in less than|en moins de|"
    r"over the next|during the next|for the next|"
    r"dans les|les|au cours des|"
    r"sur les|pour les|pendant les|in the next|the next|the coming)"
    r" (?P<about>environ |about |around |a peu pres |approximately |moins de |less than )?"
)
_COUNT = re.compile(r"\d{1,3}(?![\d.,/])")
_NEXT = re.compile(r" ?(?:prochaine?s?|a venir|qui viennent) ?")
_SAME_DAY = re.compile(
    r"(?<![a-z])(?:this time next year|(?:a )?la meme (?:date|epoque) l'an(?:nee)? prochaine?)(?![a-z])"
)
_AGO = re.compile(r"(?<![a-z])il y a (?:environ |plus de )?")
_AGO_AFTER = re.compile(r" (?:ago|from now|from today)(?![a-z])")
# Words of the opening that only announce a date when "prochains", "next" or "coming" goes with them.
_NEEDS_NEXT = ("les", "dans les", "au cours des", "sur les", "pour les", "pendant les")
_WITHIN = ("within", "in less than", "en moins de")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_DAYS = {"day": 1, "week": 7}
_HOURS_OF_A_DAY = 24


def relative_mentions(text: str, language: Language) -> list[Mention]:
    """Return the dates counted from today, "dans les 48 h" left to durations."""
    found = []
    for match in _AHEAD.finditer(text):
        mention = _ahead(text, match, language)
        if mention is not None:
            found.append(mention)
    for match in _SAME_DAY.finditer(text):
        found.append(Mention(*match.span(), "day", relative=_from_today(Decimal(1), "year")))
    for match in _AGO.finditer(text):
        counted = _counted(text, match.end(), language)
        if counted is not None:
            found.append(Mention(match.start(), counted[2], "day", relative=_from_today(-counted[0], counted[1])))
    for match in _AGO_AFTER.finditer(text):
        start = _count_start(text, match.start())
        counted = _counted(text, start, language) if start is not None else None
        if start is not None and counted is not None and counted[2] == match.start():
            sign = -1 if "ago" in match.group() else 1
            found.append(Mention(start, match.end(), "day", relative=_from_today(sign * counted[0], counted[1])))
    return found


def _ahead(text: str, match: re.Match[str], language: Language) -> Mention | None:
    opening = match.group().strip()
    if match["about"]:
        opening = match.group()[: -len(match["about"])].strip()
    start = match.end()
    early = _NEXT.match(text, start)
    counted = _counted(text, early.end() if early is not None else start, language, between=True)
    if counted is None:
        return None
    count, unit, end, next_between = counted
    late = _NEXT.match(text, end)
    following = early is not None or next_between or late is not None or "next" in opening or "coming" in opening
    if opening in _NEEDS_NEXT and not following:
        return None
    if opening in _WITHIN and unit not in _MONTHS:
        # "Within 48 hours" is how long something takes.
        return None
    if late is not None:
        end = late.end() - (1 if late.group().endswith(" ") else 0)
    if following:
        return Mention(match.start(), end, "range", relative=_until(count, unit))
    return Mention(match.start(), end, "day", relative=_from_today(count, unit))


def _counted(
    text: str, start: int, language: Language, *, between: bool = False
) -> tuple[Decimal, Unit, int, bool] | None:
    """Return how many of which unit stand at ``start``, where they end, and whether "prochains" stands between them."""
    digits = _COUNT.match(text, start)
    numeral = None if digits is not None else numeral_at(text, start, language)
    if digits is not None:
        count, end = Decimal(digits.group()), digits.end()
    elif numeral is not None:
        count, end = numeral.value, numeral.end
    else:
        return None
    next_between = _NEXT.match(text, end) if between else None
    if next_between is not None:
        end = next_between.end() - 1
    time = time_after(text, end)
    if time is None or count > 400:
        return None
    total = count * time.factor + (Decimal(time.factor) / 2 if time.half else 0)
    if time.unit in ("second", "minute") or (time.unit == "hour" and total < _HOURS_OF_A_DAY):
        # "In ten minutes" is how fast something is, and no day.
        return None
    return total, time.unit, time.end, next_between is not None


def _count_start(text: str, end: int) -> int | None:
    before = re.search(r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?) ?[a-z]+$", text[max(0, end - 30) : end])
    return None if before is None else max(0, end - 30) + before.start()


def _moved(today: date, count: Decimal, unit: Unit) -> date:
    if unit in _MONTHS:
        whole = int(count * _MONTHS[unit])
        return add_months(today, whole) + timedelta(days=int((count * _MONTHS[unit] - whole) * 30))
    if unit in _DAYS:
        return today + timedelta(days=int(count * _DAYS[unit]))
    return today + timedelta(days=int(count // _HOURS_OF_A_DAY) if unit == "hour" else 0)


def _from_today(count: Decimal, unit: Unit) -> Callable[[date], Span]:
    return lambda today: (_moved(today, count, unit), _moved(today, count, unit))


def _until(count: Decimal, unit: Unit) -> Callable[[date], Span]:
    return lambda today: (today, _moved(today, count, unit))
