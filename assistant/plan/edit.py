"""The only way a plan changes.

An edit names a path, what to do there and, where it is known, where the new value comes from. Edits are applied to
plain data and the result is validated as a whole: either all of them hold, or the plan stays as it was.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from assistant.errors import EditError
from assistant.plan.campaign import Plan
from assistant.plan.faults import describe
from assistant.plan.path import Item, Key, Segment, element_index, is_at_or_below, join_path, parse_path, value_at
from assistant.plan.provenance import Provenance

Op = Literal["set", "add", "remove", "clear"]


@dataclass(frozen=True)
class Edit:
    """One change to a plan.

    Args:
        op: ``set`` a value, ``add`` an element to a list, ``remove`` an element, ``clear`` a field.
        path: Field path; for ``add`` the path of the list.
        value: New value as plain JSON data (decimals and dates are fine too); unused by remove and clear.
        provenance: Where the new value comes from.
    """

    op: Op
    path: str
    value: Any = None
    provenance: Provenance | None = None


def plan_data(plan: Plan) -> dict[str, Any]:
    """Return the plan as plain dicts and lists, decimals and dates kept as such."""
    data = _thaw(plan.model_dump(mode="python"))
    assert isinstance(data, dict)
    return data


def part_data(plan: Plan, name: str) -> Any:
    """Return one top-level part of the plan as plain data."""
    return _thaw(_dumped(getattr(plan, name)))


def value_of(plan: Plan, path: str) -> Any:
    """Return the value at a field path as plain data, or None where there is none."""
    name = parse_path(path)[0].name
    return value_at({name: part_data(plan, name)}, path) if name in Plan.model_fields else None


def _thaw(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _thaw(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_thaw(inner) for inner in value]
    return value


def apply_edits(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Apply edits in order and return the new plan.

    Provenance, citations, waivers and review marks at and below what is replaced, cleared or removed go with it; what
    moves up because an element before it was removed takes them along. References to something removed stay.

    Raises:
        EditError: A path or an id that does not exist, or a value that does not fit there.
    """
    data = _opened(plan, edits := list(edits))
    for edit in edits:
        _apply(data, edit)
    try:
        return Plan.model_validate(data)
    except ValidationError as error:
        fault = describe(error, data)[0]
        raise EditError(fault.text.fr, fault.text.en) from None


def _opened(plan: Plan, edits: list[Edit]) -> dict[str, Any]:
    """Return the plan as data to edit; parts that no edit touches stay models, which are not validated again."""
    data: dict[str, Any] = {name: getattr(plan, name) for name in Plan.model_fields}
    data["provenance"] = dict(plan.provenance)
    touched = {segments[0].name for segments in map(parse_path, (e.path for e in edits))} - {"provenance"}
    for name in touched.union(name for name, _ in _MARKS):
        if name in data:
            data[name] = _thaw(_dumped(data[name]))
    return data


def _dumped(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="python")
    return [_dumped(inner) for inner in value] if isinstance(value, tuple) else value


def _apply(data: dict[str, Any], edit: Edit) -> None:
    segments = parse_path(edit.path)
    if edit.op == "add":
        _add(data, edit, segments)
        return
    parent, last = _walk(data, segments[:-1]), segments[-1]
    if isinstance(last, Item):
        index = _index(parent, last, segments)
        if edit.op == "set":
            value = _thaw(edit.value)
            if isinstance(value, dict) and isinstance(parent[index], dict) and "id" in parent[index]:
                value = {"id": parent[index]["id"], **value}
            parent[index] = value
            _drop_marks(data, edit.path)
        elif edit.op == "remove" or not isinstance(parent[index], dict):
            del parent[index]
            _drop_marks(data, edit.path)
            if not any(isinstance(e, dict) and "id" in e for e in parent):
                _shift_marks(data, join_path(segments[:-1]), index)
        else:
            # An element that has an id keeps it when it is cleared.
            parent[index] = {"id": parent[index]["id"]} if "id" in parent[index] else {}
            _drop_marks(data, edit.path)
    else:
        _check_key(parent, last, segments)
        if edit.op == "set":
            parent[last.name] = _thaw(edit.value)
        elif last.name == "id" and len(segments) > 1:
            raise EditError(
                f"{edit.path} : un identifiant ne peut pas être vidé.", f"{edit.path}: an id cannot be emptied."
            )
        else:
            parent[last.name] = None
        _drop_marks(data, edit.path)
    if edit.op == "set" and edit.provenance is not None:
        data["provenance"][edit.path] = edit.provenance


