"""Reads when the campaign starts and ends, and the day of its launch."""

import datetime
import re
from dataclasses import dataclass, replace
from typing import Literal

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_lengths import (
    joined_months,
    length_of_campaign,
    names_stretch,
)
from assistant.dialogue.guided.reading.orchestrate_milestones import (
    Named,
    add_launch,
    find_days,
    milestone_name,
    named_day,
)
from assistant.dialogue.guided.reading.orchestrate_no_days import is_aside, is_no_day
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines
from assistant.language.dates import Period, deadline, find_impossible_dates
from assistant.language.durations import find_durations
from assistant.language.periods import add_months
from assistant.language.text import Text

Role = Literal["start", "end", "launch", "named", "both", "bare"]

# Days after which a stretch that began is not the one that somebody plans.
_LATE = 45
_LONE_DAY = re.compile(
    r"(?<![a-z0-9])(?:le|the|on the) (?P<day>\d{1,2})(?:er|st|nd|rd|th)?(?=\s*(?:[,;.]|$|et |and |puis |then ))"
)
_BREAK = re.compile(r"\s*[,;.]\s|\s[–—]\s")
_START, _END = "orchestrate.start", "orchestrate.end"
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
    found = _record(days, context)
    for piece in lines(block):
        found |= length_of_campaign(piece, context)
    return found or noted


def _days(piece: Piece, context: Context) -> list[_Day]:
    periods = [_ahead(period, context) for period in joined_months(find_days(piece, context), piece)]
    periods = [p for p in periods if not _is_ruled_out(p, piece, context) and not is_no_day(p, piece)]
    periods = [p for p in periods if not is_aside(p, piece)] or periods
    if any(names_stretch(length, periods) for length in find_durations(piece.text, context.language)):
        # "trois semaines en novembre" says in which month, not from when to when.
        return []
    found: list[_Day] = []
    for i, period in enumerate(periods):
        left = periods[i - 1].text_end if i else 0
        right = periods[i + 1].phrase_start if i + 1 < len(periods) else len(piece.text)
        clause = _clause(piece, left, right, period)
        found.append(_Day(period, _role(period, clause, piece), piece, clause))
    return found


def _is_ruled_out(period: Period, piece: Piece, context: Context) -> bool:
    """Tell whether a day is only said to be too early or too late: "pas avant septembre"."""
    if period.relation not in ("before", "after", "until", "by"):
        return False
    before = piece.cut(0, period.phrase_start)
    ruled_out = any(end == len(before.text) for _, end in before.spans("not_before"))
    if ruled_out:
        context.draft.notes.append(("dates.which_day", piece.at(period.phrase_start, period.text_end, context)))
    return ruled_out


def _ahead(period: Period, context: Context) -> Period:
    """Move a stretch whose year was not written and that began long ago to its next turn: a plan looks ahead."""
    late = (context.today - period.start).days > _LATE
    if period.year_given or period.precision != "range" or not late or period.relation is not None:
        return period
    return replace(period, start=add_months(period.start, 12), end=add_months(period.end, 12))


def _clause(piece: Piece, left: int, right: int, period: Period) -> Piece:
    """Return the words around a period that are about it: those before it, else those right after it."""
    before = piece.cut(left, period.text_start)
    if before.text and not _is_small(before):
        cuts = [m.end() for m in _BREAK.finditer(before.text)]
        near = before.cut(cuts[-1], len(before.text)) if cuts else before
        return before if _is_small(near) else near
    raw = piece.text[period.text_end : right]
    if _BREAK.match(raw):
        return before
    stop = _BREAK.search(raw)
    return piece.cut(period.text_end, period.text_end + (stop.start() if stop else len(raw)))


def _is_small(piece: Piece) -> bool:
    return not piece.without(piece.spans("edge_word"))


def _role(period: Period, clause: Piece, piece: Piece) -> Role:
    stretch = period.start != period.end
    if clause.has("end") and not clause.has("launch"):
        return "end"
    if clause.has("kick_off_meeting"):
        return "named"
    if clause.has("launch"):
        return "both" if stretch and period.precision == "range" else "launch"
    if named_day(clause) is not None:
        return "named"
    if clause.has("start") and not _ends_apart(period, clause):
        return "both" if stretch and period.precision == "range" else "start"
    if period.relation in ("until", "by", "before"):
        return "end"
    if period.relation == "from" and period.precision != "range":
        return "start"
    return "both" if stretch else "bare"


