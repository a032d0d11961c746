"""Dates and stretches of days of a text: quarters, ranges, seasons, "fin juin", "mi-septembre", "by end of Q2"."""

import contextlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.language.date_mentions import Prepared, prepare
from assistant.language.mentions import Mention
from assistant.language.periods import Period, Relation, Span, deadline
from assistant.language.text import Language

__all__ = ["Period", "deadline", "find_dates", "find_impossible_dates"]

_JOINT = re.compile(
    r" ?(?:(?P<plain>au|a|-|/|to|until|till|til|->|→|>|(?:right )?through(?: to)?|thru|"
    r"(?:right )?up (?:to|until)|right (?:to|until)|jusqu'au|jusqu'a|jusqu'en|jusque)|"
    r"(?P<pair>et|and)) ?"
    r"(?:le |la |l'|the |fin )?"
)
_LISTED = re.compile(r" ?(?:,|et|and|\+|&|ou|or|puis|then|, ?(?:et|and)) ?(?:le |la |l'|en |the |in |on )?")
_BETWEEN = re.compile(r"(?<![a-z])(?:entre|between)(?: le| la| the| l')? ?(?:l')?$")
_RELATIONS: tuple[tuple[str, Relation], ...] = (
    (r"avant|before|b4|prior to|ahead of", "before"),
    (
        r"d'ici(?: a)?(?: la| le| au)?|by|pour|au plus tard|no later than|not later than|due(?: on)?|deadline ?:?|"
        r"echeance ?:?",
        "by",
    ),
    (r"jusqu'au|jusqu'a(?: la)?|jusqu'en|jusque|until|till|up to", "until"),
    (r"a partir(?: de| du| d')?|des|starting|from|depuis|since|as of|a compter du", "from"),
    (r"apres|after", "after"),
    (r"vers|around|circa|autour (?:de|du)|about", "around"),
)
_RELATION = re.compile(
    "(?<![a-z])(?:" + "|".join(f"(?P<r{i}>{words})" for i, (words, _) in enumerate(_RELATIONS)) + r"|"
    "(?P<plain>le|en|on|in|a|au|du|de|fin|dans|during|pendant))"
    r" ?(?:la fin (?:de |du |d')?|le |la |les |l'|the )?$"
)
_MARGIN = 30
# Whether a day exists in some year does not depend on the day of reading.
_ANY_DAY = date(2027, 1, 1)


def find_dates(text: str, language: Language, today: date) -> list[Period]:
    """Return the dates and stretches of days of a text, in their order and without overlap.

    Where no year is written it is the first one in which the date is not over on ``today``. "fin juin" is its last day,
    "mi-juin" the 15th, "début juin" the first. Seasons are three whole months (June to August...), "la rentrée" is
    September.

    Args:
        text: Any text.
        language: Decides words that mean something else in the other language.
        today: The day of reading.
    """
    prepared = prepare(text, language)
    periods: list[Period] = []
    for mention in _ranges(prepared):
        span = _resolve(mention, today)
        if span is not None and prepared.folded.is_whole(mention.start, mention.end):
            periods.append(_period(prepared, mention, span))
    return _in_their_month(text, periods)


# "On 5 January, launch on the 12th": a day without its month is of the month that was named before it.
_ALONE = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?")


def _in_their_month(text: str, periods: list[Period]) -> list[Period]:
    found: list[Period] = []
    for period in periods:
        before = found[-1] if found else None
        if before is not None and before.precision == "day" and _ALONE.fullmatch(period.words.strip()):
            apart = re.search(r"[.!?\n]", text[before.text_end : period.phrase_start]) is not None
            with contextlib.suppress(ValueError):
                day = before.start.replace(day=period.start.day)
                period = period if apart else replace(period, start=day, end=day)
        found.append(period)
    return found


def find_impossible_dates(text: str, language: Language) -> list[tuple[int, int]]:
    """Return the spans (start, end) that are written like dates of days that no calendar has ("31 juin")."""
    prepared = prepare(text, language)
    folded = prepared.folded
    impossible = (m for m in prepared.mentions if _resolve(m, _ANY_DAY) is None)
    return [folded.span(m.start, m.end) for m in impossible if folded.is_whole(m.start, m.end)]


