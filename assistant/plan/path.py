"""Field paths: ``rally.channels[linkedin].manager``, ``integrate.links[2]``.

Keys are joined by dots. An element of a list stands in brackets: by its id where the elements have one, by its
zero-based index where they have none. The same form is used in edits, provenance, citations and findings.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from assistant.errors import EditError

_KEY = re.compile(r"[a-z_]+")
_BRACKET = re.compile(r"\[([a-z0-9-]{1,64})\]")
_NO_ID = object()


@dataclass(frozen=True)
class Key:
    """A named field."""

    name: str


@dataclass(frozen=True)
class Item:
    """An element of a list, by id or by index."""

    name: str


Segment = Key | Item


@lru_cache(maxsize=4096)
def parse_path(path: str) -> tuple[Segment, ...]:
    """Split a path into its segments.

    Raises:
        EditError: The path is not written like one.
    """
    segments: list[Segment] = []
    at = 0
    while at < len(path):
        if segments and path[at] == "." and isinstance(_key := _KEY.match(path, at + 1), re.Match):
            segments.append(Key(_key.group()))
            at = _key.end()
        elif not segments and (first := _KEY.match(path, at)):
            segments.append(Key(first.group()))
            at = first.end()
        elif segments and (bracket := _BRACKET.match(path, at)):
            segments.append(Item(bracket.group(1)))
            at = bracket.end()
        else:
            break
    if not segments or at < len(path):
        raise EditError(
            f"« {path} » n’est pas un chemin de champ. Forme attendue : rally.channels[linkedin].manager",
            f'"{path}" is not a field path. Expected a form like: rally.channels[linkedin].manager',
        )
    return tuple(segments)


def join_path(segments: tuple[Segment, ...]) -> str:
    """Write segments as a path."""
    text = ""
    for segment in segments:
        if isinstance(segment, Item):
            text += f"[{segment.name}]"
        else:
            text += f".{segment.name}" if text else segment.name
    return text


def is_at_or_below(path: str, ancestor: str) -> bool:
    """Tell whether ``path`` is ``ancestor`` or a part of it."""
    return path == ancestor or path.startswith((ancestor + ".", ancestor + "["))


def element_index(elements: Sequence[Any], name: str) -> int | None:
    """Find an element by id, or by index where elements have no id.

    With duplicate ids the first is meant.
    """
    ids = [_id(element) for element in elements]
    if any(id_ is not _NO_ID for id_ in ids):
        return next((i for i, id_ in enumerate(ids) if id_ == name), None)
    # One way to write each index, since what is said about a field is found by its path.
    if name.isdecimal() and str(int(name)) == name and int(name) < len(elements):
        return int(name)
    return None


def _id(element: Any) -> Any:
    return element.get("id", _NO_ID) if isinstance(element, dict) else getattr(element, "id", _NO_ID)


def value_at(data: Any, path: str) -> Any:
    """Return the value at ``path``, or None where there is none.

    Args:
        data: A plan, or a plan as plain dicts and lists.
        path: A field path.

    Returns:
        The value as it stands there: a part of a model where ``data`` is one.
    """
    for segment in parse_path(path):
        if isinstance(segment, Item):
            index = element_index(data, segment.name) if isinstance(data, list | tuple) else None
            if index is None:
                return None
            data = data[index]
        elif isinstance(data, dict):
            data = data.get(segment.name)
        elif isinstance(data, BaseModel) and segment.name in type(data).model_fields:
            data = getattr(data, segment.name)
        else:
            return None
    return data
