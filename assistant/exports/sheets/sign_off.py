"""What each channel manager signs: what the map wants of their channels, and three questions about it.

The questions are those of the framework (knowledge: integrate-sign-off#validate-with-others): do you agree, is the
targeting possible, can the identifiers be collected?
"""

from collections.abc import Iterator

from assistant.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Table
from assistant.exports.outline_findings import made_with, notes_blocks
from assistant.exports.outline_journey import kpi, targeting
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.plan.integrate import Step
from assistant.plan.rally import Channel

_TO_TICK = "☐"


def sign_off(view: View) -> Iterator[Block]:
    """Yield one part for each manager, in the order in which the channels name them."""
    yield Heading(1, view.say(f"Validation des canaux – {view.title}", f"Sign-off of the channels – {view.title}"))
    statement = one_line(view.plan.objective.statement)
    if statement:
        yield Paragraph(statement, strong=True)
    yield Facts.of(
        (view.label("audience"), one_line(view.plan.audience.name)), (view.say("Au", "As of"), view.day(view.date))
    )
    yield Paragraph(
        view.say(
            "À remplir avant de construire quoi que ce soit, tant que changer une flèche ne coûte rien.",
            "To be filled in before anything is built, as long as moving an arrow costs nothing.",
        )
    )
    managers: dict[str, list[Channel]] = {}
    for channel in view.plan.rally.channels:
        if channel.id in view.used:
            managers.setdefault(one_line(channel.manager), []).append(channel)
    for manager in sorted(managers, key=lambda id_: id_ == ""):
        yield Heading(2, view.name(manager) or view.say("Canaux sans responsable", "Channels without a manager"))
        for channel in managers[manager]:
            yield from _channel(view, channel)
        signature = view.say("Nom, date, signature : ……………………………………", "Name, date, signature: ……………………………………")
        yield Paragraph(signature)
    if not managers:
        yield Paragraph(view.say("Aucun canal n’est encore utilisé.", "No channel is used yet."), muted=True)
    yield from notes_blocks(view)
    yield Paragraph(made_with(view), muted=True)


def _channel(view: View, channel: Channel) -> Iterator[Block]:
    steps = [step for step in view.plan.integrate.steps if step.channel == channel.id]
    yield Heading(3, view.name(channel.id))
    if steps:
        yield _steps(view, steps).without_empty_columns()
    yield Bullets(tuple(_questions(view, channel, steps)))


def _steps(view: View, steps: list[Step]) -> Table:
    return Table(
        view.say("Ce que la carte prévoit", "What the map plans"),
        (
            view.say("Étape", "Step"),
            view.say("Stade", "Stage"),
            view.say("Contenus", "Contents"),
            view.say("Appel à l’action", "Call to action"),
            view.say("Il faut connaître", "Needs"),
            view.say("On récupère", "Captures"),
            view.say("Rangé dans", "Stored in"),
            view.say("Indicateur", "KPI"),
        ),
        tuple(
            (
                one_line(step.name) or step.id,
                view.value("integrate.steps.stage", step.stage),
                view.names(step.contents),
                one_line(step.call_to_action),
                view.values("integrate.steps.needs", step.needs),
                view.values("integrate.steps.captures", step.captures),
                view.name(step.stores_in),
                kpi(view, step),
            )
            for step in steps
        ),
    )


def _questions(view: View, channel: Channel, steps: list[Step]) -> Iterator[str]:
    yes_no = view.say(f"{_TO_TICK} oui {_TO_TICK} non", f"{_TO_TICK} yes {_TO_TICK} no")
    agreed = view.say(
        "D’accord avec ce qui est prévu, contenus et dates compris ?",
        "Do you agree with what is planned, contents and dates included?",
    )
    yield f"{agreed} {yes_no}"
    asked = view.say("Le ciblage imaginé est-il possible ici ?", "Is the intended targeting possible here?")
    known = targeting(view, channel.targetable, channel.confirmed_by)
    noted = view.say(f" Noté dans le plan : {known}.", f" Noted in the plan: {known}.") if known else ""
    unconfirmed = channel.targetable == "yes" and not one_line(channel.confirmed_by)
    if unconfirmed:
        noted += view.say(" Personne ne l’a confirmé.", " Nobody has confirmed it.")
    yield f"{asked} {yes_no}{noted}"
    captured = view.values("integrate.steps.captures", dict.fromkeys(each for step in steps for each in step.captures))
    if captured:
        asked = view.say(f"Peut-on vraiment récupérer ici : {captured} ?", f"Can we really collect here: {captured}?")
    else:
        asked = view.say(
            "Le plan ne récupère rien ici. Est-ce bien le cas (e-mail, téléphone, identifiant) ?",
            "The plan collects nothing here. Is that right (e-mail, phone, identifier)?",
        )
    yield f"{asked} {yes_no}"
    needed = view.values("integrate.steps.needs", dict.fromkeys(each for step in steps for each in step.needs))
    if needed:
        asked = view.say(
            f"Il faut déjà connaître : {needed}. Les avez-vous, avec le droit de vous en servir ?",
            f"This needs: {needed}. Do you have them, and the right to use them?",
        )
        yield f"{asked} {yes_no}"
    measured = view.value("rally.channels.tracking", channel.tracking)
    asked = view.say(
        f"Que peut-on mesurer ici ?{f' Noté : {measured}.' if measured else ''}",
        f"What can be measured here?{f' Noted: {measured}.' if measured else ''}",
    )
    yield f"{asked} ……………………"
