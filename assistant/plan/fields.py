"""Which fields a plan has, by path: read from the models, so that nothing else has to list them."""

from typing import Any, get_args, get_origin

from pydantic import BaseModel

from assistant.plan.campaign import Plan


def field_names(kind: Any) -> list[str]:
    """Return the names of the fields of a model, in order; none for anything else."""
    return list(kind.model_fields) if _is_model(kind) else []


def field_type(names: tuple[str, ...], kind: Any = Plan) -> Any:
    """Return the type of a field, None where there is no such field.

    Args:
        names: Names that lead to it, one below the other. What is kept by field path (provenance) has any name.
        kind: Type to start from, the whole plan by default.
    """
    for name in names:
        if get_origin(kind) is dict:
            kind = get_args(kind)[1]
        else:
            field = kind.model_fields.get(name) if _is_model(kind) else None
            kind = field.annotation if field is not None else None
    return kind


def is_list(kind: Any) -> bool:
    """Tell whether a type is that of a list."""
    return get_origin(kind) is tuple


def element_type(kind: Any) -> Any:
    """Return the type of the elements of a list, None for what is no list."""
    return get_args(kind)[0] if is_list(kind) else None


def has_ids(kind: Any) -> bool:
    """Tell whether the elements of a list are named by their id, and not by their place."""
    return "id" in field_names(element_type(kind))


def empty_value(kind: Any) -> Any:
    """Return what an empty field of a type holds as plain data: an empty list, an empty object, or None."""
    if is_list(kind):
        return []
    return {} if _is_model(kind) or get_origin(kind) is dict else None


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
