"""Keeps all amounts of a plan in one currency."""

from typing import Any

from assistant.dialogue.draft import Draft, Words, provenance_of
from assistant.dialogue.guided.reading.context import Context
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.text import Language

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


def settle_currency(draft: Draft, text: str, language: Language) -> None:
    """Keep a plan's amounts in the one currency that a brief names, where no amount that was read says which.

    Args:
        draft: What is read of the brief.
        text: The brief.
        language: Its language.
    """
    if provenance_of(draft.plan, _PATH) is not None or not _holds_money(draft.data):
        return
    sums = [figure for figure in find_figures(text, language) if isinstance(figure, Money) and figure.currency]
    named = {figure.currency for figure in sums}
    if len(named) == 1 and (currency := named.pop()) != draft.get(_PATH):
        draft.set(_PATH, currency, draft.words(sums[0].start, sums[0].end))


def _holds_money(data: dict[str, Any]) -> bool:
    orchestrate = data["orchestrate"]
    budget, economics = orchestrate["budget"], orchestrate["economics"]
    values = [budget["total"], budget["reserve"], *(line["amount"] for line in budget["lines"]), *economics.values()]
    return any(value for value in values)