def _add(data: dict[str, Any], edit: Edit, segments: tuple[Segment, ...]) -> None:
    elements = _walk(data, segments)
    if not isinstance(elements, list):
        raise EditError(
            f"{edit.path} n’est pas une liste : « add » attend le chemin d’une liste, « set » remplace une valeur.",
            f"{edit.path} is not a list: add wants the path of a list, set replaces a value.",
        )
    value = _thaw(edit.value)
    name = str(len(elements))
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        name = value["id"]
        if any(isinstance(e, dict) and e.get("id") == name for e in elements):
            raise EditError(
                f"{edit.path} contient déjà « {name} » : prenez un autre identifiant, ou « set » pour le remplacer.",
                f'{edit.path} already has an element "{name}": take another id, or set to replace it.',
            )
    elements.append(value)
    if edit.provenance is not None:
        data["provenance"][f"{edit.path}[{name}]"] = edit.provenance


def _walk(data: Any, segments: tuple[Segment, ...]) -> Any:
    for depth, segment in enumerate(segments):
        if isinstance(segment, Key):
            _check_key(data, segment, segments[: depth + 1])
            data = data[segment.name]
        else:
            data = data[_index(data, segment, segments[: depth + 1])]
    return data


def _check_key(data: Any, key: Key, segments: tuple[Segment, ...]) -> None:
    if isinstance(data, dict) and (key.name in data or _is_known_key(key, segments)):
        # An element added earlier in the same batch holds only the keys that were given.
        data.setdefault(key.name, _empty_of(segments))
        return
    path = join_path(segments)
    close = difflib.get_close_matches(key.name, list(data) if isinstance(data, dict) else [], n=1)
    fr = f" Vouliez-vous dire « {close[0]} » ?" if close else ""
    en = f' Did you mean "{close[0]}"?' if close else ""
    raise EditError(f"Le champ {path} n’existe pas dans un plan.{fr}", f"A plan has no field {path}.{en}")


def _model_of(segments: tuple[Segment, ...]) -> Any:
    """Return the annotation of the field that the segments lead to, or None."""
    annotation: Any = Plan
    for segment in segments:
        if isinstance(segment, Key):
            fields = getattr(annotation, "model_fields", None)
            if fields is None or segment.name not in fields:
                return None
            annotation = fields[segment.name].annotation
        else:
            inner = getattr(annotation, "__args__", None)
            annotation = inner[0] if inner else None
    return annotation


def _is_known_key(key: Key, segments: tuple[Segment, ...]) -> bool:
    return _model_of(segments) is not None


def _empty_of(segments: tuple[Segment, ...]) -> Any:
    annotation = _model_of(segments)
    if getattr(annotation, "__origin__", None) is tuple:
        return []
    return {} if hasattr(annotation, "model_fields") else None


def _index(elements: Any, item: Item, segments: tuple[Segment, ...]) -> int:
    index = element_index(elements, item.name) if isinstance(elements, list) else None
    if index is None:
        path = join_path(segments[:-1])
        known = [e["id"] for e in elements if isinstance(e, dict) and "id" in e] if isinstance(elements, list) else []
        fr = f" Éléments connus : {', '.join(known[:8])}." if known else ""
        en = f" Known elements: {', '.join(known[:8])}." if known else ""
        raise EditError(f"{path} n’a pas d’élément « {item.name} ».{fr}", f'{path} has no element "{item.name}".{en}')
    return index


_MARKS = (("citations", "field"), ("waivers", "path"), ("to_review", "path"))


def _drop_marks(data: dict[str, Any], path: str) -> None:
    data["provenance"] = {k: v for k, v in data["provenance"].items() if not is_at_or_below(k, path)}
    for name, key in _MARKS:
        if not is_at_or_below(path, name):
            data[name] = [m for m in data[name] or [] if not (m.get(key) and is_at_or_below(m[key], path))]


def _shift_marks(data: dict[str, Any], list_path: str, removed: int) -> None:
    def moved(path: str) -> str:
        if not path.startswith(list_path + "["):
            return path
        index, _, rest = path[len(list_path) + 1 :].partition("]")
        if not index.isdecimal() or int(index) <= removed:
            return path
        return f"{list_path}[{int(index) - 1}]{rest}"

    data["provenance"] = {moved(k): v for k, v in data["provenance"].items()}
    for name, key in _MARKS:
        for mark in data[name] or []:
            if mark.get(key):
                mark[key] = moved(mark[key])
