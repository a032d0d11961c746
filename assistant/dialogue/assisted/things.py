"""The things of a plan by the names that people and models give them."""

from typing import Any

from assistant.dialogue.assisted.fields import NAMED_BY
from assistant.dialogue.draft import Draft
from assistant.language.text import fold
from assistant.language.vocabulary import entry, find_terms

_FEW_LETTERS = 3


def element_path(draft: Draft, list_path: str, name: str) -> str | None:
    """Return the path of a list element by its id or name; a part of a name will do where only one thing has it."""
    elements: list[dict[str, Any]] = draft.get(list_path) or []
    wanted = fold(name)
    names = [(i, fold(str(e.get(NAMED_BY[list_path]) or ""))) for i, e in enumerate(elements)]
    exact = [i for i, own in names if own == wanted or elements[i].get("id") == name]
    near = [i for i, own in names if len(wanted) >= _FEW_LETTERS and own and _part_of(wanted, own)]
    found = exact[:1] or (near if len(near) == 1 else [])
    return f"{list_path}[{elements[found[0]].get('id', found[0])}]" if found else None


def _part_of(one: str, two: str) -> bool:
    return f" {one} " in f" {two} " or f" {two} " in f" {one} "


def new_element(list_path: str, name: str) -> dict[str, Any]:
    """Return a new element of a list with what its name alone tells: the kind of a channel or of a base."""
    value: dict[str, Any] = {NAMED_BY[list_path]: name}
    if list_path == "rally.channels":
        known = next((entry("channel", t.id) for t in find_terms(name, "channel")), None)
        value |= {k: known.data[k] for k in ("kind", "media") if known is not None and k in known.data}
    elif list_path == "rally.data":
        known = next((entry("data", t.id) for t in find_terms(name, "data")), None)
        value |= {"kind": known.data["kind"]} if known is not None and "kind" in known.data else {}
    return value
