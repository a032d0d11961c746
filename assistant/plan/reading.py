"""Reads a plan from JSON."""

from typing import Any

from pydantic import ValidationError

from assistant.errors import PlanFileError
from assistant.language.text import Text
from assistant.plan.campaign import Plan
from assistant.plan.collector import paused_when_large
from assistant.plan.faults import describe
from assistant.plan.json_text import decode, line_prefix, parse
from assistant.plan.positions import lines_at

_SHOWN = 10
# So many faults at most are put in the order of the text.
_SORTED = 100


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
        with paused_when_large(len(text or "")):
            return Plan.model_validate(data)
    except ValidationError as error:
        faults = describe(error, data)
    ordered = faults[:_SORTED]
    lines: list[int] | list[None] = [None] * len(ordered)
    if text is not None:
        lines = lines_at(text, [fault.location for fault in ordered])
    found = sorted(zip(lines, ordered, strict=True), key=lambda each: each[0] or 0)
    told = [Text(*(a + b for a, b in zip(line_prefix(line), fault.text, strict=True))) for line, fault in found]
    more = len(faults) - _SHOWN
    fr = "\n".join(each.fr for each in told[:_SHOWN])
    en = "\n".join(each.en for each in told[:_SHOWN])
    if more > 0:
        fr += f"\n… et {more} autre{'s' if more > 1 else ''}"
        en += f"\n… and {more} more"
    line, first = found[0]
    raise PlanFileError(fr, en, line=line, field=first.path, expected=(first.expected.fr, first.expected.en))


_KINDS = {
    "list": ("une liste", "a list"),
    "str": ("un texte", "a text"),
    "int": ("un nombre", "a number"),
    "float": ("un nombre", "a number"),
    "Decimal": ("un nombre", "a number"),
    "bool": ("un booléen", "a boolean"),
    "NoneType": ("null", "null"),
}
