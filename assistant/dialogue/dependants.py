"""What depends on a fact that changed: flagged to look at again, and nothing else is touched."""

from collections.abc import Iterator
from typing import Any

from assistant.dialogue.derive import DERIVED
from assistant.language.text import fold
from assistant.plan import Edit, Plan
from assistant.plan.edit import value_of
from assistant.plan.references import references_to
from assistant.plan.wording import field_label, pattern_of

_FIXED: dict[str, tuple[str, ...]] = {
    "objective.target": ("orchestrate.measurement.result.target", "orchestrate.economics.expected_revenue"),
    "objective.baseline": ("orchestrate.measurement.result.baseline",),
    "objective.metric": ("orchestrate.measurement.result.metric",),
    "objective.deadline": ("orchestrate.end",),
    "objective.kind": ("audience.lifecycle", "objective.metric"),
    "audience.name": (
        "audience.role",
        "audience.challenges",
        "audience.habits",
        "message_house.promise",
        "message_house.pillars",
    ),
    "audience.market": ("orchestrate.compliance.legal_basis",),
    "audience.lifecycle": ("orchestrate.compliance.legal_basis",),
    "message_house.promise": ("message_house.pillars",),
    "orchestrate.start": ("orchestrate.milestones", "orchestrate.tasks"),
    "orchestrate.end": ("orchestrate.milestones",),
    "orchestrate.budget.total": ("orchestrate.budget.lines", "orchestrate.budget.reserve"),
    "currency": ("orchestrate.budget.total", "orchestrate.budget.lines"),
}


def dependants(before: Plan, edit: Edit) -> Iterator[str]:
    """Yield the paths of filled fields that depend on what an edit changed.

    Args:
        before: The plan before the edit.
        edit: A set, clear or remove; an addition changes nothing that was there.
    """
    if edit.op == "add" or _is_empty(old := value_of(before, edit.path)):
        return
    for path in _FIXED.get(pattern_of(edit.path), ()):
        mark = before.provenance.get(path)
        # A derived copy follows by itself.
        if not _is_empty(value_of(before, path)) and not (mark and mark.note == DERIVED):
            yield path
    yield from _repeats(before, edit.path, old)
    yield from _references(before, edit, old)


def _repeats(before: Plan, path: str, old: Any) -> Iterator[str]:
    statement = before.objective.statement
    if path.startswith("objective.") and path != "objective.statement" and statement and _says(statement, old):
        yield "objective.statement"
    if pattern_of(path) == "audience.challenges" and isinstance(old, str):
        for pillar in before.message_house.pillars:
            if any(fold(answer) == fold(old) for answer in pillar.answers):
                yield f"message_house.pillars[{pillar.id}].answers"


def _says(statement: str, old: Any) -> bool:
    if isinstance(old, str):
        return fold(old) in fold(statement)
    digits = "".join(c for c in statement if c.isdigit())
    plain = "".join(c for c in str(old) if c.isdigit())
    # A deadline is said in words ("fin juin"): the statement is worth a look whenever the date moves.
    return hasattr(old, "year") or (plain != "" and plain in digits)


def _references(before: Plan, edit: Edit, old: Any) -> Iterator[str]:
    if edit.op in ("remove", "clear") and isinstance(old, dict) and isinstance(old.get("id"), str):
        yield from references_to(before, old["id"])
    if edit.op == "clear" and isinstance(old, list):
        for element in old:
            if isinstance(element, dict) and isinstance(element.get("id"), str):
                yield from references_to(before, element["id"])


def _is_empty(value: Any) -> bool:
    return value in (None, "", [], ())


def flag(plan: Plan, paths: list[str], changed: str) -> list[Edit]:
    """Return the edits that flag paths to look at again because ``changed`` changed."""
    known = {review.path for review in plan.to_review}
    language = plan.language or "fr"
    label = field_label(changed).get(language)
    reason = f"{label} : valeur changée" if language == "fr" else f"{label}: value changed"
    return [Edit("add", "to_review", {"path": path, "reason": reason}) for path in paths if path not in known]
