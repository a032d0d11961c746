"""Reads in what state a known content is, said against what stands: "set the status of the page to to adapt"."""

import re

from assistant.dialogue.guided.correction_words import SORRY
from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.lexicon import status_terms
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece

_CONTENTS = "rally.contents"
_SET = r"(?:set|change|put|mark|switch|move|mets|mettez|passe[rz]?|change[rz]?|marque[rz]?)"
_TO = r"(?:to|as|at|a|en|sur|comme)"
_STATUS = r"(?:status|state|statut|etat)"
_OF = r"(?:\s+of|\s+de|\s+du|\s+d')"
_PATTERNS = tuple(
    re.compile(OPENS + pattern + r"[ .!]*")
    for pattern in (
        rf"{_SET}\s+(?:the |le |l')?{_STATUS}{_OF}\s*(?P<name>.{{2,60}}?)\s+{_TO}\s+(?P<status>.{{3,40}})",
        rf"{_SET}\s+(?:the |le |la |l'|les )?(?P<name>.{{2,60}}?)(?:'s?)?\s+{_STATUS}\s+{_TO}\s+(?P<status>.{{3,40}})",
        rf"(?:the |le |l')?{_STATUS}{_OF}\s*(?P<name>.{{2,60}}?)\s+(?:is|should be|est|c'est|doit etre)\s+"
        r"(?P<status>.{3,40})",
        rf"{_SET}\s+(?P<name>.{{2,60}}?)\s+{_TO}\s+(?P<status>.{{3,24}})",
    )
)
# "The page isn't ready, it's a draft": what it is not says nothing.
_NOT_BUT = re.compile(
    rf"{OPENS}(?P<name>[^,;.!?\n]{{2,60}}?)\s*"
    r"(?:isn't|is not|isnt|aren't|are not|n'est pas|ne sont pas|c'est pas|est pas)\s+(?P<denied>[^,;.!?\n]{3,30}?)"
    r"(?:(?:\s+(?:yet|encore|at all|du tout))*\s*(?:[,;]\s*)?(?:it's|its|it is|they're|they are|it|c'est|ce sont|"
    r"elle est|il est|mais|but|just|needs?|still|"
    r"(?=il (?:faut|reste)|on doit|we |(?:elle|il|ca|it|they) (?:doit|must)))"
    r"\s*(?P<status>[^;.!?\n]{3,40}))?[ .!]*"
)


def read_state(talk: Talk, start: int, end: int) -> None:
    """Record the state of a content that is known, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    text = talk.folded(start, end).text.replace("_", " ").strip()
    sorry = SORRY.match(text)
    text = text[sorry.end() :] if sorry is not None else text
    for pattern in (*_PATTERNS, _NOT_BUT):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        told = match["status"] or f"not {match['denied']}"
        states = {term.id for term in status_terms(Piece(told, 0))}
        contents = found(match["name"], _CONTENTS, talk.context)
        if pattern is _NOT_BUT and not status_terms(Piece(match["denied"], 0)):
            continue
        if len(states) == 1 and len(contents) == 1 and contents[0].startswith(f"{_CONTENTS}["):
            replace(talk.context.draft, f"{contents[0]}.status", states.pop(), talk.context.words(start, end))
            talk.blank(start, end)
            return
