"""Orders about the conversation itself: what each of them does to the state, and what is said about it."""

from collections.abc import Callable
from dataclasses import replace

from assistant.dialogue import panels, told_of_plan
from assistant.dialogue.calculation import carry_out
from assistant.dialogue.guided.corrected_values import leaves
from assistant.dialogue.guided.intents import Control, Intent
from assistant.dialogue.guided.named_split import SEPARATOR
from assistant.dialogue.guided.spoken_orders import export_format
from assistant.dialogue.offers import accept, choose, refuse
from assistant.dialogue.sisters import split_state
from assistant.dialogue.stages import asked
from assistant.dialogue.state import Offer
from assistant.dialogue.work import Work
from assistant.language.text import Text, fold
from assistant.plan import Plan, plan_data
from assistant.plan.wording import field_label, path_label
from assistant.rules.catalogue import find_rule


def act(work: Work, control: Control) -> None:
    """Carry out an order."""
    handler = _HANDLERS.get(control.intent)
    if handler is not None:
        handler(work, control)


def _undo(work: Work, control: Control) -> None:
    turn = work.history.last_change()
    if work.before.conflicts and turn != work.turn - 1:
        # The last message changed nothing yet: what it contradicts stays.
        refuse(work, control)
        return
    if turn is None:
        work.digression = True
        work.remarks.append(Text("Il n’y a rien à annuler.", "There is nothing to undo."))
        return
    turns = [turn]
    while len(turns) <= control.choice and (turn := work.history.last_change(turns[-1])) is not None:
        turns.append(turn)
    back = work.history.state_before(turns[-1])
    work.undone, work.parent = turns[-1], turns[-1]
    work.state = replace(
        back, redo=(*work.before.redo, *turns), language=work.language, fixed_language=work.before.fixed_language
    )
    work.remarks.append(
        Text("C’est annulé.", "Undone.")
        if len(turns) == 1
        else Text(f"Les {len(turns)} derniers changements sont annulés.", f"The last {len(turns)} changes are undone.")
    )


def _redo(work: Work, control: Control) -> None:
    if not work.before.redo and control.what == "removed" and _took_out(work):
        # "Put it back": the last change took something out.
        work.reading = replace(work.read, intent="undo")
        _undo(work, Control("undo"))
        return
    if not work.before.redo:
        work.digression = True
        work.remarks.append(Text("Il n’y a rien à refaire.", "There is nothing to redo."))
        return
    *rest, turn = work.before.redo
    again = work.history.state_after(turn)
    work.parent = turn
    work.state = replace(again, redo=tuple(rest), language=work.language, fixed_language=work.before.fixed_language)
    work.remarks.append(Text("C’est rétabli.", "Done again."))


def _took_out(work: Work) -> bool:
    """Tell whether the last change left the plan with less than it held before."""
    turn = work.history.last_change()
    if turn is None:
        return False
    held = [plan_data(work.history.state_before(turn).plan), plan_data(work.state.plan)]
    before, now = (sum(not path.startswith("provenance") for path, _ in leaves(data, "")) for data in held)
    return now < before


def _skip(work: Work, control: Control) -> None:
    question = work.state.pending
    if question is None:
        work.remarks.append(Text("Il n’y a pas de question en attente.", "No question is pending."))
        return
    key = f"{question.code} {question.path}" if question.code else question.path
    paths = (key,) if question.code else (question.path, *question.paths)
    work.state = replace(work.state, skipped=tuple(dict.fromkeys((*work.state.skipped, *paths))), conflicts=())
    blocked = [
        f
        for f in work.tools.check(work.state.plan)
        if f.severity == "error" and not f.waived and (f.path in paths or f.code == question.code)
    ]
    label = path_label(work.state.plan, question.path)
    if blocked or _blocks(question.id):
        codes = ", ".join(dict.fromkeys(f.code for f in blocked)) or ", ".join(_blocks(question.id))
        work.remarks.append(
            Text(
                f"Passé : {label.fr}. Tant que c’est ouvert, le plan ne peut pas être lancé ({codes}).",
                f"Skipped: {label.en}. While this is open the plan cannot be launched ({codes}).",
            )
        )
    else:
        work.remarks.append(
            Text(
                f"Passé : {label.fr}. Cela ne bloque pas le lancement.",
                f"Skipped: {label.en}. This does not block the launch.",
            )
        )


def _blocks(question_id: str) -> list[str]:
    row = asked(question_id)
    rules = [find_rule(code) for code in row.raised_by] if row else []
    return [rule.code for rule in rules if rule.severity == "error"]


def _goto(work: Work, control: Control) -> None:
    assert control.section is not None
    section = control.section
    # Going back to a section asks again what was skipped there.
    kept = tuple(s for s in work.state.skipped if not s.rpartition(" ")[2].startswith(section))
    passed = tuple(key for key in work.state.passed if not key.partition(" ")[2].startswith(section))
    work.state = replace(work.state, focus=section, skipped=kept, passed=passed, closed=False)
    label = field_label(section)
    work.remarks.append(Text(f"Section : {label.fr}.", f"Section: {label.en}."))
    work.panels.append(panels.section(work.state.plan, section))


