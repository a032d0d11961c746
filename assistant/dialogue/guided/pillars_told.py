"""Reads arguments that a sentence names before it says that they are these: "Speed, Care and Price are my pillars"."""

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.pillars_listed import names_told
from assistant.dialogue.guided.reading.registry import read_block


def read_pillars_told(talk: Talk, start: int, end: int) -> None:
    """Record the arguments that a sentence names, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    alone = not any(char.isalnum() for char in talk.said[:start] + talk.said[end:])
    named = names_told(talk.text[start:end], alone=alone)
    lines = tuple(Line(each.text, start + each.start, True) for each in named)
    if lines and read_block(Block("pillars", lines, ""), talk.context):
        talk.read(start, end)
