"""How people call fields and values: `rally.channels[linkedin].manager` is "responsable du canal (LinkedIn)"."""

import re
from functools import cache
from pathlib import Path

from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml
from assistant.plan.campaign import Plan
from assistant.plan.edit import value_of
from assistant.plan.references import things

_DATA = Path(__file__).with_name("data")
_BRACKET = re.compile(r"\[([a-z0-9-]+)\]")
# Fields that hold the same enumeration as another one.
_SAME_VALUES = {
    "rally.channels.stages": "integrate.steps.stage",
    "rally.contents.stages": "integrate.steps.stage",
    "integrate.steps.needs": "integrate.steps.captures",
    "rally.data.holds": "integrate.steps.captures",
}


@cache
def _fields() -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = load_yaml(_DATA / "fields.yaml")
    return data


@cache
def _values() -> dict[str, dict[str, dict[str, str]]]:
    data: dict[str, dict[str, dict[str, str]]] = load_yaml(_DATA / "values.yaml")
    return data


def pattern_of(path: str) -> str:
    """Return a path without its brackets."""
    return _BRACKET.sub("", path)


def field_label(path: str) -> Text:
    """Return how the field at ``path`` is called, elements not named."""
    pattern = pattern_of(path)
    while pattern and pattern not in _fields():
        pattern = pattern.rpartition(".")[0]
    return Text(**_fields()[pattern or "plan"])


def known_patterns() -> tuple[str, ...]:
    """Return all paths, without brackets, that have a label."""
    return tuple(_fields())


def value_label(path: str, value: str, language: Language) -> str:
    """Return how a value of an enumeration is called; any other text is returned as it is."""
    pattern = pattern_of(path)
    labels = _values().get(_SAME_VALUES.get(pattern, pattern), {})
    return labels[value][language] if value in labels else value


def value_labels(path: str) -> dict[str, Text]:
    """Return the values that an enumeration may take and how they are called; empty for other fields."""
    pattern = pattern_of(path)
    return {value: Text(**text) for value, text in _values().get(_SAME_VALUES.get(pattern, pattern), {}).items()}


def element_name(plan: Plan, path: str) -> str:
    """Return the name of the innermost list element that ``path`` goes through, or an empty text."""
    for match in reversed(list(_BRACKET.finditer(path))):
        element = value_of(plan, path[: match.end()])
        if isinstance(element, dict):
            name = element.get("name") or element.get("title") or element.get("label") or element.get("message")
            name = name or _pointed_at(plan, element.get("id"), path[: match.end()])
            if not name and element.get("source"):
                name = f"{element['source']} → {element['target']}"
            return str(name or match.group(1))
        if isinstance(element, str):
            return element
    return ""


def _pointed_at(plan: Plan, id_: str | None, path: str) -> str | None:
    """Return the name of what an element without one stands for, as in the reserve, or its id."""
    meant = next((thing.path for thing in things(plan) if thing.id == id_ and thing.path != path), None)
    return element_name(plan, meant) if meant is not None else id_


def path_label(plan: Plan, path: str) -> Text:
    """Return how the field at ``path`` is called, with the element it belongs to."""
    label, name = field_label(path), element_name(plan, path)
    return Text(f"{label.fr} ({name})", f"{label.en} ({name})") if name else label
