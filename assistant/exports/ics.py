"""The dates of a plan as a calendar (RFC 5545): milestones, tasks on the day that they are due, reviews, open points.

Every entry lasts whole days; the end of such an entry is the day after it, as the standard has it. Stamps come from the
date of the export, so that the same plan on the same day gives the same bytes.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from assistant import __version__
from assistant.exports.notes import notes
from assistant.exports.outline_findings import made_with
from assistant.exports.safe_text import ascii_slug, clean, one_line
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.language.vocabulary import find_terms
from assistant.plan import Plan
from assistant.rules.finding import Finding

_DAY = datetime.timedelta(days=1)
_COUNT = 12
"""How often a review is repeated where the campaign has no end."""

_RHYTHMS: dict[str, tuple[str, int, int]] = {
    "daily": ("DAILY", 1, 1),
    "twice_weekly": ("DAILY", 3, 3),
    "weekly": ("WEEKLY", 1, 7),
    "biweekly": ("WEEKLY", 2, 14),
    "monthly": ("MONTHLY", 1, 28),
    "every_two_months": ("MONTHLY", 2, 56),
    "quarterly": ("MONTHLY", 3, 91),
    "half_yearly": ("MONTHLY", 6, 182),
    "yearly": ("YEARLY", 1, 365),
}
"""For each cadence: frequency and interval of the recurrence, and days before the first review."""


@dataclass(frozen=True)
class _Entry:
    kind: str
    id: str
    day: datetime.date
    summary: str
    description: str = ""
    rule: dict[str, Any] | None = None


def render(plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> str:
    """Return the calendar; lines end in CR LF and are folded at 75 bytes."""
    import icalendar

    view = View(plan, findings, date, language)
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//campaign-assistant//{__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", icalendar.vText(view.title))
    told = "\n".join([*(note.sentence(view) for note in notes(view)), made_with(view)])
    calendar.add("x-wr-caldesc", icalendar.vText(told))
    stamp = datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC)
    owner = ascii_slug(plan.id) or ascii_slug(plan.name) or "campaign"
    seen: dict[str, int] = {}
    for entry in _entries(view):
        event = icalendar.Event()
        name = f"{entry.kind}-{entry.id}"
        seen[name] = seen.get(name, 0) + 1
        event.add("uid", f"{name}{'' if seen[name] == 1 else f'-{seen[name]}'}@{owner}.campaign-assistant")
        event.add("dtstamp", stamp)
        event.add("dtstart", entry.day)
        if entry.day < datetime.date.max:
            event.add("dtend", entry.day + _DAY)
        event.add("summary", entry.summary)
        if entry.description:
            event.add("description", entry.description)
        if entry.rule:
            event.add("rrule", entry.rule)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    written: bytes = calendar.to_ical(sorted=False)
    return written.decode("utf-8")


def _entries(view: View) -> Iterator[_Entry]:
    yield from _milestones(view)
    yield from _tasks(view)
    yield from _reviews(view)
    yield from _open_points(view)


def _milestones(view: View) -> Iterator[_Entry]:
    for milestone in view.plan.orchestrate.milestones:
        if milestone.date is not None:
            kind = view.value("orchestrate.milestones.kind", milestone.kind)
            yield _Entry("milestone", milestone.id, milestone.date, view.name(milestone.id), kind)


def _tasks(view: View) -> Iterator[_Entry]:
    due = view.say("Échéance :", "Due:")
    for task in view.plan.orchestrate.tasks:
        if task.due is None:
            continue
        told = (
            (view.label("orchestrate.tasks.owner"), view.name(task.owner)),
            (view.label("orchestrate.tasks.after"), view.names(task.after)),
            (view.label("orchestrate.tasks.contents"), view.names(task.contents)),
        )
        title = one_line(task.title) or task.id
        yield _Entry("task", task.id, task.due, f"{due} {title}", _described(view, told))


def _described(view: View, pairs: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{label}{view.colon} {value}" for label, value in pairs if value)


def _reviews(view: View) -> Iterator[_Entry]:
    """Yield the reviews whose rhythm is understood, from the launch on; the others once, at the end."""
    orchestrate = view.plan.orchestrate
    launches = [each.date for each in orchestrate.milestones if each.kind == "launch" and each.date]
    begin, end = min(launches, default=orchestrate.start), orchestrate.end
    for number, review in enumerate(orchestrate.measurement.reviews, 1):
        readers = view.value("orchestrate.measurement.reviews.readers", review.readers)
        cadence = one_line(review.cadence)
        point = view.say("Point de suivi", "Review")
        summary = f"{point}{view.colon} {readers}" if readers else point
        shown = "\n".join(line for line in (cadence, *map(clean, review.shows)) if line)
        rhythm = _rhythm(cadence, view.language)
        if rhythm and begin and (first := _later(begin, rhythm[2])) and (end is None or first <= end):
            rule: dict[str, Any] = {"freq": rhythm[0], "interval": rhythm[1]}
            rule |= {"until": end} if end else {"count": _COUNT}
            yield _Entry("review", str(number), first, summary, shown, rule)
        elif end or begin:
            yield _Entry("review", str(number), end or begin or view.date, summary, shown)


def _rhythm(cadence: str, language: Language) -> tuple[str, int, int] | None:
    terms = find_terms(cadence, "cadence", language) or find_terms(cadence, "cadence")
    return _RHYTHMS.get(terms[0].id) if terms else None


def _later(day: datetime.date, days: int) -> datetime.date | None:
    return day + days * _DAY if (datetime.date.max - day).days >= days else None


def _open_points(view: View) -> Iterator[_Entry]:
    """Yield one entry on the day of the export that lists waivers, assumptions and fields to review."""
    found = notes(view)
    if found:
        summary = view.say(f"Points ouverts du plan : {view.title}", f"Open points of the plan: {view.title}")
        yield _Entry("notes", "open", view.date, summary, "\n".join(note.sentence(view) for note in found))
