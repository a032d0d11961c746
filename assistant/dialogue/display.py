"""Writes values of a plan for people: names instead of ids, dates and money in the person's way."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from assistant.language.format import format_date, format_money, format_number
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.plan.edit import value_of
from assistant.plan.references import things
from assistant.plan.wording import element_name, field_label, pattern_of, value_label

_MONEY = ("orchestrate.budget", "orchestrate.economics")
_REFERENCES = frozenset(
    {
        "manager",
        "owner",
        "contact",
        "confirmed_by",
        "channel",
        "stores_in",
        "step",
        "source",
        "target",
        "contents",
        "after",
    }
)
_HIDDEN = frozenset({"id"})


def shown(plan: Plan, path: str, value: Any, language: Language) -> str:
    """Write a value of a plan.

    Args:
        plan: The plan, for names and currency.
        path: Path of the field.
        value: Its value as plain data.
        language: Language of the reader.
    """
    pattern = pattern_of(path)
    if isinstance(value, bool):
        return {"fr": ("non", "oui"), "en": ("no", "yes")}[language][value]
    if isinstance(value, Decimal | int | float):
        return _number(plan, pattern, Decimal(str(value)), language)
    if isinstance(value, datetime.date):
        return date_text(value, language)
    if isinstance(value, list | tuple):
        return ", ".join(shown(plan, path, inner, language) for inner in value)
    if isinstance(value, dict):
        return _element(plan, path, value, language)
    text = str(value)
    if pattern.rpartition(".")[2] in _REFERENCES or pattern.endswith(("steps.pillars", "contents.pillars")):
        return name_of(plan, text)
    return value_label(path, text, language)


def name_of(plan: Plan, id_: str) -> str:
    """Return the name of the thing with this id, or the id itself."""
    for thing in things(plan):
        if thing.id == id_:
            return element_name(plan, thing.path) or id_
    return id_


def values_by_element(plan: Plan, paths: Iterable[str], language: Language) -> dict[str, list[str]]:
    """Return what stands at some paths by the name of the element, each value once and none that only repeats the name.

    A step is often called by its channel, and shares a stage with it.
    """
    grouped: dict[str, dict[str, None]] = {}
    for path in paths:
        held = value_of(plan, path)
        name = element_name(plan, path) or field_label(path).get(language)
        values = [shown(plan, path, one, language) for one in (held if isinstance(held, list) else [held])]
        grouped.setdefault(name, {}).update(dict.fromkeys(value for value in values if value != name))
    return {name: list(values) for name, values in grouped.items()}


def _number(plan: Plan, pattern: str, value: Decimal, language: Language) -> str:
    if pattern.startswith(_MONEY):
        return format_money(value, plan.currency, language)
    text = format_number(value, language)
    if pattern in ("objective.target", "objective.baseline") and plan.objective.unit:
        space = "\u00a0" if language == "fr" or plan.objective.unit != "%" else ""
        return f"{text}{space}{plan.objective.unit}"
    return text


def date_text(value: datetime.date, language: Language) -> str:
    """Write a date in full."""
    return format_date(value, language)


def _element(plan: Plan, path: str, value: dict[str, Any], language: Language) -> str:
    name = value.get("name") or value.get("title") or value.get("label") or ""
    bits: list[str] = []
    for key, inner in value.items():
        if key in _HIDDEN or key in ("name", "title", "label") or inner in (None, "", [], False):
            continue
        if isinstance(inner, dict):
            inner = {k: v for k, v in inner.items() if v not in (None, "", [])}
            if not inner:
                continue
            bits.append(" ".join(shown(plan, f"{path}.{key}.{k}", v, language) for k, v in inner.items()))
            continue
        if key == "delay_days" and inner == 0:
            continue
        bits.append(_bit(plan, f"{path}.{key}", key, inner, language))
    if not name and "source" in value:
        return f"{name_of(plan, value.get('source') or '?')} → {name_of(plan, value.get('target') or '?')}"
    if not name:
        name = name_of(plan, value.get("id") or "")
    return f"{name} ({', '.join(bits)})" if name and bits else str(name) or ", ".join(bits)


def _bit(plan: Plan, path: str, key: str, value: Any, language: Language) -> str:
    text = shown(plan, path, value, language)
    if isinstance(value, bool) or key in ("creators", "posts", "retention_months"):
        label = field_label(path).get(language)
        return label if value is True else f"{label} {text}"
    return text
