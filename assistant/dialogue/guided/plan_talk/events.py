"""Reads days told in short: "le salon (à Nantes), c'est le 16 mars", "runs 1 March to 31 August"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.milestones_in_short import MILESTONES
from assistant.dialogue.guided.reading.orchestrate_milestones import kind_of
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.dates import find_dates

_EVENT = re.compile(
    rf"{OPENS}(?P<name>[^,;:.!?\d()\n]{{3,40}}?)(?P<aside>\s*\([^()\d]{{2,40}}\)\s*(?:,\s*)?)"
    r"(?P<says>(?:(?:is|will be|it's|it is|c'est|est|sera|ce sera|takes place|aura lieu|tombe|falls)\s+)*)"
    r"(?:(?:on|le|the|for|pour|au)\s+)*(?P<day>\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun|lun|mar|mercre|jeu|"
    r"vendre|same|"
    r"diman).*)"
)


def read_event(talk: Talk, start: int, end: int) -> None:
    """Record the day of an event that something is said of in brackets, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.rstrip()
    match = _EVENT.fullmatch(text, len(text) - len(text.lstrip()))
    known = match is not None and len(found(match["name"], MILESTONES, talk.context)) == 1
    if match is None or not (known or kind_of(Piece(match["name"], 0))):
        return
    said = talk.text[start:end]
    for name in ("aside", "says"):
        # Where it takes place is no part of its name.
        a, b = folded.span(match.start(name), match.end(name))
        said = f"{said[:a]}{' ' * (b - a)}{said[b:]}"
    a = folded.span(match.start("name"), match.start("name"))[0]
    if len(find_dates(said, talk.context.language, talk.context.today)) != 1:
        return
    if read_block(Block("milestones", (Line(said[a:].rstrip(), start + a),), "milestones"), talk.context):
        talk.read(start, end)


_RUNS = re.compile(
    rf"{OPENS}(?:(?:it|the campaign|this|all of it|the whole thing|everything|ca|cela|la campagne|elle|tout)[ ]+)?"
    r"(?:will |is |va |est )*(?:runs?|running|live|on air|goes|lasts|court|courra|courir|tourne|tournera|tourner|dure|"
    r"durera|s'etale|en ligne|active?)[ ,:]+(?=(?:from|between|du|de|entre|the|le)?\s?\d)"
)


def read_run(talk: Talk, start: int, end: int) -> None:
    """Record from when to when the campaign runs, where a sentence says nothing else; it is left out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    match = _RUNS.match(folded.text, len(folded.text) - len(folded.text.lstrip()))
    if match is None:
        return
    a = folded.span(match.end(), match.end())[0]
    said = talk.text[start + a : end].rstrip()
    days = find_dates(said, talk.context.language, talk.context.today)
    whole = len(days) == 1 and days[0].precision == "range"
    if not whole or said[: days[0].phrase_start].strip() or said[days[0].text_end :].strip(" .!"):
        return
    if read_block(Block("dates", (Line(said, start + a),), "dates"), talk.context):
        talk.read(start, end)
