"""Whether a field holds what a case wants.

A wanted value is compared by kind: text with case, accents and typography folded, numbers by value, null with whatever
is empty, a list with a list of the same length in any order, an object with an object that holds at least those keys.
Where a field holds the id of something (an owner, a channel), the thing's name does too. An object with one of these
keys is a form of its own:

- ``{any: [a, b]}``: one of them;
- ``{says: text}``: a text that holds this text as whole words;
- ``{has: [a, b]}``: a list where each of these is found in an element of its own, and maybe more;
- ``{none: [a]}``: a list where none of these is found;
- ``{size: n}``: a list of that many elements.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from assistant.language.text import fold
from evals.cases.base import Wanted

_FORMS = frozenset({"any", "says", "has", "none", "size"})

Names = Mapping[str, str]
"""Id of a thing and its name."""


def names_in(plan: Mapping[str, Any]) -> Names:
    """Return the name or title of everything in a plan that has an id."""
    found: dict[str, str] = {}

    def walk(value: Any) -> None:
        if isinstance(value, Mapping):
            name = value.get("name") or value.get("title")
            if isinstance(value.get("id"), str) and name:
                found.setdefault(value["id"], str(name))
            for each in value.values():
                walk(each)
        elif isinstance(value, list | tuple):
            for each in value:
                walk(each)

    walk(plan)
    return found


def matches(found: Any, wanted: Wanted, names: Names) -> bool:
    """Return whether ``found`` is what a case wants."""
    if isinstance(wanted, dict):
        form = next(iter(wanted)) if len(wanted) == 1 else ""
        if form in _FORMS:
            return _form(found, form, wanted[form], names)
        return isinstance(found, Mapping) and all(
            matches(found.get(key), value, names) for key, value in wanted.items()
        )
    if wanted is None:
        return is_empty(found)
    if isinstance(wanted, bool) or isinstance(found, bool):
        return found is wanted
    if isinstance(wanted, list):
        same = isinstance(found, list | tuple) and len(found) == len(wanted)
        return same and _each_found(wanted, found, names)
    if isinstance(wanted, int | float):
        return _number(found) == Decimal(str(wanted))
    return _same_text(found, wanted, names)


def is_empty(value: Any) -> bool:
    """Return whether a field holds nothing: absent, null, blank or an empty list; 0 and false are values."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, list | tuple | Mapping) and not value


def holds(text: str, words: str) -> bool:
    """Return whether a text holds some words as whole words, case, accents and typography folded."""
    wanted = fold(words)
    # A mark at an edge ("<b>", "%") is no part of a word that could go on.
    before, after = (r"(?<!\w)" if wanted[:1].isalnum() else "", r"(?!\w)" if wanted[-1:].isalnum() else "")
    return re.search(f"{before}{re.escape(wanted)}{after}", fold(text)) is not None


def _form(found: Any, form: str, wanted: Wanted, names: Names) -> bool:
    match form:
        case "any":
            return isinstance(wanted, list) and any(matches(found, each, names) for each in wanted)
        case "says":
            return isinstance(found, str) and holds(found, str(wanted))
        case "size":
            return len(found or ()) == wanted
        case "has":
            return isinstance(found, list | tuple) and isinstance(wanted, list) and _each_found(wanted, found, names)
        case _:
            elements = found or ()
            return isinstance(wanted, list) and not any(matches(e, w, names) for e in elements for w in wanted)


def _each_found(wanted: Sequence[Wanted], found: Sequence[Any], names: Names) -> bool:
    """Return whether each wanted value has an element of its own, whatever the order (augmenting paths)."""
    taken: dict[int, int] = {}

    def place(want: int, tried: set[int]) -> bool:
        for index, element in enumerate(found):
            if index in tried or not matches(element, wanted[want], names):
                continue
            tried.add(index)
            if index not in taken or place(taken[index], tried):
                taken[index] = want
                return True
        return False

    return all(place(want, set()) for want in range(len(wanted)))


def _same_text(found: Any, wanted: str, names: Names) -> bool:
    if isinstance(found, datetime.date):
        return found.isoformat() == wanted
    if not isinstance(found, str):
        return _number(found) is not None and str(found) == wanted
    return fold(wanted) in {fold(found), fold(names.get(found, found))}


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
