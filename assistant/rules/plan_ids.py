"""What makes the ids of a plan wrong: two things of one id, and names that lead nowhere."""

import difflib
from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.base import PlanModel
from assistant.plan.edit import Edit
from assistant.plan.references import Reference, Thing, references, taken_ids, things
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.nearest import Nearest
from assistant.rules.registry import registered, rule
from assistant.rules.wording import either, listed, quoted

_THING: dict[str, Text] = {
    "pillar": Text("un pilier", "a pillar"),
    "member": Text("un membre de l’équipe", "a team member"),
    "content": Text("un contenu", "a content"),
    "channel": Text("un canal", "a channel"),
    "data": Text("une base de contacts", "a data source"),
    "step": Text("une étape", "a step"),
    "milestone": Text("un jalon", "a milestone"),
    "task": Text("une tâche", "a task"),
}


@rule(
    code="PLN001",
    name="unknown-id",
    title=Text("identifiant inconnu", "unknown id"),
    severity="error",
    section="plan",
    source="practice-plan#consistent-ids",
)
def unknown_id(facts: Facts) -> Iterator[Fault]:
    """A reference to an id that the plan does not have, or that is a thing of another kind; a waiver's unknown code.

    Not the channel of a step (INT012) nor its contents (INT013). Sister plans are other documents.
    """
    known: dict[str, set[str]] = {}
    for thing in things(facts.plan):
        known.setdefault(thing.id, set()).add(thing.kind)
    wrong = [
        reference
        for reference in references(facts.plan)
        if not _owned_by_the_map(reference) and known.get(reference.id.strip(), set()).isdisjoint(reference.wants)
    ]
    nearest: dict[tuple[str, ...], Nearest] = {}
    for reference in sorted(wrong):
        if reference.wants not in nearest:
            nearest[reference.wants] = Nearest(_named_things(facts, reference.wants))
        near = nearest[reference.wants].find(reference.id)
        yield _unknown(reference, sorted(known.get(reference.id.strip(), ())), near)
    for index, waiver in enumerate(facts.plan.waivers):
        if filled(waiver.rule) and filled(waiver.rule) not in registered():
            yield _unknown_code(index, filled(waiver.rule))


def _owned_by_the_map(reference: Reference) -> bool:
    path = reference.path
    return path.startswith("integrate.steps[") and (path.endswith("].channel") or "].contents[" in path)


def _unknown(reference: Reference, kinds: list[str], near: str | None) -> Fault:
    what, wanted = quoted(reference.id), either(_THING[kind] for kind in reference.wants)
    if kinds:
        other = either(_THING[kind] for kind in kinds)
        message = Text(
            f"{what.fr} désigne {other.fr} ; il faut ici {wanted.fr}.",
            f"{what.en} is {other.en}; {wanted.en} is needed here.",
        )
    else:
        message = Text(
            f"{what.fr} ne désigne rien dans ce plan ; il faut ici {wanted.fr}.",
            f"{what.en} is nothing in this plan; {wanted.en} is needed here.",
        )
    if near is not None:
        meant = quoted(near)
        instead = Text(f"Écrivez {meant.fr} si c’est ce que vous vouliez dire", f"Write {meant.en} if that is meant")
    elif kinds:
        instead = Text(f"Nommez ici {wanted.fr}", f"Name {wanted.en} here")
    else:
        instead = Text(f"Ajoutez {what.fr} au plan", f"Add {what.en} to the plan")
    removed = _removal(reference.path)
    return Fault(
        reference.path,
        message,
        Text(
            f"{instead.fr}, ou retirez cette mention.",
            f"{instead.en}, or remove this mention.",
        ),
        ids=(reference.id,),
        proposals=(
            *(
                Proposal(
                    Text(f"Remplacer {what.fr} par {quoted(id_).fr}", f"Replace {what.en} by {quoted(id_).en}"),
                    (Edit("set", reference.path, id_),),
                )
                for id_ in ([near] if near is not None else [])
            ),
            Proposal(Text(f"Retirer la mention de {what.fr}", f"Remove the mention of {what.en}"), (removed,)),
        ),
    )