def _ends_apart(period: Period, clause: Piece) -> bool:
    """Tell "début avrl fin juillet", whose first date nobody can read, from "on démarre fin juillet"."""
    span = Piece(period.words, 0).span("end_of")
    starts = list(clause.spans("start"))
    if span is None or span[0] != 0 or not starts:
        return False
    return not _is_small(clause.cut(starts[-1][1], len(clause.text)))


def _settle_bare(days: list[_Day], alone: Role) -> list[_Day]:
    """Give days without a word of their own their part: the first starts, the last ends, unless one is asked."""
    bare = [d for d in days if d.role == "bare"]
    roles = {d.role for d in days}
    result: list[_Day] = []
    for day in days:
        role = day.role
        if role == "both" and alone in ("start", "end") and day.period.precision != "range":
            role = alone
        if role == "bare" and alone == "bare" and len(bare) == 1:
            # "fin juillet" alone is when it ends, "début juin" when it starts.
            role = "end" if Piece(day.period.words, 0).has("end_of") else role
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


def _record(days: list[_Day], context: Context) -> bool:
    found = False
    starts = next((d for d in days if d.role in ("start", "both")), None)
    start = starts or next((d for d in days if d.role == "launch"), None)
    end = next((d for d in days if d.role in ("end", "both")), None)
    first = start.period.start if start else None
    last = _last_day(end.period) if end else None
    if start is not end and start and end and first and last:
        first, last = _same_run(start.period, end.period)
    elif end and not start and last and not end.period.year_given:
        last = _after(last, context.draft.get(_START))
    launches = [m for m in context.draft.get("orchestrate.milestones") or [] if m.get("kind") == "launch"]
    follows = any(str(m.get("date")) == str(context.draft.get(_START)) for m in launches)
    if start and first:
        words = _said(start, context)
        stretch = start.period.start != start.period.end and start is not end
        note = _FIRST_DAY.get(context.language) if stretch else None
        if starts is not None or not _is_said(_START, context) or follows:
            # A launch is the start as long as nobody names another one, and moves it.
            context.draft.set(_START, first, words, note=note)
        found = True
    if end and last and not start:
        found |= _read_lone_start(end, last, context)
    if end and last:
        context.draft.set(_END, last, _said(end, context))
        found = True
    if starts is not None and starts.clause.has("kick_off") and any(day.role == "launch" for day in days):
        # "Kick-off 11 January, go live 8 February": the work starts before people see anything of it.
        name = milestone_name(starts.clause, [])
        found |= Named(None, name).record(starts.period, starts.clause, _said(starts, context), context)
    for day in days:
        if day.role == "launch":
            if day.period.start == day.period.end:
                add_launch(
                    day.period.start if day is not start or first is None else first, _said(day, context), context
                )
            found = True
        elif day.role == "named":
            named = named_day(day.clause)
            found |= named is not None and named.record(day.period, day.clause, _said(day, context), context)
    return found


def _read_lone_start(end: _Day, last: datetime.date, context: Context) -> bool:
    """Read the 3 of "on démarre le 3, on finit le 28 mai"."""
    before = end.piece.cut(0, end.period.phrase_start)
    folded = before.folded
    match = _LONE_DAY.search(folded.text)
    if match is None or end.period.precision != "day" or not 1 <= int(match["day"]) < last.day:
        return False
    start, stop = folded.span(*match.span())
    if not Piece(before.text[:start], 0).has("start", "launch"):
        return False
    return context.draft.set(_START, last.replace(day=int(match["day"])), before.at(start, stop, context))


def _last_day(period: Period) -> datetime.date:
    """Return the last day of a period; "avant l’été" ends on the eve of it."""
    return deadline(period)


def _is_said(path: str, context: Context) -> bool:
    mark = provenance_of(context.draft.plan, path)
    return context.draft.get(path) is not None and (mark is None or mark.origin != "assumed")


def _said(day: _Day, context: Context) -> Words:
    return day.piece.at(day.period.phrase_start, day.period.text_end, context)


def _same_run(start: Period, end: Period) -> tuple[datetime.date, datetime.date]:
    """Settle years that were not written so that the end follows the start."""
    first, last = start.start, _last_day(end)
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
