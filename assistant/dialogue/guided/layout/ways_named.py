"""Reads "we go through the post, through e-mail and by phone" as the list of channels that it is.

What opens it, and the preposition before each, are blanked, so that what is said of one channel ("…, dont Inès
s'occupe") stands right behind its name.
"""

import re

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat

_OPENS, _NEXT = Expression("ways_named.opens"), Expression("ways_named.next")
# Where the journey is asked for, "on passe par la page" is a step of it.
_OF_JOURNEY = frozenset(["journey", "goal", "entry", "stores_in", "left_out", "step_pillars", "call_to_action"])
_SENTENCE = re.compile(r"[.;!?](?=\s|$)|\n")


def without_ways_of(message: str, asked: str | None) -> str:
    """Return the message without the words that only say that channels are gone through, at the same length.

    Args:
        message: What was said.
        asked: Label of the pending question.
    """
    if asked in _OF_JOURNEY or (opened := _OPENS.match(flat(message))) is None:
        return message
    stop = _SENTENCE.search(message, opened.end())
    end = stop.start() if stop is not None else len(message)
    message = " " * opened.end() + message[opened.end() :]
    for following in _NEXT.finditer(flat(message[:end])):
        start, after = following.span("by")
        message = message[:start] + " " * (after - start) + message[after:]
    return message
