"""The only way a plan changes.

An edit names a path, what to do there and, where it is known, where the new value comes from. Edits are applied to
plain data and the result is validated as a whole: either all of them hold, or the plan stays as it was.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, assert_never, get_args

from pydantic import BaseModel, ValidationError

from assistant.errors import EditError
from assistant.plan import marks
from assistant.plan.campaign import Plan
from assistant.plan.faults import ID_FORM, describe, wrong_value
from assistant.plan.fields import empty_value
from assistant.plan.path import Item, Key, Segment, join_path, parse_path, value_at
from assistant.plan.provenance import Provenance
from assistant.plan.shown import is_id
from assistant.plan.walk import Place, find, step_into

Op = Literal["set", "add", "remove", "clear"]


@dataclass(frozen=True)
class Edit:
    """One change to a plan.

    Args:
        op: ``set`` a value, ``add`` an element to a list, ``remove`` an element, ``clear`` a field.
        path: Field path; for ``add`` the path of the list.
        value: New value as plain JSON data (decimals, dates and parts of a plan are fine too); unused by remove and
            clear. To set null is to clear.
        provenance: Where the new value comes from.
    """

    op: Op
    path: str
    value: Any = None
    provenance: Provenance | None = None


def plan_data(plan: Plan) -> dict[str, Any]:
    """Return the plan as plain dicts and lists, decimals and dates kept as such."""
    data = _thaw(plan)
    assert isinstance(data, dict)
    return data


def part_data(plan: Plan, name: str) -> Any:
    """Return one top-level part of the plan as plain data."""
    return _thaw(getattr(plan, name))


def value_of(plan: Plan, path: str) -> Any:
    """Return the value at a field path as plain data, or None where there is none."""
    return _thaw(value_at(plan, path))


def _thaw(value: Any) -> Any:
    """Return plain data with lists for tuples; what holds nothing is not called for, since most of a plan is that."""
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="python")
    if isinstance(value, dict):
        return {key: _thaw(inner) if isinstance(inner, _HOLDERS) else inner for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_thaw(inner) if isinstance(inner, _HOLDERS) else inner for inner in value]
    return value


_HOLDERS = (dict, list, tuple, BaseModel)


def apply_edits(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Apply edits in order and return the new plan.

    What is said about something (provenance, citations, waivers, review marks) goes with it when it is removed, and
    moves with it when it gets another place or another id. A new value has its own provenance and none of the old
    value's citations. References to something removed stay; rules report them.

    Raises:
        EditError: A path or an id that does not exist, or a value that does not fit there. Nothing has changed then.
    """
    edits = list(edits)
    data = _opened(plan, edits)
    for edit in edits:
        _apply(data, edit)
    try:
        return Plan.model_validate(data)
    except ValidationError:
        raise _culprit(plan, edits) from None


def _opened(plan: Plan, edits: Sequence[Edit]) -> dict[str, Any]:
    """Return the plan as data to edit; parts that no edit touches stay models, which are not validated again."""
    touched = {*marks.LISTS, *(parse_path(edit.path)[0].name for edit in edits)}
    data = {name: part_data(plan, name) if name in touched else getattr(plan, name) for name in Plan.model_fields}
    data["provenance"] = dict(plan.provenance)
    return data


def _culprit(plan: Plan, edits: Sequence[Edit]) -> EditError:
    """Tell the fault of the edit that broke the plan for good, with paths as they were when it was made."""
    data, told = _opened(plan, edits), None
    for edit in edits:
        _apply(data, edit)
        try:
            Plan.model_validate(data)
        except ValidationError as error:
            told = told or describe(error, data)[0].text
        else:
            told = None
    assert told is not None
    return EditError(told.fr, told.en)


def _apply(data: dict[str, Any], edit: Edit) -> None:
    if edit.op not in get_args(Op):
        raise EditError(
            f"Opération inconnue\u00a0: {edit.op}. Attendu\u00a0: set, add, remove ou clear.",
            f"Unknown operation: {edit.op}. Expected set, add, remove or clear.",
        )
    segments = parse_path(edit.path)
    filled: str | None = None
    match edit.op:
        case "add":
            filled = _add(data, segments, edit.value)
        case "set" if edit.value is not None:
            filled = _set(data, segments, _thaw(edit.value))
        case "set" | "clear":
            _clear(data, segments)
        case "remove":
            _remove(data, segments)
        case _:
            assert_never(edit.op)
    if filled is not None and edit.provenance is not None and isinstance(data["provenance"], dict):
        data["provenance"][filled] = edit.provenance


