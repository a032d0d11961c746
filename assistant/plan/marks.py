"""What is said about fields: provenance, citations, waivers and review marks follow what they speak of."""

from collections.abc import Callable
from typing import Any

from assistant.plan.path import is_at_or_below

_KEYS = {"citations": "field", "waivers": "path", "to_review": "path"}
"""Lists of marks, and the key under which each mark names its field."""

LISTS = tuple(_KEYS)


def drop(data: dict[str, Any], path: str) -> None:
    """Drop all that is said about what stands at a path and below it: it is gone.

    Args:
        data: Plan data, changed in place; lists of marks that are no lists are left to the validation.
        path: What is gone.
    """
    _follow(data, path, lambda _, mark: None if is_at_or_below(mark, path) else mark)


def drop_for_new_value(data: dict[str, Any], path: str) -> None:
    """Drop what a new value at a path makes untrue.

    The old value's provenance, citations and review marks go. A waiver of the field itself stays: it accepts a finding
    about the field, whatever stands there. One of something below goes with what it was about.
    """

    def moved(name: str, mark: str) -> str | None:
        return None if is_at_or_below(mark, path) and (name, mark) != ("waivers", path) else mark

    _follow(data, path, moved)


def drop_reviews(data: dict[str, Any], path: str) -> None:
    """Drop the review marks of what stands at a path and below it: somebody has looked at it."""
    _follow(data, path, lambda name, mark: None if name == "to_review" and is_at_or_below(mark, path) else mark)


def rename(data: dict[str, Any], old: str, new: str) -> None:
    """Carry over what is said about an element whose path changes."""
    _follow(data, old, lambda _, mark: new + mark[len(old) :] if is_at_or_below(mark, old) else mark)


def close_gap(data: dict[str, Any], list_path: str, removed: int) -> None:
    """Carry over what is said about the elements that move up after one without an id was removed."""

    def moved(_: str, mark: str) -> str:
        if not mark.startswith(f"{list_path}["):
            return mark
        index, bracket, rest = mark[len(list_path) + 1 :].partition("]")
        if not bracket or not index.isdecimal() or int(index) <= removed:
            return mark
        return f"{list_path}[{int(index) - 1}]{rest}"

    _follow(data, f"{list_path}[{removed}]", moved)


def _follow(data: dict[str, Any], changed: str, move: Callable[[str, str], str | None]) -> None:
    """Give every mark the path that ``move`` has for its kind and its path; those that have none any more go."""
    if changed == "provenance" or changed in _KEYS:
        # A new list of marks is taken as it is given.
        return
    if isinstance(data["provenance"], dict):
        moves = ((move("provenance", path), mark) for path, mark in data["provenance"].items())
        data["provenance"] = {path: mark for path, mark in moves if path is not None}
    for name, key in _KEYS.items():
        if isinstance(data[name], list):
            data[name] = [
                mark if path == new else {**mark, key: new}
                for mark in data[name]
                for path in [mark.get(key) if isinstance(mark, dict) else None]
                for new in [move(name, path) if isinstance(path, str) else path]
                if new is not None or path is None
            ]
