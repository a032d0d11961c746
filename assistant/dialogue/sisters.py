"""Several plans in one conversation."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.dialogue.state import State
from assistant.dialogue.work import Work
from assistant.language.text import Text
from assistant.plan import Edit
from assistant.plan.split import apply_to_sisters, split
from assistant.rules.audience import groups


def split_state(work: Work, named: Sequence[str] = ()) -> None:
    """Split the active plan where it names several audiences, or the person does; the first one stays the subject.

    Args:
        work: The turn.
        named: The audiences that the person named.
    """
    plan = work.state.plan
    audiences = list(named) or groups(plan.audience.name or "")
    if len(audiences) < 2:
        work.digression = True
        work.remarks.append(
            Text(
                "Ce plan ne nomme qu’une audience : il n’y a rien à séparer. Nommez-les : « fais deux plans, un pour "
                "les DAF et un pour les DSI ».",
                "This plan names one audience: there is nothing to split. Name them: “make two plans, one for CFOs "
                "and one for CIOs”.",
            )
        )
        return
    made = split(plan, audiences)
    others = tuple(p for i, p in enumerate(work.state.plans) if i != work.state.active)
    work.state = replace(
        work.state,
        plans=(*made, *others),
        active=0,
        pending=None,
        offers=(),
        challenged=(),
        passed=(),
        conflicts=(),
        skipped=(),
    )
    names_fr = ", ".join(f"« {a} »" for a in audiences)
    names_en = ", ".join(f"“{a}”" for a in audiences)
    work.remarks.append(
        Text(
            f"{len(made)} plans jumeaux : {names_fr}. Équipe et inventaire sont communs. "
            f"Nous commençons par « {audiences[0]} » ; « passe au plan {audiences[1]} » change.",
            f"{len(made)} sister plans: {names_en}. Team and inventory are shared. "
            f"We start with “{audiences[0]}”; “switch to the plan {audiences[1]}” changes.",
        )
    )
    if made[0].to_review:
        work.review.extend(review.path for review in made[0].to_review if review.path)


def apply_to_plans(state: State, edits: Sequence[Edit]) -> State:
    """Return the state with edits applied to the active plan, and shared ones to all sisters."""
    return replace(state, plans=apply_to_sisters(state.plans, state.active, edits))
