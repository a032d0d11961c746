"""What makes a journey map wrong in its ways in and out: no entry, no goal, goals out of reach, loops."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.rules.facts import Facts
from assistant.rules.finding import Fault
from assistant.rules.next_steps import entry_proposal, goal_proposal, last_of, link_proposal, onward, step_name
from assistant.rules.registry import rule
from assistant.rules.wording import listed, quoted


@rule(
    code="INT005",
    name="no-entry",
    title=Text("parcours sans entrée", "no entry"),
    severity="error",
    section="integrate",
    source="integrate-journey-map#entries-and-goal",
    also=("integrate-journey-map#stage-order",),
)
def no_entry(facts: Facts) -> Iterator[Fault]:
    """No step is flagged as an entry, and no linked step is without a way in: nobody can start."""
    journey = facts.journey
    if not journey.out or journey.entries:
        return
    first = min(journey.out, key=lambda step: (step not in journey.linked, journey.rank[step], step))
    name = quoted(step_name(facts, first))
    yield Fault(
        "integrate.steps",
        Text(
            "Le parcours n’a pas d’entrée : aucune étape n’est marquée comme telle, et aucune étape reliée n’est sans "
            "chemin qui y mène.",
            "The journey has no entry: no step is marked as one, and no linked step is without a way in.",
        ),
        Text(
            f"Marquez comme entrée l’étape où les gens vous découvrent, par exemple {name.fr}.",
            f"Mark as an entry the step where people discover you, for example {name.en}.",
        ),
        proposals=(entry_proposal(facts, first),),
    )


@rule(
    code="INT006",
    name="no-goal",
    title=Text("parcours sans but", "no goal"),
    severity="error",
    section="integrate",
    source="integrate-journey-map#entries-and-goal",
    also=("objective-ten-words#back-to-the-objective",),
)
def no_goal(facts: Facts) -> Iterator[Fault]:
    """No step is flagged as the goal: nothing on the map is where the objective is reached."""
    journey = facts.journey
    if not journey.out or journey.goals:
        return
    last = last_of(facts, sorted(journey.linked or journey.out))
    name = quoted(step_name(facts, last))
    yield Fault(
        "integrate.steps",
        Text(
            "Le parcours n’a pas de but : aucune étape n’est celle où l’objectif est atteint.",
            "The journey has no goal: no step is the one where the objective is reached.",
        ),
        Text(
            f"Marquez comme but l’étape qui réalise l’objectif, par exemple {name.fr}.",
            f"Mark as the goal the step that fulfils the objective, for example {name.en}.",
        ),
        proposals=(goal_proposal(facts, last),),
    )


@rule(
    code="INT007",
    name="goal-out-of-reach",
    title=Text("but inaccessible", "goal out of reach"),
    severity="error",
    section="integrate",
    source="integrate-journey-map#next-step",
    also=("integrate-walk-as-customer#dead-ends",),
)
def goal_out_of_reach(facts: Facts) -> Iterator[Fault]:
    """A step that leads somewhere, but never to a goal, and does not come after one.

    Silent without a goal (INT006), on dead ends (INT002), isolated steps (INT004) and loops without exit (INT008).
    """
    journey = facts.journey
    if not journey.goals:
        return
    owned = journey.isolated | journey.dead_ends | journey.trapped | journey.to_goal | journey.after_goal
    for step in sorted(set(journey.out) - owned):
        name = quoted(step_name(facts, step))
        onto = onward(facts, step)
        other = quoted(step_name(facts, onto)) if onto else None
        yield Fault(
            f"integrate.steps[{step}]",
            Text(
                f"Aucun chemin ne mène de {name.fr} au but : le client avance, mais jamais vers l’objectif.",
                f"No path leads from {name.en} to the goal: customers move on, but never towards the objective.",
            ),
            Text(
                f"Ajoutez un lien de {name.fr}, ou de l’une des étapes qui la suivent, vers "
                f"{other.fr if other else 'une étape qui mène au but'}.",
                f"Add a link from {name.en}, or from one of the steps after it, to "
                f"{other.en if other else 'a step that leads to the goal'}.",
            ),
            ids=(step,),
            proposals=(link_proposal(facts, step, onto),) if onto else (),
        )


@rule(
    code="INT008",
    name="loop-without-exit",
    title=Text("boucle sans sortie", "loop without exit"),
    severity="error",
    section="integrate",
    source="integrate-walk-as-customer#isolated-and-loops",
    also=("method-customer-freedom#star-path",),
)
def loop_without_exit(facts: Facts) -> Iterator[Fault]:
    """A strongly connected group of steps, or a self-link, with no link out and no goal in it; once a group."""
    journey = facts.journey
    for loop in journey.traps:
        last = min(loop, key=lambda step: (-journey.rank[step], step))
        onto = onward(facts, last)
        names, name = listed([step_name(facts, step) for step in loop]), quoted(step_name(facts, last))
        other = quoted(step_name(facts, onto)) if onto else None
        if len(loop) == 1:
            message = Text(
                f"{names.fr} ne mène qu’à elle-même : le client tourne en rond.",
                f"{names.en} leads to itself only: customers go round in circles.",
            )
        else:
            message = Text(
                f"{names.fr} forment une boucle sans sortie : le client y tourne en rond sans atteindre le but.",
                f"{names.en} form a loop without exit: customers go round in it and never reach the goal.",
            )
        yield Fault(
            f"integrate.steps[{loop[0]}]",
            message,
            Text(
                f"Ajoutez une sortie, par exemple de {name.fr} vers {other.fr if other else 'une étape plus avancée'}, "
                "et dites au bout de combien de passages le client la prend.",
                f"Add a way out, for example from {name.en} to {other.en if other else 'a later step'}, and say after "
                "how many rounds customers take it.",
            ),
            ids=tuple(loop),
            proposals=(link_proposal(facts, last, onto),) if onto else (),
        )
