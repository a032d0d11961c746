"""Fields of a plan: what is right, what was left alone, what nobody said."""

from collections.abc import Iterable, Mapping
from typing import Any

from assistant.errors import EditError
from assistant.language.text import fold
from assistant.plan.path import is_at_or_below, value_at
from evals.cases.base import Wanted
from evals.metrics.matching import is_empty, matches, names_in
from evals.metrics.score import Score, share, verdict

PlanData = Mapping[str, Any]
"""A plan as plain dicts and lists."""

_MARKS = frozenset({"provenance", "citations", "waivers", "to_review", "generator", "schema_version", "sisters"})
"""Parts of a plan that say something about it rather than about the campaign."""
# The result that is measured is that of the objective: whoever says one says the other.
_SAME_FACT = {"objective": "orchestrate.measurement.result"}


def field_accuracy(plan: PlanData, wanted: Mapping[str, Wanted]) -> Score:
    """Return the share of the wanted fields that hold what they must."""
    names = names_in(plan)
    wrong = [
        f"{path} = {_short(at(plan, path))}, not {_short(value)}"
        for path, value in wanted.items()
        if not matches(at(plan, path), value, names)
    ]
    return share("field_accuracy", len(wanted) - len(wrong), len(wanted), "; ".join(wrong))


def untouched(before: PlanData, after: PlanData, paths: Iterable[str]) -> Score:
    """Return whether some fields are as they were."""
    changed = [path for path in paths if at(before, path) != at(after, path)]
    return verdict("untouched", not changed, f"changed: {', '.join(changed)}")


def plan_untouched(before: PlanData, after: PlanData) -> Score:
    """Return whether the whole plan is as it was, marks aside."""
    changed = [key for key in {**before, **after} if key not in _MARKS and before.get(key) != after.get(key)]
    return verdict("plan_untouched", not changed, f"changed: {', '.join(changed)}")


def nothing_invented(before: PlanData, after: PlanData, expected: Iterable[str]) -> Score:
    """Return whether nothing beside the expected fields is new and marked as said by the person."""
    told = [*expected]
    told += [_SAME_FACT[section] for path in told if (section := path.split(".")[0]) in _SAME_FACT]
    old, new = (_said(plan) for plan in (before, after))
    more = [
        path
        for path in new
        if path not in old and not any(is_at_or_below(path, each) or is_at_or_below(each, path) for each in told)
    ]
    return verdict("nothing_invented", not more, f"nobody said {', '.join(more)}")


def empty_fields(plan: PlanData, paths: Iterable[str]) -> Score:
    """Return whether what nobody spoke of is empty."""
    filled = [f"{path} = {_short(at(plan, path))}" for path in paths if not is_empty(at(plan, path))]
    return verdict("nothing_invented", not filled, f"nobody said {'; '.join(filled)}")


def origins(plan: PlanData, wanted: Mapping[str, str]) -> Score:
    """Return whether values come from where they must."""
    marks = plan.get("provenance") or {}
    wrong = [
        f"{path} is {(marks.get(path) or {}).get('origin')}, not {origin}"
        for path, origin in wanted.items()
        if (marks.get(path) or {}).get("origin") != origin
    ]
    return verdict("origin", not wrong, "; ".join(wrong))


def words_kept_out(plan: PlanData, words: Iterable[str]) -> Score:
    """Return whether a plan holds some words nowhere, what is quoted as the origin of a fact included."""
    text = fold(_text(plan))
    there = [each for each in words if fold(each) in text]
    return verdict("words_kept_out", not there, f"kept: {', '.join(there)}")


def lines_told(plan: PlanData, brief: str) -> Score:
    """Return the share of facts read from a brief whose words stand on the line that they are said to stand on."""
    lines = brief.splitlines()
    marks = [(path, mark) for path, mark in (plan.get("provenance") or {}).items() if mark.get("origin") == "brief"]
    wrong = [path for path, mark in marks if not _stands(mark, lines)]
    return share("lines_told", len(marks) - len(wrong), len(marks), f"not on their line: {', '.join(wrong)}")


def at(plan: PlanData, path: str) -> Any:
    """Return what stands at a path of a plan, or None."""
    try:
        return value_at(plan, path)
    except EditError:
        return None


def _said(plan: PlanData) -> set[str]:
    marks = plan.get("provenance") or {}
    return {path for path, mark in marks.items() if mark.get("origin") in ("user", "brief")}


def _stands(mark: Mapping[str, Any], lines: list[str]) -> bool:
    number, words = mark.get("line"), mark.get("words")
    if not isinstance(number, int) or not 1 <= number <= len(lines) or not words:
        return False
    # A fact may be said over several lines: what counts is that it begins on its own.
    first = fold(str(words)).split()
    return bool(first) and first[0] in fold(lines[number - 1])


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        return " \n ".join(_text(each) for each in value.values())
    if isinstance(value, list | tuple):
        return " \n ".join(_text(each) for each in value)
    return "" if value is None else str(value)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 160 else f"{text[:159]}…"
