"""The single names of a message, before any sentence of it is read."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import terms, word_set
from assistant.dialogue.guided.reading.name_words import CAPITALS, LOWER_NAME, is_first_name, sure_first_name
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.no_names import stands_in_place
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_words import known_member

# "Direct mail is Walter's job"
_OF_THEM = re.compile(r"['’]s$")
_NOBODY = ("channel", "format", "data", "people", "role", "metric", "media")


def names_in(message: str, context: Context) -> list[Person]:
    """Return the single names in a message, in its order: those with a capital, and first names without.

    Args:
        message: The message, or what is left of it.
        context: Who is known.
    """
    found = [
        Person(match.start(), match.start() + len(name), name, "name")
        for match in CAPITALS.finditer(message)
        if _may_be_name(name := _OF_THEM.sub("", match.group()), context)
        and not stands_in_place(message, match.start(), match.start() + len(name))
    ]
    found += [
        Person(match.start(), match.end(), match.group().capitalize(), "name")
        for match in LOWER_NAME.finditer(message)
        if match.group().islower() and sure_first_name(match.group())
    ]
    return sorted(found, key=lambda person: person.start)


def _may_be_name(name: str, context: Context) -> bool:
    first = flat(name.split()[0])
    if first.replace("’", "'").partition("'")[0] in word_set("pronouns"):
        # "She's a freelancer" is said of somebody named before.
        return False
    if known_member(name, context) is not None or is_first_name(name):
        return True
    named = first not in word_set("not_names") and not (name.isupper() and len(name) > 1) and len(name.split()) == 1
    return named and not any(terms(Piece(name, 0), kind) for kind in _NOBODY)
