"""Reads who does what where proofs are asked: "Ana Diaz runs the e-mails, Leo's our sales rep" proves nothing."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.name_words import role_terms
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.vocabulary import find_terms

_DOES = re.compile(
    r"(?:['’]s our\b|\s+(?:is our|is the|does|do|runs?|handles?|manages?|looks? after|takes? care of|gère|gere|"
    r"fait|font|s['’]occupe|pilote|anime|tient|est notre|est la|est le|c['’]est)\b|,\s+(?=[a-z]))"
)
_ME = re.compile(r"\s*(?:me|moi|i['’]m|je suis|moi c['’]est)[, ]+(?=[A-ZÀ-Þ])", re.IGNORECASE)


def read_people_told(talk: Talk, start: int, end: int) -> None:
    """Read a sentence about who does what as one of the team, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not (talk.context.asked or "").endswith(".proofs"):
        # Where other words are asked, who does what is told apart from them later on.
        return
    text = talk.text[start:end]
    if is_question(text):
        # "Why do we need an agency?" names nobody.
        return
    people = [p for p in find_people(Piece(text, start), talk.context) if p.kind in ("name", "me", "agency")]
    opens = people and not text[: people[0].start].strip()
    if not (opens or _ME.match(text)):
        return
    does = _DOES.match(text, people[0].end) if people else None
    work = find_terms(text, "channel") or role_terms(Piece(text, start))
    if not work or not (does is not None or _ME.match(text)):
        return
    before = len(talk.context.draft.edits)
    if read_block(Block("team", (Line(text, start),)), talk.context) and len(talk.context.draft.edits) > before:
        talk.read(start, end)
