"""Reads contents told with their state while something else is asked: "the page is live, poster still to print"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.lexicon import status_terms
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.dates import find_dates
from assistant.language.vocabulary import find_terms

_PARTS = re.compile(r"\s*[,;]\s+(?:(?:and|et)\s+)?|\s+(?:and|et)\s+")
_DAY = re.compile(r"\b(?:le|the|on|pour le|avant le|by(?: the)?) \d{1,2}(?:st|nd|rd|th|er)?\b", re.IGNORECASE)
_CONTENTS = "rally.contents"
_FEWEST, _SHARE = 2, 0.6
_LONGEST = 12
_OWNED = re.compile(
    r"(?P<head>[^,;:()\n]{5,80}?),?\s+(?:(?:and|et)\s+)?(?:(?:its|the|his|her|son|sa|la|le)\s+)?"
    r"(?:(?:owner|responsable|person in charge|personne en charge)(?:\s*[:=]|\s+is|\s+est|,? c['’]est)?|owned by|"
    r"(?:it )?belongs to)\s+(?P<who>(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+|me|moi)",
    re.IGNORECASE,
)


def read_contents_told(talk: Talk, start: int, end: int) -> None:
    """Read a sentence whose parts tell the state of contents as a list of them, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    text = talk.text[start:end]
    if (owned := _OWNED.fullmatch(text.rstrip(" .!\n"))) is not None and status_terms(Piece(owned["head"], 0)):
        # "The film is ready, owner is Sofie": somebody's content, whatever was asked of people.
        gap = owned.start("who") - owned.end("head")
        line = Line(f"{owned['head']},{' ' * (gap - 1)}{owned['who']}", start)
        if read_block(Block("contents", (line,)), talk.context):
            talk.read(start, end)
        return
    asked = talk.context.asked or ""
    if asked == _CONTENTS or asked.endswith(".status") or ":" in text:
        return
    parts = [part for part in _PARTS.split(text) if part.strip(" .!")]
    told = [part for part in parts if status_terms(Piece(part, 0)) and len(part.split()) <= _LONGEST]
    formats = [part for part in told if find_terms(part, "format")]
    listed = len(told) >= _FEWEST and len(told) >= _SHARE * len(parts) and len(formats) >= _FEWEST
    if not listed and not (formats and not asked.startswith("orchestrate.") and _rest_is_somebody(parts, told, talk)):
        return
    of_bases = any(find_terms(part, "data") and part not in formats for part in parts)
    if of_bases or _DAY.search(text) or find_dates(text, talk.context.language, talk.context.today):
        # "HubSpot is clean, the old list is not" tells of bases; what has its day is to be done.
        return
    before = len(talk.context.draft.edits)
    if read_block(Block("contents", (Line(text, start),)), talk.context) and len(talk.context.draft.edits) > before:
        talk.read(start, end)


def _rest_is_somebody(parts: list[str], told: list[str], talk: Talk) -> bool:
    """Tell whether one content stands with its state, and who has it behind that: "the film needs a cut, Karim"."""
    rest = [part.strip(" .!") for part in parts if part not in told]
    if len(told) != 1 or len(rest) != 1 or parts[0] not in told:
        return False
    people = find_people(Piece(rest[0], 0), talk.context)
    return (
        len(people) == 1
        and people[0].kind in ("name", "me", "agency")
        and people[0].end - people[0].start == len(rest[0])
    )
