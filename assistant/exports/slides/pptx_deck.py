"""The plan as a presentation: one core slide, and behind it the slides that it refers to."""

import datetime
from collections.abc import Iterator

from assistant.exports.blocks import Facts, Table
from assistant.exports.notes import notes
from assistant.exports.outline import team_table
from assistant.exports.outline_findings import findings_table
from assistant.exports.outline_journey import kpi, links_table, reserve_table, steps_table
from assistant.exports.outline_orchestrate import (
    budget_table,
    compliance_facts,
    economics_facts,
    result_facts,
    reviews_table,
    timeline_table,
)
from assistant.exports.safe_text import one_line
from assistant.exports.slides.core_slide import core_slide
from assistant.exports.slides.deck import Deck
from assistant.exports.slides.message_slide import message_slides
from assistant.exports.slides.table_slides import table_slides
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.finding import Finding


def render(plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> bytes:
    """Return the presentation, 16:9, with native shapes and glued connectors."""
    view = View(plan, findings, date, language)
    deck = Deck(view.title, date, language)
    core_slide(deck, view)
    message_slides(deck, view)
    for title, tables in annexes(view):
        table_slides(deck, view, title, [table.without_empty_columns() for table in tables])
    return deck.save()


def annexes(view: View) -> Iterator[tuple[str, tuple[Table, ...]]]:
    """Yield the tables behind the core slide under their titles; those without a row are left out later."""
    law = view.say("Économie et conformité", "Economics and compliance")
    yield view.label("team"), (team_table(view),)
    yield (
        view.say("Parcours en détail", "Journey in detail"),
        (steps_table(view), links_table(view), reserve_table(view)),
    )
    yield view.say("Calendrier et budget", "Timeline and budget"), (timeline_table(view), budget_table(view))
    yield (
        view.say("Mesures", "Measures"),
        (
            measures_table(view),
            reviews_table(view),
            _as_table(view, law, economics_facts(view), compliance_facts(view)),
        ),
    )
    yield view.say("Contrôle du plan", "Check of the plan"), (notes_table(view), findings_table(view))


def measures_table(view: View) -> Table:
    """Return the result of the campaign, then what each step is judged on."""
    rows = [(view.say("Campagne", "Campaign"), label, value) for label, value in result_facts(view).pairs]
    rows += [
        (one_line(step.name) or step.id, view.value("integrate.steps.stage", step.stage), kpi(view, step))
        for step in view.plan.integrate.steps
        if kpi(view, step)
    ]
    return Table(
        view.say("Ce que l’on mesure", "What is measured"),
        (view.say("Étape", "Step"), view.say("Stade", "Stage"), view.say("Indicateur", "KPI")),
        tuple(rows),
    )


def notes_table(view: View) -> Table:
    """Return waivers, open assumptions and fields to review."""
    return Table(
        view.say("Dérogations, hypothèses, points à revoir", "Waivers, assumptions, points to review"),
        (view.say("Note", "Note"), view.say("Sujet", "Subject"), view.say("Texte", "Text")),
        tuple((note.heading(view), note.subject, note.text) for note in notes(view)),
    )


def _as_table(view: View, caption: str, *facts: Facts) -> Table:
    return Table(
        caption,
        (view.say("Quoi", "What"), view.say("Valeur", "Value")),
        tuple(pair for each in facts for pair in each.pairs),
    )
