"""What is offered to a person who is stuck: composed from their own plan, always labelled as a suggestion.

Never a person who was not named, never an amount of money, never a proof: those are coached, not offered.
"""

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal

from assistant.dialogue.display import date_text
from assistant.dialogue.guided.reading.objective_follows import likely_kind
from assistant.dialogue.guided.suggest_journey import journeys
from assistant.dialogue.guided.suggest_means import (
    channels,
    choices,
    contents,
    data,
    dates,
    legal,
    managers,
    retention,
    reviews,
    tasks,
)
from assistant.dialogue.guided.suggest_promise import promises
from assistant.dialogue.state import Offer, Question
from assistant.language.format import format_number
from assistant.language.numbers import find_numbers
from assistant.language.periods import add_months
from assistant.language.slug import slug
from assistant.language.text import Text
from assistant.language.vocabulary import find_terms
from assistant.plan import Edit, Plan
from assistant.plan.references import taken_ids
from assistant.rules.finding import Finding

_SHOWN = 3
_Maker = Callable[[Plan, Question, datetime.date], Iterator[Offer]]


def suggest(
    plan: Plan, question: Question | None, findings: tuple[Finding, ...], today: datetime.date
) -> tuple[Offer, ...]:
    """Return up to three options for the pending question, or none where nothing can be composed.

    Args:
        plan: What is known.
        question: The pending question.
        findings: What the rules find; a challenge offers what its rule proposes.
        today: The day of the conversation.
    """
    if question is None:
        return ()
    if question.code is not None:
        finding = next((f for f in findings if f.code == question.code and f.path == question.path), None)
        return tuple(Offer(p.label, p.edits) for p in finding.proposals[:_SHOWN]) if finding else ()
    maker = _MAKERS.get(question.id)
    return tuple(maker(plan, question, today))[:_SHOWN] if maker else ()


def new_wording(before: Plan, after: Plan) -> Iterator[Offer]:
    """Yield the statement with a changed figure put in, where the old one stood exactly once."""
    statement = after.objective.statement or ""
    old, new = before.objective.target, after.objective.target
    if old is None or new is None or old == new:
        return
    language = after.language or "fr"
    spots = [n for n in find_numbers(statement, language) if n.value == old]
    if len(spots) == 1:
        spot = spots[0]
        text = statement[: spot.start] + format_number(new, language) + statement[spot.end :]
        yield Offer(
            Text(f"«\u00a0{text}\u00a0»", f"“{text}”"), (Edit("set", "objective.statement", text),), suggested=False
        )


