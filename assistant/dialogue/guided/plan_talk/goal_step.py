"""Reads at which known step the objective is reached, whatever is asked: "the goal is the trial class"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block

_STEPS = "integrate.steps"
_SAID = re.compile(
    rf"{OPENS}(?:le but|l'objectif|l'arrivee|the goal|the aim|the end point)(?: final| du parcours| of the journey)?"
    r"(?:,? c'est|,? ce sera| est|\s?:| is|'s)\s+(?:the |le |la |les |l')?(?P<step>[^,;:.!?\d\n]{3,60}?)[ .!]*"
)


def read_goal_step(talk: Talk, start: int, end: int) -> None:
    """Mark a known step as the goal of the journey, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.strip()
    lead = len(folded.text) - len(folded.text.lstrip())
    match = _SAID.fullmatch(text)
    paths = found(match["step"], _STEPS, talk.context) if match is not None else []
    if match is None or len(paths) != 1 or paths[0].count("[") != 1:
        return
    a, b = (start + each for each in folded.span(lead + match.start("step"), lead + match.end("step")))
    if read_block(Block("goal", (Line(talk.text[a:b], a),), "goal"), talk.context):
        talk.read(start, end)
