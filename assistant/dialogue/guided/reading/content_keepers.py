"""Reads who has a content from what is said behind its state: "the FAQ is ready, Ann has it", "…, par Ann"."""

import re

from assistant.dialogue.guided.reading.content_states import content_nouns, states
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.inventory_frames import Item
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece

_KEEPS = Expression("content_keepers.keeps")
_OF_ALL = re.compile(r"(?<![a-z])(?:them|les (?:a|ai|garde|detient)|(?:ils|elles) sont|they)(?![a-z])")


def without_keeper(line: Piece, context: Context) -> tuple[Piece, Piece | None]:
    """Return a sentence on contents without who has them at its end, and the words that say who.

    Args:
        line: A sentence.
        context: Who is known.

    Returns:
        The sentence up to its state, and the clause behind it; the whole sentence and None where nobody is named so.
    """
    match = _KEEPS.search(line.flat)
    if match is None or not states(line.cut(0, match.start())):
        return line, None
    clause = line.cut(match.start())
    return (line.cut(0, match.start()), clause) if _person(clause, context) is not None else (line, None)


def tells_keeper(text: str, context: Context) -> bool:
    """Tell whether a sentence names a content, how far it is and who has it.

    Args:
        text: The sentence.
        context: Who is known.
    """
    said, keeper = without_keeper(Piece(text, 0), context)
    return keeper is not None and (bool(terms(said, "format")) or content_nouns().search(said.flat) is not None)


def keep(clause: Piece | None, items: list[Item], context: Context) -> None:
    """Record whose the contents of a sentence are.

    Args:
        clause: What `without_keeper` took off its end.
        items: What the sentence names.
        context: Where facts go.
    """
    contents = [item for item in items if item.sort == "content"]
    person = _person(clause, context) if clause is not None else None
    if clause is None or person is None or not contents:
        return
    words = clause.trimmed().words(context)
    id_ = member_id(person, words, context)
    for item in (contents if _OF_ALL.search(clause.flat) else contents[-1:]) if id_ is not None else ():
        context.draft.set(f"{item.path}.owner", id_, words)


def _person(clause: Piece, context: Context) -> Person | None:
    """Return who is named, where it is somebody for sure: parents who have a leaflet are no owners of it."""
    match = _KEEPS.match(clause.flat)
    if match is None:
        return None
    who = clause.cut(*match.span("who" if match["who"] is not None else "by"))
    people = find_people(who, context, expected=True)
    if len(people) != 1 or people[0].kind in ("pronoun", "you"):
        return None
    named = people[0].kind != "name" or people[0].member is not None
    return people[0] if named or is_first_name(people[0].name) or who.text.strip()[:1].isupper() else None
