"""Says in plain words, in both languages, what a validation error found: where, and what was expected."""

import difflib
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from assistant.language.text import Text
from assistant.plan.campaign import Plan

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in plan data.

    Args:
        location: Keys and indices that lead to it in the data.
        path: The same as a field path.
        text: What is wrong and what was expected, path included.
        expected: What was expected there.
    """

    location: Location
    path: str
    text: Text
    expected: Text


_EXPECTED: dict[str, Text] = {
    "string_type": Text("un texte entre guillemets", "a text in quotes"),
    "text_surrogate": Text(
        "un texte sans demi-caractère (\\ud800 à \\udfff)", "a text without half characters (\\ud800 to \\udfff)"
    ),
    "text_nul": Text("un texte sans caractère NUL", "a text without a NUL character"),
    "bool_type": Text("true ou false", "true or false"),
    "number_type": Text("un nombre", "a number"),
    "finite_number": Text("un nombre fini", "a finite number"),
    "number_length": Text("un nombre d’au plus 100 chiffres", "a number of at most 100 digits"),
    "whole_number": Text("un nombre entier, zéro ou plus", "a whole number, zero or more"),
    "not_negative": Text("un nombre positif ou nul", "a number, zero or more"),
    "money_text": Text("un montant comme 1200 ou 1200.50", "an amount like 1200 or 1200.50"),
    "money_decimals": Text("un montant d’au plus deux décimales", "an amount with at most two decimals"),
    "date_form": Text("une date comme 2027-03-15", "a date like 2027-03-15"),
    "date_impossible": Text("une date qui existe, comme 2027-03-15", "a date that exists, like 2027-03-15"),
    "tuple_type": Text("une liste entre crochets", "a list in square brackets"),
    "model_type": Text("un objet entre accolades", "an object in braces"),
    "dict_type": Text("un objet entre accolades", "an object in braces"),
    "missing": Text("ce champ est obligatoire", "this field is required"),
}


def describe(error: ValidationError, data: Any) -> list[Fault]:
    """Turn a validation error into faults, in the order of the document.

    Args:
        error: What Pydantic found.
        data: The data that it looked at; gives the ids of list elements.

    Returns:
        At least one fault.
    """
    return [_fault(dict(item), data) for item in error.errors(include_url=False)]


def _fault(item: dict[str, Any], data: Any) -> Fault:
    location: Location = tuple(item["loc"])
    kind = item["type"]
    path = path_of(location, data) or "plan"
    if kind == "extra_forbidden":
        return _unknown_key(location, path)
    if kind == "literal_error":
        choices = item["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        expected = Text(f"l’une des valeurs {choices}", f"one of {choices}")
    elif kind == "string_pattern_mismatch":
        expected = _pattern(item["ctx"]["pattern"])
    elif kind == "model_attributes_type":
        expected = _EXPECTED["model_type"]
    else:
        expected = _EXPECTED.get(kind, Text("une autre valeur", "another value"))
    got = "" if kind == "missing" else _shown(item.get("input"))
    fr = f"{path} : {expected.fr}" if kind == "missing" else f"{path} : attendu {expected.fr}, trouvé {got}"
    en = f"{path}: {expected.en}" if kind == "missing" else f"{path}: expected {expected.en}, found {got}"
    return Fault(location, path, Text(fr, en), expected)


def _pattern(pattern: str) -> Text:
    if "64" in pattern:
        return Text(
            "un identifiant de 1 à 64 minuscules sans accent, chiffres et tirets",
            "an id of 1 to 64 plain lower-case letters, digits and hyphens",
        )
    return Text("un code de devise comme EUR", "a currency code like EUR")


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, bool):
        return str(value).lower()
    text = f'"{value}"' if isinstance(value, str) else str(value)
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= 60 else text[:57] + "…"


def _unknown_key(location: Location, path: str) -> Fault:
    known = _known_keys(location[:-1])
    close = difflib.get_close_matches(str(location[-1]), known, n=1)
    expected = Text(f"l’un des champs {', '.join(known)}", f"one of the fields {', '.join(known)}")
    hint_fr = f"vouliez-vous dire « {close[0]} » ?" if close else f"attendu {expected.fr}"
    hint_en = f'did you mean "{close[0]}"?' if close else f"expected {expected.en}"
    return Fault(
        location, path, Text(f"{path} : champ inconnu, {hint_fr}", f"{path}: unknown field, {hint_en}"), expected
    )


def _known_keys(location: Location) -> list[str]:
    annotation: Any = Plan
    for part in location:
        if isinstance(part, int):
            annotation = annotation.__args__[0]
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
            annotation = annotation.model_fields[part].annotation
        else:
            annotation = annotation.__args__[1]
    return list(annotation.model_fields) if isinstance(annotation, type) and issubclass(annotation, BaseModel) else []


def path_of(location: Location, data: Any) -> str:
    """Write keys and indices as a field path; list elements that have an id are named by it."""
    path = ""
    for part in location:
        if isinstance(part, int):
            element = data[part] if isinstance(data, list | tuple) and part < len(data) else None
            own = element.get("id") if isinstance(element, dict) else None
            path += f"[{own}]" if isinstance(own, str) else f"[{part}]"
            data = element
        else:
            path += f".{part}" if path else str(part)
            data = data.get(part) if isinstance(data, dict) else None
    return path
