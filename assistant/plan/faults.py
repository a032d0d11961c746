"""Says in plain words, in both languages, what a validation error found: where, and what was expected."""

import difflib
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from assistant.language.text import Text
from assistant.plan.fields import element_type, field_names, field_type
from assistant.plan.positions import Location
from assistant.plan.shown import is_id, shown


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
    "string_unicode": Text("un texte lisible", "a readable text"),
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
    "model_attributes_type": Text("un objet entre accolades", "an object in braces"),
    "dict_type": Text("un objet entre accolades", "an object in braces"),
    "missing": Text("ce champ est obligatoire", "this field is required"),
}


ID_FORM = Text(
    "un identifiant de 1 à 64 minuscules sans accent, chiffres et tirets",
    "an id of 1 to 64 plain lower-case letters, digits and hyphens",
)


def describe(error: ValidationError, data: Any) -> list[Fault]:
    """Turn a validation error into faults.

    Args:
        error: What Pydantic found.
        data: The data that it looked at; gives the ids of list elements.

    Returns:
        At least one fault.
    """
    return [_fault(dict(item), data) for item in error.errors(include_url=False)]


def _fault(item: dict[str, Any], data: Any) -> Fault:
    # A key that cannot be one stands where it is, with a mark of Pydantic's below it.
    location: Location = tuple(part for part in item["loc"] if part != "[key]")
    kind = item["type"]
    path = path_of(location, data) or "plan"
    if kind == "extra_forbidden":
        return _unknown_key(location, path)
    expected, hint = _expectation(item)
    if kind == "missing":
        return Fault(location, path, Text(f"{path}\u00a0: {expected.fr}", f"{path}: {expected.en}"), expected)
    told = wrong_value(path, expected, item.get("input"))
    return Fault(location, path, Text(told.fr + hint.fr, told.en + hint.en), expected)


def wrong_value(path: str, expected: Text, value: Any) -> Text:
    """Say that a value does not fit where it stands."""
    got = f'"{shown(value)}"' if isinstance(value, str) else shown(value)
    return Text(
        f"{path}\u00a0: attendu {expected.fr}, trouvé {got}",
        f"{path}: expected {expected.en}, found {got}",
    )


def _expectation(item: dict[str, Any]) -> tuple[Text, Text]:
    """Return what was expected, and what was perhaps meant."""
    kind, nothing = item["type"], Text("", "")
    if kind == "literal_error":
        values = item["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        hint = _near(item.get("input"), values.split(", "))
        if ", " not in values:
            # In quotes, so that the number 1 and the text "1" are told apart.
            return Text(f'le texte "{values}"', f'the text "{values}"'), nothing
        return Text(f"l’une des valeurs {values}", f"one of {values}"), Text(
            f"\u00a0; {hint.fr}" if hint.fr else "", f"; {hint.en}" if hint.en else ""
        )
    if kind == "string_pattern_mismatch":
        return _pattern(item["ctx"]["pattern"]), nothing
    return _EXPECTED.get(kind, Text("une autre valeur", "another value")), nothing


def _pattern(pattern: str) -> Text:
    if "64" in pattern:
        return ID_FORM
    return Text("un code de devise comme EUR", "a currency code like EUR")


def _near(word: Any, known: list[str]) -> Text:
    close = difflib.get_close_matches(word.lower()[:_LONGEST_WORD], known, n=1) if isinstance(word, str) else []
    if not close:
        return Text("", "")
    return Text(f"vouliez-vous dire «\u00a0{close[0]}\u00a0»\u00a0?", f'did you mean "{close[0]}"?')


# Likeness takes time that grows with the length of both words.
_LONGEST_WORD = 40


def unknown_field(path: str, name: str, known: list[str]) -> Text:
    """Say that a field does not exist, and which one was perhaps meant.

    Args:
        path: The field as it was written.
        name: Its own name, the last part of the path.
        known: Names of the fields that exist there.
    """
    near, names = _near(name, known), ", ".join(known)
    if not known:
        return Text(f"{path}\u00a0: champ inconnu", f"{path}: unknown field")
    return Text(
        f"{path}\u00a0: champ inconnu, {near.fr or f'attendu l’un des champs {names}'}",
        f"{path}: unknown field, {near.en or f'expected one of the fields {names}'}",
    )


def _unknown_key(location: Location, path: str) -> Fault:
    kind: Any = field_type(())
    for part in location[:-1]:
        kind = element_type(kind) if isinstance(part, int) else field_type((part,), kind)
    known = field_names(kind)
    text = unknown_field(path, str(location[-1]), known)
    names = ", ".join(known)
    return Fault(location, path, text, Text(f"l’un des champs {names}", f"one of the fields {names}"))


def path_of(location: Location, data: Any) -> str:
    """Write keys and indices as a field path; list elements that have an id are named by it."""
    path = ""
    for part in location:
        if isinstance(part, int):
            element = data[part] if isinstance(data, list | tuple) and part < len(data) else None
            own = element.get("id") if isinstance(element, dict) else None
            path += f"[{own}]" if isinstance(own, str) and is_id(own) else f"[{part}]"
            data = element
        else:
            path += f".{shown(part)}" if path else shown(part)
            data = data.get(part) if isinstance(data, dict) else None
    return path
