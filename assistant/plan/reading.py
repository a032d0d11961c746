"""Reads a plan from JSON."""

from typing import Any

from pydantic import ValidationError

from assistant.errors import PlanFileError
from assistant.language.text import Text
from assistant.plan.campaign import Plan
from assistant.plan.faults import Fault, describe
from assistant.plan.json_text import Where, decode, parse
from assistant.plan.positions import lines_of

_SHOWN = 10


def read_plan(source: bytes | str) -> Plan:
    """Read a plan.

    Args:
        source: JSON text, or the bytes of a file in UTF-8.

    Raises:
        PlanFileError: It is not a plan; the message says which line, which field and what was expected.
    """
    text = decode(source) if isinstance(source, bytes) else decode(source.encode("utf-8", "surrogatepass"))
    return plan_from_data(parse(text), text)


def plan_from_data(data: Any, text: str | None = None) -> Plan:
    """Validate plan data that was parsed already.

    Args:
        data: Plain JSON data.
        text: The text it was parsed from, for line numbers.

    Raises:
        PlanFileError: The data is not a plan.
    """
    if not isinstance(data, dict):
        got = Text(*_KINDS.get(type(data).__name__, ("une autre valeur", "another value")))
        raise PlanFileError(
            f"Ligne 1 : un plan est un objet JSON entre accolades, trouvé {got.fr}.",
            f"Line 1: a plan is a JSON object in braces, found {got.en}.",
            line=1,
            expected=("un objet entre accolades", "an object in braces"),
        )
    try:
        return Plan.model_validate(data)
    except ValidationError as error:
        faults = describe(error, data)
    lines = lines_of(text) if text is not None else {}
    messages = [_with_line(fault, lines) for fault in faults]
    more = len(messages) - _SHOWN
    fr = "\n".join(m.fr for m in messages[:_SHOWN]) + (f"\n… et {more} autres" if more > 0 else "")
    en = "\n".join(m.en for m in messages[:_SHOWN]) + (f"\n… and {more} more" if more > 0 else "")
    first = faults[0]
    raise PlanFileError(
        fr, en, line=_line(first, lines), field=first.path, expected=(first.expected.fr, first.expected.en)
    )


_KINDS = {
    "list": ("une liste", "a list"),
    "str": ("un texte", "a text"),
    "int": ("un nombre", "a number"),
    "Decimal": ("un nombre", "a number"),
    "bool": ("un booléen", "a boolean"),
    "NoneType": ("null", "null"),
}


def _line(fault: Fault, lines: dict[tuple[str | int, ...], int]) -> int | None:
    location = fault.location
    while location and location not in lines:
        location = location[:-1]
    return lines.get(location)


def _with_line(fault: Fault, lines: dict[tuple[str | int, ...], int]) -> Text:
    where = Where(_line(fault, lines))
    return Text(where.fr + fault.text.fr, where.en + fault.text.en)
