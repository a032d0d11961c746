"""Reads what a form on the way asks for behind a colon: "ad -> form: name, email -> call"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece

_FIELDS = re.compile(
    r"(?P<node>[^\n>→:]*\b(?:form|formulaire|sign-?ups?|sign up|inscription|registration|quiz|survey|sondage|page)\b"
    r"[^\n>→:]{0,20}?)(?P<colon>\s?:\s)(?P<fields>[^\n>→]+?)(?P<end>\s)(?=\s*(?:-+>|→|=+>|>))",
    re.IGNORECASE,
)


def with_fields(block: Block) -> Block:
    """Return a journey with the details that a form asks for in brackets behind it, every character in its place.

    Args:
        block: The journey, as it was told.
    """
    return replace(block, lines=tuple(_bracketed(line) for line in block.lines))


def _bracketed(line: Line) -> Line:
    text = line.text
    for match in _FIELDS.finditer(line.text):
        if not terms(Piece(match["fields"], 0), "identifier"):
            continue
        opened = " " * (len(match["colon"]) - 1) + "("
        text = text[: match.start("colon")] + opened + match["fields"] + ")" + text[match.end("end") :]
    return replace(line, text=text)