def _add(data: dict[str, Any], segments: tuple[Segment, ...], value: Any) -> str:
    """Append an element and return its path."""
    place = step_into(data, segments)
    path = join_path(segments)
    if not isinstance(place.value, list):
        raise EditError(
            f"{path} n’est pas une liste\u00a0: «\u00a0add\u00a0» attend le chemin d’une liste, "
            "«\u00a0set\u00a0» remplace une valeur.",
            f"{path} is not a list: add wants the path of a list, set replaces a value.",
        )
    value = _thaw(value)
    name = str(len(place.value))
    if place.has_ids and isinstance(value, dict) and isinstance(value.get("id"), str):
        name = value["id"]
        _refuse_double(place.value, name, path)
    place.value.append(value)
    # What a file may say of a place where nothing stood was not said about this.
    marks.drop(data, f"{path}[{name}]")
    return f"{path}[{name}]"


def _set(data: dict[str, Any], segments: tuple[Segment, ...], value: Any) -> str:
    """Set a value and return its path: another one than was given where the id of an element changed."""
    holder, last = step_into(data, segments[:-1]), segments[-1]
    path = join_path(segments)
    if isinstance(last, Item):
        index = find(holder, last, segments)
        elements = holder.value
        old = elements[index]
        if holder.has_ids and isinstance(old, dict) and isinstance(value, dict):
            value = {**value, "id": old.get("id") if value.get("id") is None else value["id"]}
            path = _renamed(data, elements, segments, value["id"])
        elements[index] = value
    else:
        holder.check(last, segments)
        old = holder.value.get(last.name)
        if last.name == "id" and len(segments) > 1 and isinstance(segments[-2], Item):
            elements = step_into(data, segments[:-2]).value
            path = _renamed(data, elements, segments[:-1], value) + ".id"
        holder.value[last.name] = value
    if _is_same(value, old):
        marks.drop_reviews(data, path)
    else:
        marks.drop_for_new_value(data, path)
    return path


def _is_same(value: Any, old: Any) -> bool:
    """Tell whether a new value says what stands there already; dates may come as text, and true is not 1."""
    if isinstance(old, datetime.date):
        return str(value) == str(old)
    return bool(value == old) and isinstance(value, bool) == isinstance(old, bool)


def _renamed(data: dict[str, Any], elements: list[Any], segments: tuple[Segment, ...], new: Any) -> str:
    """Return the path of an element under its new id; what is said about it comes along."""
    path, last = join_path(segments), segments[-1]
    assert isinstance(last, Item)
    if new == last.name:
        return path
    if not isinstance(new, str) or not is_id(new):
        told = wrong_value(f"{path}.id", ID_FORM, new)
        raise EditError(told.fr, told.en)
    list_path = join_path(segments[:-1])
    _refuse_double(elements, new, list_path)
    marks.drop(data, f"{list_path}[{new}]")
    marks.rename(data, path, f"{list_path}[{new}]")
    return f"{list_path}[{new}]"


def _refuse_double(elements: list[Any], id_: str, path: str) -> None:
    if any(isinstance(element, dict) and element.get("id") == id_ for element in elements):
        raise EditError(
            f"{path} contient déjà «\u00a0{id_}\u00a0»\u00a0: prenez un autre identifiant, ou «\u00a0set\u00a0» pour "
            "le remplacer.",
            f'{path} already has an element "{id_}": take another id, or set to replace it.',
        )


def _clear(data: dict[str, Any], segments: tuple[Segment, ...]) -> None:
    holder, last = step_into(data, segments[:-1]), segments[-1]
    path = join_path(segments)
    if isinstance(last, Key):
        _empty(holder, last, segments)
    else:
        index = find(holder, last, segments)
        old = holder.value[index]
        if not isinstance(old, dict):
            _remove(data, segments)
            return
        # An element that has an id keeps it.
        holder.value[index] = {"id": old["id"]} if "id" in old else {}
    marks.drop_for_new_value(data, path)


def _remove(data: dict[str, Any], segments: tuple[Segment, ...]) -> None:
    holder, last = step_into(data, segments[:-1]), segments[-1]
    path = join_path(segments)
    if isinstance(last, Key):
        _empty(holder, last, segments)
        marks.drop(data, path)
        return
    index = find(holder, last, segments)
    del holder.value[index]
    marks.drop(data, path)
    if not holder.has_ids:
        marks.close_gap(data, join_path(segments[:-1]), index)


def _empty(holder: Place, last: Key, segments: tuple[Segment, ...]) -> None:
    kind = holder.check(last, segments)
    if last.name == "id" and len(segments) > 1:
        path = join_path(segments)
        raise EditError(f"{path}\u00a0: un identifiant ne peut pas être vidé.", f"{path}: an id cannot be emptied.")
    holder.value[last.name] = empty_value(kind)
