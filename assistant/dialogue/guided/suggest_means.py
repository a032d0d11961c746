"""Suggestions for the team, the inventory and the orchestration."""

import datetime
from collections.abc import Iterator

from assistant.dialogue.display import date_text
from assistant.dialogue.state import Offer, Question
from assistant.language.periods import add_months
from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.language.vocabulary import entry, find_terms
from assistant.plan import Edit, Plan
from assistant.plan.references import taken_ids
from assistant.plan.wording import value_labels


def choices(path: str, *values: str) -> Iterator[Offer]:
    """Yield values of an enumeration as offers."""
    labels = value_labels(path)
    for value in values:
        yield Offer(labels[value], (Edit("set", path, value),))


def managers(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of managers."""
    field = question.path.rpartition(".")[2]
    for member in plan.team.members:
        if member.role not in ("sales", "sdr", "legal", "executive"):
            name = member.name or member.id
            paths = question.paths or (question.path,)
            edits = tuple(Edit("set", path if path.endswith(field) else f"{path}.{field}", member.id) for path in paths)
            yield Offer(Text(f"{name} pour tout", f"{name} for all") if len(paths) > 1 else Text(name, name), edits)


def channels(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of channels."""
    taken = taken_ids(plan)
    for habit in plan.audience.habits:
        terms = find_terms(habit, "channel")
        known = entry("channel", terms[0].id) if terms else None
        if known is None:
            continue
        id_ = slug(habit, taken)
        taken.add(id_)
        value = {"id": id_, "name": habit, "kind": known.data["kind"], "media": known.data.get("media")}
        yield Offer(Text(habit, habit), (Edit("add", "rally.channels", value),))


def contents(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of contents."""
    taken = taken_ids(plan)
    for title in (
        Text("un cas client", "a customer case"),
        Text("une page d’atterrissage", "a landing page"),
        Text("un guide", "a guide"),
    ):
        word = title.get(plan.language or "fr")
        id_ = slug(word.split(" ", 1)[1], taken)
        value = {"id": id_, "title": word.split(" ", 1)[1], "status": "to_create"}
        yield Offer(Text(f"{title.fr} à créer", f"{title.en} to create"), (Edit("add", "rally.contents", value),))


def data(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of data."""
    value = {"id": slug("crm", taken_ids(plan)), "name": "CRM", "kind": "crm"}
    yield Offer(Text("le CRM", "the CRM"), (Edit("add", "rally.data", value),))


def dates(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of dates."""
    end = plan.orchestrate.end or plan.objective.deadline
    if end is None or end <= today:
        return
    start = plan.orchestrate.start or max(add_months(end, -3), today + datetime.timedelta(days=14))
    if start >= end:
        return
    text = Text(
        f"du {date_text(start, 'fr')} au {date_text(end, 'fr')}, d’après l’échéance",
        f"from {date_text(start, 'en')} to {date_text(end, 'en')}, after the deadline",
    )
    yield Offer(text, (Edit("set", "orchestrate.start", start), Edit("set", "orchestrate.end", end)))


def retention(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of retention."""
    for months in (36, 24):
        yield Offer(
            Text(f"{months} mois", f"{months} months"),
            (Edit("set", "orchestrate.compliance.retention_months", months),),
        )


def legal(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of legal."""
    # Only what the law leaves no choice about; else the three are explained, not offered.
    if plan.audience.market == "consumer" and plan.audience.lifecycle == "prospect":
        yield from choices("orchestrate.compliance.legal_basis", "consent")


def tasks(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of tasks."""
    start = plan.orchestrate.start
    taken = taken_ids(plan)
    edits = []
    for path in question.paths:
        id_ = path[path.rfind("[") + 1 :].partition("]")[0]
        content = next((c for c in plan.rally.contents if c.id == id_), None)
        if content is None or not content.owner or start is None:
            continue
        title = content.title or content.id
        task = {
            "id": slug(title, taken),
            "title": title,
            "kind": "prepare",
            "owner": content.owner,
            "due": start - datetime.timedelta(days=14),
            "contents": [id_],
        }
        taken.add(str(task["id"]))
        edits.append(Edit("add", "orchestrate.tasks", task))
    if edits:
        yield Offer(
            Text("chaque responsable, deux semaines avant le début", "each owner, two weeks before the start"),
            tuple(edits),
        )


def reviews(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield suggestions for the question of reviews."""
    french = (plan.language or "fr") == "fr"
    weekly = {"cadence": "hebdomadaire" if french else "weekly", "readers": "channel_managers"}
    monthly = {
        "cadence": "mensuel" if french else "monthly",
        "readers": "executives",
        "shows": ["le résultat de la campagne" if french else "the campaign result"],
    }
    yield Offer(
        Text(
            "chaque semaine avec les responsables de canaux, chaque mois le résultat à la direction",
            "weekly with the channel managers, monthly the result for leadership",
        ),
        (
            Edit("add", "orchestrate.measurement.reviews", weekly),
            Edit("add", "orchestrate.measurement.reviews", monthly),
        ),
    )
