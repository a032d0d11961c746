"""Makes offers of what a model suggests; an option that brings in a fact of its own is dropped whole."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from assistant.dialogue.assisted.material import Material, days_of, figures_of
from assistant.dialogue.assisted.shapes import Item, Option
from assistant.dialogue.assisted.values import number
from assistant.dialogue.assisted.wording_guards import (
    figures_are_known,
    has_no_markup,
    is_in_the_language,
    names_are_known,
)
from assistant.dialogue.display import date_text
from assistant.dialogue.guided.suggest_journey import journey_edits
from assistant.dialogue.state import Offer, Question
from assistant.language.slug import slug
from assistant.language.text import Language, Text, fold
from assistant.language.words import count_words
from assistant.plan import Edit, Plan
from assistant.plan.references import taken_ids

_LONGEST = 16
_MOST = 8
_TEN = 10
Maker = Callable[[Option, Plan, Question, datetime.date], Offer | None]


def _language(plan: Plan) -> Language:
    return plan.language or "fr"


def _holds(text: str, plan: Plan) -> bool:
    """Tell whether a text brings in nothing: no figure, date, name or markup that the plan does not hold."""
    material = Material(_language(plan), "", "", plan, ())
    guards = (has_no_markup, is_in_the_language, figures_are_known, names_are_known)
    return 0 < len(text.split()) <= _LONGEST and not any(guard(text, material) for guard in guards)


def _items(option: Option, plan: Plan) -> list[Item] | None:
    """Return the items of an option, None where one of them does not hold."""
    items = [item for item in option.items if item.text]
    if not items or len(items) > _MOST or len({fold(i.text) for i in items}) < len(items):
        return None
    return items if all(_holds(item.text, plan) for item in items) else None


def _listed(names: list[str]) -> Text:
    return Text(", ".join(names), ", ".join(names))


def _named(name: str, things: dict[str, str]) -> str | None:
    """Return the id of the one thing that is called like that, or None."""
    wanted = fold(name)
    found = [id_ for id_, own in things.items() if wanted and wanted in (fold(own), id_)]
    return found[0] if len(found) == 1 else None


def objective(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer a shorter statement that keeps the figure and the date."""
    items = _items(option, plan)
    if items is None or len(items) != 1 or len(count_words(items[0].text)) > _TEN:
        return None
    text, language = items[0].text.rstrip("."), _language(plan)
    target, deadline = plan.objective.target, plan.objective.deadline
    if fold(text) == fold(plan.objective.statement or "") or not plan.objective.statement:
        return None
    if target is not None and target not in set(figures_of(text, language)):
        return None
    if deadline is not None and (None, deadline.month, deadline.day) not in {
        (None, m, d) for _, m, d in days_of(text, language)
    }:
        return None
    return Offer(Text(f"«\u00a0{text}\u00a0»", f"“{text}”"), (Edit("set", "objective.statement", text),))