def _show(work: Work, control: Control) -> None:
    work.digression = True
    plan, findings = work.state.plan, work.tools.check(work.state.plan)
    if control.what.startswith("calculation:"):
        carry_out(work, control.what.partition(":")[2])
    elif control.what == "who":
        work.panels.append(told_of_plan.everybody(plan))
    elif (tell := _TOLD.get(control.what.partition(":")[0])) is not None:
        work.panels.append(tell(plan, control.what.partition(":")[2]))
    elif control.what == "map":
        work.panels.append(panels.journey(plan, findings))
    elif control.what == "left":
        work.panels.append(panels.left(plan, findings, work.state))
    elif control.what == "inventory":
        work.panels.append(panels.inventory(plan))
    elif control.what == "section" and control.section is not None:
        work.panels.append(panels.section(plan, control.section))
    elif control.what == "assumed":
        assumed = panels.assumptions(plan)
        work.panels.append(assumed if assumed.fr else Text("Rien n’est supposé.", "Nothing is assumed."))
    else:
        work.panels.append(panels.recap(plan))


_TOLD: dict[str, Callable[[Plan, str], Text]] = {
    "value": told_of_plan.field,
    "when": told_of_plan.day,
    "whose": told_of_plan.owner,
}


def _check(work: Work, control: Control) -> None:
    work.digression = True
    findings = work.tools.check(work.state.plan)
    work.panels.append(panels.verdict(findings, None) if control.what == "all" else panels.verdict(findings))


def _walk(work: Work, control: Control) -> None:
    work.digression = True
    work.panels.append(panels.walk(work.state.plan))


def _explain(work: Work, control: Control) -> None:
    work.digression = True
    work.explain = control.what or "question"


def _suggest(work: Work, control: Control) -> None:
    work.digression = True
    work.effects.append("suggest")
    work.suggest_about = control.what


def _export(work: Work, control: Control) -> None:
    work.digression = True
    chosen = export_format(control.what) or "json"
    if chosen == "pdf":
        chosen = "html"
        work.remarks.append(
            Text(
                "Le plan s’exporte en page web : ouvrez-la et imprimez-la en PDF.",
                "The plan is exported as a web page: open it and print it to PDF.",
            )
        )
    else:
        work.remarks.append(Text(f"Voici le plan en {chosen.upper()}.", f"Here is the plan as {chosen.upper()}."))
    work.effects.append(f"export:{chosen}")


def _restart(work: Work, control: Control) -> None:
    work.digression = True
    work.remarks.append(
        Text(
            "Tout effacer et recommencer ? « Oui » pour confirmer ; « annule » reviendra en arrière.",
            "Clear everything and start over? “Yes” confirms; “undo” would bring it back.",
        )
    )
    work.offers = [
        Offer(Text("Oui, recommencer", "Yes, start over"), action="restart"),
        Offer(Text("Non, garder le plan", "No, keep the plan"), action="keep"),
    ]
    work.offered_for = "restart"


def _language(work: Work, control: Control) -> None:
    assert control.language is not None
    work.digression = True
    work.language = control.language
    work.state = replace(work.state, language=control.language, fixed_language=control.language)
    work.remarks.append(Text("Nous continuons en français.", "We go on in English."))


def _finish(work: Work, control: Control) -> None:
    work.state = replace(work.state, closed=True)
    work.effects.append("finish")


def _split(work: Work, control: Control) -> None:
    split_state(work, [name for name in control.what.split(SEPARATOR) if name])


def _switch(work: Work, control: Control) -> None:
    wanted = fold(control.what)
    for index, plan in enumerate(work.state.plans):
        names = (plan.id or "", plan.name or "", plan.audience.name or "")
        if any(wanted and wanted in fold(name) for name in names):
            work.state = replace(work.state, active=index, pending=None, offers=(), conflicts=())
            label = plan.audience.name or plan.name or plan.id or ""
            work.remarks.append(Text(f"Nous parlons du plan « {label} ».", f"We talk about the plan “{label}”."))
            return
    work.digression = True
    known = ", ".join(p.audience.name or p.id or "?" for p in work.state.plans)
    work.remarks.append(Text(f"Je ne connais pas ce plan. Plans : {known}.", f"I know no such plan. Plans: {known}."))


_HANDLERS: dict[Intent, Callable[[Work, Control], None]] = {
    "undo": _undo,
    "redo": _redo,
    "skip": _skip,
    "goto": _goto,
    "show": _show,
    "check": _check,
    "walk": _walk,
    "explain": _explain,
    "suggest": _suggest,
    "export": _export,
    "restart": _restart,
    "language": _language,
    "finish": _finish,
    "split": _split,
    "switch": _switch,
    "accept": accept,
    "refuse": refuse,
    "choose": choose,
}
