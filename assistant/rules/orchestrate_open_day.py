"""What makes an open day come too soon: time to prepare it, time for the town hall."""

from collections.abc import Iterator

from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.references import taken_ids
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.schedule import add_months
from assistant.rules.shown import day
from assistant.rules.wording import named, quoted

_LEAD_MONTHS = 6
_PERMIT_MONTHS = 2


@rule(
    code="ORC008",
    name="short-lead-time-for-an-open-day",
    title=Text("journée portes ouvertes trop proche", "short lead time for an open day"),
    severity="warning",
    section="orchestrate",
    source="orchestrate-open-day-planning#six-months",
    also=("orchestrate-open-day-planning#prepare-early",),
)
def short_lead_time_for_an_open_day(facts: Facts) -> Iterator[Fault]:
    """An open day earlier than six calendar months after ``start``; the day itself is fine.

    Months are clamped to their end: six months after 31 August is the last day of February.
    """
    start = facts.plan.orchestrate.start
    if start is None:
        return
    earliest = add_months(start, _LEAD_MONTHS)
    for milestone in facts.plan.orchestrate.milestones:
        if milestone.kind != "open_day" or milestone.date is None or milestone.date >= earliest:
            continue
        what, when, first, soonest = (
            quoted(named(milestone.name, milestone.id)),
            day(milestone.date),
            day(start),
            day(earliest),
        )
        path = f"orchestrate.milestones[{milestone.id}].date"
        yield Fault(
            path,
            Text(
                f"{what.fr} a lieu le {when.fr}, moins de six mois après le début de la campagne ({first.fr}).",
                f"{what.en} takes place on {when.en}, less than six months after the campaign starts ({first.en}).",
            ),
            Text(
                f"Fixez-la au {soonest.fr} ou plus tard, ou commencez plus tôt ; sinon, visez plus petit : un public "
                "que vous connaissez, un format court.",
                f"Move it to {soonest.en} or later, or start earlier; otherwise aim lower: a public you know, a short "
                "format.",
            ),
            ids=(milestone.id,),
            proposals=(
                Proposal(
                    Text(f"Fixer la journée au {soonest.fr}", f"Move the day to {soonest.en}"),
                    (Edit("set", path, earliest.isoformat()),),
                ),
            ),
        )


@rule(
    code="ORC009",
    name="permit-for-receiving-the-public",
    title=Text("autorisation pour recevoir le public", "permit for receiving the public"),
    severity="warning",
    section="orchestrate",
    source="orchestrate-open-day-planning#permit",
    also=("orchestrate-open-day-planning#insurance-security",),
)
def permit_for_receiving_the_public(facts: Facts) -> Iterator[Fault]:
    """An open day without a permit task due two calendar months before it, or earlier; no due date counts as none."""
    permits = sorted((task for task in facts.tasks.values() if task.kind == "permit"), key=lambda task: task.id)
    for milestone in facts.plan.orchestrate.milestones:
        if milestone.kind != "open_day" or milestone.date is None:
            continue
        limit = add_months(milestone.date, -_PERMIT_MONTHS)
        if any(task.due is not None and task.due <= limit for task in permits):
            continue
        what, latest = quoted(named(milestone.name, milestone.id)), day(limit)
        asks = Text(
            "Demandez à la mairie s’il vous faut une autorisation (un dossier prend deux mois à instruire)",
            "Ask the town hall whether you need a permit (an application takes two months to process)",
        )
        if permits:
            task = quoted(named(permits[0].title, permits[0].id))
            message = Text(
                f"Aucune démarche d’autorisation n’est prévue au plus tard le {latest.fr}, deux mois avant {what.fr}.",
                f"No permit task is due by {latest.en}, two months before {what.en}.",
            )
            fix = Text(
                f"{asks.fr}, et avancez {task.fr} au {latest.fr}.", f"{asks.en}, and set {task.en} to {latest.en}."
            )
            proposal = Proposal(
                Text(f"Échéance de {task.fr} au {latest.fr}", f"{task.en} due on {latest.en}"),
                (Edit("set", f"orchestrate.tasks[{permits[0].id}].due", limit.isoformat()),),
            )
        else:
            message = Text(
                f"{what.fr} reçoit du public, et aucune démarche d’autorisation n’est prévue.",
                f"{what.en} receives the public, and no permit task is planned.",
            )
            fix = Text(
                f"{asks.fr} ; ajoutez cette tâche, à rendre le {latest.fr} au plus tard.",
                f"{asks.en}; add this task, due on {latest.en} at the latest.",
            )
            title = "Demander à la mairie si une autorisation est nécessaire"
            if facts.language == "en":
                title = "Ask the town hall whether a permit is needed"
            proposal = Proposal(
                Text(f"Ajouter la tâche, échéance au {latest.fr}", f"Add the task, due on {latest.en}"),
                (
                    Edit(
                        "add",
                        "orchestrate.tasks",
                        {
                            "id": slug(f"permit {milestone.id}", taken_ids(facts.plan)),
                            "title": title,
                            "kind": "permit",
                            "due": limit.isoformat(),
                        },
                    ),
                ),
            )
        yield Fault(
            f"orchestrate.milestones[{milestone.id}]",
            message,
            fix,
            ids=(milestone.id, *(task.id for task in permits)),
            proposals=(proposal,),
        )
