"""What makes a journey map wrong as a flow: stages that go backwards, identifiers needed too soon or kept nowhere."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.base import STAGES, Identifier
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.labels import IDENTIFIER, OF_IDENTIFIER_FR, STAGE
from assistant.rules.next_steps import step_name
from assistant.rules.registry import rule
from assistant.rules.wording import joined, named, quoted

_EXISTING_CUSTOMERS = frozenset({"upsell", "cross_sell", "retention", "referral"})
_SHOWN_PATH = 5


@rule(
    code="INT009",
    name="stage-goes-backwards",
    title=Text("étape qui revient en arrière", "stage goes backwards"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#stage-order",
    also=("method-channels-by-stage#channel-roles", "method-customer-freedom#star-path"),
)
def stage_goes_backwards(facts: Facts) -> Iterator[Fault]:
    """A link to a step of an earlier stage.

    Not inside a loop, where coming back is the purpose, nor for campaigns to people who are customers already.
    """
    if facts.plan.objective.kind in _EXISTING_CUSTOMERS:
        return
    loop_of = facts.journey.loop_of
    for index, link in enumerate(facts.plan.integrate.links):
        source, target = facts.steps.get(link.source or ""), facts.steps.get(link.target or "")
        if source is None or target is None or source.stage is None or target.stage is None:
            continue
        if STAGES.index(target.stage) >= STAGES.index(source.stage):
            continue
        if source.id in loop_of and loop_of.get(source.id) == loop_of.get(target.id):
            continue
        a, b = quoted(step_name(facts, source.id)), quoted(step_name(facts, target.id))
        late, early = STAGE[source.stage], STAGE[target.stage]
        yield Fault(
            f"integrate.links[{index}]",
            Text(
                f"Le lien de {a.fr} à {b.fr} revient en arrière, de la phase {late.fr} à la phase {early.fr}.",
                f"The link from {a.en} to {b.en} goes backwards, from {late.en} to {early.en}.",
            ),
            Text(
                f"Corrigez la phase de l’une des deux étapes, ou reliez {a.fr} à une étape de la phase {late.fr} ou "
                "d’une phase suivante.",
                f"Correct the stage of one of the two steps, or link {a.en} to a step of the {late.en} stage or later.",
            ),
            ids=(source.id, target.id),
        )


@rule(
    code="INT010",
    name="identifier-needed-before-it-is-captured",
    title=Text("coordonnée nécessaire avant d’être recueillie", "identifier needed before it is captured"),
    severity="error",
    section="integrate",
    source="integrate-journey-map#capture-identifiers",
    also=("integrate-sign-off#identifiers", "method-channels-by-stage#e-mail-opens-outbound"),
)
def identifier_needed_before_it_is_captured(facts: Facts) -> Iterator[Fault]:
    """A step needs an identifier that is captured on no path to it (error), or not on all of them (warning).

    What a data source reaching the audience holds is known from the start. A step's own capture comes too late for its
    own need. Silent without an entry (INT005), on unreachable (INT003) and isolated steps (INT004).
    """
    journey, flow = facts.journey, facts.flow
    if not journey.entries:
        return
    for step in facts.plan.integrate.steps:
        if step.id not in journey.from_entries or step.id in journey.isolated:
            continue
        for index, identifier in enumerate(step.needs):
            known = flow.known(step.id, identifier)
            if known == "every" or identifier in step.needs[:index]:
                continue
            path = f"integrate.steps[{step.id}].needs[{index}]"
            yield (
                _on_no_path(facts, step.id, identifier, path)
                if known == "none"
                else _on_some_path(facts, step.id, identifier, path)
            )


def _where_to_ask(facts: Facts, step: str) -> str | None:
    """Return the nearest step before one that collects something already, else the step right before it."""
    before = first = facts.journey.from_entries[step]
    while before is not None:
        if any(before in collecting for collecting in facts.flow.captures.values()):
            return before
        before = facts.journey.from_entries[before]
    return first


def _on_no_path(facts: Facts, step: str, identifier: Identifier, path: str) -> Fault:
    name, what = quoted(step_name(facts, step)), IDENTIFIER[identifier]
    before = _where_to_ask(facts, step)
    too_late = step in facts.flow.captures[identifier]
    late = Text(
        " ; le demander à l’étape même vient trop tard" if too_late else "",
        "; asking for it at that very step comes too late" if too_late else "",
    )
    message = Text(
        f"{name.fr} a besoin {OF_IDENTIFIER_FR[identifier]}, que rien ne recueille avant, sur aucun chemin{late.fr}.",
        f"{name.en} needs {what.en}, which nothing captures before it, on any path{late.en}.",
    )
    holders = (source for source in facts.data.values() if identifier in source.holds)
    holder = min(holders, key=lambda source: source.id, default=None)
    proposals: list[Proposal] = []
    ways: list[Text] = []
    if before is not None:
        earlier = quoted(step_name(facts, before))
        ways.append(Text(f"demandez cette information à {earlier.fr}", f"ask for it at {earlier.en}"))
        proposals.append(_capture_proposal(facts, before, identifier))
    else:
        ways.append(
            Text("placez avant elle une étape qui la demande", "put a step before it that asks for it"),
        )
    if holder is not None:
        source = quoted(named(holder.name, holder.id))
        ways.append(
            Text(
                f"si {source.fr} contient déjà cette audience, dites-le",
                f"if {source.en} already holds this audience, say so",
            )
        )
        proposals.append(
            Proposal(
                Text(f"{source.fr} contient cette audience", f"{source.en} holds this audience"),
                (Edit("set", f"rally.data[{holder.id}].reaches_audience", True),),
            )
        )
    fr, en = " ; ".join(w.fr for w in ways), "; ".join(w.en for w in ways)
    return Fault(
        path,
        message,
        Text(f"{fr[0].upper()}{fr[1:]}.", f"{en[0].upper()}{en[1:]}."),
        ids=(step,),
        proposals=tuple(proposals),
    )


def _on_some_path(facts: Facts, step: str, identifier: Identifier, path: str) -> Fault:
    name, what = quoted(step_name(facts, step)), IDENTIFIER[identifier]
    way = facts.flow.path_without(step, identifier, _SHOWN_PATH)
    shown = " → ".join("…" if node is None else step_name(facts, node) for node in way)
    before = next((node for node in way[-2:-1] if node is not None), None)
    earlier = quoted(step_name(facts, before)) if before is not None else None
    return Fault(
        path,
        Text(
            f"{name.fr} a besoin {OF_IDENTIFIER_FR[identifier]}, que rien ne recueille sur certains chemins, par "
            f"exemple {shown}.",
            f"{name.en} needs {what.en}, which nothing captures on some paths, for example {shown}.",
        ),
        Text(
            f"Demandez aussi cette information sur ce chemin{f', par exemple à {earlier.fr}' if earlier else ''}, ou "
            "menez ailleurs ceux qui ne l’ont pas donnée.",
            f"Ask for it on this path too{f', for example at {earlier.en}' if earlier else ''}, or lead those who did "
            "not give it elsewhere.",
        ),
        ids=(step,),
        severity="warning",
        proposals=(_capture_proposal(facts, before, identifier),) if before is not None else (),
    )


def _capture_proposal(facts: Facts, step: str, identifier: Identifier) -> Proposal:
    name, what = quoted(step_name(facts, step)), IDENTIFIER[identifier]
    return Proposal(
        Text(f"Recueillir {what.fr} à {name.fr}", f"Capture {what.en} at {name.en}"),
        (Edit("add", f"integrate.steps[{step}].captures", identifier),),
    )


@rule(
    code="INT011",
    name="captured-and-stored-nowhere",
    title=Text("coordonnées recueillies, rangées nulle part", "captured and stored nowhere"),
    severity="warning",
    section="integrate",
    source="integrate-journey-map#capture-identifiers",
    also=("rally-inventory#data-sources",),
)
def captured_and_stored_nowhere(facts: Facts) -> Iterator[Fault]:
    """A step captures identifiers and names no data source to keep them in."""
    for step in facts.plan.integrate.steps:
        if not step.captures or filled(step.stores_in):
            continue
        name = quoted(step_name(facts, step.id))
        captured = [IDENTIFIER[identifier] for identifier in dict.fromkeys(step.captures)]
        what = Text(joined([c.fr for c in captured], "et"), joined([c.en for c in captured], "and"))
        fitting = (source.id for source in facts.data.values() if set(step.captures) <= set(source.holds))
        homes = [_home(facts, source) for source in (sorted(fitting) or sorted(facts.data))[:3]]
        if homes:
            fix = Text(
                f"Nommez à cette étape la base qui les garde, par exemple {homes[0][1].fr}.",
                f"Name at this step the source that keeps them, for example {homes[0][1].en}.",
            )
        else:
            fix = Text(
                "Ajoutez à l’inventaire la base qui les garde (CRM, liste…) et nommez-la à cette étape.",
                "Add to the inventory the source that keeps them (CRM, list…) and name it at this step.",
            )
        yield Fault(
            f"integrate.steps[{step.id}].stores_in",
            Text(
                f"{name.fr} recueille {what.fr} sans dire où c’est gardé : la suite ne pourra pas s’en servir.",
                f"{name.en} captures {what.en} and does not say where it is kept: later steps will not find it.",
            ),
            fix,
            ids=(step.id,),
            proposals=tuple(
                Proposal(
                    Text(f"Ranger dans {home.fr}", f"Keep in {home.en}"),
                    (Edit("set", f"integrate.steps[{step.id}].stores_in", source),),
                )
                for source, home in homes
            ),
        )


def _home(facts: Facts, source: str) -> tuple[str, Text]:
    return source, quoted(named(facts.data[source].name, source))
