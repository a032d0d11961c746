"""Reads which hardship an argument answers while proofs are asked: "la garantie, c'est pour la peur de rater"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.talk import Talk

_PILLARS, _CHALLENGES = "message_house.pillars", "audience.challenges"
_ANSWERS = re.compile(
    r"(?:^\s*|[,;.]\s*)(?:(?:et|and|mais|but)\s+)?(?P<told>(?P<pillar>[^,;.:!?\n]{2,50}?)"
    r"(?:,? c'est (?:la )?pour| est la pour| sert a| is (?:there )?for|"
    r"'s there for)\s+(?P<challenge>[^,;.:!?\n]{3,60}))"
    r"(?P<joint>\s*[,;]\s*(?:(?:et|and)\s+)?)?"
)


def read_answered(talk: Talk, start: int, end: int) -> None:
    """Record that a known argument answers a known hardship, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    asked = talk.context.asked or ""
    if asked != _PILLARS and not asked.endswith(".proofs"):
        # Where it is asked what answers what, ranks and half of a name will do.
        return
    folded = talk.folded(start, end)
    for match in _ANSWERS.finditer(folded.text):
        pillars = found(match["pillar"], _PILLARS, talk.context)
        if len(pillars) != 1 or pillars[0].count("[") != 1:
            continue
        a, b = folded.span(*match.span("told"))
        challenges = found(match["challenge"], _CHALLENGES, talk.context)
        if len(challenges) == 1:
            known = talk.context.draft.get(f"{pillars[0]}.answers") or []
            answer = talk.context.draft.get(challenges[0])
            if answer not in known:
                talk.context.draft.add(f"{pillars[0]}.answers", answer, talk.context.words(start + a, start + b))
            talk.read(start + a, start + (folded.span(*match.span("joint"))[1] if match["joint"] else b))
        elif _A_THING.match(match["challenge"]) is not None:
            # Which hardship is meant is not clear; it proves nothing either.
            talk.unknown(start + a, start + b)
            talk.blank(start + a, start + b)


_A_THING = re.compile(r"(?:le |la |les |l'|ceux |the |those )")
