"""Writes a plan, or anything that holds plans, as JSON: exact decimals, stable order, readable indentation."""

import datetime
import json
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from assistant.plan.campaign import Plan


def write_plan(plan: Plan) -> str:
    """Write a plan as JSON; `read_plan` gives an equal plan back."""
    return to_json(plan, indent=2) + "\n"


def to_json(value: Any, indent: int | None = None) -> str:
    """Write plans, decimals, dates, tuples and plain data as JSON.

    The standard encoder would turn decimals into binary fractions; 1234567890123456.78 must stay what it is.

    Args:
        value: What to write.
        indent: Spaces a level, or None for one line.
    """
    return "".join(_pieces(value, indent, 0))


def _pieces(value: Any, indent: int | None, level: int) -> list[str]:
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="python")
    if isinstance(value, Decimal):
        return [format(value, "f")]
    if isinstance(value, datetime.date):
        return [f'"{value.isoformat()}"']
    if isinstance(value, dict):
        items = [
            [json.dumps(str(key), ensure_ascii=False), ": ", *_pieces(inner, indent, level + 1)]
            for key, inner in value.items()
        ]
        return _wrapped("{", items, "}", indent, level)
    if isinstance(value, list | tuple):
        return _wrapped("[", [_pieces(inner, indent, level + 1) for inner in value], "]", indent, level)
    return [json.dumps(value, ensure_ascii=False, allow_nan=False)]


def _wrapped(opening: str, items: list[list[str]], closing: str, indent: int | None, level: int) -> list[str]:
    if not items:
        return [opening + closing]
    inside = "" if indent is None else "\n" + " " * (indent * (level + 1))
    outside = "" if indent is None else "\n" + " " * (indent * level)
    separator = ", " if indent is None else "," + inside
    pieces = [opening, inside]
    for number, item in enumerate(items):
        if number:
            pieces.append(separator)
        pieces.extend(item)
    return [*pieces, outside, closing]
