"""What was understood, in one short line."""

from collections.abc import Sequence
from typing import Any

from assistant.dialogue.display import name_of, shown, values_by_element
from assistant.language.text import Language, Text, nested
from assistant.plan import Edit, Plan
from assistant.plan.edit import value_of
from assistant.plan.wording import element_name, field_label, path_label

_ECHOED = 10
_NAMING = frozenset({"id", "name", "title", "label", "amount", "source", "target", "date", "due"})


def origin_of(edit: Edit) -> str:
    """Return where the value of an edit comes from, or an empty text."""
    return (edit.provenance.origin or "") if edit.provenance is not None else ""


def assumptions_of(plan: Plan, edits: list[Edit], language: Language) -> list[str]:
    """Return assumptions, those about one element together, each said once: a step is often called by its channel."""
    grouped = values_by_element(plan, [edit.path for edit in edits], language)
    return [f"{name} ({', '.join(values)})" if values else name for name, values in grouped.items()]


def echoed(plan: Plan, edits: list[Edit], language: Language, before: Plan) -> list[str]:
    """Return facts as people say them; what belongs to an element added in the same turn goes without saying.

    Args:
        plan: The plan now.
        edits: What changed.
        language: Language of the reply.
        before: The plan before, which tells how what was removed is called.
    """
    added = [
        f"{e.path}[{e.value['id']}]" for e in edits if e.op == "add" and isinstance(e.value, dict) and "id" in e.value
    ]
    edits = [e for e in edits if not any(e.path.startswith(path) for path in added)]
    facts: dict[str, tuple[str, str]] = {}
    links = [e for e in edits if e.op == "add" and e.path == "integrate.links"]
    if links:
        edits = [e for e in edits if e not in links and not (e.op == "add" and e.path == "integrate.steps")]
        told = quoted(" ; ".join(_chains(plan, [e.value for e in links])), language)
        facts["integrate"] = (field_label("integrate").get(language), told)
    for edit in edits:
        facts[_place(edit)] = _fact(plan, edit, language, before)
    # "membre de l’équipe « Marie », « Paul »": what is called the same is said once.
    grouped: dict[str, list[str]] = {}
    for label, value in facts.values():
        grouped.setdefault(label, []).append(value)
    return [f"{label} {', '.join(dict.fromkeys(v for v in values if v))}".strip() for label, values in grouped.items()]


def _chains(plan: Plan, links: list[dict[str, Any]]) -> list[str]:
    """Return links as chains of names: "ad → page → e-mail"."""
    chains: list[list[str]] = []
    for link in links:
        source, target = str(link["source"]), str(link["target"])
        if chains and chains[-1][-1] == source:
            chains[-1].append(target)
        else:
            chains.append([source, target])
    return [" → ".join(name_of(plan, step) for step in chain) for chain in chains]


def _place(edit: Edit) -> str:
    return f"{edit.path} {edit.value}" if edit.op == "add" else edit.path


def _fact(plan: Plan, edit: Edit, language: Language, before: Plan) -> tuple[str, str]:
    """Return how a fact is called and its value, quoted."""
    label = field_label(edit.path).get(language)
    if edit.op == "remove":
        return Text("retiré", "removed").get(language), quoted(_removed(edit, before, language), language)
    if edit.op == "clear":
        return Text("vidé", "emptied").get(language), quoted(label, language)
    if edit.op == "add":
        value = edit.value
        if isinstance(value, dict):
            current = value_of(plan, f"{edit.path}[{value['id']}]") if "id" in value else value
            current = current or value
            value = {k: v for k, v in current.items() if k in _NAMING and v} or current
        return label, quoted(shown(plan, edit.path, value, language), language)
    name = element_name(plan, edit.path)
    owner = f" ({name})" if name and not edit.path.endswith("]") else ""
    value = value_of(plan, edit.path)
    return f"{label}{owner}", quoted(shown(plan, edit.path, value, language), language)


def _removed(edit: Edit, before: Plan, language: Language) -> str:
    """Return how what an edit removes was called."""
    held = value_of(before, edit.path)
    if isinstance(held, str):
        return held
    return element_name(before, edit.path) or field_label(edit.path).get(language)


def known_already(plan: Plan, known: Sequence[str], language: Language) -> str:
    """Return what a message repeated; where nothing of it can be named that is said, rather than claimed to be known.

    Args:
        plan: The plan.
        known: Paths that the message repeats; an empty one stands for words that were understood and gave nothing.
        language: Language of the reply.
    """
    labels = list(dict.fromkeys(path_label(plan, path).get(language) for path in known if path))
    if labels:
        return Text("Déjà noté\u00a0: ", "Noted already: ").get(language) + ", ".join(labels) + "."
    return Text(
        "Ce message n’ajoute rien que je sache noter\u00a0; s’il devait, dites-le autrement.",
        "This message adds nothing that I know how to record; if it should, say it in other words.",
    ).get(language)


def quoted(text: str, language: Language) -> str:
    """Put a text in the quotes of the language."""
    inner = nested(text, language)
    return f"«\u00a0{inner}\u00a0»" if language == "fr" else f"“{inner}”"


def listed(items: list[str], language: Language) -> str:
    """Join facts; beyond ten the rest is counted."""
    separator = "\u00a0; " if language == "fr" else "; "
    if len(items) <= _ECHOED:
        return separator.join(items)
    more = len(items) - _ECHOED + 1
    items = items[: _ECHOED - 1]
    rest = f"et {more} autres" if language == "fr" else f"and {more} more"
    return separator.join([*items[:_ECHOED], rest])
