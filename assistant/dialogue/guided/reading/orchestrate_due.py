"""Reads by when a task is due: a day, "le 15" after a month was named, or so long before the launch."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_milestones import find_days
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.dates import Period, deadline
from assistant.language.durations import Duration, find_durations
from assistant.language.periods import add_months, day
from assistant.language.text import fold

_LONE_DAY = re.compile(r"(?:le |the )?(?P<day>\d{1,2})(?:er|st|nd|rd|th)?", re.IGNORECASE)
_BEFORE_START = 6
_TO_ANCHOR = re.compile(
    r"(?P<when>avant|before|apres|after|pour|for|by|d'ici|au|a|le jour d[eu]|on|at) "
    r"(?:le |la |l'|les |the |our |notre )?"
)


@dataclass(frozen=True)
class Due:
    """A due day and where it stands in the piece; the day is None where it hangs on something that has no date yet."""

    day: datetime.date | None
    start: int
    end: int


def find_due(piece: Piece, context: Context, last: datetime.date | None = None) -> Due | None:
    """Return by when something is due.

    Args:
        piece: A task.
        context: Gives the launch and the milestones.
        last: The due day before it in the same sentence, which lends its month to "le 15".
    """
    periods = [period for period in find_days(piece, context) if not _tells_when_else(period, context.today)]
    if not periods:
        return _lone(piece, last) or _anchored(piece, context)
    # A title may hold a date of its own ("rapport 2027"); the one that a preposition announces is when it is due.
    period = next((p for p in periods if p.relation in ("by", "before", "until")), periods[-1])
    lone = _LONE_DAY.fullmatch(period.words.strip())
    found = day(last.year, last.month, int(lone["day"])) if lone and last else None
    return Due(found[0] if found else _settled(period, context), period.phrase_start, period.text_end)


def _tells_when_else(period: Period, today: datetime.date) -> bool:
    """Tell whether a day is none by which something is due: a bare year, a past season, what only comes before it."""
    past = deadline(period) < today and (period.precision != "day" or period.start.year < today.year)
    return past or period.precision == "year" or period.relation == "after"


def _settled(period: Period, context: Context) -> datetime.date:
    due = deadline(period)
    start, end = context.draft.get("orchestrate.start"), context.draft.get("orchestrate.end")
    if not period.year_given and start is not None and due < add_months(start, -_BEFORE_START):
        # A year that was not written is the one before the campaign ends; nobody prepares it most of a year before.
        while add_months(due, 12) <= (end or start):
            due = add_months(due, 12)
    return due


def _lone(piece: Piece, last: datetime.date | None) -> Due | None:
    """Read "le 15" at the end, when a month was named before."""
    match = re.search(
        r"(?:\ble |\bthe )(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
        r"(?=\W*$|\s*(?:[,(]|(?:par|by|pour|for|avec|with|c['’]est|it's) )|\s(?-i:[A-ZÀ-ÖØ-Þ][^\W\d]+)\W*$)",
        piece.text,
        re.IGNORECASE,
    )
    found = day(last.year, last.month, int(match["day"])) if match and last else None
    return Due(found[0], match.start(), match.end()) if match and found else None


def _anchored(piece: Piece, context: Context) -> Due | None:
    """Read "deux semaines avant le lancement", "J-15", "pour la JPO"."""
    folded = piece.folded
    lengths = [d for d in find_durations(piece.text, context.language) if d.high is None and d.unit != "hour"]
    for length in lengths:
        if re.fullmatch(r"[jd] ?- ?\d+", fold(length.words)):
            launch = _launch(context)
            return Due(launch and launch - datetime.timedelta(days=int(length.value)), length.start, length.end)
    for match in _TO_ANCHOR.finditer(folded.text):
        anchor = _anchor(Piece(piece.text[folded.span(match.end(), match.end())[0] :], 0), context)
        if anchor is None:
            continue
        named, width = anchor
        start, end = folded.span(match.start(), match.start() + 1)[0], folded.span(match.end(), match.end())[0] + width
        ahead = next((d for d in lengths if not piece.cut(d.end, start).text and d.end <= start), None)
        if ahead is None and match["when"] in ("a", "au", "on", "at", "apres", "after"):
            continue
        moved = _moved(named, ahead, later=match["when"] in ("apres", "after")) if named else None
        return Due(moved, ahead.start if ahead else start, end)
    return None


def _moved(anchor: datetime.date, length: Duration | None, *, later: bool) -> datetime.date | None:
    if length is None:
        return anchor
    sign = 1 if later else -1
    if length.months is not None and length.months == length.months.to_integral_value():
        return add_months(anchor, sign * int(length.months))
    whole = length.days == length.days.to_integral_value() and not length.working
    return anchor + sign * datetime.timedelta(days=int(length.days)) if whole else None


def _anchor(rest: Piece, context: Context) -> tuple[datetime.date | None, int] | None:
    """Return the day of what the words begin with, and how many characters name it: the launch or a milestone."""
    span = rest.span("anchor_launch")
    if span is not None and span[0] == 0:
        return _launch(context), span[1]
    text = fold(rest.text)
    milestones: list[dict[str, Any]] = context.draft.get("orchestrate.milestones") or []
    for milestone in milestones:
        name = fold(str(milestone.get("name") or ""))
        if name and text.startswith(name) and len(rest.text) >= len(name):
            return milestone.get("date"), len(name)
    return None


def _launch(context: Context) -> datetime.date | None:
    milestones: list[dict[str, Any]] = context.draft.get("orchestrate.milestones") or []
    days = [m["date"] for m in milestones if m.get("kind") == "launch" and m.get("date")]
    found: datetime.date | None = min(days) if days else context.draft.get("orchestrate.start")
    return found
