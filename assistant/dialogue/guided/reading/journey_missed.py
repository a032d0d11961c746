"""Reads chains that open with people who missed a step: "no-show → replay", "non-ouvreurs → sms"."""

import re

from assistant.dialogue.guided.reading.journey_branches import branch_source
from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_map import Node
from assistant.dialogue.guided.reading.journey_reader import JourneyReader
from assistant.dialogue.guided.reading.journey_tokens import tokens
from assistant.dialogue.guided.reading.pieces import Piece

_MISSED = re.compile(
    r"\W*(?:(?:et|and|for|pour|en cas de|in case of|if|si|the|les?|l'|ceux)[ ]?)*"
    r"(?:no[- ]?shows?|absente?s?|absentees?|non[- ](?:ouvreurs?|openers?|inscrits?|repondants?|venus?|participants?|"
    r"cliqueurs?|clickers?|buyers?|acheteurs?|responders?|attendees?)|"
    r"pas (?:venue?s?|ouverte?s?|clique|repondu|de reponse|d'ouverture|de clic)|(?:did not|didn't|not) "
    r"(?:come|show(?: up)?|open(?:ed)?|repl(?:y|ied)|answer(?:ed)?)|no (?:reply|answer|open|click))"
    r"(?P<of>[ ](?:a|au|aux|at|to|for|du|de|d'|pour|the|la|le|l')[ ']?.{2,30})?\W*"
)


def misses(part: Piece) -> bool:
    """Tell whether the first part of a chain names people who missed a step, and no step.

    Args:
        part: What stands before the first arrow.
    """
    return _MISSED.fullmatch(part.flat) is not None


def missed_step(part: Piece, reader: JourneyReader) -> list[Node]:
    """Return the step that people missed, where a branch leaves from; none where no step is known to be that.

    Args:
        part: What stands before the first arrow.
        reader: The story that the chain belongs to.
    """
    known = tokens(part, reader.context, reader.journey.names())
    named = [token for token in known if token.kind == "step" and token.mention is not None]
    inner = [token for token in named if _of(part, token)]
    return branch_source(reader.journey, Token("condition", 0, len(part.text), inner=inner), part, reader.path)


def _of(part: Piece, token: Token) -> bool:
    match = _MISSED.fullmatch(part.flat)
    return match is not None and match["of"] is not None and token.start >= match.start("of")
