"""Tables for spreadsheets: tasks, budget, tracked links and the inventory, each row with plain values."""

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal

from assistant.exports.notes import notes
from assistant.exports.outline_findings import made_with
from assistant.exports.safe_text import one_line
from assistant.exports.tracked_links import tracked_links
from assistant.exports.view import View

Cell = str | Decimal | datetime.date | None
Row = tuple[Cell, ...]
Rows = Iterator[Row]


def tasks(view: View) -> Rows:
    """Yield the tasks in the order of the plan."""
    yield (
        "id",
        view.say("tâche", "task"),
        view.say("type", "kind"),
        view.say("responsable", "owner"),
        view.say("échéance", "due"),
        view.say("après", "after"),
        view.say("contenus", "contents"),
    )
    for task in view.plan.orchestrate.tasks:
        yield (
            task.id,
            one_line(task.title),
            view.value("orchestrate.tasks.kind", task.kind or "prepare"),
            view.name(task.owner),
            task.due,
            view.names(task.after),
            view.names(task.contents),
        )


def budget(view: View) -> Rows:
    """Yield the lines of the budget, the reserve, and the total."""
    yield (
        view.say("poste", "line"),
        view.say("type", "kind"),
        view.say("canal", "channel"),
        view.say("montant", "amount"),
        view.say("devise", "currency"),
    )
    budget = view.plan.orchestrate.budget
    currency = view.plan.currency
    for line in budget.lines:
        kind = view.value("orchestrate.budget.lines.kind", line.kind)
        yield one_line(line.label), kind, view.name(line.channel), line.amount, currency
    if budget.reserve is not None:
        yield view.say("réserve", "reserve"), "", "", budget.reserve, currency
    if budget.total is not None:
        yield view.say("budget total", "total budget"), "", "", budget.total, currency


def links(view: View) -> Rows:
    """Yield the addresses to use in each channel, with their tracking parameters."""
    yield (
        view.say("étape", "step"),
        view.say("depuis", "from"),
        view.say("canal", "channel"),
        "utm_source",
        "utm_medium",
        "utm_campaign",
        "utm_content",
        view.say("adresse", "address"),
        view.say("lien suivi", "tracked link"),
    )
    for link in tracked_links(view):
        yield (
            link.step,
            link.origin,
            link.channel,
            link.source,
            link.medium,
            link.campaign,
            link.content,
            link.url,
            link.tracked,
        )


def inventory(view: View) -> Rows:
    """Yield contents, channels and data sources, used or in reserve."""
    used, reserve = view.say("utilisé", "used"), view.say("en réserve", "in reserve")
    yield (
        "id",
        view.say("nature", "nature"),
        view.say("nom", "name"),
        view.say("type", "kind"),
        view.say("état", "status"),
        view.say("responsable", "owner"),
        view.say("emploi", "use"),
        view.say("raison", "reason"),
    )

    def row(id_: str, nature: str, kind: str, status: str, owner: str | None) -> Row:
        place = used if id_ in view.used else reserve
        reason = "" if id_ in view.used else view.reasons.get(id_, "")
        return id_, nature, view.name(id_), kind, status, view.name(owner), place, reason

    for content in view.plan.rally.contents:
        status = view.value("rally.contents.status", content.status)
        yield row(content.id, view.say("contenu", "content"), one_line(content.format), status, content.owner)
    for channel in view.plan.rally.channels:
        kind = view.value("rally.channels.kind", channel.kind)
        media = view.value("rally.channels.media", channel.media)
        yield row(channel.id, view.say("canal", "channel"), kind, media, channel.manager)
    for source in view.plan.rally.data:
        kind = view.value("rally.data.kind", source.kind)
        acquired = view.value("rally.data.acquired", source.acquired)
        yield row(source.id, view.say("base de données", "data source"), kind, acquired, None)


def remarks(view: View) -> Rows:
    """Yield waivers, open assumptions and fields to review, and the mark of the software."""
    yield view.say("note", "note"), view.say("sujet", "subject"), view.say("texte", "text")
    for note in notes(view):
        yield note.heading(view), note.subject, note.text
    yield view.say("Origine", "Origin"), "", made_with(view)


TABLES: dict[str, Callable[[View], Rows]] = {"tasks": tasks, "budget": budget, "links": links, "inventory": inventory}
