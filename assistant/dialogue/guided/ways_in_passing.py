"""Reads sentences of the customer's way where something else is asked, one after the other, as one story.

"The newsletter points to the offer page. Posters too. The order is the goal.": the first of them is of the way for
sure, and what follows goes on from it.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line, label_of
from assistant.dialogue.guided.reading.journey_arrows import has_arrow
from assistant.dialogue.guided.reading.journey_cue import leads_once, tells_journey, tells_way
from assistant.dialogue.guided.reading.journey_led import same_way
from assistant.dialogue.guided.reading.journey_mentions import find_mentions
from assistant.dialogue.guided.reading.journey_plain import joined
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.ways_told import tells_way_on
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold

_GOES_ON = Expression("ways_in_passing.goes_on")
_IS_GOAL = Expression("ways_in_passing.is_goal")
_LABEL = Expression("journey_arrows.label")
_ASKS = Expression("journey_tokens.capture")
_ENTRIES, _IN_TURN = Expression("ways_in_passing.entries"), Expression("ways_in_passing.in_turn")
_ROW = re.compile(r"[^\n]*\S[^\n]*")
# "On the page people leave their e-mail"
_ON_IT = re.compile(r"\W*(?:on|at|sur|dans|a|au)[ ](?:the|that|this|la|le|l'|cette|ce)[ ]?")
_FEWEST, _SURE = 2, "way"


def read_ways(talk: Talk) -> None:
    """Read the sentences that tell of the way where it is not asked, and leave them out of the message.

    Args:
        talk: The message.
    """
    talk.text = joined(talk.text)
    several = [row for start, end in sentences(talk.text) for row in _rows(talk.text, start, end)]
    labelled = any(label_of(talk.text[start:end].partition(":")[0]) == "journey" for start, end in several)
    asked = (talk.context.asked or "").startswith("integrate.")
    if asked and any(_ENTRIES.match(flat(talk.text[start:end])) for start, end in several):
        # "There are two ways in, the flyer and the fair" names no channels alone.
        asked = False
    if labelled or asked or "?" in talk.text:
        # What stands behind a label is read under it.
        return
    story: list[Line] = []
    for start, end in [*several, (len(talk.text), len(talk.text))]:
        piece = Piece(talk.text[start:end], start)
        if piece and (_opens(piece, talk) or (story and _follows(piece))):
            story.append(Line(piece.text, start))
        elif story:
            _tell(talk, story)
            story = []


def _rows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines of a sentence: each is a way of its own."""
    return [(start + row.start(), start + row.end()) for row in _ROW.finditer(text[start:end])]


def _opens(piece: Piece, talk: Talk) -> bool:
    """Tell whether a sentence is of the way for sure, and is about nothing else that a label tells."""
    if label_of(piece.text.partition(":")[0]) is not None:
        return False
    named = len(find_mentions(piece, piece.flat, {}))
    sure = _LABEL.match(piece.flat) is not None or named >= _FEWEST
    listed = named > 0 and (_ENTRIES.match(piece.flat) is not None or _is_in_turn(piece, talk))
    plain = fold(piece.text)
    # "Nora sends the e-mails, then Sami calls" tells who does what.
    people = find_people(piece, talk.context)
    doer = bool(people) and not piece.text[: people[0].start - piece.start].strip(" ,")
    story = not doer and not (talk.context.asked or "").startswith(_ONE_AFTER_ANOTHER)
    told = named > 0 and story and (tells_way(plain) or tells_journey(piece.text, plain, talk.context.language))
    return (sure and has_arrow(piece)) or listed or told or tells_way_on(piece.text, talk.context)


def lists_way(talk: Talk) -> bool:
    """Tell whether a sentence names steps one after the other: "the letter first, then the page, then the call".

    Args:
        talk: The message.
    """
    return any(_is_in_turn(Piece(talk.text[start:end], start), talk) for start, end in sentences(talk.text))


def _is_in_turn(piece: Piece, talk: Talk) -> bool:
    asked = talk.context.asked or ""
    if asked.startswith(_ONE_AFTER_ANOTHER) or _IN_TURN.fullmatch(piece.flat) is None:
        return False
    # What members do by turns is who does what.
    return len(find_mentions(piece, piece.flat, {})) >= _FEWEST and not find_people(piece, talk.context)


# What people find hard, where they look, what runs and what is done may be told one after the other too.
_ONE_AFTER_ANOTHER = ("audience.", "rally.channels", "orchestrate.")


def _follows(piece: Piece) -> bool:
    """Tell whether a sentence behind one of the way goes on from it."""
    if same_way(piece) or _IS_GOAL.fullmatch(piece.flat) is not None:
        return True
    mentions = bool(find_mentions(piece, piece.flat, {}))
    details = bool(terms(piece, "identifier"))
    asks = details and (_ASKS.search(piece.flat) is not None or _ON_IT.match(piece.flat) is not None)
    return mentions and (asks or leads_once(fold(piece.text)) or _GOES_ON.match(piece.flat) is not None)


def _tell(talk: Talk, story: list[Line]) -> None:
    if read_block(Block("journey", tuple(story), _SURE), talk.context):
        for line in story:
            talk.read(line.start, line.end)
