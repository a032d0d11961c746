"""Reads the role that stands beside a name elsewhere in a message: "Inès campaign manager, Bastien content"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.name_words import role_only
from assistant.dialogue.guided.reading.people import member
from assistant.dialogue.guided.reading.pieces import Piece, flat

# What ends the words that stand beside a name.
_ENDS = re.compile(r"[,;.()\n]|\s(?:et|and|&|\+)\s|$")


def role_beside_name(id_: str, context: Context) -> str | None:
    """Return the role that a message gives somebody with nothing but the order of the words.

    Whoever runs a channel is a channel manager, unless their role was said: the channel comes on top of it.

    Args:
        id_: The member.
        context: The message and the team.
    """
    name = flat(str((member(context, id_) or {}).get("name") or ""))
    told = flat(context.draft.message)
    if not name:
        return None
    for match in re.finditer(rf"(?<![\w'-]){re.escape(name)}(?:[ ]?[:(][ ]?|[ ]+)(?=[a-z])", told):
        end = _ENDS.search(told, match.end())
        words = Piece(told[match.end() : end.start() if end is not None else len(told)], match.end()).trimmed()
        role = role_only(words) or duty_only(words)
        if role is not None:
            return role
    return None


def duty_only(words: Piece) -> str | None:
    """Return the role of the one duty that words are: "content", and not "newsletter", which is a channel.

    Args:
        words: What somebody is said to do, without its verb and article.
    """
    found = terms(words, "duties")
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(words.text)
    return found[0].id if whole and not terms(words, "channel") and not terms(words, "format") else None