def _resolve(mention: Mention, today: date) -> Span | None:
    if mention.relative is not None:
        return mention.relative(today)
    if mention.year is not None:
        return mention.at(mention.year)
    spans = [s for year in range(today.year - 9, today.year + 10) if (s := mention.at(year)) is not None]
    if mention.turn == "next_year":
        return mention.at(today.year + 1)
    if mention.turn == "last":
        return next((s for s in reversed(spans) if s[1] < today), None)
    if mention.turn == "next":
        return next((s for s in spans if s[0] > today), None)
    if mention.precision == "range":
        # Of a range that is mostly over the next one is meant.
        return next((s for s in spans if 2 * (s[1] - today) >= s[1] - s[0]), None)
    return next((s for s in spans if s[1] >= today), None)


def _ranges(prepared: Prepared) -> list[Mention]:
    """Join two mentions that a word like "au", "to" or a dash makes one stretch."""
    joined: list[Mention] = []
    for mention in _lend_years(prepared):
        if joined and _is_joint(prepared.masked, joined[-1], mention):
            joined[-1] = _join(joined[-1], mention)
        else:
            joined.append(mention)
    return joined


def _lend_years(prepared: Prepared) -> list[Mention]:
    """Give the year written after a list to all of it: "mars, avril et mai 2028", "T1 + T2 2028"."""
    found = list(prepared.mentions)
    for i in range(len(found) - 2, -1, -1):
        first, second = found[i], found[i + 1]
        if first.year is None and second.year is not None and not first.turn and not first.relative:
            same = first.precision == second.precision and first.precision != "year"
            if same and _LISTED.fullmatch(prepared.masked, first.end, second.start):
                found[i] = replace(first, year=second.year)
    return found


def _is_joint(text: str, first: Mention, second: Mention) -> bool:
    if first.precision == "range" or second.precision == "range":
        return False
    joint = _JOINT.fullmatch(text, first.end, second.start)
    if joint is None:
        return False
    return bool(joint["plain"]) or _BETWEEN.search(text, max(0, first.start - 14), first.start) is not None


def _join(first: Mention, second: Mention) -> Mention:
    def at(year: int) -> Span | None:
        end = second.at(second.year or year)
        begin = first.at(first.year or second.year or year)
        if begin is not None and end is not None and begin[0] > end[1] and first.year is None:
            begin = first.at((second.year or year) - 1)
        elif begin is not None and end is not None and begin[0] > end[1] and second.year is None:
            end = second.at((first.year or year) + 1)
        return (begin[0], end[1]) if begin is not None and end is not None and begin[0] <= end[1] else None

    def relative(today: date) -> Span:
        begin, end = _resolve(first, today), _resolve(second, today)
        if begin is None or end is None or begin[0] > end[1]:
            return begin or end or (today, today)
        return begin[0], end[1]

    counted: Callable[[date], Span] | None = relative if first.relative or second.relative else None
    year = second.year or first.year
    return replace(first, end=second.end, precision="range", at=at, year=year, turn=None, relative=counted)


def _period(prepared: Prepared, mention: Mention, span: Span) -> Period:
    start, end = prepared.folded.span(mention.start, mention.end)
    relation, phrase = _relation(prepared.masked, mention.start)
    if mention.precision == "range" and relation == "from":
        relation = None
    if relation == "before" and _ENDS.match(prepared.folded.text, mention.end):
        # "Before winter ends" is by its last day.
        relation = "by"
    phrase_start = prepared.folded.span(phrase, phrase + 1)[0] if phrase < mention.start else start
    words = prepared.folded.original[start:end]
    return Period(*span, words, start, end, mention.precision, mention.year is not None, relation, phrase_start)


_ENDS = re.compile(
    r"\s+(?:ends|is (?:over|out|up|done)|finishes|closes|(?:ne )?(?:se termine|finisse|finit|s'acheve)|"
    r"soit (?:finie?|terminee?))\b"
)


def _relation(text: str, start: int) -> tuple[Relation | None, int]:
    match = _RELATION.search(text, max(0, start - _MARGIN), start)
    if match is None:
        return None, start
    return next((relation for i, (_, relation) in enumerate(_RELATIONS) if match[f"r{i}"]), None), match.start()
