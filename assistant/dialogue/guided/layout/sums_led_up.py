"""Leaves out what leads up to how a sum is shared out: "that is 2,000 for radio", "ce qui donne 3 000 pour Meta"."""

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat

_LEADS_UP = Expression("sums_led_up.lead")


def without_sum_leads(message: str) -> str:
    """Return the message with blanks for words that lead up to a share of a budget, at the same length.

    Args:
        message: What was said.
    """
    for lead in _LEADS_UP.finditer(flat(message)):
        start, end = lead.span("lead")
        message = message[:start] + " " * (end - start) + message[end:]
    return message
