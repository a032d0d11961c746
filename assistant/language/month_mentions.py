"""Days and months by name: "15 mars 2027", "March 3-15", "du 3 au 15 juin", "première quinzaine de mai", "juin"."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from assistant.language.date_words import ENGLISH_MONTHS, MONTHS, ORDINALS, SPELLED_DAYS, UNSURE_MONTHS
from assistant.language.folding import Word
from assistant.language.mentions import Mention, Year, year_beside
from assistant.language.periods import Precision, Span, day, months, week_of

_SPELLED = "|".join(sorted(map(re.escape, SPELLED_DAYS), key=len, reverse=True))
_DIGITS = r"\d{1,2}(?:er|ere|st|nd|rd|th|e|eme)?"
_DAY = rf"(?:{_DIGITS}|(?:{_SPELLED}))"
_OF = r"(?: ?(?:de|of|du mois de|the month of)? ?)"
_WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"lun\.|mar\.|mer\.|jeu\.|ven\.|sam\.|dim\.|mon|tue|wed|thu|fri|sat|sun)"
)
# "3 ", "3rd of ", "du 3 au 15 ", "from 3 to 15 ", "3-15 ", "les 3, 4 et 5 " before a month.
_DAYS_BEFORE = re.compile(
    rf"(?<![\w.,/])(?:(?P<list>{_DIGITS}(?: ?, ?{_DIGITS})+ ?(?:et|and|&|,) ?{_DIGITS})"
    rf"|(?P<first>{_DAY}) ?(?P<joint>au|a|-|/|to|et|and|&|ou|or|until|jusqu'au|through|thru) ?"
    rf"(?:le |the )?(?:{_WEEKDAY} )?(?P<second>{_DAY})"
    rf"|(?P<one>{_DAY})){_OF}$"
)
_WEEKDAY_BEFORE = re.compile(rf"(?<![a-z]){_WEEKDAY},? (?:the )?(?:le )?$")
_DAYS_AFTER = re.compile(
    r"\.? (?:the )?(?P<first>\d{1,2})(?P<ending>st|nd|rd|th)?"
    r"(?: ?(?:-|to|and|until|through|thru|&) ?(?:the )?(?P<second>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|[:%/a-z])"
    rf"(?! (?:{'|'.join(ENGLISH_MONTHS)})(?![a-z])))?"
    r"(?!\d|[.,]\d|[:%/]| ?(?:%|€|\$|£|k€|k(?![a-z])|h(?![a-z])|am(?![a-z])|pm(?![a-z])))(?![a-z])"
)
_PART_BEFORE = re.compile(
    r"(?<![a-z0-9])(?P<which>[a-z0-9]+|derniere?s?|last) (?P<part>quinzaine|moitie|half|fortnight|semaine|week|"
    r"weekend|week-end|jours?|day) "
    r"(?:du mois |of the month )?(?:de |d'|of )(?:the month of |month of )?$"
)
_WEEK_BEFORE = re.compile(
    r"(?<![a-z])(?:semaine|week) (?:du|de|of|commencing|beginning|starting)(?: the)? (?:(?:lundi|monday),? )?$"
)
_SURE_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:in|by|of|end|mid|early|late|until|till|before|after|since|from|next|this|last|during|for|"
    r"through|around|about|"
    r"en|fin|debut|milieu|courant|d'ici|avant|apres|pour|des|jusqu'en|jusqu'a|vers|a partir de|de|mi)[ -]"
    r"|[(,/-] ?|(?:january|february|april|june|july|august|october|november|december) (?:to|and|-) )$"
)
_EDGE_BEFORE = re.compile(r"(?<![a-z])(?:(?:end|middle|beginning|start) of|mid|late|early)[ -]$")
_RANGE_AFTER = re.compile(r" ?(?:-|/|to|a|au|and|et) ?(?:" + "|".join(MONTHS) + r")(?![a-z])")
_IN_BEFORE = re.compile(r"(?<![a-z])(?:in|en) $")
_COUNTED = re.compile(
    r" (?!(?:at|to|for|until|and|or|from|with|in|on|is|as|we|with|the|this|next|of|by)(?![a-z]))[a-z]{3,}"
)


def month_mention(text: str, word: Word, capital: bool) -> Mention | None:
    """Return the mention around a month's name, None where the word is no month here ("we may", "sept leads").

    Args:
        text: The folded text.
        word: The name.
        capital: Whether it is written with a capital that no beginning of a sentence explains.
    """
    month = MONTHS[word.text]
    before = _DAYS_BEFORE.search(text, max(0, word.start - 48), word.start)
    if before is not None and (days := _days_before(before)) is not None:
        return _days_mention(text, word, month, before, days)
    # "The end of June 27" has its day already: what follows the month is the year.
    edge = _EDGE_BEFORE.search(text, max(0, word.start - 24), word.start) is not None
    after = _DAYS_AFTER.match(text, word.end) if word.text in ENGLISH_MONTHS and not edge else None
    if after is not None and not _is_count(text, word, after):
        first = int(after["first"])
        second = int(after["second"]) if after["second"] else first
        if first <= 31 and second <= 31:
            start = _with_weekday(text, word.start)
            week = _WEEK_BEFORE.search(text, max(0, start - 32), start)
            if week is not None and first == second:
                return _dated(text, week.start(), after.end(), _week(month, first), False, "week")
            return _dated(text, start, after.end(), _day_range(month, first, second), first == second)
    year = year_beside(text, word.start, word.end, bare=edge or word.text not in ENGLISH_MONTHS)
    plain = year.year is None and year.turn is None and year.start == word.start
    if word.text in UNSURE_MONTHS and plain and not capital and not _is_sure(text, word):
        return None
    return _part_of_month(text, word, month, year)


def _is_sure(text: str, word: Word) -> bool:
    return (
        text.strip(" .!?") == word.text
        or _SURE_BEFORE.search(text, max(0, word.start - 16), word.start) is not None
        or _RANGE_AFTER.match(text, word.end) is not None
    )


def _is_count(text: str, word: Word, after: re.Match[str]) -> bool:
    """Tell "in June 30 leads" from "by June 30"."""
    if after["ending"] or after["second"]:
        return False
    in_before = _IN_BEFORE.search(text, max(0, word.start - 4), word.start) is not None
    return in_before and _COUNTED.match(text, after.end()) is not None


def _number(written: str) -> int:
    return SPELLED_DAYS.get(written) or int("".join(c for c in written if c.isdigit()))


def _days_before(match: re.Match[str]) -> list[int] | None:
    """Return the days written before a month: one, the two ends of a range, or a list; None where they are no days."""
    written = match["list"] or match["one"] or f"{match['first']}|{match['second']}"
    found = [_number(w.group()) for w in re.finditer(_DAY, written)]
    if any(not 1 <= d <= 39 for d in found):
        return None
    return found


def _days_mention(text: str, word: Word, month: int, before: re.Match[str], days: list[int]) -> Mention:
    start = before.start()
    first, last = days[0], days[-1]
    apart = before["joint"] in ("et", "and", "&", "ou", "or") and last - first > 1
    between = re.search(r"(?<![a-z])(?:entre|between) (?:le |the )?$", text[max(0, start - 16) : start]) is not None
    if apart and not between:
        # "le 3 et le 15 mars" are two days: the other one is found by itself (see ``lone_days``).
        start, first = before.start("second"), last
    start = _with_weekday(text, start)
    week = _WEEK_BEFORE.search(text, max(0, start - 32), start)
    if week is not None and first == last:
        return _dated(text, week.start(), word.end, _week(month, first), False, "week")
    return _dated(text, start, word.end, _day_range(month, first, last), first == last)


def _with_weekday(text: str, start: int) -> int:
    weekday = _WEEKDAY_BEFORE.search(text, max(0, start - 16), start)
    return weekday.start() if weekday is not None else start


def _dated(
    text: str,
    start: int,
    end: int,
    at: Callable[[int], Span | None],
    single: bool,
    precision: Precision | None = None,
) -> Mention:
    year = year_beside(text, start, end, bare=True)
    return Mention(start, year.end, precision or ("day" if single else "range"), at, year.year, year.turn)


def _day_range(month: int, first: int, last: int) -> Callable[[int], Span | None]:
    def at(year: int) -> Span | None:
        begin = day(year, month, first) if first <= last else day(year - (month == 1), (month - 2) % 12 + 1, first)
        end = day(year, month, last)
        return (begin[0], end[1]) if begin is not None and end is not None else None

    return at


def _week(month: int, number: int) -> Callable[[int], Span | None]:
    def at(year: int) -> Span | None:
        found = day(year, month, number)
        return week_of(found[0]) if found is not None else None

    return at


def _part_of_month(text: str, word: Word, month: int, year: Year) -> Mention:
    """Return a month, or its fortnight or week where the words before it name one."""
    match = _PART_BEFORE.search(text, max(0, word.start - 44), word.start)
    which = match["which"] if match is not None else ""
    number = -1 if which in ("derniere", "dernier", "last", "dernieres") else ORDINALS.get(which, 0)
    if match is None or not number:
        return Mention(year.start, year.end, "month", lambda y: months(y, month), year.year, year.turn)
    part = match["part"]
    return Mention(
        match.start(),
        year.end,
        "week" if part[:4] in ("sema", "week") else "range",
        _part(month, part, number),
        year.year,
    )


def _part(month: int, part: str, number: int) -> Callable[[int], Span]:
    def at(year: int) -> Span:
        last = monthrange(year, month)[1]
        if part.startswith(("jour", "day")):
            first, final = (last, last) if number < 0 else (number, number)
        elif part.startswith(("semaine", "week")):
            first, final = (last - 6, last) if number < 0 else (7 * number - 6, min(7 * number, last))
        else:
            first, final = (1, 15) if number == 1 else (16, last)
        return date(year, month, first), date(year, month, final)

    return at


def lone_days(text: str, found: list[Mention]) -> list[Mention]:
    """Return the days that lend their month from the one named after them: the 3 of "le 3 et le 15 mars"."""
    lone: list[Mention] = []
    for mention in found:
        before = re.search(
            rf"(?<![\w.,/])(?P<day>{_DAY}) ?(?:et|and|&|ou|or|,) ?(?:le |the )?$",
            text[max(0, mention.start - 24) : mention.start],
        )
        written = next(
            (m for m in re.finditer(r"[a-z]+", text[mention.start : mention.end]) if m.group() in MONTHS), None
        )
        if before is None or written is None or mention.precision != "day":
            continue
        start = max(0, mention.start - 24) + before.start()
        number = _number(before["day"])
        if number <= 31 and not any(m.start <= start < m.end for m in found):
            at = _day_range(MONTHS[written.group()], number, number)
            lone.append(Mention(start, start + len(before["day"]), "day", at, mention.year, mention.turn))
    return lone
