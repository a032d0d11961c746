"""Plans an open day backwards from its date.

Sources: six months at the least to settle the date (orchestrate-open-day-planning#six-months), two months for the town
hall to process an application (#permit). The other dates are a usual spacing, and the answer says so.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.calculators.answer import Answer, CalculatorError, Figure, Table, Unit, remark
from assistant.language.format import format_date
from assistant.language.slug import slug
from assistant.language.text import LANGUAGES, Language, Text
from assistant.plan.edit import Edit
from assistant.plan.orchestrate import TaskKind
from assistant.rules.schedule import add_months

DATE_MONTHS = 6
PERMIT_MONTHS = 2


@dataclass(frozen=True)
class _Job:
    """Something to do, so many months and days before the day."""

    title: Text
    months: int
    days: int = 0
    kind: TaskKind = "prepare"


_JOBS = (
    _Job(Text("Fixer le but, le public et la date", "Settle the aim, the public and the date"), DATE_MONTHS),
    _Job(Text("Associer les équipes et nommer les responsables", "Involve the staff and name who leads"), DATE_MONTHS),
    _Job(Text("Estimer la fréquentation", "Estimate how many will come"), DATE_MONTHS),
    _Job(
        Text("Demander à la mairie si une autorisation est nécessaire", "Ask the town hall whether a permit is needed"),
        DATE_MONTHS,
        kind="permit",
    ),
    _Job(Text("Composer le programme et les animations", "Draw up the programme and the activities"), 4),
    _Job(Text("Vérifier l’assurance et la sécurité", "Check insurance and security"), 3),
    _Job(
        Text(
            "Déposer la demande d’autorisation, si la mairie en veut une", "Apply for the permit, where one is needed"
        ),
        PERMIT_MONTHS,
        kind="permit",
    ),
    _Job(Text("Première annonce à sa base et à la presse", "First announcement to contacts and press"), 2),
    _Job(Text("Imprimer supports et signalétique", "Print materials and signs"), 1),
    _Job(Text("Rappel d’invitation", "Reminder of the invitation"), 1),
    _Job(Text("Préparer l’équipe d’accueil", "Prepare the people who receive visitors"), 0, 14),
    _Job(Text("Dernier rappel", "Last reminder"), 0, 3),
    _Job(
        Text("Accueillir et recueillir les coordonnées", "Receive visitors and collect contact details"), 0, kind="run"
    ),
    _Job(Text("Relancer les visiteurs sous 48 heures", "Follow visitors up within 48 hours"), 0, -2, kind="run"),
)


def open_day(
    date: datetime.date,
    today: datetime.date | None = None,
    language: Language = "fr",
    taken: Iterable[str] = (),
) -> Answer:
    """Return what is to be done by when, so that an open day stands.

    Args:
        date: The day.
        today: The day from which one plans; where it is given, the answer tells whether time is too short.
        language: Language of the tasks that a plan would get.
        taken: Ids that the plan uses already.

    Raises:
        CalculatorError: The day lies in the past, or at the end of the calendar.
    """
    if date > datetime.date.max - datetime.timedelta(days=7):
        raise CalculatorError("Cette date est trop lointaine.", "This date is too far away.")
    if today is not None and date < today:
        raise CalculatorError("Cette date est déjà passée.", "This date has passed.")
    latest = add_months(date, -DATE_MONTHS)
    jobs = sorted(((_due(job, date), i, job) for i, job in enumerate(_JOBS)), key=lambda each: each[:2])
    columns = (
        ("due", Text("échéance", "due")),
        ("task", Text("tâche", "task")),
        ("kind", Text("type", "kind")),
        ("late", Text("retard", "late")),
    )
    units: tuple[Unit, ...] = ("date", "text", "text", "text")
    kinds = {
        "prepare": Text("préparation", "preparation"),
        "permit": Text("autorisation", "permit"),
        "run": Text("exécution", "running"),
    }
    rows = tuple(
        (due, job.title.get(language), kinds[job.kind].get(language), "!" if today and due < today else "")
        for due, _, job in jobs
    )
    figures = (
        Figure("date", Text("Journée portes ouvertes", "Open day"), date, "date"),
        Figure("settled_by", Text("Date à fixer au plus tard le", "Date settled by"), latest, "date"),
        Figure(
            "permit_by",
            Text("Demande d’autorisation au plus tard le", "Permit applied for by"),
            add_months(date, -PERMIT_MONTHS),
            "date",
        ),
    )
    names = ("six_months", "permit", "best_day", "follow_up", "spacing")
    return Answer(
        Text("Rétroplanning d’une journée portes ouvertes", "Back-planning of an open day"),
        figures,
        _reading(date, latest, today),
        tuple(map(remark, names)),
        Table(columns, units, rows),
        tuple(_edits(date, jobs, language, set(taken))),
    )


def _edits(
    date: datetime.date, jobs: list[tuple[datetime.date, int, _Job]], language: Language, taken: set[str]
) -> Iterator[Edit]:
    name = Text("Journée portes ouvertes", "Open day").get(language)
    id_ = slug("open-day", taken)
    taken.add(id_)
    milestone = {"id": id_, "name": name, "date": date.isoformat(), "kind": "open_day"}
    yield Edit("add", "orchestrate.milestones", milestone)
    for due, _, job in jobs:
        title = job.title.get(language)
        id_ = slug(title, taken)
        taken.add(id_)
        task = {"id": id_, "title": title, "kind": job.kind, "due": due.isoformat()}
        yield Edit("add", "orchestrate.tasks", task)


def _due(job: _Job, date: datetime.date) -> datetime.date:
    by = add_months(date, -job.months)
    return by - datetime.timedelta(days=job.days) if (by - datetime.date.min).days >= job.days else datetime.date.min


def _reading(date: datetime.date, latest: datetime.date, today: datetime.date | None) -> tuple[Text, ...]:
    found = []
    if today is not None and today > latest:
        fr, en = (format_date(add_months(today, DATE_MONTHS), language) for language in LANGUAGES)
        found.append(
            Text(
                f"Il reste moins de six mois. Choisissez le {fr} ou plus tard, ou réduisez l’ambition\u00a0: un "
                "public déjà connu, un format bref.",
                f"There are less than six months left. Choose {en} or later, or aim lower: a public you know, "
                "a short format.",
            )
        )
    if today is not None and today > add_months(date, -PERMIT_MONTHS):
        found.append(
            Text(
                "Une autorisation ne serait plus instruite à temps\u00a0: appelez la mairie tout de suite.",
                "A permit could no longer be processed in time: call the town hall now.",
            )
        )
    holiday = public_holiday(date)
    if holiday:
        found.append(
            Text(
                f"Ce jour est férié en France\u00a0: {holiday}.", f"This day is a public holiday in France: {holiday}."
            )
        )
    return tuple(found)


def public_holiday(date: datetime.date) -> str:
    """Return the name of the French public holiday on this day; "" for none."""
    import holidays

    return str(holidays.country_holidays("FR", years=date.year).get(date) or "")
