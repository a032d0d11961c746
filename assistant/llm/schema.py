"""The JSON Schema of a shape, as it is sent."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel


@cache
def schema_of(shape: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of a shape, without the titles that only cost tokens."""
    schema: dict[str, Any] = _untitled(shape.model_json_schema())
    return schema


def _untitled(node: Any, names: bool = False) -> Any:
    """Drop ``title`` where it is a keyword; below ``properties`` and ``$defs`` it is somebody's name."""
    if isinstance(node, Mapping):
        return {
            key: _untitled(value, names=key in {"properties", "$defs"} and not names)
            for key, value in node.items()
            if names or key != "title"
        }
    return [_untitled(each) for each in node] if isinstance(node, list) else node
