"""What a clause says of people, and a clause on its way to be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_words import is_sure


@dataclass(frozen=True)
class Told:
    """What a clause says of people.

    Args:
        kind: What is said: they lead, do a thing, write one, call people, are of a role, are the contact of an agency,
            are who writes, or are away.
        who: The people; empty where whoever was named before goes on.
        what: The things that they do.
        said: The words that say it.
        role: Their role, or that which the words tell.
        outside: The agency whose contact they are, where it is named.
        loose: Whether the things are no channels, contents or duties that are known.
        behind: Whether the people stand behind the things.
        verbless: Whether nothing but the order of the words says it.
    """

    kind: Literal["leads", "does", "writes", "calls", "is", "contact", "me", "away"]
    who: tuple[Person, ...]
    said: Piece
    what: tuple[Piece, ...] = ()
    role: str | None = None
    outside: Person | None = None
    loose: bool = False
    behind: bool = False
    verbless: bool = False


@dataclass(frozen=True)
class Clause:
    """A clause, without what joins it to the one before.

    Args:
        piece: Its words.
        context: The message and the plan.
        gapped: Whether the verb may be left out, since a clause before has one.
        goes_on: Whether somebody is named before, so that the clause may leave out who.
        named: Folded names of those who do something elsewhere in the message.
    """

    piece: Piece
    context: Context
    gapped: bool = False
    goes_on: bool = False
    named: frozenset[str] = frozenset()

    def sure(self, people: Iterable[Person]) -> bool:
        """Tell whether all of them are people for sure."""
        return all(is_sure(person, self.context) or flat(person.name) in self.named for person in people)
