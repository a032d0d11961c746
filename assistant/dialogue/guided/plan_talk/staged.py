"""Reads at which stage a step is: "change the stage of the call to conversion", "l'appel est en phase conversion"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.vocabulary import find_terms

_OPENS = r"(?:(?:and|et|but|mais|ok|so|then|alors|puis|non|no|please)[ ,]+)*"
_STAGE = r"(?:the |la |l')?(?:phase |stage |etape )?(?:de |d'|of )?(?P<stage>[a-z]{5,20})(?: stage| phase| step)?"
_PATTERNS = tuple(
    re.compile(_OPENS + pattern + r"[ .!]*")
    for pattern in (
        r"(?:change|set|put|move|switch|mets|mettez|passe[rz]?|changez?)\s+(?:the |la |l')?(?:stage|phase|"
        r"etape)\s+(?:of|de|du|d')\s*"
        rf"(?P<step>.{{2,60}}?)\s+(?:to|at|in|a|en)\s+{_STAGE}",
        rf"(?:put|move|set|mets|mettez|passe[rz]?)\s+(?P<step>.{{2,60}}?)\s+(?:at|in|to|en|a)\s+{_STAGE}",
        rf"(?P<step>.{{2,60}}?)\s+(?:is|are|est|sont|c'est|passe)\s+(?:plutot |rather |more )?(?:an?|in|at|en|"
        rf"une?)\s+{_STAGE}",
    )
)


def read_stage(talk: Talk, start: int, end: int) -> None:
    """Record the stage of a step that is known, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.strip()
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        stages = {term.id for term in find_terms(match["stage"], "stage")} if match is not None else set()
        if match is None or len(stages) != 1:
            continue
        steps = found(match["step"], "integrate.steps", talk.context)
        if len(steps) == 1 and steps[0].startswith("integrate.steps"):
            replace(talk.context.draft, f"{steps[0]}.stage", stages.pop(), talk.context.words(start, end))
            talk.blank(start, end)
            return
