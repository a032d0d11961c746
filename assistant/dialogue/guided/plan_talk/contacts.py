"""Reads who is the contact of somebody outside: "I'm Marek's contact", "le contact de Marek c'est moi"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece

_MEMBERS = "team.members"
_CONTACT = r"(?:contact|interlocuteur|interlocutrice|referente?)(?: here| inside| interne| ici)?"
_OF = r"(?:(?:of|for|at|with|de|du|chez|pour|avec)\s+(?:the |la |le |l')?|d'|de l')"
_I = r"(?:i'm|i am|i'll be|je suis|je serai|c'est moi)"
_IS = r"(?:is|will be|c'est|est|sera|ce sera|,? c'est)"
_END = r"(?=\s*(?:$|[,.;!]))"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{OPENS}{_I}\s+(?P<outside>[^,.;!?\n]{{2,40}}?)'s? {_CONTACT}{_END}",
        rf"{OPENS}{_I}\s+(?:the |le |la |l')?{_CONTACT} {_OF}"
        rf"(?P<outside>[^,.;!?\n]{{2,40}}?){_END}",
        rf"{OPENS}(?P<outside>[^,.;!?\n]{{2,40}}?)'s? {_CONTACT} {_IS} (?P<who>[^.;!?\n]{{2,40}}?)(?=\s*(?:$|[.;!]))",
        rf"{OPENS}(?:the |le |la |l')?{_CONTACT} {_OF}(?P<outside>[^,.;!?\n]{{2,40}}?),?\s+{_IS} "
        r"(?P<who>[^.;!?\n]{2,40}?)(?=\s*(?:$|[.;!]))",
    )
)


def read_contact(talk: Talk, start: int, end: int) -> None:
    """Record who is the contact of a member who works outside, and leave that out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    lead = len(folded.text) - len(folded.text.lstrip())
    for pattern in _PATTERNS:
        match = pattern.match(folded.text, lead)
        outside = found(match["outside"], _MEMBERS, talk.context) if match is not None else []
        if match is None or len(outside) != 1 or not outside[0].startswith(f"{_MEMBERS}["):
            continue
        group = "who" if "who" in pattern.groupindex else None
        span = match.span(group) if group else (match.start(), match.start("outside"))
        a, b = (start + each for each in folded.span(*span))
        people = find_people(Piece(talk.text[a:b], a), talk.context, expected=True)
        named = [person for person in people if person.kind != "me"] or people
        if not named:
            continue
        person = named[0]
        words = talk.context.words(a + person.start, a + person.end)
        known = member_id(person, words, talk.context)
        if known is None or outside[0] == f"{_MEMBERS}[{known}]":
            continue
        replace(talk.context.draft, f"{outside[0]}.contact", known, words)
        first, last = folded.span(match.start(), match.end())
        talk.blank(start + first, start + last)
        return
