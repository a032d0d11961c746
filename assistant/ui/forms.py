"""Fields that can be changed by hand, and the edit that a typed value is."""

import re
from typing import Any

from assistant.errors import PersonError
from assistant.language.text import Language
from assistant.plan import Edit, Plan, plan_data
from assistant.plan.wording import path_label, value_labels

_LISTS = ("audience.challenges", "audience.motivations", "audience.objections", "audience.habits", "audience.evidence")
_SKIPPED = ("provenance", "citations", "waivers", "to_review", "generator", "schema_version", "id", "sisters")


def field_choices(plan: Plan, language: Language) -> list[tuple[str, str]]:
    """Return the fields that may be edited, as (label, path)."""
    paths: list[str] = []
    _walk(plan_data(plan), "", paths)
    return [(path_label(plan, path).get(language), path) for path in paths]


def _walk(value: Any, path: str, paths: list[str]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not path and key in _SKIPPED:
                continue
            if key != "id":
                _walk(inner, f"{path}.{key}" if path else key, paths)
    elif isinstance(value, list):
        if path in _LISTS or (all(isinstance(inner, str) for inner in value) and value):
            paths.append(path)
            return
        for index, inner in enumerate(value):
            name = inner["id"] if isinstance(inner, dict) and "id" in inner else index
            _walk(inner, f"{path}[{name}]", paths)
    else:
        paths.append(path)


def edit_of(plan: Plan, path: str, value: str, language: Language) -> tuple[str, Edit]:
    """Return the label of a field and the edit that gives it a typed value; an empty value clears it.

    Raises:
        PersonError: No field was chosen.
    """
    if not path:
        raise PersonError("Choisissez d’abord un champ.", "Choose a field first.")
    label = path_label(plan, path).get(language)
    text = value.strip()
    if not text:
        return label, Edit("clear", path)
    return label, Edit("set", path, _typed(plan, path, text, language))


def _typed(plan: Plan, path: str, text: str, language: Language) -> Any:
    data = plan_data(plan)
    from assistant.plan.path import value_at

    current = value_at(data, path)
    for key, names in value_labels(path).items():
        if text.casefold() in (key, names.fr.casefold(), names.en.casefold()):
            return key
    if isinstance(current, list):
        return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    if isinstance(current, bool):
        return text.casefold() in ("oui", "yes", "true", "vrai", "1")
    return _number_or_date(path, text, language)


_NUMBERS = re.compile(r"\.(?:target|baseline|delay_days|delay_hours|retention_months|creators|posts)$")
_MONEY = re.compile(r"^orchestrate\.(?:budget|economics)\.|\.amount$")
_DATES = re.compile(r"\.(?:deadline|start|end|due|date)$")


def _number_or_date(path: str, text: str, language: Language) -> Any:
    import datetime

    from assistant.language.dates import find_dates
    from assistant.language.numbers import find_figures
    from assistant.language.periods import deadline

    if _DATES.search(path) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        found = find_dates(text, language, datetime.date.today())
        return deadline(found[0]).isoformat() if found else text
    if _NUMBERS.search(path) or (_MONEY.search(path) and not path.endswith((".label", ".kind", ".channel"))):
        figures = find_figures(text, language)
        return figures[0].value if figures else text
    return text
