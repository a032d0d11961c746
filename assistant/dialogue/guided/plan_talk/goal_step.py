"""Reads at which step the objective is reached, whatever is asked: "the goal is the trial class"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold

_STEPS = "integrate.steps"
_GOAL = r"(?:but|objectif|arrivee|goal|aim|end point)(?: final| du parcours| of the journey| of the way)?"
_SAID = re.compile(
    rf"{OPENS}(?:le |l'|the |our |notre )?{_GOAL}"
    r"(?:,? c'est|,? ce sera| est|\s?[:=]| is|'s)\s*(?:the |le |la |les |l')?(?P<step>[^,;:.!?\d\n]{3,60}?)[ .!]*"
)
# "The trial class is the goal", "la visite, c'est le but": the other way round.
_TURNED = re.compile(
    rf"{OPENS}(?:the |le |la |les |l')?(?P<step>[^,;:.!?\d\n]{{3,60}}?)"
    rf"(?:,? c'est|,? ce sera| est| is|'s|,? that's)\s+(?:the |our |le |notre |l'){_GOAL}[ .!]*"
)
_ARROWS = re.compile(r"\s*(?:->|=>|[→>])\s*")
_ARTICLE = re.compile(r"^(?:the |an? |le |la |les |l'|une? )")


def read_goal_step(talk: Talk, start: int, end: int) -> None:
    """Mark a step as the goal of the journey, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.strip()
    lead = len(folded.text) - len(folded.text.lstrip())
    match = _SAID.fullmatch(text) or _TURNED.fullmatch(text)
    if match is None:
        return
    paths = found(match["step"], _STEPS, talk.context)
    a, b = (start + each for each in folded.span(lead + match.start("step"), lead + match.end("step")))
    block = Block("goal", (Line(talk.text[a:b], a),), "goal")
    if _is_drawn(match["step"], talk):
        # The step is known once the way that the message draws is.
        talk.run.later.append(block)
        talk.read(start, end)
    elif len(paths) == 1 and paths[0].count("[") == 1 and read_block(block, talk.context):
        talk.read(start, end)


def _is_drawn(step: str, talk: Talk) -> bool:
    """Tell whether another sentence of the message draws a way on which a step lies."""
    ways = [_ARROWS.split(talk.said[a:b]) for a, b in sentences(talk.said)]
    names = {_ARTICLE.sub("", fold(part).strip(" .!")) for way in ways if len(way) > 1 for part in way}
    return step.strip() in names
