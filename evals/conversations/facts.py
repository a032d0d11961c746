"""What a person said, as facts at field paths, and whether a plan holds them.

A path is one of the plan's, with the *name* of an element in its brackets, as the person calls it:
``rally.channels[LinkedIn].manager``. Four more forms: an element of a list by its name (``rally.channels``:
LinkedIn), a link (``integrate.links``: "ad > page"), ``integrate.goal`` and ``integrate.entry``, and lines and reviews
as mappings (``orchestrate.budget.lines``: {LinkedIn: 9000}).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evals.conversations.sameness import rhythm, same_name, same_text, same_value

Data = dict[str, Any]

# Lists whose elements have a name of their own, and the field that holds it.
NAMED = {
    "team.members": "name",
    "message_house.pillars": "title",
    "rally.channels": "name",
    "rally.contents": "title",
    "rally.data": "name",
    "orchestrate.tasks": "title",
    "orchestrate.milestones": "name",
    "integrate.steps": "name",
}
# Fields that hold the id of a member or of a data source.
_REFERENCES = {
    "manager": "team.members",
    "owner": "team.members",
    "contact": "team.members",
    "confirmed_by": "team.members",
    "stores_in": "rally.data",
}
_ELEMENT = re.compile(r"([a-z_.]+)\[([^\]]+)\]\.?([a-z_.]*)")


@dataclass(frozen=True)
class Fact:
    """One thing that was said.

    Args:
        path: Field path, in the form that this module describes.
        value: What was said; None where it was taken back.
    """

    path: str
    value: Any


def facts_of(stated: Mapping[str, Any]) -> list[Fact]:
    """Return what a mapping of paths says, one fact for each element of a list."""
    facts: list[Fact] = []
    for path, value in stated.items():
        if isinstance(value, Mapping):
            facts += [Fact(f"{path}[{key}]", each) for key, each in value.items()]
        elif isinstance(value, list):
            facts += [Fact(path, each) for each in value]
        else:
            facts.append(Fact(path, value))
    return facts


def at(data: Data, path: str) -> Any:
    """Return what stands at a dotted path without brackets."""
    found: Any = data
    for key in path.split("."):
        found = found.get(key) if isinstance(found, dict) else None
    return found


def elements(data: Data, path: str, name: str) -> list[Data]:
    """Return the elements of a named list that a name may mean, those of exactly that name first."""
    listed: list[Data] = at(data, path) or []
    field = NAMED[path]
    wanted = [each for each in listed if same_name(name, str(each.get(field) or each["id"]))]
    if path == "rally.channels":
        wanted += [e for e in listed if e not in wanted and same_name(name, str(e.get("kind") or "").replace("_", " "))]
    if path == "integrate.steps":
        wanted += [e for e in listed if e not in wanted and same_name(name, (e.get("channel") or "").replace("-", " "))]
    return sorted(wanted, key=lambda each: not same_text(name, str(each.get(field) or "")))


def name_of(data: Data, path: str, reference: Any) -> str:
    """Return the name of the element that a reference means, or the reference itself."""
    for each in at(data, path) or []:
        if each["id"] == reference:
            return str(each.get(NAMED[path]) or reference)
    return str(reference)


def found_values(data: Data, path: str) -> list[Any]:
    """Return what a plan holds at a fact's path: none, one, or one for each element that the name may mean."""
    if path in ("integrate.goal", "integrate.entry"):
        flag = path.rpartition(".")[2]
        return [f"{step.get('name')} {step.get('channel') or ''}" for step in at(data, "integrate.steps") if step[flag]]
    if path == "integrate.links":
        names = {step["id"]: f"{step.get('name') or step['id']}" for step in at(data, "integrate.steps")}
        return [f"{names.get(k['source'])} > {names.get(k['target'])}" for k in at(data, path)]
    if path in NAMED:
        return [str(each.get(NAMED[path]) or each["id"]) for each in at(data, path)]
    element = _ELEMENT.fullmatch(path)
    if element is None:
        value = at(data, path)
        return list(value) if isinstance(value, list) else [] if value in (None, "") else [value]
    return list(_in_elements(data, *element.groups()))


def _in_elements(data: Data, path: str, name: str, field: str) -> Iterator[Any]:
    if path == "orchestrate.budget.lines":
        lines = at(data, path)
        yield from (e["amount"] for e in lines if _names_line(name, e.get("label") or "", e.get("channel") or ""))
        yield from (e["amount"] for e in lines if e.get("kind") and same_name(name, e["kind"]))
        return
    if path == "orchestrate.measurement.reviews":
        yield from (rhythm(e["cadence"]) for e in at(data, path) if e["readers"] == name and rhythm(e["cadence"]))
        return
    for each in elements(data, path, name):
        value = at(each, field) if field else each
        for one in value if isinstance(value, list) else [value]:
            if one not in (None, ""):
                yield name_of(data, _REFERENCES[field], one) if field in _REFERENCES else one


def is_many(path: str) -> bool:
    """Tell whether several facts may stand at a path."""
    last = path.rpartition(".")[2]
    lists = ("challenges", "habits", "motivations", "objections", "proofs", "answers", "captures", "holds", "links")
    return path in NAMED or last in lists


def holds(data: Data, fact: Fact) -> bool:
    """Tell whether a plan holds a fact."""
    found = found_values(data, fact.path)
    if fact.value is None:
        return not found
    if fact.path == "integrate.links":
        source, target = str(fact.value).split(" > ")
        ends = [each.split(" > ") for each in found]
        return any(same_name(source, a) and same_name(target, b) for a, b in ends)
    if fact.path in NAMED or fact.path in ("integrate.goal", "integrate.entry"):
        return any(same_name(str(fact.value), each) for each in found) or (
            fact.path in NAMED and bool(elements(data, fact.path, str(fact.value)))
        )
    if fact.path == "audience.habits":
        return any(same_name(str(fact.value), str(each)) for each in found)
    return any(same_value(fact.value, each) for each in found)


def verdict(fact: Fact, before: Data, after: Data) -> str:
    """Judge one fact after the message that stated it.

    Returns:
        ``right``; ``wrong`` where the message put something else there; ``missed`` where it put nothing there.
    """
    if holds(after, fact):
        return "right"
    if is_many(fact.path) or fact.value is None:
        return "missed"
    old, new = found_values(before, fact.path), found_values(after, fact.path)
    return "wrong" if new and [str(v) for v in new] != [str(v) for v in old] else "missed"


def _names_line(name: str, label: str, channel: str) -> bool:
    """Tell whether a name is that of a line of the budget, or of the channel that it pays for."""
    return any(same_name(name, said) for said in (label, channel, f"{label} {channel}") if said.strip())
