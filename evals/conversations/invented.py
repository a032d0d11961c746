"""What a message put into the plan that nobody said."""

from collections.abc import Iterable
from typing import Any

from evals.conversations.facts import NAMED, Data, Fact, at
from evals.conversations.sameness import same_name, same_text, same_value

# Scalars that only a person can know.
_SAID_ONLY = (
    "objective.target",
    "objective.baseline",
    "objective.deadline",
    "objective.kind",
    "audience.name",
    "audience.lifecycle",
    "message_house.promise",
    "message_house.tone",
    "orchestrate.start",
    "orchestrate.end",
    "orchestrate.budget.total",
    "orchestrate.budget.reserve",
    "orchestrate.compliance.legal_basis",
    "orchestrate.compliance.retention_months",
    "orchestrate.economics.lifetime_value",
    "orchestrate.economics.acquisition_cost",
    "orchestrate.economics.expected_revenue",
)
_LISTS = ("audience.challenges", "audience.habits")
# Steps, tasks and milestones follow from other facts too: what is not said is judged for these only.
_ELEMENTS = ("team.members", "message_house.pillars", "rally.channels", "rally.contents", "rally.data")


def invented(before: Data, after: Data, known: Iterable[Fact]) -> list[tuple[str, Any]]:
    """Return what is new in a plan, marked as said by the person, and is none of the facts that they know.

    Args:
        before: Plan before the message.
        after: Plan after it.
        known: All facts that were stated so far, or that the person could state.
    """
    facts = list(known)
    new: list[tuple[str, Any]] = []
    for path in _SAID_ONLY:
        value = at(after, path)
        if value in (None, "") or same_value(value, at(before, path)) or not _said(after, path):
            continue
        if not any(fact.path == path and same_value(fact.value, value) for fact in facts if fact.value is not None):
            new.append((path, value))
    for path in _LISTS:
        old = at(before, path)
        for text in at(after, path):
            if text not in old and not _is_known(path, text, facts) and _said(after, path):
                new.append((path, text))
    for path in _ELEMENTS:
        ids = {each["id"] for each in at(before, path)}
        for each in at(after, path):
            name = str(each.get(NAMED[path]) or each["id"])
            if each["id"] not in ids and _said(after, f"{path}[{each['id']}]") and not _is_known(path, name, facts):
                new.append((path, name))
    return new


def _said(data: Data, path: str) -> bool:
    marks = data["provenance"]
    near = [mark for at_path, mark in marks.items() if at_path == path or at_path.startswith((f"{path}.", f"{path}["))]
    return not near or any(mark["origin"] in ("user", "brief") for mark in near)


def _is_known(path: str, text: str, facts: list[Fact]) -> bool:
    for fact in facts:
        if fact.path == path and (same_text(str(fact.value), text) or same_name(str(fact.value), text)):
            return True
        if fact.path.startswith(f"{path}[") and same_name(fact.path.split("[")[1].split("]")[0], text):
            return True
        # Whoever runs a channel or owns a content is in the team; the base that a step fills is in the inventory.
        last = fact.path.rpartition(".")[2]
        people = last in ("manager", "owner", "contact") and path == "team.members"
        base = last == "stores_in" and path == "rally.data"
        if (people or base) and same_name(str(fact.value), text):
            return True
        if (
            path == "rally.channels"
            and fact.path in ("audience.habits", "integrate.steps")
            and same_name(str(fact.value), text)
        ):
            return True
        if (
            path == "rally.channels"
            and fact.path == "integrate.links"
            and any(same_name(e, text) for e in str(fact.value).split(" > "))
        ):
            return True
    return False
