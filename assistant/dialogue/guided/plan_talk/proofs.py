"""Reads of which argument something is the proof: "94% is a proof for reliability", "preuve du pilier « prix » : …"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.talk import Talk

_PILLARS = "message_house.pillars"
_OF = r"(?:du|de|pour(?: le)?|of(?: the)?|for(?: the)?)\s+(?:the |le |la |l')?(?:pilier |pillar |argument )?"
_HEADED = re.compile(
    rf"(?:(?:et|and|la|une|the|a|ma|my|notre|our)\s+)*(?:preuves?|"
    rf"proofs?)\s+{_OF}(?P<pillar>[^:\n]{{2,60}}?)(?:\s+pillar)?"
    r"(?:\s*:|,? c'est| is| are|,? ce sont| est| sont)\s*(?:that |que |qu')?(?P<proof>[^\n]+)"
)
_FOR = re.compile(
    r"(?:(?:et|and|so|mais|but|non|no)[ ,]+)*(?:pour|for|as for)\s+(?:the |le |la |l')?(?:pilier |pillar |argument )?"
    r"(?P<pillar>[^,;:.!?\n]{2,60}?),?\s+(?:la |les |the |our |notre |nos )?(?:preuves?|proofs?)"
    r"(?: is| are|,? c'est|,? ce sont| est| sont|\s*:)\s+(?P<proof>[^\n]+)"
)
_EACH = re.compile(r"\s*(?:,|;|\+)?\s+(?:et|and)\s+(?=\d)|\s*[;+]\s+", re.IGNORECASE)
_TOLD = re.compile(
    rf"(?:(?:et|and|so|mais|but|non|no)[ ,]+)*(?P<proof>[^\n]{{2,120}}?),?\s+(?:c'est|est|sont|is|are)\s+(?:la |une |"
    rf"the |a )?(?:"
    rf"(?:preuves?|proofs?)\s+{_OF}|(?:pour le pilier|for the pillar)\s+)(?P<pillar>[^,;:.!?\n]{{2,60}})"
    r"(?:,\s*(?:not|pas|et non|and not)\s[^.;!?\n]*)?[ .!]*"
)


def read_proofs(talk: Talk, start: int, end: int) -> None:
    """Record proofs that a sentence gives to an argument by its name, and leave them out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    for a, b in _clauses(talk.folded(start, end).text):
        _read_clause(talk, start + a, start + b)


# "The proof of speed is 4 hours, that of care 24 nurses": each has one of its own.
_NEXT = re.compile(r"\s*[,;]\s*(?=(?:(?:et|and)\s+)?(?:la |the )?(?:preuve|proof)\s+(?:du|de|pour|of|for)(?![a-z]))")


def _clauses(text: str) -> list[tuple[int, int]]:
    """Return where the clauses of a folded sentence stand that each open with a proof of something."""
    marks = list(_NEXT.finditer(text))
    stops = [*(mark.start() for mark in marks), len(text)]
    return list(zip([0, *(mark.end() for mark in marks)], stops, strict=True))


def _read_clause(talk: Talk, start: int, end: int) -> None:
    folded = talk.folded(start, end)
    text = folded.text.strip()
    lead = len(folded.text) - len(folded.text.lstrip())
    for expression in (_HEADED, _FOR, _TOLD):
        match = expression.fullmatch(text)
        pillars = found(match["pillar"], _PILLARS, talk.context) if match is not None else []
        if match is None or len(pillars) != 1 or pillars[0].count("[") != 1:
            continue
        a, b = folded.span(lead + match.start("proof"), lead + match.end("proof"))
        for proof in _EACH.split(talk.text[start + a : start + b]):
            told = proof.strip(' ,.!"«»“”')
            talk.context.draft.add(f"{pillars[0]}.proofs", told, talk.context.words(start + a, start + b))
        talk.blank(start, end)
        return
