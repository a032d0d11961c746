"""Writes a plan, or anything that holds plans, as JSON: exact decimals, stable order, readable indentation."""

import datetime
import json
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from assistant.plan.campaign import Plan
from assistant.plan.json_text import MAX_BYTES

_text = json.JSONEncoder(ensure_ascii=False).encode


def write_plan(plan: Plan) -> str:
    """Write a plan as JSON; `read_plan` gives an equal plan back.

    A plan so large that its indented form could not be read again is written on one line, without its empty fields.
    """
    text = to_json(plan, indent=2) + "\n"
    if len(text) * 4 <= MAX_BYTES or len(text.encode("utf-8")) <= MAX_BYTES:
        return text
    return _joined(plan.model_dump(exclude_defaults=True), None, (",", ":")) + "\n"


def to_json(value: Any, indent: int | None = None) -> str:
    """Write plans, decimals, dates, tuples and plain data as JSON.

    The standard encoder would turn decimals into binary fractions; 1234567890123456.78 must stay what it is.

    Args:
        value: What to write.
        indent: Spaces a level, or None for one line.
    """
    return _joined(value, indent, (", " if indent is None else ",", ": "))


def _joined(value: Any, indent: int | None, marks: tuple[str, str]) -> str:
    pieces: list[str] = []
    _write(value, pieces, "" if indent is None else "\n", " " * (indent or 0), marks)
    return "".join(pieces)


def _write(value: Any, pieces: list[str], line: str, indent: str, marks: tuple[str, str]) -> None:
    """Append the JSON of a value; ``line`` starts a line at its level, and is empty where all stand on one."""
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="python")
    if isinstance(value, str):
        pieces.append(_text(value))
    elif isinstance(value, Decimal):
        pieces.append(format(value, "f"))
    elif isinstance(value, datetime.date):
        pieces.append(f'"{value.isoformat()}"')
    elif value is None:
        pieces.append("null")
    elif not isinstance(value, dict | list | tuple):
        pieces.append(json.dumps(value, allow_nan=False))
    elif not value:
        pieces.append("{}" if isinstance(value, dict) else "[]")
    else:
        inside = line + indent if line else ""
        separator = ("{" if isinstance(value, dict) else "[") + inside
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            pieces.append(separator)
            if isinstance(value, dict):
                pieces.append(_text(str(key)) + marks[1])
            _write(inner, pieces, inside, indent, marks)
            separator = marks[0] + inside
        pieces.append(line + ("}" if isinstance(value, dict) else "]"))
