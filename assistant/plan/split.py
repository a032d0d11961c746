"""Two audiences make two plans: sister plans that share team and inventory.

Each sister is a whole document with its own message house and map. Ids in team and rally stay equal, and an edit there
applies to all sisters.
"""

from collections.abc import Iterable, Sequence

from assistant.errors import EditError
from assistant.language.slug import MAX_LENGTH, slug
from assistant.plan.campaign import Plan
from assistant.plan.edit import Edit, apply_edits, plan_data
from assistant.plan.path import is_at_or_below

SHARED = ("team", "rally", "name", "currency", "language")
"""Where an edit applies to all sisters."""

# What was said for the first audience only; each sister says its own.
_OWN = ("message_house", "integrate")


def split(plan: Plan, audiences: Sequence[str]) -> tuple[Plan, ...]:
    """Fork a plan into one plan an audience.

    Args:
        plan: The plan that names several audiences.
        audiences: The audiences, in the order in which they were said.

    Returns:
        Sister plans in that order; ids are ``<id>-<audience slug>``. The objective is copied and its target flagged to
        review: two plans must not count one target twice.

    Raises:
        EditError: Fewer than two audiences.
    """
    if len(audiences) < 2:
        raise EditError(
            "Ce plan ne nomme qu’une audience : il n’y a rien à séparer.",
            "This plan names one audience: there is nothing to split.",
        )
    base = plan.id or slug(plan.name or plan.objective.statement or "plan")
    ids: list[str] = []
    for audience in audiences:
        tail = slug(audience)
        head = base[: MAX_LENGTH - len(tail) - 1].rstrip("-")
        ids.append(slug(f"{head} {tail}", ids) if f"{head}-{tail}" in ids else f"{head}-{tail}")
    return tuple(
        _sister(plan, audience, ids[index], [other for other in ids if other != ids[index]])
        for index, audience in enumerate(audiences)
    )


def _sister(plan: Plan, audience: str, id_: str, others: list[str]) -> Plan:
    french = (plan.language or "fr") == "fr"
    mark = plan.provenance.get("audience.name")
    edits = [
        Edit("set", "id", id_),
        Edit("set", "sisters", others),
        Edit("clear", "audience"),
        Edit("set", "audience.name", audience, mark),
        *(Edit("clear", path) for path in _OWN),
    ]
    for field in ("market", "lifecycle", "sector"):
        value = getattr(plan.audience, field)
        if value is not None:
            edits.append(Edit("set", f"audience.{field}", value, plan.provenance.get(f"audience.{field}")))
    if plan.objective.target is not None or plan.objective.statement:
        path = "objective.target" if plan.objective.target is not None else "objective.statement"
        reason = (
            "le même chiffre vaut pour plusieurs audiences : quelle part pour celle-ci ?"
            if french
            else "the same figure stands for several audiences: which share is this one's?"
        )
        edits.append(Edit("add", "to_review", {"path": path, "reason": reason}))
    # Steps are gone, and so is what pointed at them.
    data = plan_data(plan)
    edits.extend(
        Edit("clear", f"orchestrate.{name}[{index}].step")
        for name in ("automations", "experiments")
        for index, element in enumerate(data["orchestrate"][name])
        if element["step"]
    )
    return apply_edits(plan, edits)


def is_shared(path: str) -> bool:
    """Tell whether an edit at ``path`` applies to all sisters."""
    return any(is_at_or_below(path, shared) for shared in SHARED)


def apply_to_sisters(plans: Sequence[Plan], active: int, edits: Iterable[Edit]) -> tuple[Plan, ...]:
    """Apply edits to the active plan, and those of the shared parts to all its sisters.

    Raises:
        EditError: As `apply_edits`; then no plan changes.
    """
    edits = list(edits)
    shared = [edit for edit in edits if is_shared(edit.path)]
    return tuple(
        apply_edits(plan, edits if index == active else shared) if index == active or shared else plan
        for index, plan in enumerate(plans)
    )
