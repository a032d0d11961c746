"""The report to leadership and sales: objective, figure aimed at, figure reached, money spent, and nothing by channel.

Knowledge: orchestrate-readers-figures#result-only (attribution and channel figures stay inside the team).
"""

from collections.abc import Iterator
from decimal import Decimal

from assistant.exports.blocks import Block, Facts, Heading, Paragraph, Table
from assistant.exports.figures import counted
from assistant.exports.notes import notes
from assistant.exports.outline import period
from assistant.exports.outline_findings import made_with
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.language.text import Text

_LINE = "……………………"


def leadership(view: View) -> Iterator[Block]:
    """Yield the report, with room for what is known only later."""
    plan = view.plan
    objective, measured = plan.objective, plan.orchestrate.measurement.result
    yield Heading(1, view.say(f"Point pour la direction – {view.title}", f"Report to leadership – {view.title}"))
    if one_line(objective.statement):
        yield Paragraph(one_line(objective.statement), strong=True)
    yield Facts.of(
        (view.label("audience"), one_line(plan.audience.name)),
        (view.say("Dates", "Dates"), period(view)),
        (view.label("objective.deadline"), view.day(objective.deadline)),
        (view.say("Point du", "Report of"), view.day(view.date)),
    )
    metric = (
        one_line(measured.metric) or one_line(objective.metric) or view.say("résultat à choisir", "result to be chosen")
    )
    target = objective.target if measured.target is None else measured.target
    baseline = objective.baseline if measured.baseline is None else measured.baseline
    yield Table(
        view.say("Le résultat", "The result"),
        (
            view.say("Ce qui compte", "What counts"),
            view.say("Départ", "Start"),
            view.say("Visé", "Aimed at"),
            view.say("Atteint", "Reached"),
        ),
        ((metric, _shown(view, baseline), _shown(view, target), _LINE),),
    )
    total = plan.orchestrate.budget.total
    if total is not None:
        yield Table(
            view.say("L’argent", "The money"),
            (view.say("Budget total", "Total budget"), view.say("Dépensé à ce jour", "Spent to date")),
            ((view.money(total), _LINE),),
        )
    yield Paragraph(
        view.say(
            f"La campagne entière atteint-elle son objectif ? {_LINE}",
            f"Does the campaign as a whole reach its objective? {_LINE}",
        )
    )
    yield from _open(view)
    yield Paragraph(made_with(view), muted=True)


def _shown(view: View, value: Decimal | None) -> str:
    return view.measured(value) or "–"


def _open(view: View) -> Iterator[Block]:
    """Count what is open, without the detail, which may name channels."""
    kinds = [note.kind for note in notes(view)]
    waivers, assumptions = kinds.count("waiver"), kinds.count("assumption")
    said = [
        counted(count, one, many, view.language)
        for count, one, many in (
            (waivers, Text("dérogation", "waiver"), Text("dérogations", "waivers")),
            (
                assumptions,
                Text("hypothèse à confirmer", "open assumption"),
                Text("hypothèses à confirmer", "open assumptions"),
            ),
        )
        if count
    ]
    if said:
        what = view.say(" et ", " and ").join(said)
        yield Paragraph(view.say(f"Le détail du plan porte {what}.", f"The plan itself holds {what}."), muted=True)
