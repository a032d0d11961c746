"""Puts the right person in the place of another: "the legal task is Ana's, not Leo's"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace

_MEMBERS = "team.members"
_FIELDS = (("orchestrate.tasks", "owner"), ("rally.contents", "owner"), ("rally.channels", "manager"))
_SAID = re.compile(
    rf"{OPENS}(?P<what>[^,;:.!?\n]{{2,60}}?)\s*(?:,? c'est|\s(?:is|are|est|sont|goes to|revient a|belongs to))\s+"
    r"(?:for |pour |a |by |par )?(?P<who>[a-z][a-z' -]{1,30}?)(?:'s?)?\s*,?\s+(?:and |et )?(?:not|pas|plutot que|"
    r"instead of|rather than)\s+(?:for |pour |a |by |par )?(?P<not>[a-z][a-z' -]{1,30}?)(?:'s?)?[ .!]*"
)


def hand_over(talk: Talk, start: int, end: int) -> None:
    """Record who is in charge of something instead of another member, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    match = _SAID.fullmatch(talk.folded(start, end).text.strip())
    if match is None:
        return
    who, other = (found(match[name], _MEMBERS, talk.context) for name in ("who", "not"))
    if len(who) != 1 or len(other) != 1 or who == other:
        return
    for kind, field in _FIELDS:
        things = found(match["what"], kind, talk.context)
        if len(things) == 1 and things[0].startswith(f"{kind}["):
            id_ = who[0].partition("[")[2].rstrip("]")
            replace(talk.context.draft, f"{things[0]}.{field}", id_, talk.context.words(start, end))
            talk.blank(start, end)
            return
