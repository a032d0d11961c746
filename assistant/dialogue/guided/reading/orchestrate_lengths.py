"""Lengths of time beside the dates of a campaign: "pendant trois mois", "trois semaines en novembre"."""

import datetime
import re
from dataclasses import replace
from decimal import Decimal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.dates import Period
from assistant.language.durations import Duration, find_durations
from assistant.language.periods import add_months
from assistant.language.text import Text

_START, _END = "orchestrate.start", "orchestrate.end"
_COUNTED = Text("calculé avec la durée dite", "worked out from the length that was said")
_LISTED = re.compile(r"\s*(?:[,/–-]|et|and|&)\s*", re.IGNORECASE)


def length_of_campaign(piece: Piece, context: Context) -> bool:
    """Read "pendant trois mois": with one end of the campaign known it gives the other."""
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
    if any(end == len(before.text) for _, end in before.spans("for")):
        return True
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


def names_stretch(length: Duration, periods: list[Period]) -> bool:
    """Tell whether a length only fills a part of the stretch beside it: "trois semaines en novembre"."""
    stretches = [p for p in periods if p.precision in ("month", "quarter", "half", "season", "year")]
    if (
        len(periods) != 1
        or not stretches
        or length.high is not None
        or length.lead in ("after", "before", "since", "every")
    ):
        return False
    outside = length.end <= periods[0].phrase_start or length.start >= periods[0].text_end
    return outside and length.days < (periods[0].end - periods[0].start).days and periods[0].relation is None


def joined_months(periods: list[Period], piece: Piece) -> list[Period]:
    """Join months that follow each other in a list: "mars, avril et mai" is one stretch."""
    result: list[Period] = []
    for period in periods:
        last = result[-1] if result else None
        if (
            last is not None
            and {last.precision, period.precision} <= {"month", "range"}
            and last.end + datetime.timedelta(days=1) == period.start
            and _LISTED.fullmatch(piece.text[last.text_end : period.text_start]) is not None
        ):
            result[-1] = replace(last, end=period.end, text_end=period.text_end, precision="range")
        else:
            result.append(period)
    return result