def _named_things(facts: Facts, kinds: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
    """Yield the ids and names of everything of these kinds."""
    groups: dict[str, dict[str, str | None]] = {
        "pillar": {id_: pillar.title for id_, pillar in facts.pillars.items()},
        "member": {id_: member.name for id_, member in facts.members.items()},
        "content": {id_: content.title for id_, content in facts.contents.items()},
        "channel": {id_: channel.name for id_, channel in facts.channels.items()},
        "data": {id_: source.name for id_, source in facts.data.items()},
        "step": {id_: step.name for id_, step in facts.steps.items()},
        "task": {id_: task.title for id_, task in facts.tasks.items()},
    }
    for kind in kinds:
        yield from groups[kind].items()


def _removal(path: str) -> Edit:
    """Return the edit that takes a mention away, with the link or reserve entry that is nothing without it."""
    if path.startswith(("integrate.links[", "integrate.left_out[")):
        return Edit("remove", path.rpartition(".")[0])
    return Edit("remove" if path.endswith("]") else "clear", path)


def _unknown_code(index: int, code: str) -> Fault:
    what = quoted(code)
    codes = sorted(registered())
    near = [code.upper()] if code.upper() in codes else difflib.get_close_matches(code.upper(), codes, n=1)
    path = f"waivers[{index}]"
    meant = quoted(near[0]) if near else None
    return Fault(
        f"{path}.rule",
        Text(
            f"Aucune règle ne s’appelle {what.fr} : cette dérogation n’accepte rien.",
            f"No rule is called {what.en}: this waiver accepts nothing.",
        ),
        Text(
            f"Écrivez {meant.fr} si c’est la règle voulue, ou retirez la dérogation."
            if meant
            else "Retirez la dérogation.",
            f"Write {meant.en} if that is the rule you mean, or remove the waiver." if meant else "Remove the waiver.",
        ),
        proposals=(
            *(
                Proposal(
                    Text(f"Remplacer {what.fr} par {quoted(id_).fr}", f"Replace {what.en} by {quoted(id_).en}"),
                    (Edit("set", f"{path}.rule", id_),),
                )
                for id_ in near
            ),
            Proposal(Text("Retirer cette dérogation", "Remove this waiver"), (Edit("remove", path),)),
        ),
    )


@rule(
    code="PLN002",
    name="duplicate-id",
    title=Text("identifiant en double", "duplicate id"),
    severity="error",
    section="plan",
    source="practice-plan#consistent-ids",
)
def duplicate_id(facts: Facts) -> Iterator[Fault]:
    """Two things of the plan with one id, of whatever kinds; once an id."""
    by_id: dict[str, list[Thing]] = {}
    for thing in things(facts.plan):
        by_id.setdefault(thing.id, []).append(thing)
    taken: set[str] | None = None
    for id_, same in by_id.items():
        if len(same) < 2:
            continue
        taken = taken or taken_ids(facts.plan)
        what, places = quoted(id_), listed(list(dict.fromkeys(thing.path for thing in same)))
        last = same[-1]
        fresh = _fresh_id(id_, last.kind, taken)
        yield Fault(
            same[1].path,
            Text(
                f"{len(same)} éléments portent l’identifiant {what.fr} : {places.fr}.",
                f"{len(same)} things have the id {what.en}: {places.en}.",
            ),
            Text(
                f"Donnez à chacun le sien, par exemple {quoted(fresh).fr} ; si c’est deux fois le même, retirez-en un.",
                f"Give each its own, for example {quoted(fresh).en}; if it is the same thing twice, remove one.",
            ),
            ids=(id_,),
            proposals=_renaming(facts, same, fresh),
        )


def _fresh_id(id_: str, kind: str, taken: set[str]) -> str:
    wish = f"{id_[:50].rstrip('-')}-{kind}"
    number, name = 2, wish
    while name in taken:
        name, number = f"{wish}-{number}", number + 1
    return name


def _renaming(facts: Facts, same: list[Thing], fresh: str) -> tuple[Proposal, ...]:
    """Propose to rename the last of two things of different kinds, with every mention that can only mean it."""
    id_, renamed = same[-1].id, same[-1]
    others = {thing.kind for thing in same[:-1]}
    if renamed.kind in others:
        return _merging(facts, same)
    mentions = [r for r in references(facts.plan) if r.id == id_ and renamed.kind in r.wants]
    if any(not others.isdisjoint(reference.wants) for reference in mentions):
        return ()
    edits = (*(Edit("set", r.path, fresh) for r in mentions), Edit("set", f"{renamed.path}.id", fresh))
    what, new, kind = quoted(id_), quoted(fresh), _THING[renamed.kind]
    label = Text(
        f"Renommer {what.fr} en {new.fr} là où c’est {kind.fr}",
        f"Rename {what.en} to {new.en} where it is {kind.en}",
    )
    return (Proposal(label, edits),)


def _merging(facts: Facts, same: list[Thing]) -> tuple[Proposal, ...]:
    """Propose to keep one of several things that are equal in every field."""
    plan = facts.plan
    # In the order of ``things``.
    everything: tuple[PlanModel, ...] = (
        *plan.message_house.pillars,
        *plan.team.members,
        *plan.rally.contents,
        *plan.rally.channels,
        *plan.rally.data,
        *plan.integrate.steps,
        *plan.orchestrate.milestones,
        *plan.orchestrate.tasks,
    )
    first, *others = [e for thing, e in zip(things(plan), everything, strict=True) if thing.id == same[0].id]
    if any(element != first for element in others):
        return ()
    what = quoted(same[0].id)
    label = Text(f"Ne garder {what.fr} qu’une fois", f"Keep {what.en} once only")
    return (Proposal(label, tuple(Edit("remove", thing.path) for thing in same[1:])),)
