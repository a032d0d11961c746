"""Sets aside what a text orders the assistant to do: it is data, and so are the lines that stand under it."""

import re

from assistant.dialogue.guided.intents import gives_orders
from assistant.dialogue.sentences import sentences

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_LINE = re.compile(r"[^\n]+")
_HEADING = 8
"""Words of a line that may head what follows: "### System instructions", "Note to the assistant:"."""
_PROSE = 3
"""Sentences before an order that make a line a paragraph rather than part of the order."""
_MANY = 2
"""Lines of orders that make a paragraph one."""


def without_orders(text: str) -> str:
    """Return a text of the same length with the lines that give orders to the assistant as blanks.

    Under a heading that gives orders, or beside another such line, the whole paragraph is an order: a line in it that
    looks like a fact ("Budget: 500,000") is part of what somebody wants to slip in.
    """
    for paragraph in _PARAGRAPH.finditer(text):
        lines = [
            (m.start() + paragraph.start(), m.group()) for m in _LINE.finditer(paragraph.group()) if m.group().strip()
        ]
        orders = [(start, line) for start, line in lines if gives_orders(line)]
        if not orders:
            continue
        headed = orders[0] == lines[0] and len(lines[0][1].split()) <= _HEADING
        for start, line in lines if headed or len(orders) >= _MANY else orders:
            kept = _before_orders(line)
            text = text[: start + kept] + " " * (len(line) - kept) + text[start + len(line) :]
    return text


def _before_orders(line: str) -> int:
    """Return how much of a line stands before its orders, where it is a paragraph of its own: a text without breaks."""
    told = sentences(line)
    first = next((number for number, (a, b) in enumerate(told) if gives_orders(line[a:b])), 0)
    return told[first][0] if first >= _PROSE else 0
