"""Keeps all amounts of a plan in one currency."""

from typing import Any

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.reading.context import Context

_PATH = "currency"


def in_currency(currency: str | None, words: Words, context: Context) -> bool:
    """Tell whether an amount may be recorded, and make its currency the plan's where none was used yet.

    An amount in another currency than the ones recorded before is noted and not recorded: nothing is converted here.
    """
    draft = context.draft
    if currency is None or currency == draft.get(_PATH):
        return True
    if _holds_money(draft.data):
        draft.notes.append(("budget.other_currency", words))
        return False
    said = provenance_of(draft.plan, _PATH)
    pending = draft.pending
    if said is None:
        # Nobody said euros: the default gives way without a question.
        draft.pending = _PATH
    try:
        draft.set(_PATH, currency, words)
    finally:
        draft.pending = pending
    return bool(draft.get(_PATH) == currency)


def _holds_money(data: dict[str, Any]) -> bool:
    orchestrate = data["orchestrate"]
    budget, economics = orchestrate["budget"], orchestrate["economics"]
    values = [budget["total"], budget["reserve"], *(line["amount"] for line in budget["lines"]), *economics.values()]
    return any(value for value in values)
