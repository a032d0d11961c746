"""Mends: the changes that have one possible outcome, so that nobody has to be asked.

Four of them: a waiver whose rule no longer fires, an exact double in a list of ids, ``entry`` on the only step without
a way in, blanks around a text. Never a link, a reason, a figure or a person; those are proposals of findings.
"""

from collections.abc import Iterator
from typing import Any

from assistant.plan.campaign import SECTIONS, Plan
from assistant.plan.edit import Edit, apply_edits, plan_data
from assistant.rules.catalogue import all_rules
from assistant.rules.check import check_plan, waives
from assistant.rules.facts import filled
from assistant.rules.journey import Journey

_MARKS = ("provenance", "citations", "waivers", "to_review")
_ID_LISTS = {
    ("rally", "contents"): ("pillars",),
    ("integrate", "steps"): ("contents", "pillars"),
    ("orchestrate", "tasks"): ("after", "contents"),
}


def mend(plan: Plan) -> Plan:
    """Return the plan with everything mended that can be mended in one way only; the same plan where nothing can."""
    edits = [*_stripped(plan), *_entry(plan)]
    mended = apply_edits(plan, [*edits, *_marks(plan)]) if edits else plan
    doubles = list(_doubles(mended))
    if doubles:
        mended = apply_edits(mended, doubles)
    stale = list(_stale(mended))
    return apply_edits(mended, stale) if stale else mended


def mend_data(raw: Any, before: Plan, after: Plan) -> Any:
    """Carry the changes from one plan to another over to the JSON data that the first was read from.

    What did not change stays as it was written: order of keys, fields that are absent, spelling of numbers.
    """
    return _merged(raw, plan_data(before), plan_data(after))


def _merged(raw: Any, before: Any, after: Any) -> Any:
    if before == after:
        return raw
    if isinstance(raw, dict) and isinstance(after, dict):
        changed = {
            key: _merged(raw.get(key), before.get(key), after[key]) for key in after if before.get(key) != after[key]
        }
        return {**raw, **changed}
    if isinstance(raw, list) and isinstance(after, list) and len(raw) == len(after):
        return [_merged(*three) for three in zip(raw, before, after, strict=True)]
    return _bare(after)


def _bare(value: Any) -> Any:
    """Return plain data without the keys that are empty."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if inner is not None and inner != []}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def _stripped(plan: Plan) -> Iterator[Edit]:
    data = plan_data(plan)
    for name in ("name", *SECTIONS):
        yield from _strip(data[name], name)


def _strip(value: Any, path: str) -> Iterator[Edit]:
    if isinstance(value, str):
        if value != value.strip():
            yield Edit("set", path, value.strip())
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strip(inner, f"{path}.{key}")
    elif isinstance(value, list):
        seen: set[str] = set()
        for index, inner in enumerate(value):
            name = inner["id"] if isinstance(inner, dict) and "id" in inner else str(index)
            # A path names the first of two elements that share an id; the second waits until PLN002 is mended.
            if name not in seen:
                yield from _strip(inner, f"{path}[{name}]")
            seen.add(name)


def _entry(plan: Plan) -> Iterator[Edit]:
    journey = Journey(plan)
    first = [step for step in journey.out if not journey.back[step]]
    if not journey.flagged and len(first) == 1:
        yield Edit("set", f"integrate.steps[{first[0]}].entry", True)


def _marks(plan: Plan) -> Iterator[Edit]:
    """Keep what is said about a field: a text without its blanks is the same text, from the same source."""
    data = plan_data(plan)
    for name in _MARKS:
        yield Edit("set", name, data[name])


def _doubles(plan: Plan) -> Iterator[Edit]:
    data = plan_data(plan)
    seen: set[str] = set()
    for (section, things), lists in _ID_LISTS.items():
        for thing in data[section][things]:
            path = f"{section}.{things}[{thing['id']}]"
            if path not in seen:
                for name in lists:
                    yield from _double(thing[name], f"{path}.{name}")
            seen.add(path)
    yield from _double(data["sisters"], "sisters")


def _double(ids: list[str], path: str) -> Iterator[Edit]:
    # From the end, so that removing one does not move the next.
    for index in range(len(ids) - 1, -1, -1):
        if ids[index] in ids[:index]:
            yield Edit("remove", f"{path}[{index}]")


def _stale(plan: Plan) -> Iterator[Edit]:
    if not plan.waivers:
        return
    known = {rule.code for rule in all_rules()}
    findings = check_plan(plan).findings
    for index in range(len(plan.waivers) - 1, -1, -1):
        waiver = plan.waivers[index]
        if filled(waiver.rule) in known and not any(waives(waiver, finding) for finding in findings):
            yield Edit("remove", f"waivers[{index}]")
