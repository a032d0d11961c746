"""Answers written below the questions of the letter that they answer: "> 6. Money?" and below it "Eight thousand"."""

import re

from assistant.dialogue.guided.layout.asked import label_asked
from assistant.language.text import fold

_QUESTION = re.compile(r"^[ \t]*(?:>[ \t]?)+[ \t]*(?:\d{1,2}[.)][ \t]*|[-*•][ \t]*)?(?P<asked>[^>\n]*\?[^\n]*)$")
_LEAST = 2


def with_inline_answers(text: str) -> str:
    """Return a text of the same length in which each quoted question is a heading for the answer right below it."""
    lines = text.split("\n")
    asked = [
        (number, match["asked"])
        for number, line in enumerate(lines[:-1])
        if (match := _QUESTION.match(line)) is not None
        and lines[number + 1].strip()
        and not lines[number + 1].lstrip().startswith(">")
    ]
    if len(asked) < _LEAST:
        return text
    for number, question in asked:
        heads = [label_asked(fold(sentence)) for sentence in re.split(r"(?<=[?.!])\s+", question)]
        head = next((head for head in heads if head is not None), None)
        told = f"{head[:1].upper()}{head[1:]}" if head is not None else ""
        lines[number] = (told if len(told) <= len(lines[number]) else "").ljust(len(lines[number]))
    return "\n".join(lines)