def pillars(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer pillars that answer challenges of the audience."""
    items = _items(option, plan)
    if items is None:
        return None
    taken, edits = taken_ids(plan), []
    for item in items:
        id_ = slug(item.text, taken)
        taken.add(id_)
        value: dict[str, Any] = {"id": id_, "title": item.text}
        answered = [challenge for challenge in plan.audience.challenges if fold(challenge) == fold(item.about)]
        edits.append(Edit("add", "message_house.pillars", value | ({"answers": answered} if answered else {})))
    return Offer(_listed([item.text for item in items]), tuple(edits))


def proofs(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer to look for proofs: tasks, since a proof that nobody has is none."""
    items = _items(option, plan)
    if items is None:
        return None
    titles = {p.id: p.title or p.id for p in plan.message_house.pillars}
    if any(_named(item.about, titles) is None for item in items if item.about):
        return None
    taken, edits, french = taken_ids(plan), [], _language(plan) == "fr"
    for item in items:
        title = f"Chercher une preuve\u00a0: {item.text}" if french else f"Find a proof: {item.text}"
        id_ = slug(title, taken)
        taken.add(id_)
        edits.append(Edit("add", "orchestrate.tasks", {"id": id_, "title": title, "kind": "prepare"}))
    names = ", ".join(item.text for item in items)
    return Offer(
        Text(f"preuves à chercher (en tâches) : {names}", f"proofs to look for (as tasks): {names}"), tuple(edits)
    )


def journey(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer a journey through channels of the inventory, each once."""
    names = {channel.id: channel.name or channel.id for channel in plan.rally.channels}
    ids = [_named(item.about or item.text, names) for item in option.items]
    if len(ids) < 2 or None in ids or len(set(ids)) < len(ids):
        return None
    order = [channel for id_ in ids for channel in plan.rally.channels if channel.id == id_]
    edits, steps = journey_edits(plan, order)
    return Offer(Text(" → ".join(steps), " → ".join(steps)), tuple(edits))


def kpis(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer what each step is judged on: a target of its own is a suggestion, that of the goal is the objective's."""
    items = _items(option, plan)
    if items is None:
        return None
    steps = {step.id: step.name or step.id for step in plan.integrate.steps}
    goals = {step.id for step in plan.integrate.steps if step.goal}
    edits, names, last = [], [], None
    for item in items:
        id_ = _named(item.about, steps)
        target = number(item.number) if item.number else None
        if id_ is None or (target is not None and not _is_likely(target, last, id_ in goals, plan)):
            return None
        last = target if target is not None else last
        edits.append(Edit("set", f"integrate.steps[{id_}].kpi.metric", item.text))
        if target is not None:
            edits.append(Edit("set", f"integrate.steps[{id_}].kpi.target", target))
        names.append(f"{steps[id_]} : {item.text}" + (f" {target}" if target is not None else ""))
    return Offer(_listed(names), tuple(edits))


def _is_likely(target: Decimal, last: Decimal | None, goal: bool, plan: Plan) -> bool:
    """Tell whether a target can stand in a funnel: no larger than the step before, the objective's at the goal."""
    if target <= 0 or (last is not None and target > last):
        return False
    return not goal or plan.objective.target is None or target == plan.objective.target


def tasks(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer tasks for members of the team, due between today and the end of the campaign."""
    items = _items(option, plan)
    if items is None:
        return None
    members = {member.id: member.name or member.id for member in plan.team.members}
    last = plan.orchestrate.end or plan.objective.deadline
    taken, edits, names = taken_ids(plan), [], []
    for item in items:
        owner = _named(item.who, members) if item.who else None
        due = _day(item.day)
        if (item.who and owner is None) or (due is not None and (due < today or (last is not None and due > last))):
            return None
        id_ = slug(item.text, taken)
        taken.add(id_)
        known = {"owner": owner, "due": due}
        value = {"id": id_, "title": item.text, "kind": "prepare"} | {k: v for k, v in known.items() if v is not None}
        edits.append(Edit("add", "orchestrate.tasks", value))
        about = [members[owner]] if owner else []
        about += [date_text(due, _language(plan))] if due else []
        names.append(f"{item.text} ({', '.join(about)})" if about else item.text)
    return Offer(_listed(names), tuple(edits))


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def risks(option: Option, plan: Plan, question: Question, today: datetime.date) -> Offer | None:
    """Offer risks with what would be done then."""
    items = _items(option, plan)
    if items is None or not all(_holds(item.about, plan) for item in items if item.about):
        return None
    edits = [
        Edit("add", "orchestrate.risks", {"risk": item.text} | ({"mitigation": item.about} if item.about else {}))
        for item in items
    ]
    return Offer(_listed([item.text for item in items]), tuple(edits))


MAKERS: dict[str, Maker] = {
    "objective": objective,
    "pillars": pillars,
    "proofs": proofs,
    "journey": journey,
    "kpis": kpis,
    "tasks": tasks,
    "risks": risks,
}
