"""Reads what is hoped for at a known step, whatever is asked: "we aim at 180 bookings on the booking page"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.numbers import find_figures

_STEPS = "integrate.steps"
_HOPED = re.compile(
    r"\W*(?:(?:and|et|so|donc|alors|ok|well)[ ,]+)*"
    r"(?:(?:we|i|on|nous|je|j')[ ]?(?:'re|'m|are|am|'d like|would like)?[ ]?"
    r"(?:hoping for|hope for|aiming (?:at|for)|aim (?:at|for)|want|expect|count on|counting on|target|need|reckon on|"
    r"vise|visons|espere|esperons|compte sur|comptons sur|attend|attendons|veut|veux|voulons|table sur|tablons sur)|"
    r"target|objectif|goal|cible)[ :]+(?:about |around |some |environ |autour de )?"
    r"(?P<count>\d[\d ,.]*k?[ ]?%?) (?P<what>(?:(?:de |d')?[a-z'-]+ ){1,4}?)"
    r"(?:on|at|from|via|through|sur|a|au|avec|par|pour|for|dans)[ ](?:the |our |la |le |les |l'|notre )?"
    r"(?P<step>[^,;:.!?\n]{3,40}?)[ .!]*"
)


def read_hoped_for(talk: Talk, start: int, end: int) -> None:
    """Record the figure that is to be reached at a known step, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    told = _HOPED.fullmatch(folded.text)
    steps = found(told["step"], _STEPS, talk.context) if told is not None else []
    if told is None or len(steps) != 1 or steps[0].count("[") != 1:
        return
    a, b = (start + each for each in folded.span(told.start("count"), told.end("what")))
    figures = find_figures(talk.text[a:b], talk.context.language)
    path = f"{steps[0]}.kpi"
    if len(figures) != 1 or not path.startswith(f"{_STEPS}["):
        return
    asked = replace(talk.context, asked=path, asked_paths=(path,))
    if read_block(Block("kpis", (Line(talk.text[a:b].rstrip(), a),)), asked):
        talk.read(start, end)
