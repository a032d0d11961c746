"""What a model is told of the conversation, in few words: the plan so far, terms of the message, the last exchange."""

from collections.abc import Sequence
from typing import Any

from assistant.language.folding import fold_with_offsets
from assistant.language.glossary import load_glossary
from assistant.language.text import Language
from assistant.plan import SECTIONS, Plan, plan_data

_VALUE = 70
_NAMES = 14
_TERMS = 5
_SAID = 300
_NAMED = ("name", "title", "label", "risk", "id")


def plan_lines(plan: Plan) -> list[str]:
    """Return the plan so far: a line for each field that is filled, the names of the things in each list."""
    data = plan_data(plan)
    lines = [f"name: {plan.name}"] if plan.name else []
    for section in SECTIONS:
        lines += _lines(section, data[section])
    return lines


def _lines(path: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        return [line for key, inner in value.items() for line in _lines(f"{path}.{key}", inner)]
    if value in (None, "", [], ()):
        return []
    if path == "integrate.links":
        return [f"{path}: " + ", ".join(f"{link['source']} → {link['target']}" for link in value[:_NAMES])]
    if isinstance(value, list):
        return [f"{path}: " + ", ".join(_short(_called(each), _VALUE) for each in value[:_NAMES])]
    return [f"{path}: {_short(str(value), _VALUE)}"]


def _called(element: Any) -> str:
    if not isinstance(element, dict):
        return str(element)
    return str(next((element[key] for key in _NAMED if element.get(key)), ""))


def _short(text: str, length: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def terms(message: str, language: Language) -> list[str]:
    """Return the terms of the trade in a message with what the assistant calls them: "DAF: directeur financier"."""
    glossary = load_glossary()
    words = fold_with_offsets(message).words()
    found: dict[str, str] = {}
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            form = " ".join(word.text for word in words[i : i + size])
            entry = glossary.lookup(form)
            if entry is not None and entry.id not in found and entry.name(language).casefold() != form:
                found[entry.id] = f"{form}: {entry.name(language)}"
    return list(found.values())[:_TERMS]


def exchange_lines(recent: Sequence[tuple[str, str]], language: Language) -> list[str]:
    """Return the last exchanges, oldest first, two lines each."""
    person, assistant = ("Personne", "Assistant") if language == "fr" else ("Person", "Assistant")
    return [
        f"{who}: {_short(text, _SAID)}"
        for message, reply in recent
        for who, text in ((person, message), (assistant, reply))
        if text.strip()
    ]
