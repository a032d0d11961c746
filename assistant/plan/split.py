"""Two audiences make two plans: sister plans that share team and inventory.

Each sister is a whole document, a fork of the plan that named them all. Ids in team and rally stay equal, and an edit
there applies to all sisters; everything else is each one's own from then on. What was written for all audiences at once
is kept, since somebody worked on it, and flagged to review, since it was not written for this one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.errors import EditError
from assistant.language.slug import MAX_LENGTH, slug
from assistant.language.text import Language, Text, fold
from assistant.plan.campaign import Plan
from assistant.plan.edit import Edit, apply_edits, value_of
from assistant.plan.path import is_at_or_below

SHARED = ("team", "rally", "name", "currency", "language")
"""Where an edit applies to all sisters."""

AUDIENCE_FIELDS = ("audience.name", "audience.role")
"""Fields that may name several audiences, in the order in which they are looked at."""

# Two plans must not count one figure twice.
_FIGURES = ("objective.target", "orchestrate.measurement.result.target", "orchestrate.budget.total")
_WRITTEN_FOR_ALL = (
    "audience.challenges",
    "audience.motivations",
    "audience.objections",
    "audience.habits",
    "audience.evidence",
    "message_house.promise",
    "message_house.pillars",
    "integrate.steps",
)
_SHARE = Text(
    "le même chiffre vaut pour plusieurs audiences\u00a0: quelle part pour celle-ci\u00a0?",
    "the same figure stands for several audiences: which share is this one's?",
)
_FOR_ALL = Text(
    "écrit pour plusieurs audiences\u00a0: qu’est-ce qui vaut pour celle-ci\u00a0?",
    "written for several audiences: what of it holds for this one?",
)
# The finding that a split answers.
_SEVERAL_AUDIENCES = "AUD002"


def split(plan: Plan, audiences: Sequence[str], field: str = "audience.name") -> tuple[Plan, ...]:
    """Fork a plan into one plan an audience.

    Args:
        plan: The plan that names several audiences.
        audiences: The audiences, in the order in which they were said.
        field: Path of the field that names them, one of `AUDIENCE_FIELDS`.

    Returns:
        Sister plans in that order, with the ids of `sister_ids`.

    Raises:
        EditError: Fewer than two audiences.
    """
    ids = sister_ids(plan, audiences)
    return tuple(apply_edits(plan, _edits(plan, audiences, index, ids, field)) for index in range(len(audiences)))


def sister_ids(plan: Plan, audiences: Sequence[str]) -> list[str]:
    """Return the ids that sister plans get: ``<id>-<audience slug>``, at most 64 characters, each one once.

    Raises:
        EditError: Fewer than two audiences, or one without a name.
    """
    if len(audiences) < 2 or not all(audience.strip() for audience in audiences):
        raise EditError(
            "Ce plan ne nomme qu’une audience : il n’y a rien à séparer.",
            "This plan names one audience: there is nothing to split.",
        )
    base = plan.id or slug(plan.name or plan.objective.statement or "plan")
    ids: list[str] = []
    for audience in audiences:
        tail, number = slug(audience), 1
        while (id_ := _joined(base, tail if number == 1 else f"{tail}-{number}")) in (*ids, *plan.sisters):
            number += 1
        ids.append(id_)
    return ids


def _joined(base: str, tail: str) -> str:
    return f"{base[: MAX_LENGTH - len(tail) - 1].rstrip('-')}-{tail}"


def _edits(plan: Plan, audiences: Sequence[str], index: int, ids: Sequence[str], field: str) -> Iterator[Edit]:
    yield Edit("set", "id", ids[index])
    yield Edit("set", "sisters", [*(other for other in ids if other != ids[index]), *plan.sisters])
    yield Edit("set", field, audiences[index], plan.provenance.get(field))
    for other in AUDIENCE_FIELDS:
        if other != field and _names_several(str(value_of(plan, other) or ""), audiences):
            yield Edit("clear", other)
    for number in range(len(plan.waivers) - 1, -1, -1):
        if plan.waivers[number].rule == _SEVERAL_AUDIENCES:
            yield Edit("remove", f"waivers[{number}]")
    yield from _reviews(plan)


def _names_several(text: str, audiences: Sequence[str]) -> bool:
    # "DAF et DSI" names both "DAF d'ETI" and "DSI d'ETI": the first words tell.
    first = {word for audience in audiences for word in fold(audience).split()[:1]}
    return len(first & set(re.findall(r"[^\W_]+", fold(text)))) > 1


def _reviews(plan: Plan) -> Iterator[Edit]:
    """Flag what needs a look in each sister: figures that all would count, texts that were written for all."""
    language: Language = "en" if plan.language == "en" else "fr"
    flagged = {mark.path for mark in plan.to_review}
    figures = [path for path in _FIGURES if value_of(plan, path) is not None]
    if plan.objective.target is None and plan.objective.statement:
        figures.insert(0, "objective.statement")
    for paths, reason in ((figures, _SHARE), (_WRITTEN_FOR_ALL, _FOR_ALL)):
        for path in paths:
            if path not in flagged and value_of(plan, path) not in (None, "", []):
                yield Edit("add", "to_review", {"path": path, "reason": reason.get(language)})


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
