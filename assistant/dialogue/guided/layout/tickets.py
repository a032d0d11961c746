"""Marks of boards, to-do lists and minutes: numbers of cards, boxes, whose a card is, numbers of decisions."""

import re

# "[#6] Write the checklist @Imogen", "D2: The audience is …", "R3 – …"
_CARD = re.compile(r"^(?P<lead>[ \t]*(?:[-*•][ \t]+)?)(?P<mark>\[?#\d{1,4}\]?)(?=[ \t]+\S)", re.MULTILINE)
_BOX = re.compile(r"^(?P<lead>[ \t]*(?:[-*•][ \t]+)?)(?P<mark>\[[ xX✓✔]?\])(?=[ \t]+\S)", re.MULTILINE)
_DECISION = re.compile(
    r"^(?P<lead>[ \t]*(?:[-*•][ \t]+)?)(?P<mark>(?:D|R|A|DEC|Dec|Déc|Décision|Decision|Résolution|Resolution|Agreed)"
    r"[ \t]?(?:n°|no\.?|#)?[ \t]?\d{1,2}[ \t]?(?::|[–—.)-](?=[ \t])))(?=[ \t]*\S)",
    re.MULTILINE,
)
_WHOSE = re.compile(r"(?<=\S)[ ]@(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]{1,20})(?![\w.@])")
# "Fwd: who does what?", "TR: RE: budget": that it was sent before heads nothing.
_FORWARDED = re.compile(r"^[ \t]*(?:(?:fwd?|fw|tr|re|rv)[ \t]?:[ \t]*)+(?=\S)", re.IGNORECASE)
_LEAST = 2


def without_marks(text: str) -> str:
    """Return a text of the same length with blanks for what numbers its cards and decisions, and bullets for its boxes.

    Args:
        text: A message or a brief. "@Rob" behind what is to be done is read as "(Rob)".
    """
    text = _FORWARDED.sub(lambda match: " " * len(match.group()), text)
    for pattern in (_CARD, _DECISION):
        if len(pattern.findall(text)) >= _LEAST:
            text = pattern.sub(lambda match: match["lead"] + " " * len(match["mark"]), text)
    if len(_BOX.findall(text)) >= _LEAST:
        text = _BOX.sub(lambda match: match["lead"] + "-".ljust(len(match["mark"])), text)
    return _WHOSE.sub(lambda match: f"({match['name']})", text)
