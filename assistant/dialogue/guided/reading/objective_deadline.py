"""Reads the day by which the target counts, where several days are told too."""

import datetime

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.periods import Period, deadline

LIMITS = ("by", "before", "until")
# "Easter is early, so let's say 9 April": what stands before the day that is settled on.
_SETTLED = Expression("objective.settled")


def read_deadline(block: Block, context: Context) -> bool:
    """Read the date by which the target counts."""
    told = [(p, line) for line in block.lines for p in find_dates(line.text, context.language, context.today)]
    if not told:
        return False
    settled = [(period, line) for period, line in told if _is_settled_on(period, line.text)]
    period, line = (settled or [one for one in told if one[1] is told[0][1]])[-1]
    set_deadline(period, line, context, exact=period.precision == "day" and _is_vague(context))
    return True


def chosen_day(periods: list[Period], text: str, today: datetime.date) -> Period:
    """Return the period that is a deadline: the one settled on or after "d'ici", "by", else the last that is no past.

    Args:
        periods: The days and stretches of a sentence.
        text: The sentence.
        today: The day of reading.
    """
    periods = [p for p in periods if p.end >= today] or periods
    days = [p for p in periods if p.precision in ("day", "range")]
    periods = days if any(p.precision == "year" for p in periods) and days else periods
    settled = [p for p in periods[1:] if _is_settled_on(p, text)]
    return settled[-1] if settled else next((p for p in periods if p.relation in LIMITS), periods[-1])


def set_deadline(period: Period, line: Line, context: Context, *, exact: bool = False) -> None:
    """Record a day as the deadline, unless it lies behind.

    Args:
        period: The day, as the line tells it.
        line: The line.
        context: Where it goes.
        exact: Whether it says more exactly what a month or a season said before.
    """
    words = context.words(line.start + period.text_start, line.start + period.text_end)
    day = deadline(period)
    if day < context.today and not period.year_given:
        # "Last January" tells of then.
        return
    if context.draft.origin == "brief" and period.precision in _VAGUE and context.draft.get(_DEADLINE) is not None:
        # "For the autumn term" beside a day that is told says what it is for.
        return
    context.draft.set(_DEADLINE, day.isoformat(), words, refines=exact)


_DEADLINE = "objective.deadline"
_VAGUE = frozenset(["month", "quarter", "half", "season", "year"])


def _is_vague(context: Context) -> bool:
    """Tell whether a brief told no day so far but only the month or the season that the goal is for."""
    mark = context.draft.plan.provenance.get(_DEADLINE)
    if mark is None or mark.origin != "brief" or not mark.words:
        return False
    return all(p.precision in _VAGUE for p in find_dates(mark.words, context.language, context.today))


def _is_settled_on(period: Period, text: str) -> bool:
    return _SETTLED.search(flat(text[: period.phrase_start])) is not None
