"""Reads when the campaign starts and ends, and the day of its launch."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_milestones import add_launch, read_named_day
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines
from assistant.language.dates import Period, find_dates, find_impossible_dates
from assistant.language.durations import Duration, find_durations
from assistant.language.periods import add_months
from assistant.language.text import Text

Role = Literal["start", "end", "launch", "named", "both", "bare"]

_START, _END = "orchestrate.start", "orchestrate.end"
_COUNTED = Text("calculé avec la durée dite", "worked out from the length that was said")
_FIRST_DAY = Text("premier jour de la période dite", "first day of the period that was said")


@dataclass(frozen=True)
class _Day:
    """A period found in a piece, and what it is for."""

    period: Period
    role: Role
    piece: Piece
    clause: Piece


def read_dates(block: Block, context: Context) -> bool:
    """Read the dates of the campaign: start, end, length, launch, and the days that are named beside them."""
    return _read(block, context, "bare")


def read_start(block: Block, context: Context) -> bool:
    """Read the first day of the campaign, and its last one where both are said."""
    return _read(block, context, "start")


def read_end(block: Block, context: Context) -> bool:
    """Read the last day of the campaign, and its first one where both are said."""
    return _read(block, context, "end")


def _read(block: Block, context: Context, alone: Role) -> bool:
    if alone == "bare" and context.asked == _END:
        alone = "end"
    days: list[_Day] = []
    noted = False
    for piece in lines(block):
        days += _days(piece, context)
        for start, end in find_impossible_dates(piece.text, context.language):
            context.draft.notes.append(("date.impossible", piece.at(start, end, context)))
            noted = True
    if block.label_words and len(days) == 1 and days[0].role == "bare" and Piece(block.label_words, 0).has("launch"):
        days = [_Day(days[0].period, "launch", days[0].piece, days[0].clause)]
    days = _settle_bare(days, alone)
    found = _record(days, context, launch_starts=True)
    for piece in lines(block):
        found |= _read_length(piece, context)
    return found or noted


def _days(piece: Piece, context: Context) -> list[_Day]:
    periods = find_dates(piece.text, context.language, context.today)
    found: list[_Day] = []
    for i, period in enumerate(periods):
        left = periods[i - 1].text_end if i else 0
        right = periods[i + 1].phrase_start if i + 1 < len(periods) else len(piece.text)
        clause = _clause(piece, left, right, period)
        found.append(_Day(period, _role(period, clause, piece), piece, clause))
    return found


def _clause(piece: Piece, left: int, right: int, period: Period) -> Piece:
    """Return the words around a period that are about it: those before it, else those after it."""
    before = piece.cut(left, period.text_start)
    if before.text.strip(" ,;.") and not _is_small(before):
        cut = max(before.text.rfind(mark) for mark in ",;.")
        return before.cut(cut + 1, len(before.text)) if 0 <= cut < len(before.text) - 1 else before
    after = piece.cut(period.text_end, right)
    cuts = [at for mark in ",;." if (at := after.text.find(mark)) > 0]
    return after.cut(0, min(cuts)) if cuts else after


def _is_small(piece: Piece) -> bool:
    return not piece.without(piece.spans("edge_word"))


def _role(period: Period, clause: Piece, piece: Piece) -> Role:
    stretch = period.start != period.end
    if clause.has("end") and not clause.has("launch"):
        return "end"
    if clause.has("launch"):
        return "launch"
    if read_named_day(clause) is not None:
        return "named"
    if clause.has("start"):
        return "both" if stretch and period.precision == "range" else "start"
    if period.relation in ("until", "by", "before"):
        return "end"
    if period.relation == "from" and period.precision != "range":
        return "start"
    return "both" if stretch else "bare"


def _settle_bare(days: list[_Day], alone: Role) -> list[_Day]:
    """Give days without a word of their own their part: the first starts, the last ends, unless one of them is asked."""
    bare = [d for d in days if d.role == "bare"]
    roles = {d.role for d in days}
    result: list[_Day] = []
    for day in days:
        role = day.role
        if role == "both" and alone in ("start", "end") and day.period.precision != "range":
            role = alone
        if role == "bare":
            if len(bare) == 2 and "start" not in roles and "end" not in roles:
                role = "start" if day is bare[0] else "end"
            elif len(bare) == 1 and alone in ("start", "end") and alone not in roles:
                role = alone
            elif len(bare) == 1 and ({"start", "launch"} & roles) and "end" not in roles:
                role = "end"
            elif len(bare) == 1 and "start" not in roles:
                role = "start"
        result.append(_Day(day.period, role, day.piece, day.clause))
    return result


def _record(days: list[_Day], context: Context, *, launch_starts: bool) -> bool:
    found = False
    starts = next((d for d in days if d.role in ("start", "both")), None)
    start = starts or next((d for d in days if d.role == "launch"), None)
    end = next((d for d in days if d.role in ("end", "both")), None)
    first = start.period.start if start else None
    last = end.period.end if end else None
    if start is not end and start and end and first and last:
        first, last = _same_run(start.period, end.period)
    elif end and not start and last and not end.period.year_given:
        last = _after(last, context.draft.get(_START))
    if start and first:
        words = _said(start, context)
        stretch = start.period.start != start.period.end and start is not end
        note = _FIRST_DAY.get(context.language) if stretch else None
        said = starts is not None or launch_starts
        context.draft.set(_START, first, words, assumed=not said, note=note)
        found = True
    if end and last:
        context.draft.set(_END, last, _said(end, context))
        found = True
    for day in days:
        if day.role == "launch":
            if day.period.start == day.period.end:
                add_launch(
                    day.period.start if day is not start or first is None else first, _said(day, context), context
                )
            found = True
        elif day.role == "named":
            named = read_named_day(day.clause)
            found |= named is not None and named.record(day.period, day.clause, _said(day, context), context)
    return found


def _said(day: _Day, context: Context) -> Words:
    return day.piece.at(day.period.phrase_start, day.period.text_end, context)


def _same_run(start: Period, end: Period) -> tuple[datetime.date, datetime.date]:
    """Settle years that were not written so that the end follows the start."""
    first, last = start.start, end.end
    if end.year_given and not start.year_given:
        first = _in_year(first, last.year)
        return (first if first <= last else _in_year(first, last.year - 1)), last
    if not end.year_given and last < first:
        last = _after(last, first)
    return first, last


def _after(day: datetime.date, start: datetime.date | None) -> datetime.date:
    while start is not None and day < start and start.year - day.year < 20:
        day = _in_year(day, day.year + 1)
    return day


def _in_year(day: datetime.date, year: int) -> datetime.date:
    return add_months(day, 12 * (year - day.year))


def _read_length(piece: Piece, context: Context) -> bool:
    """Read "pendant trois mois": with one end known it gives the other."""
    found = False
    for length in find_durations(piece.text, context.language):
        if length.lead in ("after", "before", "since", "every") or not _is_length(piece, length):
            continue
        words = piece.at(length.start, length.end, context)
        start, end = context.draft.get(_START), context.draft.get(_END)
        other = _other_end(length, start, end)
        if other is None:
            if start is None and end is None:
                context.draft.notes.append(("dates.length_only", words))
            found = True
            continue
        path, day = other
        context.draft.set(path, day, words, note=_COUNTED.get(context.language))
        found = True
    return found


def _is_length(piece: Piece, length: Duration) -> bool:
    if length.lead in ("for", "over"):
        return True
    before = piece.cut(0, length.start)
    return before.has("lasts") or not before.text or piece.has("start") or piece.has("lasts")


def _other_end(
    length: Duration, start: datetime.date | None, end: datetime.date | None
) -> tuple[str, datetime.date] | None:
    if (
        length.high is not None
        or length.value != length.value.to_integral_value()
        or not 0 < length.value < Decimal(1000)
    ):
        return None
    if (start is None) == (end is None):
        return None
    one = datetime.timedelta(days=1)
    months = length.months
    if months is not None:
        if start is not None:
            return _END, add_months(start, int(months)) - one
        assert end is not None
        return _START, add_months(end + one, -int(months))
    if length.days != length.days.to_integral_value() or length.days < 1 or length.working:
        return None
    days = datetime.timedelta(days=int(length.days) - 1)
    if start is not None:
        return _END, start + days
    assert end is not None
    return _START, end - days
