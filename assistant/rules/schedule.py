"""When things happen: the launch, the day of each step, and calendar months."""

import calendar
import datetime
import heapq
from decimal import Decimal

from assistant.rules.facts import Facts


def add_months(date: datetime.date, months: int) -> datetime.date:
    """Return the same day of a month further on (or back), clamped to the end of that month.

    31 August plus six months is 28 (or 29) February. Past the calendar's ends its first or last day is meant.
    """
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if year < datetime.MINYEAR:
        return datetime.date.min
    if year > datetime.MAXYEAR:
        return datetime.date.max
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def months_between(start: datetime.date, end: datetime.date) -> int:
    """Return how many months a period takes, its last day included; a month begun counts in full."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(months + (end >= add_months(start, months)), 1)


def launch_day(facts: Facts) -> datetime.date | None:
    """Return the day of the earliest launch milestone, else the campaign's start."""
    orchestrate = facts.plan.orchestrate
    launches = [m.date for m in orchestrate.milestones if m.kind == "launch" and m.date is not None]
    return min(launches, default=orchestrate.start)


def days_from_launch(facts: Facts) -> dict[str, Decimal]:
    """Return for each step that an entry reaches the shortest sum of delays on the way, in days.

    Dijkstra, E. W. (1959), A note on two problems in connexion with graphs, Numerische Mathematik 1.
    """
    delays: dict[str, dict[str, Decimal]] = {}
    for link in facts.plan.integrate.links:
        source, target = link.source or "", link.target or ""
        ways = delays.setdefault(source, {})
        ways[target] = min(link.delay_days, ways.get(target, link.delay_days))
    days: dict[str, Decimal] = {}
    queue = [(Decimal(0), entry) for entry in sorted(facts.journey.entries)]
    while queue:
        day, step = heapq.heappop(queue)
        if step in days:
            continue
        days[step] = day
        for target in facts.journey.out[step]:
            if target not in days:
                heapq.heappush(queue, (day + delays[step][target], target))
    return days


def day_after(launch: datetime.date, days: Decimal) -> datetime.date:
    """Return the date that lies so many days after the launch, or the calendar's last where it lies beyond."""
    left = (datetime.date.max - launch).days
    return launch + datetime.timedelta(days=int(min(days, Decimal(left))))
