"""Reads who does a thing from what is said behind it: "the mailings that Noor handles", "…, et la radio aussi"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.roster_words import things, who

_RELATIVE = Expression("roster.relative")
_VERBS = (Expression("roster.answers_for"), Expression("roster.does"), Expression("roster.writes"))
_FILLERS = Expression("roster.fillers")
_TOO = re.compile(
    r"\s*(?:(?:et|and|plus|ainsi que|as well as)\s+)?(?P<what>\S.*?)(?:\s*,)?\s+"
    r"(?:aussi|egalement|de meme|too|also|as well|likewise)[ .!]*"
)


def read_relative(clause: Piece, context: Context, *, goes_on: bool) -> tuple[list[Person], list[Piece]] | None:
    """Return the people who do the things that a clause opens with, and these things; None for any other clause.

    Args:
        clause: The clause.
        context: Gives the members, channels and contents that are known.
        goes_on: Whether somebody was named before: "…, and radio too" is theirs, and names nobody again.
    """
    too = _TOO.fullmatch(clause.flat) if goes_on else None
    more = things(clause.cut(*too.span("what")), context) if too is not None else None
    if more is not None:
        return [], more
    for match in _RELATIVE.finditer(clause.flat):
        found = things(clause.cut(0, match.start()), context)
        people = _doers(clause.cut(match.end()), context) if found is not None else None
        if found is not None and people:
            return people, found
    return None


def _doers(rest: Piece, context: Context) -> list[Person] | None:
    """Return who does it: "Noor handles", "tient Sidonie", "j'envoie moi-même"."""
    for verb in _VERBS:
        for match in verb.finditer(rest.flat):
            before, after = rest.cut(0, match.start()), rest.cut(match.end()).trimmed()
            if before.trimmed():
                people = who(before, context)
                behind = who(after, context) if after else None
                same = not after or not _FILLERS.sub(" " + after.flat).strip() or (_is_me(people) and _is_me(behind))
            else:
                people, same = who(after, context), True
            if people and same:
                return people
    return None


def _is_me(people: list[Person] | None) -> bool:
    return people is not None and [person.kind for person in people] == ["me"]
