"""Sections 5 and 6 of the written plan: the inventory, used and in reserve, and the journey."""

from collections.abc import Iterator

from assistant.exports.blocks import Block, Drawing, Facts, Paragraph, Table
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.plan.integrate import Step


def rally(view: View) -> Iterator[Block]:
    """Yield the inventory: what is used, then what stays in reserve and why."""
    for table in (contents_table(view), channels_table(view), data_table(view), reserve_table(view)):
        if table.rows:
            yield table.without_empty_columns()


def contents_table(view: View) -> Table:
    """Return the contents that the campaign uses."""
    return Table(
        view.say("Contenus utilisés", "Contents used"),
        (
            view.label("rally.contents"),
            view.label("rally.contents.format"),
            view.label("rally.contents.status"),
            view.label("rally.contents.owner"),
            view.say("Piliers portés", "Pillars carried"),
        ),
        tuple(
            (
                view.name(content.id),
                one_line(content.format),
                view.value("rally.contents.status", content.status),
                view.name(content.owner),
                view.names(content.pillars),
            )
            for content in view.plan.rally.contents
            if content.id in view.used
        ),
    )


def channels_table(view: View) -> Table:
    """Return the channels that the campaign uses."""
    return Table(
        view.say("Canaux utilisés", "Channels used"),
        (
            view.label("rally.channels"),
            view.say("Type", "Kind"),
            view.label("rally.channels.media"),
            view.say("Responsable", "Manager"),
            view.say("Mesure", "Tracking"),
            view.say("Ciblage possible", "Targeting possible"),
        ),
        tuple(
            (
                view.name(channel.id),
                view.value("rally.channels.kind", channel.kind),
                view.value("rally.channels.media", channel.media),
                view.name(channel.manager),
                view.value("rally.channels.tracking", channel.tracking),
                targeting(view, channel.targetable, channel.confirmed_by),
            )
            for channel in view.plan.rally.channels
            if channel.id in view.used
        ),
    )


def targeting(view: View, targetable: str | None, confirmed_by: str | None) -> str:
    """Return whether the audience can be targeted, and who said so."""
    answer, who = view.value("rally.channels.targetable", targetable), view.name(confirmed_by)
    if answer and who:
        return view.say(f"{answer}, selon {who}", f"{answer}, says {who}")
    return answer or who


def data_table(view: View) -> Table:
    """Return the data sources that the campaign uses."""
    return Table(
        view.say("Bases de données utilisées", "Data sources used"),
        (
            view.say("Base", "Data source"),
            view.say("Type", "Kind"),
            view.say("Ce qu’elle contient", "What it holds"),
            view.say("Contient cette audience", "Holds this audience"),
            view.label("rally.data.acquired"),
        ),
        tuple(
            (
                view.name(source.id),
                view.value("rally.data.kind", source.kind),
                view.values("rally.data.holds", source.holds),
                view.yes_no(source.reaches_audience),
                view.value("rally.data.acquired", source.acquired),
            )
            for source in view.plan.rally.data
            if source.id in view.used
        ),
    )


def reserve_table(view: View) -> Table:
    """Return what the campaign does without, with the reason, in the order of the inventory."""
    rally = view.plan.rally
    kinds = (
        (view.say("contenu", "content"), [content.id for content in rally.contents]),
        (view.say("canal", "channel"), [channel.id for channel in rally.channels]),
        (view.say("base de données", "data source"), [source.id for source in rally.data]),
    )
    return Table(
        view.say("En réserve", "In reserve"),
        (view.say("Élément", "Item"), view.say("Type", "Kind"), view.say("Pourquoi", "Why")),
        tuple(
            (view.name(id_), kind, view.reasons.get(id_) or view.say("raison à dire", "reason to be said"))
            for kind, ids in kinds
            for id_ in ids
            if id_ not in view.used
        ),
    )


def integrate(view: View) -> Iterator[Block]:
    """Yield the journey: the drawing, the steps and the links."""
    if not view.plan.integrate.steps:
        return
    yield Drawing()
    broken = [step.id for step in view.plan.integrate.steps if view.is_broken(step.id)]
    if broken:
        named = ", ".join(f"{view.name(step)} ({fault(view, step)})" for step in dict.fromkeys(broken))
        yield Paragraph(
            view.say(f"À réparer en priorité\u00a0: {named}.", f"To be mended first: {named}."), strong=True
        )
    yield steps_table(view).without_empty_columns()
    if view.plan.integrate.links:
        yield links_table(view).without_empty_columns()


def fault(view: View, step: str) -> str:
    """Return what is wrong with the place of a step in the map; "" for nothing."""
    return ", ".join(text.get(view.language) for text in view.faults_of(step))


def place(view: View, step: Step) -> str:
    """Return whether a step is an entry, a goal, or has a fault."""
    marks = [fault(view, step.id)]
    if step.goal:
        marks.insert(0, view.label("integrate.steps.goal").lower())
    if step.id in view.journey.entries:
        marks.insert(0, view.label("integrate.steps.entry").lower())
    return ", ".join(mark for mark in marks if mark)


def kpi(view: View, step: Step) -> str:
    """Return what a step is judged on."""
    return " ".join(each for each in (view.number(step.kpi.target), one_line(step.kpi.metric)) if each)


def steps_table(view: View) -> Table:
    """Return all steps of the journey in the order of the plan."""
    return Table(
        view.say("Étapes du parcours", "Steps of the journey"),
        (
            view.say("Étape", "Step"),
            view.say("Stade", "Stage"),
            view.say("Canal", "Channel"),
            view.say("Contenus", "Contents"),
            view.say("Piliers", "Pillars"),
            view.say("Appel à l’action", "Call to action"),
            view.say("Il faut connaître", "Needs"),
            view.say("On récupère", "Captures"),
            view.say("Rangé dans", "Stored in"),
            view.say("Indicateur", "KPI"),
            view.say("Place", "Place"),
        ),
        tuple(
            (
                one_line(step.name) or step.id,
                view.value("integrate.steps.stage", step.stage),
                view.name(step.channel),
                view.names(step.contents),
                view.names(step.pillars),
                one_line(step.call_to_action),
                view.values("integrate.steps.needs", step.needs),
                view.values("integrate.steps.captures", step.captures),
                view.name(step.stores_in),
                kpi(view, step),
                place(view, step),
            )
            for step in view.plan.integrate.steps
        ),
    )


def links_table(view: View) -> Table:
    """Return all links of the journey in the order of the plan."""
    return Table(
        view.say("Liens entre les étapes", "Links between the steps"),
        (
            view.say("De", "From"),
            view.say("Vers", "To"),
            view.label("integrate.links.trigger"),
            view.say("Délai", "Delay"),
        ),
        tuple(
            (view.name(link.source) or "?", view.name(link.target) or "?", one_line(link.trigger), view.delay(link))
            for link in view.plan.integrate.links
        ),
    )


def journey_facts(view: View) -> Facts:
    """Return entries and goals of the map by name."""
    return Facts.of(
        (view.say("Entrées", "Entries"), view.names(sorted(view.journey.entries))),
        (view.say("Buts", "Goals"), view.names(sorted(view.journey.goals))),
    )
