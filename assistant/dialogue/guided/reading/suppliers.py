"""Who prints or cooks, said in a list of channels: "e-mail, the print shop, Quick Ink, and local radio"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.name_words import CAPITALS, company_name
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import flat

_HOUSE = Expression("suppliers.house")
# The "and" before what was named last.
_LEFT = re.compile(r"\s(?:and|et)(?=[\s.!]*$)")
_ENDS = re.compile(r"\s*(?:[,.;)]|$)|\s+(?:and|et)\s")


def without_suppliers(message: str, context: Context) -> str:
    """Record the houses that a list of channels names beside them, and return the message with blanks for them.

    Args:
        message: The whole message.
        context: Where facts go.
    """
    for found in list(_HOUSE.finditer(flat(message))):
        capitals = CAPITALS.match(message, found.end())
        name = company_name(capitals.group()) if capitals is not None else ""
        end = found.end() + len(name)
        if not name or not message[found.end() :].startswith(name) or _ENDS.match(message, end) is None:
            continue
        person = Person(found.end(), end, name, "name", None, True)
        member_id(person, context.words(found.start("house"), end), context)
        message = message[: found.start("house")] + " " * (end - found.start("house")) + message[end:]
        message = _LEFT.sub(lambda left: " " * len(left.group()), message)
    return message
