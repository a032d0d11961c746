"""Reads orders to add a thing to a list that they name: "add the base “cards”, e-mail and phone"."""

import re

from assistant.dialogue.guided.plan_talk.elements import KINDS, ORDINALS, kind_of
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.proof_behind import proof_behind
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.folding import Folded

_LABELS = {
    "rally.data": "data",
    "rally.contents": "contents",
    "rally.channels": "channels",
    "orchestrate.tasks": "tasks",
    "team.members": "team",
    "message_house.pillars": "pillars",
}
_ADD = r"(?:add|include|insert|ajoute[rz]?|rajoute[rz]?|insere[rz]?)(?: also| aussi| in)?"
_RANK = (
    r"(?:second|third|fourth|fifth|last|final|extra|further|other|2nd|3rd|4th|deuxieme|second|troisieme|quatrieme|"
    r"cinquieme|dernier|derniere|seconde|2e|3e|4e) "
)
_A = (
    r"(?:the |an? |another |new |more |one more |le |la |les |l'|une? |des |autre |nouve(?:l|lle|au|aux) |ces |these |"
    rf"encore |{_RANK})*"
)
_ADDED = re.compile(
    # "… a third pillar that Rosa insists on: Play": who wants it says nothing of it.
    rf"{OPENS}{_ADD}\s+{_A}(?P<kind>{KINDS})(?: (?:qu'|que |qui |that |which )[^:,;.!?\n]{{2,50}}?(?=\s?:))?"
    r"(?: (?:called|named|appelee?s?|nommee?s?|intitulee?s?))?\s*(?:[:,]\s*)?"
    r"(?:(?:for|pour)\s+(?=[a-z]+ ?:))?(?P<what>\S.*)"
)
# "One more pillar, Calm": another one is told without the order.
_ANOTHER = re.compile(
    rf"{OPENS}(?:(?:the|an?|le|la|une?) )?"
    rf"(?:another |one more |encore une? |une? autre |(?P<rank>{'|'.join(ORDINALS)}) )"
    r"(?P<kind>pilier|pillar|argument)"
    r"(?: (?:called|named|appele|nomme|intitule|is|would be|est|serait))?(?:\s*[:,])?\s+(?P<what>\S.*)"
)
# "Add Lena to the team, she is our designer"
_TO_LIST = re.compile(
    rf"{OPENS}{_ADD}\s+(?P<what>[^,;.!?\n]+?)\s+(?P<to>(?:to|in|into|a|aux?|dans)\s*(?:the |our |my |la |le |les |l'|"
    rf"notre |nos )*(?P<kind>{KINDS}|team|equipe))(?![a-z])"
)

_WHO = re.compile(r"(?<=,)\s*(?:she|he|it|they|c|elle|il|ce)(?:['’](?:s|est|re)| is| are| est| sont)\s", re.IGNORECASE)


def add(talk: Talk, start: int, end: int) -> None:
    """Read what is to be added as that list is read, and leave the order out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.rstrip()
    lead = len(text) - len(text.lstrip())
    match = _ADDED.match(text, lead) or _another(text, lead, talk) or _TO_LIST.match(text, lead)
    if match is None:
        return
    label = "team" if match["kind"] in ("team", "equipe") else _LABELS.get(kind_of(match["kind"]) or "")
    if label is None:
        return
    line = _line(talk, folded, start, end, match)
    before = len(talk.context.draft.edits)
    proof = proof_behind(talk, end) if label == "pillars" else None
    lines = (line,) if proof is None else (line, proof)
    if read_block(Block(label, lines, match["kind"]), talk.context) and len(talk.context.draft.edits) > before:
        talk.read(start, end if proof is None else proof.end)


def _another(text: str, lead: int, talk: Talk) -> re.Match[str] | None:
    """Return what is told as one more argument than there are: "the last pillar is weak" judges one."""
    known = len(talk.context.draft.get("message_house.pillars") or [])
    match = _ANOTHER.match(text, lead) if known else None
    return match if match is not None and (match["rank"] is None or ORDINALS[match["rank"]] == known) else None


def _line(talk: Talk, folded: Folded, start: int, end: int, match: re.Match[str]) -> Line:
    a = start + folded.span(match.start("what"), match.start("what"))[0]
    said = talk.text[a:end].rstrip()
    if "to" in match.re.groupindex:
        b, c = (start + each for each in folded.span(match.start("to"), match.end("to")))
        said = f"{talk.text[a:b]}{' ' * (c - b)}{talk.text[c:end]}".rstrip()
        said = _WHO.sub(lambda told: " " * len(told.group()), said)
    return Line(said, a)