def _kinds(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    likely = likely_kind_of(plan)
    yield from choices("objective.kind", *dict.fromkeys((*likely, "acquisition", "retention", "awareness")))


def likely_kind_of(plan: Plan) -> tuple[str, ...]:
    """Return the kind that the words of the objective suggest, none where they suggest none."""
    told = (plan.objective.statement, plan.objective.metric, plan.audience.lifecycle)
    kind = likely_kind(*(text or "" for text in told))
    return (kind,) if kind else ()


def _targets(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    baseline = plan.objective.baseline
    if baseline:
        for share in (Decimal("1.1"), Decimal("1.2")):
            value = (baseline * share).quantize(Decimal(1))
            percent = int((share - 1) * 100)
            text = Text(
                f"{format_number(value, 'fr')} (+{percent}\u00a0% sur le point de départ)",
                f"{format_number(value, 'en')} (+{percent}% on the baseline)",
            )
            yield Offer(text, (Edit("set", "objective.target", value),))


def _deadlines(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    for months in (3, 6):
        first = add_months(today.replace(day=1), months + 1)
        day = first - datetime.timedelta(days=1)
        yield Offer(Text(date_text(day, "fr"), date_text(day, "en")), (Edit("set", "objective.deadline", day),))


def _lifecycles(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    by_kind = {
        "acquisition": ("prospect",),
        "event": ("prospect", "regular"),
        "awareness": ("prospect",),
        "activation": ("new_customer",),
        "retention": ("regular", "inactive"),
    }
    yield from choices("audience.lifecycle", *by_kind.get(plan.objective.kind or "", ("regular",)))


# What the source itself gives for these two audiences, see message-house-pillars#cfo-messages and #it-messages.
_STAKES: dict[str, tuple[Text, ...]] = {
    "finance": (
        Text("prouver le retour sur investissement", "proving the return on investment"),
        Text("garder la main sur le budget", "keeping control of the budget"),
        Text(
            "éviter d’empiler des outils qui ne se parlent pas",
            "avoiding a pile of tools that do not talk to each other",
        ),
    ),
    "it": (
        Text("la compatibilité avec l’existant", "compatibility with what is there"),
        Text("la sécurité des données", "data security"),
    ),
}


def _challenges(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    folded = f"{plan.audience.name or ''} {plan.audience.role or ''}"
    for term in find_terms(folded, "people"):
        key = (
            "finance"
            if "financ" in term.id or term.id in ("cfo", "daf")
            else "it"
            if term.id in ("cio", "it_director", "dsi", "it")
            else ""
        )
        for stake in _STAKES.get(key, ()):
            yield Offer(stake, (Edit("add", "audience.challenges", stake.get(plan.language or "fr")),))


def _habits(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    names = [channel.name or channel.id for channel in plan.rally.channels]
    common: dict[str, tuple[str, ...]] = {
        "business": ("LinkedIn", "e-mail", Text("salons professionnels", "trade shows").get(plan.language or "fr")),
        "consumer": ("Instagram", "e-mail", "SMS"),
    }
    for name in names or common.get(plan.audience.market or "business", ()):
        yield Offer(Text(name, name), (Edit("add", "audience.habits", name),))


def _pillars(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    challenges = plan.audience.challenges[:5]
    if not challenges:
        return
    taken = taken_ids(plan)
    edits = []
    for challenge in challenges:
        id_ = slug(challenge, taken)
        taken.add(id_)
        edits.append(Edit("add", "message_house.pillars", {"id": id_, "title": challenge, "answers": [challenge]}))
    listed = ", ".join(challenges)
    yield Offer(Text(f"un pilier par enjeu\u00a0: {listed}", f"one pillar a challenge: {listed}"), tuple(edits))


def _answers(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    paths = question.paths or (question.path,)
    challenges = plan.audience.challenges
    if len(paths) <= len(challenges):
        edits = tuple(
            Edit("add", f"{path.removesuffix('.answers')}.answers", challenge)
            for path, challenge in zip(paths, challenges, strict=False)
        )
        yield Offer(Text("dans l’ordre où ils sont dits", "in the order in which they were said"), edits)


def _steps(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    field = question.id.rpartition(".")[2]
    order = plan.integrate.steps if field == "entry" else tuple(reversed(plan.integrate.steps))
    for step in order[:2]:
        name = step.name or step.id
        yield Offer(Text(name, name), (Edit("set", f"integrate.steps[{step.id}].{field}", True),))


def _bases(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    paths = question.paths or (question.path,)
    for source in plan.rally.data:
        name = source.name or source.id
        edits = tuple(Edit("set", f"{p.removesuffix('.stores_in')}.stores_in", source.id) for p in paths)
        yield Offer(Text(name, name), edits)


def _reserves(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    ids = [path[path.rfind("[") + 1 : -1] for path in question.paths if path.endswith("]")]
    known = {left.id for left in plan.integrate.left_out}
    for reason in (
        Text("gardé pour une prochaine campagne", "kept for a later campaign"),
        Text("n’apporte rien à ce parcours", "adds nothing to this journey"),
    ):
        text = reason.get(plan.language or "fr")
        edits = tuple(
            Edit("set", f"integrate.left_out[{i}].reason", text)
            if i in known
            else Edit("add", "integrate.left_out", {"id": i, "reason": text})
            for i in ids
        )
        if edits:
            yield Offer(reason, edits)


def _journeys(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    yield from journeys(plan)


def _step_ids(plan: Plan, question: Question) -> list[str]:
    asked = {path.partition("[")[2].partition("]")[0] for path in question.paths or (question.path,)}
    return [step.id for step in plan.integrate.steps if step.id in asked]


def _step_pillars(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    ids = _step_ids(plan, question)
    pillars = [pillar.id for pillar in plan.message_house.pillars]
    if not ids or not pillars:
        return
    everywhere = tuple(Edit("set", f"integrate.steps[{i}].pillars", pillars) for i in ids)
    turns = tuple(Edit("set", f"integrate.steps[{s}].pillars", [pillars[n % len(pillars)]]) for n, s in enumerate(ids))
    yield Offer(Text("tous les piliers partout", "all pillars everywhere"), everywhere)
    yield Offer(Text("un pilier par étape, à tour de rôle", "one pillar a step, in turns"), turns)


# What a step is fairly judged on, see orchestrate-stage-figures#families; figures are the team's to give.
_KPIS: dict[str, Text] = {
    "awareness": Text("impressions", "impressions"),
    "consideration": Text("téléchargements", "downloads"),
    "conversion": Text("rendez-vous", "meetings"),
    "retention": Text("réachats", "repeat purchases"),
    "advocacy": Text("recommandations", "referrals"),
}


def _kpis(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    edits, names = [], []
    language = plan.language or "fr"
    for step in plan.integrate.steps:
        if step.id not in _step_ids(plan, question) or (step.stage is None and not step.goal):
            continue
        metric = plan.objective.metric if step.goal else None
        metric = metric or _KPIS[step.stage or "conversion"].get(language)
        edits.append(Edit("set", f"integrate.steps[{step.id}].kpi.metric", metric))
        names.append(f"{step.name or step.id} : {metric}")
    if edits:
        listed = ", ".join(names)
        yield Offer(Text(listed, listed), tuple(edits))


_MAKERS: dict[str, _Maker] = {
    "integrate.pillars": _step_pillars,
    "integrate.kpi": _kpis,
    "objective.kind": _kinds,
    "objective.target": _targets,
    "objective.deadline": _deadlines,
    "audience.lifecycle": _lifecycles,
    "audience.challenges": _challenges,
    "audience.habits": _habits,
    "message_house.promise": promises,
    "message_house.pillars": _pillars,
    "message_house.answers": _answers,
    "rally.manager": managers,
    "rally.owner": managers,
    "team.contact": managers,
    "rally.channels": channels,
    "rally.contents": contents,
    "rally.data": data,
    "integrate.steps": _journeys,
    "integrate.goal": _steps,
    "integrate.entry": _steps,
    "integrate.stores_in": _bases,
    "integrate.left_out": _reserves,
    "orchestrate.start": dates,
    "orchestrate.end": dates,
    "orchestrate.legal_basis": legal,
    "orchestrate.retention_months": retention,
    "orchestrate.tasks": tasks,
    "orchestrate.reviews": reviews,
}
