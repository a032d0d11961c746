"""What was offered and what accepting, choosing or refusing it does."""

from dataclasses import replace

from assistant.dialogue.guided.intents import Control
from assistant.dialogue.guided.spoken_orders import ASSUMED
from assistant.dialogue.sisters import apply_to_plans, split_state
from assistant.dialogue.stages import LISTED
from assistant.dialogue.state import Offer, State
from assistant.dialogue.work import Work
from assistant.errors import EditError
from assistant.language.text import Text
from assistant.plan import Edit, Plan, Provenance, plan_data
from assistant.plan.path import value_at


def accept(work: Work, control: Control) -> None:
    """Take what was offered: the only offer, or the first where the person leaves the choice."""
    if control.what == ASSUMED:
        _confirm(work)
        return
    offers = work.before.offers
    if not offers:
        if control.what == "any":
            work.digression = True
            work.effects.append("suggest")
            return
        work.digression = True
        work.remarks.append(
            Text("Rien n’attendait un oui : continuons.", "Nothing was waiting for a yes: let us go on.")
        )
        return
    if len(offers) > 1 and control.what != "any" and not offers[0].action and not work.before.conflicts:
        work.digression = True
        options = numbered(offers)
        work.remarks.append(Text(f"Laquelle ? {options.fr}", f"Which one? {options.en}"))
        return
    take(work, offers[0])


def _confirm(work: Work) -> None:
    """Take all that was assumed for said: the person agrees with it."""
    plan = work.state.plan
    data = plan_data(plan)
    paths = [path for path, mark in plan.provenance.items() if mark.origin == "assumed"]
    edits = tuple(Edit("set", path, value) for path in paths if (value := value_at(data, path)) is not None)
    if not edits:
        work.digression = True
        work.remarks.append(Text("Rien n’est supposé.", "Nothing is assumed."))
        return
    count = len(edits)
    work.remarks.append(
        Text(
            f"C’est confirmé : {count} supposition{'s' if count > 1 else ''}.",
            f"Confirmed: {count} assumption{'s' if count > 1 else ''}.",
        )
    )
    take(work, Offer(Text("", ""), edits, suggested=False))


def choose(work: Work, control: Control) -> None:
    """Take one of several offers by its number."""
    offers = work.before.offers
    pending = work.before.pending
    if not offers and pending is not None and pending.id in LISTED:
        values = [value for value, _ in pending.choices]
        edit = Edit("set", pending.path, values[control.choice]) if -1 <= control.choice < len(values) else None
        offers = (Offer(Text("", ""), (edit,), suggested=False),) if edit else ()
        control = replace(control, choice=0)
    index = control.choice if control.choice >= 0 else len(offers) - 1
    if not 0 <= index < len(offers):
        work.digression = True
        count = len(offers)
        said = Text(f"J’ai proposé {count} choix ; lequel prenez-vous ?", f"I offered {count} choices; which one?")
        if count == 1:
            said = Text("Je n’ai fait qu’une proposition ; la prenez-vous ?", "I made one proposal; do you take it?")
        work.remarks.append(said if count else Text("Je n’ai pas proposé de choix.", "I offered no choice."))
        return
    take(work, offers[index])


def refuse(work: Work, control: Control) -> None:
    """Leave what was offered."""
    work.digression = True
    if not work.before.offers:
        work.remarks.append(Text("D’accord, rien ne change.", "All right, nothing changes."))
        return
    work.state = replace(work.state, offers=(), offered_for=None, conflicts=work.before.conflicts[1:])
    work.remarks.append(Text("D’accord, je laisse comme c’est.", "All right, I leave it as it is."))


def take(work: Work, offer: Offer) -> None:
    """Apply an offer. A suggestion that is accepted keeps that origin: it never becomes the person's own fact."""
    settled = work.before.conflicts[1:] if work.before.conflicts else ()
    work.state = replace(work.state, offers=(), offered_for=None, conflicts=settled)
    if offer.action == "restart":
        work.state = State(plans=(Plan(),), language=work.state.language, fixed_language=work.state.fixed_language)
        work.remarks.append(Text("C’est reparti de zéro.", "Starting afresh."))
        return
    if offer.action == "split":
        split_state(work)
        return
    if offer.action == "keep":
        work.digression = True
        work.remarks.append(Text("D’accord, rien ne change.", "All right, nothing changes."))
        return
    work.applied.extend(marked(offer, work.turn, work.message))
    try:
        work.state = apply_to_plans(work.state, work.applied)
    except EditError as error:
        # The plan moved on since the offer was made.
        work.applied.clear()
        work.remarks.append(Text(error.fr, error.en))


def marked(offer: Offer, turn: int, message: str) -> list[Edit]:
    """Return the edits of an offer with their provenance."""
    origin = "suggested" if offer.suggested else "user"
    mark = Provenance.model_validate({"origin": origin, "turn": turn, "words": message[:200]})
    return [
        edit if edit.provenance is not None or edit.op in ("remove", "clear") else replace(edit, provenance=mark)
        for edit in offer.edits
    ]


def numbered(offers: tuple[Offer, ...] | list[Offer]) -> Text:
    """Write offers as a numbered line."""
    return Text(
        " ".join(f"{i}) {offer.label.fr}" for i, offer in enumerate(offers, 1)),
        " ".join(f"{i}) {offer.label.en}" for i, offer in enumerate(offers, 1)),
    )
