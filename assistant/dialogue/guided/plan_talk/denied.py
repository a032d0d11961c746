"""Leaves out that something is no such thing where it only points at it: "non, ce n'est pas un canal".

Which thing is meant is not said, so that nothing changes: it is said so, and what the message goes on to tell is read.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.folding import Folded, fold_with_offsets

_LEADS = r"(?:(?:non|no+|nan|nope|mais|but|et|and|ah|oh|euh|attends|attendez|wait|sorry|pardon)[ ,!.]+)*"
_NOT = (
    r"(?:ce (?:n'est|n'etait|ne sont) (?:vraiment )?pas|c'(?:est|etait) (?:vraiment )?pas|ca n'est pas|"
    r"(?:that|it|this)(?:'s| is| was) (?:really )?not|(?:that|it|this) (?:isn't|wasn't|isnt))"
)
_ONE = (
    r"(?:ce n'en (?:est|etait|sont) pas(?: une?)?|c'en (?:est|etait) pas(?: une?)?|"
    r"(?:that|it|this)(?:'s| is| was) (?:really )?not one|(?:that|it|this) (?:isn't|wasn't|isnt) one)"
)
_THING = (
    # "Ce n'est pas la promesse" may be told of what holds people back.
    r"(?:(?:plutot |bien |en fait |rather |actually )?(?:une?|des|an?) )"
    r"(?P<{name}>[a-z][a-z' ]{{2,40}}?)(?: (?:ca|du tout|at all))?"
)
_ENDS = r"\s*(?:$|(?=[.;!?\n])|[,:]\s*(?:(?:mais|but|et|and)\s+)?)"
# "The quiz, it's not a content" names what it is said of.
_DENIED = re.compile(
    rf"(?:(?:^|[.;!?\n,])\s*(?P<one>{_LEADS}{_ONE}{_ENDS})|"
    rf"(?:^|[.;!?\n])\s*(?P<all>{_LEADS}{_NOT} {_THING.format(name='thing')}{_ENDS}))"
)
# What is of a plan and of nothing else.
_OF_PLAN = frozenset(
    ["pillars", "promise", "proofs", "challenges", "motivations", "objections", "channels", "contents"]
).union(["data", "journey", "tasks", "milestones", "risks", "disclosure", "kpis", "metric", "audience", "objective"])
# "…, c'est une motivation": what it is instead, with nothing behind it.
_INSTEAD = re.compile(
    rf"(?:c'est|ce sont|it's|it is|that's|they're) {_THING.format(name='instead')}(?=\s*(?:$|[.;!?\n]))\s*"
)


def without_denials(talk: Talk) -> None:
    """Blank what is only said to be no such thing, and note that nothing tells which is meant.

    Args:
        talk: The message.
    """
    folded = fold_with_offsets(talk.text)
    if (found := _denied(folded)) is None:
        return
    start, end = found.span("one" if found["one"] is not None else "all")
    instead = _INSTEAD.match(folded.text, end)
    if instead is not None and label_of(instead["instead"]) is not None:
        end = instead.end()
    a, b = folded.span(start, start)[0], folded.span(end, end)[0] if end < len(folded.text) else len(talk.text)
    talk.unknown(a, b)
    talk.blank(a, b)


def is_denial(text: str) -> bool:
    """Tell whether a message says of something that it points at that it is no such thing of the plan.

    Args:
        text: The message.
    """
    return _denied(fold_with_offsets(text)) is not None


def _denied(folded: Folded) -> re.Match[str] | None:
    for found in _DENIED.finditer(folded.text):
        if found["one"] is not None or label_of(found["thing"]) in _OF_PLAN:
            return found
    return None
