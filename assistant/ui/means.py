"""What the journey is made with, when, and for how much: inventory, timeline and budget."""

import datetime
from decimal import Decimal

from assistant.exports.outline_journey import reserve_table
from assistant.exports.outline_orchestrate import budget_sentence, budget_table, planned, timeline_table
from assistant.exports.view import View
from assistant.language.format import format_date
from assistant.plan.orchestrate import Orchestrate, Task
from assistant.ui.markup import Markup, el, table
from assistant.ui.texts import say

_MOST_MONTHS = 8
_ROOM_FOR_MONTH = 0.15


def inventory(view: View) -> Markup:
    """Return what the journey uses beside what is left in reserve, with the reason."""
    rally = view.plan.rally
    groups = (
        ("rally.contents", [each.id for each in rally.contents]),
        ("rally.channels", [each.id for each in rally.channels]),
        ("rally.data", [each.id for each in rally.data]),
    )
    if not any(ids for _, ids in groups):
        return el("p", say("empty_inventory", view.language), class_="ca-empty")
    used = [
        el(
            "div",
            el("h4", view.label(path)),
            el("ul", (el("li", view.name(i)) for i in ids if i in view.used), class_="ca-chips")
            if any(i in view.used for i in ids)
            else el("p", say("none_used", view.language), class_="ca-muted"),
        )
        for path, ids in groups
    ]
    selection = el("section", el("h3", say("used", view.language)), used, class_="ca-card is-done")
    left = reserve_table(view)
    rest = table(left) if left.rows else el("h3", left.caption) + el("p", say("none_left", view.language))
    reserve = el("section", Markup(rest), class_="ca-card")
    return el("div", selection, reserve, class_="ca-columns")


def timeline(view: View) -> Markup:
    """Return tasks and milestones as bars over the weeks, and the same as a table."""
    plan = view.plan.orchestrate
    if not plan.tasks and not plan.milestones and not (plan.start and plan.end):
        return el("p", say("empty_timeline", view.language), class_="ca-empty")
    made = timeline_table(view)
    return Markup(_gantt(view) + (table(made.without_empty_columns()) if made.rows else ""))


def _gantt(view: View) -> Markup:
    plan = view.plan.orchestrate
    points = [(view.name(m.id), m.date, m.date, "milestone") for m in plan.milestones if m.date]
    points += [(view.name(task.id), _begins(plan, task, task.due), task.due, "task") for task in plan.tasks if task.due]
    if plan.start and plan.end and plan.start <= plan.end:
        points.append((say("campaign", view.language), plan.start, plan.end, "campaign"))
    if not points:
        return Markup("")
    points.sort(key=lambda point: (point[1], point[2], point[0]))
    first, last = min(p[1] for p in points), max(p[2] for p in points)
    days = max((last - first).days, 1)
    rows = [_axis(view, first, last)] if (last - first).days > 27 else []
    for name, begin, end, kind in points:
        left = (begin - first).days / days * 100
        width = max((end - begin).days / days * 100, 1.2)
        style = f"left:{min(left, 98.8):.1f}%;width:{min(width, 100 - min(left, 98.8)):.1f}%"
        bar = el("div", el("span", class_=f"ca-{kind}", style=style), class_="ca-track", aria_hidden="true")
        rows.append(el("li", el("span", name), bar, el("small", format_date(end, view.language))))
    drawn = el("ol", rows, class_="ca-gantt", aria_label=say("timeline", view.language))
    has_tasks = any(kind == "task" for *_, kind in points)
    return Markup(drawn + (el("p", say("two_weeks", view.language), class_="ca-note") if has_tasks else ""))


def _begins(plan: Orchestrate, task: Task, due: datetime.date) -> datetime.date:
    """Return the day from which a task no longer waits for anything, at most two weeks before it is due by default.

    What is run after an event cannot begin before it.
    """
    days = {each.id: each.due for each in plan.tasks}
    waits = [day for day in (days.get(other) for other in task.after) if day and day < due]
    if waits:
        return max(waits)
    begins = _before(due, 14)
    if task.kind == "run":
        return max([begins, *(each.date for each in plan.milestones if each.date and begins < each.date < due)])
    return begins


def _axis(view: View, first: datetime.date, last: datetime.date) -> Markup:
    """Return the months over the bars, at most eight of them by name."""
    months = [
        datetime.date(n // 12, n % 12 + 1, 1) for n in range(first.year * 12 + first.month, last.year * 12 + last.month)
    ]
    # The month that the first day stands in has its name too, where the next one leaves room for it.
    if months and (months[0] - first).days / (last - first).days > _ROOM_FOR_MONTH:
        months.insert(0, first)
    every = -(-len(months) // _MOST_MONTHS) if months else 1
    marks = [
        el("span", format_date(month.replace(day=2), view.language).split()[1],
           style=f"left:{(month - first).days / max((last - first).days, 1) * 100:.1f}%")
        for month in months[::every]
    ]  # fmt: skip
    return el("li", el("span", ""), el("div", marks, class_="ca-axis"), el("small", ""), aria_hidden="true")


def _before(day: datetime.date, days: int) -> datetime.date:
    return day - datetime.timedelta(days=days) if day.toordinal() > days else day


def budget(view: View) -> Markup:
    """Return the budget as bars with their share of the total, the sum, and the table."""
    plan = view.plan.orchestrate.budget
    if not plan.lines and plan.total is None and plan.reserve is None:
        return el("p", say("empty_budget", view.language), class_="ca-empty")
    total = plan.total or planned(view)
    lines = [(each.label or view.value("orchestrate.budget.lines.kind", each.kind), each.amount) for each in plan.lines]
    if plan.reserve is not None:
        lines.append((view.label("orchestrate.budget.reserve"), plan.reserve))
    bars = [_bar(view, name, amount, total) for name, amount in lines if amount is not None]
    sentence = budget_sentence(view)
    made = budget_table(view)
    return Markup(
        (el("ol", bars, class_="ca-bars", aria_label=say("budget", view.language)) if bars else "")
        + (el("p", sentence, class_="ca-strong") if sentence else "")
        + (table(made.without_empty_columns()) if made.rows else "")
    )


def _bar(view: View, name: str, amount: Decimal, total: Decimal) -> Markup:
    part = float(amount / total * 100) if total else 0.0
    share = say("share", view.language, percent=round(part))
    over = " is-over" if part > 100 else ""
    return el(
        "li",
        el("span", name or "—"),
        el("div", el("span", class_=f"ca-task{over}", style=f"left:0;width:{min(part, 100):.1f}%"), class_="ca-track",
           aria_hidden="true"),
        el("small", f"{view.money(amount)} · {share}"),
    )  # fmt: skip
