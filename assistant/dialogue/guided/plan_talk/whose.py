"""Reads whose each thing is where that is asked, whatever else its name may mean: "le calendrier c'est moi, …"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece, split_with

_FIELDS = {".owner": "rally.contents", ".manager": "rally.channels"}
_PARTS = re.compile(
    r"\s*[,;]\s+(?:(?:et|and|puis)\s+)?|\.\s+|\s+(?:et|and)\s+(?=(?:le |la |les |l'|the |our |notre )|$)"
)
_WHOSE = re.compile(
    r"(?:(?:et|and|alors|donc|ok|so|bon)[ ,]+)*(?:le |la |les |l'|the |our |notre |nos )?(?P<what>[a-z0-9][^:=]{1,50}?)"
    r"(?:,? ?(?:c'est|ce sera|ca sera) (?:pour |a |chez )?|\s*(?:->|→|=>|[:=])\s*|"
    r"(?:'s| is| are|,? it's)\s+(?:for |with )?)"
    r"(?P<who>[a-z][\w' -]{1,30}?)(?:'s)?(?: aussi| too| as well| also)?[ .!]*"
)


def read_whose(talk: Talk) -> None:
    """Record whose each thing is where every part of a message tells that of one, and leave the message out.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    kind = next((kind for field, kind in _FIELDS.items() if asked.endswith(field)), None)
    if kind is None or "?" in talk.text:
        return
    told: list[tuple[str, Piece]] = []
    for part, _ in split_with(Piece(talk.text, 0), _PARTS):
        if not part.text.strip(" .!"):
            continue
        match = _WHOSE.fullmatch(part.flat)
        elements = found(match["what"].strip(), kind, talk.context) if match is not None else []
        if match is None or len(elements) != 1:
            return
        told.append((f"{elements[0]}{asked[asked.rfind('.') :]}", part.cut(*match.span("who"))))
    people = [find_people(who, talk.context) for _, who in told]
    if not told or any(len(named) != 1 or _beside(who, named[0]) for (_, who), named in zip(told, people, strict=True)):
        return
    for (path, who), named in zip(told, people, strict=True):
        words = who.words(talk.context)
        id_ = member_id(named[0], words, talk.context)
        if id_ is not None:
            replace(talk.context.draft, path, id_, words)
    talk.read(0, len(talk.text))


def _beside(who: Piece, person: Person) -> bool:
    """Tell whether words name more than somebody: "Ana for the press"."""
    return bool((who.text[: person.start] + who.text[person.end :]).strip(" .!'’s"))
