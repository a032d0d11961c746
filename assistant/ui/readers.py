"""The three readers' views: leadership sees the result, the campaign manager all, channel managers their part."""

from assistant.exports.blocks import Table
from assistant.exports.outline_journey import kpi
from assistant.exports.outline_orchestrate import result_sentence
from assistant.exports.view import View
from assistant.plan.integrate import Step
from assistant.ui.markup import Markup, el, table
from assistant.ui.texts import say


def readers(view: View) -> Markup:
    """Return what each reader is shown (knowledge: orchestrate, who is shown which figures)."""
    steps = view.plan.integrate.steps
    shown = [
        _card(view, "leadership", say("reader_leadership", view.language), _result(view)),
        _card(view, "manager", say("reader_manager", view.language), _figures(view, list(steps))),
    ]
    managers: dict[str, list[Step]] = {}
    for step in steps:
        channel = next((c for c in view.plan.rally.channels if c.id == step.channel), None)
        if channel is not None:
            managers.setdefault(channel.manager or "", []).append(step)
    for manager in sorted(managers, key=lambda id_: (id_ == "", id_)):
        name = view.name(manager) if manager else ""
        title = say("reader_channel", view.language, name=name) if name else say("no_manager", view.language)
        shown.append(_card(view, "channel", title, _figures(view, managers[manager])))
    return el("div", shown, class_="ca-readers")


def _card(view: View, kind: str, title: str, body: Markup) -> Markup:
    why = say(f"reader_{kind}_why", view.language)
    return el("section", el("h3", title), el("p", why, class_="ca-muted"), body, class_="ca-card")


def _result(view: View) -> Markup:
    result = result_sentence(view)
    return el("p", result or say("nothing_yet", view.language), class_="ca-result" if result else None)


def _figures(view: View, steps: list[Step]) -> Markup:
    if not steps:
        return el("p", say("nothing_yet", view.language))
    rows = tuple((view.name(step.id), view.name(step.channel), kpi(view, step) or "—") for step in steps)
    columns = (view.say("Étape", "Step"), view.say("Canal", "Channel"), view.say("Indicateur", "KPI"))
    return table(Table(view.say("Indicateurs", "Metrics"), columns, rows))
