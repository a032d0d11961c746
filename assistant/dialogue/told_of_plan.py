"""Short answers from the plan itself: one field, the day of an event, whose something is, who does what."""

from typing import Any

from assistant.dialogue.display import date_text, name_of, shown
from assistant.language.text import LANGUAGES, Language, Text, fold
from assistant.plan import Plan, plan_data
from assistant.plan.edit import value_of
from assistant.plan.path import value_at
from assistant.plan.wording import element_name, field_label

_DAYS = {"orchestrate.milestones": "date", "orchestrate.tasks": "due"}
_OWNERS = {"rally.contents": "owner", "orchestrate.tasks": "owner", "rally.channels": "manager"}
_NO_DAY = Text("pas encore de date", "no day yet")
_NOBODY = Text("personne pour l’instant", "nobody yet")
_NOT_SAID = Text("pas encore dit", "not said yet")


def field(plan: Plan, path: str) -> Text:
    """Return what the plan says in one field."""
    value = value_of(plan, path)
    label = field_label(path)
    return _line(
        {
            language: (
                label.get(language)[:1].upper() + label.get(language)[1:],
                _NOT_SAID.get(language) if value in (None, "") else shown(plan, path, value, language),
            )
            for language in LANGUAGES
        }
    )


def day(plan: Plan, path: str) -> Text:
    """Return on which day an event or a task is."""
    value = value_of(plan, f"{path}.{_DAYS[path.partition('[')[0]]}")
    name = element_name(plan, path) or ""
    return _line(
        {
            language: (name, date_text(value, language) if value is not None else _NO_DAY.get(language))
            for language in LANGUAGES
        }
    )


def owner(plan: Plan, path: str) -> Text:
    """Return who answers for a content, a task or a channel."""
    value = value_of(plan, f"{path}.{_OWNERS[path.partition('[')[0]]}")
    name = element_name(plan, path) or ""
    return _line({language: (name, name_of(plan, value) if value else _NOBODY.get(language)) for language in LANGUAGES})


def everybody(plan: Plan) -> Text:
    """Return who does what: a line a member, with contents, tasks and channels, and what has nobody."""
    data = plan_data(plan)
    lines: dict[Language, list[str]] = {"fr": [], "en": []}
    for language in LANGUAGES:
        for member in data["team"]["members"]:
            role = shown(plan, "team.members.role", member["role"], language) if member["role"] else ""
            parts = ", ".join(part for part in (role, *_parts(data, member["id"], language)) if part)
            lines[language].append(f"- **{member['name']}**" + (f"{_colon(language)}{parts}" if parts else ""))
        left = list(_parts(data, None, language))
        if left:
            nobody = _NOBODY.get(language)
            lines[language].append(f"- {nobody[:1].upper()}{nobody[1:]}{_colon(language)}{', '.join(left)}")
    if not lines["fr"]:
        return Text("Personne n’est encore nommé.", "Nobody is named yet.")
    return Text("\n".join(lines["fr"]), "\n".join(lines["en"]))


def _parts(data: dict[str, Any], who: str | None, language: Language) -> list[str]:
    """Return what somebody answers for, each once: the task that makes a content is told with its day."""
    found: dict[str, str] = {}
    for kind, key in _OWNERS.items():
        for element in value_at(data, kind) or []:
            name = str(element.get("title") or element.get("name") or element["id"])
            if element[key] == who:
                due = element.get("due")
                told = found.get(fold(name), name)
                found[fold(name)] = f"{told} ({date_text(due, language)})" if due is not None else told
    return list(found.values())


def _line(told: dict[Language, tuple[str, str]]) -> Text:
    fr, en = (f"{told[language][0]}{_colon(language)}{told[language][1]}." for language in ("fr", "en"))
    return Text(fr, en)


def _colon(language: Language) -> str:
    return "\u00a0: " if language == "fr" else ": "
