"""Reads the kind of result that a clause says a campaign is of: "…, and I would call this an acquisition campaign"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.sentences import sentences

_SO = r"(?:(?:and|et|so|donc|yes|oui|alors|then)[ ,]+)*"
_REALLY = r"(?: (?:really|clearly|mostly|mainly|therefore|donc|bien|plutot|surtout|clairement|avant tout))*"
_KIND = r"[^,;:.!?\n]{3,40}?"
_CLAUSE = re.compile(
    rf"(?:^|(?<=[,;]))\s*{_SO}(?:"
    rf"(?:(?:i|we)(?: would|'d)? (?:call|consider|describe) (?:this|it)(?: as)?|(?:this|it)(?: is|'s)){_REALLY} "
    rf"(?:an? (?P<before>{_KIND}) campaign|a campaign for (?P<of>an? {_KIND}))|"
    r"(?:c'est|ce sera|il s'agit d'|je (?:parlerais|dirais)(?: que c'est)?|nous parlons|on parle)"
    rf"{_REALLY} ?(?:d')?une campagne (?:de |d'|pour (?=une? ))(?P<behind>{_KIND}))"
    r"(?=[ .!]*$|,? (?:and|et) (?:last|nous|on|we|the|la|le|l'))"
)


def read_kind_stated(talk: Talk) -> None:
    """Record the kind that a clause says the campaign is of while the goal is talked of, and leave the clause out.

    Args:
        talk: The message.
    """
    pending = talk.run.pending
    if (pending is not None and pending.stage != "objective") or talk.context.draft.origin != "user":
        return
    for start, end in sentences(talk.text):
        folded = talk.folded(start, end)
        told = _CLAUSE.search(folded.text)
        if told is None or folded.text.rstrip().endswith("?"):
            continue
        group = next(name for name in ("before", "of", "behind") if told[name])
        a, b = (start + each for each in folded.span(*told.span(group)))
        if read_block(Block("kind", (Line(talk.text[a:b], a),)), talk.context):
            c, d = folded.span(*told.span())
            talk.read(start + c, start + d)
