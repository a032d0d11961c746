"""Reads that one more channel is there where contents are asked: "la radio on l'a aussi"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.vocabulary import find_terms

_THE = r"(?:le |la |les |l'|notre |the |our )?"
_CUT = r"(?:^\s*|[,;.]\s*|\s(?=(?:et|and)\s))"
_ALSO = r"(?:(?:et|and|aussi|also|puis|then)[ ,]+)*"
_TOO = r"(?: (?:aussi|deja|egalement|already|too|as well))"
_END = r"(?=\s*(?:$|[,;.!]))"
_ASKED = ("rally.contents", "rally.data")
_HAD = (
    re.compile(
        rf"{_CUT}(?P<all>{_ALSO}(?P<told>{_THE}(?P<name>[a-z][a-z' -]{{2,30}}?)),? "
        r"(?:on (?:l'|les |y )?(?:a|est)|nous (?:l'|les )?avons|we(?:'ve got| have|'re on) (?:it|that|them)|"
        rf"we're there){_TOO}*){_END}"
    ),
    re.compile(
        rf"{_CUT}(?P<all>{_ALSO}(?:on a|nous avons|we have|we've got)(?: also)? "
        rf"(?P<told>{_THE}(?P<name>[a-z][a-z' -]{{2,30}}?)){_TOO}+){_END}"
    ),
    # "Facebook aussi, Tom", "the radio too (Tom)"
    re.compile(
        rf"{_CUT}(?P<all>{_ALSO}(?P<told>{_THE}(?P<name>[a-z][a-z' -]{{2,30}}?)(?P<too>{_TOO})"
        rf"(?P<who>,? [(]?[a-z][a-z'-]+[)]?|\s?: [a-z][a-z'-]+)?)){_END}"
    ),
)


def read_channels_had(talk: Talk, start: int, end: int) -> None:
    """Record a channel that is said to be there, whose name is that of no content, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not (talk.context.asked or "").startswith(_ASKED):
        return
    folded = talk.folded(start, end)
    for had in (match for each in _HAD for match in each.finditer(folded.text)):
        named = find_terms(had["name"], "channel")
        if len(named) != 1 or named[0].words != had["name"] or find_terms(had["name"], "format"):
            continue
        a, b = folded.span(*had.span("told"))
        said = talk.text[start + a : start + b]
        if "too" in had.re.groupindex:
            first, last = folded.span(*had.span("too"))
            said = f"{said[: first - a]}{' ' * (last - first)}{said[last - a :]}"
            if had["who"] and not find_people(Piece(said, start + a), talk.context):
                continue
        line = Line(said, start + a)
        if read_block(Block("channels", (line,)), talk.context):
            first, last = folded.span(*had.span("all"))
            talk.read(start + first, start + last)
