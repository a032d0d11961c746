"""Leaves out what only leads in to a sum of the budget: "I'd put", "en prend", "goes to", "primo"."""

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat

_LEADS_IN = Expression("budget_told.leads_in")


def without_lead_ins(text: str) -> str:
    """Return a text of the same length with blanks for what leads in to a sum.

    Args:
        text: What is told of money.
    """
    for match in _LEADS_IN.finditer(flat(text)):
        text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    return text
