"""Reads several targets told at once as those of steps: "the goals: 600 downloads, 120 sign-ups" is no objective."""

import re

from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.journey_kpis import is_target_of_step
from assistant.dialogue.guided.reading.registry import read_block

_HEAD = re.compile(
    rf"{OPENS}(?:(?:1|2|un|deux)[.,)] )?(?:(?:those|these|ce|ca|c) ?(?:were|are|'est|'etait|etaient|sont) )?"
    r"(?:the |our |my |les |nos |mes |des )?(?:step |mid |interim )?(?:goals|targets|objectifs|chiffres|numbers)"
    r"(?: chiffres| par etape| per step| for the steps| des etapes| a atteindre| to hit)*\s*:\s*"
)
_PARTS = re.compile(r"\s*[,;+]\s+|\s+(?:and|et)\s+(?=\d)")
_FIGURE = re.compile(r"\d")
_FEWEST = 2


def read_goals(talk: Talk, start: int, end: int) -> None:
    """Read targets of steps, and leave the sentence out of the message; what names no step is asked.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    told = talk.text[start:end]
    if is_target_of_step(told, talk.context):
        if read_block(Block("kpis", (Line(told, start),)), talk.context):
            talk.read(start, end)
        return
    folded = talk.folded(start, end)
    head = _HEAD.match(folded.text)
    if head is None or not talk.context.draft.get("objective.statement"):
        return
    a = start + folded.span(head.end(), head.end())[0]
    rest = talk.text[a:end]
    if len([part for part in _PARTS.split(rest) if _FIGURE.search(part)]) < _FEWEST:
        return
    if not read_block(Block("kpis", (Line(rest, a),), "kpis"), talk.context):
        talk.context.draft.notes.append(("unread", talk.context.words(a, end)))
    talk.read(start, end)
