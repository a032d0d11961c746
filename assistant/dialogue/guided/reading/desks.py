"""Where somebody sits, said behind their name: "Orla on reception does the texts"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.roster_words import known_member

_DESK = Expression("desks.desk")
_NAME = re.compile(r"(?<![\w’'-])(?P<name>[^\W\d_][\w’'-]*) $")


def without_desks(message: str, context: Context) -> str:
    """Return a message with blanks for the desks at which people sit, which are neither somebody nor a channel.

    Args:
        message: The whole message.
        context: Gives the members that are known.
    """
    for found in list(_DESK.finditer(message.lower())):
        named = _NAME.search(message, 0, found.start() + 1)
        name = named["name"] if named is not None else ""
        if name and (known_member(name, context) is not None or (name[0].isupper() and is_first_name(name))):
            message = message[: found.start()] + " " * len(found.group()) + message[found.end() :]
    return message
