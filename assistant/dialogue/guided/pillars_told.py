"""Reads arguments that a sentence names before it says that they are these: "Speed, Care and Price are my pillars"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block

_COUNT = r"(?:(?:two|three|four|five|deux|trois|quatre|cinq|[2-5])[ ])"
_TOLD = re.compile(
    r"(?:(?:so|and|then|ok|et|donc|alors|bon)[ ,]+)*(?P<names>[^:;.!?\n]{5,140}?)"
    r"(?:,? (?:are|will be|make|sont|seront|font|seraient|ce sont|ce seront|c'est|voila|those are|these are|that's)|"
    r" ?:| -)[ ]"
    rf"(?:(?:les|the|our|my|nos|mes)[ ])?{_COUNT}?(?:(?:main|key|big|grands|principaux|vrais)[ ])?"
    r"(?:pillars|piliers|arguments)(?: (?:of the campaign|de la campagne|i want|que je veux|retenus|choisis))?[ .!]*"
)
# "Our pillars are speed, care and price.": names alone, what proves them in sentences of their own.
_HEADED = re.compile(
    r"(?:(?:so|and|then|ok|et|donc|alors|bon|these are|here are|voici|ce sont)[ ,]+)*(?:(?:les|the|our|my|nos|mes)[ ])?"
    rf"{_COUNT}?(?:(?:main|key|big|grands|principaux|vrais)[ ])?(?:pillars|piliers|arguments)"
    r"(?:,? (?:are|will be|sont|seront|seraient|would be|c'est|ce sont)| ?:)[ ]+(?P<names>[^:;.!?\n()\d]{5,140}?)[ .!]*"
)
_JOINED = re.compile(r"\s*,\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&|\+)\s+")
_NOT_NAMES = re.compile(
    r"(?:these|those|they|here|what|which|ce|cela|ceux|celles|ils|elles|this|that|voici|quels|quelles)(?![a-z])"
)
_FEWEST, _MOST, _WORDS = 2, 6, 6


def read_pillars_told(talk: Talk, start: int, end: int) -> None:
    """Record the arguments that a sentence names, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.strip()
    alone = not any(char.isalnum() for char in talk.text[:start] + talk.text[end:])
    told = _TOLD.fullmatch(text) or (None if alone else _HEADED.fullmatch(text))
    if told is None or _NOT_NAMES.match(told["names"]) is not None:
        return
    lead = len(folded.text) - len(folded.text.lstrip())
    a, b = (start + each for each in folded.span(lead + told.start("names"), lead + told.end("names")))
    lines: list[Line] = []
    at = a
    for mark in [*_JOINED.finditer(talk.text[a:b]), None]:
        stop = a + mark.start() if mark is not None else b
        if talk.text[at:stop].strip():
            lines.append(Line(talk.text[at:stop], at, True))
        at = a + mark.end() if mark is not None else b
    if not _FEWEST <= len(lines) <= _MOST or any(len(line.text.split()) > _WORDS for line in lines):
        return
    if read_block(Block("pillars", tuple(lines), ""), talk.context):
        talk.read(start, end)
