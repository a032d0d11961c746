"""What makes a journey map wrong as a drawing: no step, dead ends, steps nobody reaches, parts that hang alone."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault
from assistant.rules.next_steps import (
    entry_proposal,
    first_of,
    goal_proposal,
    last_of,
    link_proposal,
    onward,
    step_name,
    way_to,
)
from assistant.rules.registry import rule
from assistant.rules.wording import listed, quoted


@rule(
    code="INT001",
    name="no-step",
    title=Text("parcours sans étape", "no step"),
    severity="error",
    section="integrate",
    source="integrate-journey-map#draw-it",
    also=("integrate-choose#where-and-why",),
)
def no_step(facts: Facts) -> Iterator[Fault]:
    """The map is empty: contents and channels that nothing connects are a patchwork, not a campaign."""
    if not facts.plan.integrate.steps:
        yield Fault(
            "integrate.steps",
            Text(
                "Le parcours n’a aucune étape : rien ne dit quel canal mène à quel autre.",
                "The journey has no step: nothing says which channel leads to which.",
            ),
            Text(
                "Dessinez le chemin du client : l’étape où il vous découvre, celle où il se décide, et ce qui mène de "
                "l’une à l’autre.",
                "Draw the customer’s way: the step where they discover you, the one where they decide, and what leads "
                "from one to the other.",
            ),
        )


@rule(
    code="INT002",
    name="dead-end",
    title=Text("impasse", "dead end"),
    severity="error",
    section="integrate",
    source="integrate-walk-as-customer#dead-ends",
    also=("integrate-journey-map#next-step",),
)
def dead_end(facts: Facts) -> Iterator[Fault]:
    """A linked step with no link to another step, that is no goal and comes after none: the customer is stuck there.

    Silent without a goal (INT006), on isolated steps (INT004) and on a step that only leads back to itself (INT008).
    """
    journey = facts.journey
    if not journey.goals:
        return
    for step in sorted(journey.dead_ends - journey.isolated):
        name = quoted(step_name(facts, step))
        onto = onward(facts, step)
        if onto is None:
            fix = Text(
                f"Ajoutez un lien de {name.fr} vers une étape qui mène au but.",
                f"Add a link from {name.en} to a step that leads to the goal.",
            )
        else:
            other = quoted(step_name(facts, onto))
            fix = Text(
                f"Reliez {name.fr} à une étape qui mène au but, par exemple {other.fr} ; si l’objectif est atteint là, "
                "marquez l’étape comme but.",
                f"Link {name.en} to a step that leads to the goal, for example {other.en}; if the objective is reached "
                "there, mark the step as a goal.",
            )
        yield Fault(
            f"integrate.steps[{step}]",
            Text(
                f"{name.fr} est une impasse : le client qui y arrive n’a plus rien devant lui, et l’objectif n’est pas "
                "atteint.",
                f"{name.en} is a dead end: customers who arrive there have nothing ahead of them, and the objective is "
                "not reached.",
            ),
            fix,
            ids=(step,),
            proposals=(*([link_proposal(facts, step, onto)] if onto else []), goal_proposal(facts, step)),
        )


@rule(
    code="INT003",
    name="unreachable-step",
    title=Text("étape hors d’atteinte", "unreachable step"),
    severity="error",
    section="integrate",
    source="integrate-walk-as-customer#isolated-and-loops",
    also=("integrate-journey-map#entries-and-goal",),
)
def unreachable_step(facts: Facts) -> Iterator[Fault]:
    """A step that no path from an entry reaches. Silent without an entry (INT005) and on isolated steps (INT004)."""
    journey = facts.journey
    if not journey.entries:
        return
    for step in sorted(set(journey.out) - set(journey.from_entries) - journey.isolated):
        name = quoted(step_name(facts, step))
        before = way_to(facts, step)
        if before is None:
            fix = Text(
                f"Ajoutez un lien vers {name.fr}, ou marquez-la comme entrée si des clients commencent là.",
                f"Add a link to {name.en}, or mark it as an entry if customers start there.",
            )
        else:
            other = quoted(step_name(facts, before))
            fix = Text(
                f"Ajoutez un lien vers {name.fr}, par exemple depuis {other.fr}, ou marquez-la comme entrée si des "
                "clients commencent là.",
                f"Add a link to {name.en}, for example from {other.en}, or mark it as an entry if customers start "
                "there.",
            )
        yield Fault(
            f"integrate.steps[{step}]",
            Text(
                f"Aucun chemin ne mène d’une entrée à {name.fr} : personne n’y arrivera.",
                f"No path leads from an entry to {name.en}: nobody will ever get there.",
            ),
            fix,
            ids=(step,),
            proposals=(*([link_proposal(facts, before, step)] if before else []), entry_proposal(facts, step)),
        )


@rule(
    code="INT004",
    name="isolated-activity",
    title=Text("activité isolée", "isolated activity"),
    severity="error",
    section="integrate",
    source="method-integrated-campaign#patchwork",
    also=("integrate-walk-as-customer#isolated-and-loops",),
)
def isolated_activity(facts: Facts) -> Iterator[Fault]:
    """A step linked to no other, or a group of steps apart from the main one; once a group.

    The main group has a goal, then most steps, then the smallest id.
    """
    journey = facts.journey
    for group in journey.isolated_groups:
        head, tail = first_of(facts, group), last_of(facts, group)
        before, onto = way_to(facts, head, group), onward(facts, tail, group)
        names = listed([step_name(facts, step) for step in group])
        if len(group) == 1:
            message = Text(
                f"{names.fr} n’est reliée à aucune autre étape : c’est une action isolée, pas un morceau de parcours.",
                f"{names.en} is linked to no other step: it is an isolated activity, not a part of the journey.",
            )
        else:
            message = Text(
                f"{names.fr} forment un groupe à part, sans lien avec le reste du parcours.",
                f"{names.en} form a group of their own, without any link to the rest of the journey.",
            )
        proposals = (
            *([link_proposal(facts, before, head)] if before else []),
            *([link_proposal(facts, tail, onto)] if onto else []),
        )
        yield Fault(
            f"integrate.steps[{group[0]}]",
            message,
            _joining(facts, group, before, onto),
            ids=tuple(group),
            proposals=proposals,
        )


def _joining(facts: Facts, group: list[str], before: str | None, onto: str | None) -> Text:
    head, tail = first_of(facts, group), last_of(facts, group)
    first = quoted(step_name(facts, head))
    if before is None and onto is None:
        return Text(
            f"Ajoutez l’étape qui mène à {first.fr} et celle où elle mène, avec un lien entre elles.",
            f"Add the step that leads to {first.en} and the one it leads to, with a link between them.",
        )
    ways: list[Text] = []
    if before is not None:
        other = quoted(step_name(facts, before))
        ways.append(Text(f"de {other.fr} à {first.fr}", f"from {other.en} to {first.en}"))
    if onto is not None:
        last, other = quoted(step_name(facts, tail)), quoted(step_name(facts, onto))
        ways.append(Text(f"de {last.fr} à {other.fr}", f"from {last.en} to {other.en}"))
    one = len(group) == 1
    return Text(
        f"Ajoutez un lien, par exemple {' ou '.join(w.fr for w in ways)} ; sinon, retirez "
        f"{'cette étape' if one else 'ces étapes'} du parcours.",
        f"Add a link, for example {' or '.join(w.en for w in ways)}; otherwise take "
        f"{'this step' if one else 'these steps'} off the map.",
    )
