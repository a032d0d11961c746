"""Section 7 of the written plan: dates, tasks, budget, measures, law and risks."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from assistant.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Table
from assistant.exports.figures import NBSP, difference, total
from assistant.exports.safe_text import one_line
from assistant.exports.view import View


def orchestrate(view: View) -> Iterator[Block]:
    """Yield the section: timeline, what runs by itself, budget, measures, law, risks."""
    plan = view.plan.orchestrate
    yield Facts.of(
        (view.label("orchestrate.start"), view.day(plan.start)), (view.label("orchestrate.end"), view.day(plan.end))
    )
    for table in (timeline_table(view), automations_table(view), experiments_table(view), budget_table(view)):
        if table.rows:
            yield table.without_empty_columns()
    sentence = budget_sentence(view)
    if sentence:
        yield Paragraph(sentence)
    yield result_facts(view)
    reviews = reviews_table(view)
    if reviews.rows:
        yield reviews.without_empty_columns()
    yield economics_facts(view)
    yield compliance_facts(view)
    risks = tuple(
        one_line(each.risk) + (f" → {one_line(each.mitigation)}" if one_line(each.mitigation) else "")
        for each in plan.risks
    )
    if risks:
        yield Heading(3, view.say("Risques et parades", "Risks and what is done about them"))
        yield Bullets(tuple(risk for risk in risks if risk))


def timeline_table(view: View) -> Table:
    """Return milestones and tasks by date; those without a date come last."""
    plan = view.plan.orchestrate
    rows: list[tuple[datetime.date, tuple[str, ...]]] = []
    for milestone in plan.milestones:
        kind = view.value("orchestrate.milestones.kind", milestone.kind)
        what = view.say("jalon", "milestone") + (f", {kind}" if kind else "")
        rows.append(
            (milestone.date or datetime.date.max, (view.day(milestone.date), view.name(milestone.id), what, "", ""))
        )
    for task in plan.tasks:
        kind = view.value("orchestrate.tasks.kind", task.kind or "prepare")
        rows.append(
            (
                task.due or datetime.date.max,
                (
                    view.day(task.due) or view.say("sans date", "no date"),
                    one_line(task.title) or task.id,
                    kind,
                    view.name(task.owner),
                    view.names(task.after),
                ),
            )
        )
    rows.sort(key=lambda row: row[0])
    return Table(
        view.say("Calendrier", "Timeline"),
        (
            view.say("Date", "Date"),
            view.say("Quoi", "What"),
            view.say("Type", "Kind"),
            view.say("Responsable", "Owner"),
            view.say("Après", "After"),
        ),
        tuple(cells for _, cells in rows),
    )


def automations_table(view: View) -> Table:
    """Return what tools do by themselves."""
    hours = view.say("h", "h")
    return Table(
        view.say("Automatisations", "Automations"),
        (
            view.say("Scénario", "Scenario"),
            view.say("Déclencheur", "Trigger"),
            view.say("Action", "Action"),
            view.say("Canal", "Channel"),
            view.say("Étape", "Step"),
            view.say("Délai", "Delay"),
        ),
        tuple(
            (
                one_line(each.scenario),
                one_line(each.trigger),
                one_line(each.action),
                view.name(each.channel),
                view.name(each.step),
                "" if each.delay_hours is None else f"{view.number(each.delay_hours)}{NBSP}{hours}",
            )
            for each in view.plan.orchestrate.automations
        ),
    )


def experiments_table(view: View) -> Table:
    """Return the tests that the campaign learns from."""
    return Table(
        view.say("Tests prévus", "Experiments"),
        (
            view.say("Hypothèse", "Hypothesis"),
            view.say("Ce qui change", "What changes"),
            view.say("Ce qui décide", "What decides"),
            view.say("Étape", "Step"),
        ),
        tuple(
            (one_line(each.hypothesis), one_line(each.variable), one_line(each.metric), view.name(each.step))
            for each in view.plan.orchestrate.experiments
        ),
    )


def budget_table(view: View) -> Table:
    """Return the budget line by line, the reserve, and their sum."""
    budget = view.plan.orchestrate.budget
    rows = [
        (
            one_line(line.label) or view.say("sans nom", "unnamed"),
            view.value("orchestrate.budget.lines.kind", line.kind),
            view.name(line.channel),
            view.money(line.amount),
        )
        for line in budget.lines
    ]
    if budget.reserve is not None:
        rows.append((view.label("orchestrate.budget.reserve"), "", "", view.money(budget.reserve)))
    if rows:
        rows.append((view.say("Somme", "Sum"), "", "", view.money(planned(view))))
    return Table(
        view.say("Budget", "Budget"),
        (
            view.say("Poste", "Line"),
            view.say("Type", "Kind"),
            view.say("Canal", "Channel"),
            view.say("Montant", "Amount"),
        ),
        tuple(rows),
        numeric=frozenset({3}),
        closing=bool(rows),
    )


def planned(view: View) -> Decimal:
    """Return the sum of all budget lines and the reserve."""
    budget = view.plan.orchestrate.budget
    amounts = [line.amount for line in budget.lines if line.amount is not None]
    return total([*amounts, *([budget.reserve] if budget.reserve is not None else [])])


def budget_sentence(view: View) -> str:
    """Return how the lines compare with the total; "" where there is no total."""
    whole = view.plan.orchestrate.budget.total
    if whole is None:
        return ""
    text = view.money(whole)
    rest = difference(whole, planned(view))
    if not view.plan.orchestrate.budget.lines:
        return view.say(f"Budget total : {text}.", f"Total budget: {text}.")
    if rest < 0:
        over = view.money(-rest)
        return view.say(
            f"Budget total : {text}, dépassé de {over} par les postes.",
            f"Total budget: {text}, exceeded by {over} by the lines.",
        )
    left = view.money(rest)
    if rest == 0:
        return view.say(
            f"Budget total : {text}, entièrement réparti.", f"Total budget: {text}, split to the last cent."
        )
    return view.say(
        f"Budget total : {text}, dont {left} à répartir.", f"Total budget: {text}, of which {left} not yet split."
    )


def result_facts(view: View) -> Facts:
    """Return what the whole campaign is judged on."""
    result = view.plan.orchestrate.measurement.result
    return Facts.of(
        (view.label("orchestrate.measurement.result"), one_line(result.metric)),
        (view.label("orchestrate.measurement.result.target"), view.number(result.target)),
        (view.label("orchestrate.measurement.result.baseline"), view.number(result.baseline)),
    )


def result_sentence(view: View) -> str:
    """Return what the campaign is judged on: figure, measure, where it stands, until when."""
    measured, objective = view.plan.orchestrate.measurement.result, view.plan.objective
    target = view.measured(objective.target) if measured.target is None else view.number(measured.target)
    metric = one_line(measured.metric) or one_line(objective.metric)
    base = objective.baseline if measured.baseline is None else measured.baseline
    parts = [" ".join(each for each in (target, metric) if each)]
    if base is not None:
        parts.append(view.say(f"départ : {view.number(base)}", f"from {view.number(base)}"))
    if objective.deadline:
        parts.append(view.say(f"d’ici le {view.day(objective.deadline)}", f"by {view.day(objective.deadline)}"))
    return ", ".join(part for part in parts if part)


def reviews_table(view: View) -> Table:
    """Return who looks at which figures, and how often."""
    return Table(
        view.say("Points de suivi", "Reviews"),
        (view.say("Lecteurs", "Readers"), view.say("Rythme", "Cadence"), view.say("Chiffres montrés", "Figures shown")),
        tuple(
            (
                view.value("orchestrate.measurement.reviews.readers", each.readers),
                one_line(each.cadence),
                "\n".join(one_line(text) for text in each.shows),
            )
            for each in view.plan.orchestrate.measurement.reviews
        ),
    )


def economics_facts(view: View) -> Facts:
    """Return what a customer brings and costs."""
    economics = view.plan.orchestrate.economics
    return Facts.of(
        (view.label("orchestrate.economics.lifetime_value"), view.money(economics.lifetime_value)),
        (view.label("orchestrate.economics.acquisition_cost"), view.money(economics.acquisition_cost)),
        (view.label("orchestrate.economics.expected_revenue"), view.money(economics.expected_revenue)),
    )


def compliance_facts(view: View) -> Facts:
    """Return what the law asks for."""
    base = "orchestrate.compliance"
    law = view.plan.orchestrate.compliance
    months = view.number(law.retention_months)
    return Facts.of(
        (view.label(f"{base}.legal_basis"), view.value(f"{base}.legal_basis", law.legal_basis)),
        (view.label(f"{base}.data_hosting"), view.value(f"{base}.data_hosting", law.data_hosting)),
        (view.label(f"{base}.hosting_place"), one_line(law.hosting_place)),
        (view.label(f"{base}.hosting_notice"), one_line(law.hosting_notice)),
        (view.say("Conservation", "Retention"), months and f"{months}{NBSP}{view.say('mois', 'months')}"),
        (view.label(f"{base}.disclosure"), one_line(law.disclosure)),
    )
