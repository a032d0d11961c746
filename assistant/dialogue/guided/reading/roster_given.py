"""Reads what whoever speaks gives to somebody: "I've handed the letters to Ann", "the letters are Ann's job"."""

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.roster_told import Clause, Told
from assistant.dialogue.guided.reading.roster_words import things, who

_JOB_OF, _WHO_DOES_IT = Expression("roster.job_of"), Expression("roster.who_does_it")
_GIVEN, _PUT_ON = Expression("roster.given"), Expression("roster.put_on")


def whose(right: Piece, context: Context) -> tuple[list[Person] | None, bool]:
    """Return whom the end of a clause names, and whether words beside the name say that it is theirs.

    "Ann's job", "my business", "Ann qui les gère" name Ann and whoever speaks.

    Args:
        right: What stands behind the link: "is", "c'est", "est confié à".
        context: Gives the members that are known.

    Returns:
        The people, None where it names anything else, and whether words beside the name say that it is theirs.
    """
    owned = _JOB_OF.search(right.flat) or _WHO_DOES_IT.search(right.flat)
    if owned is None:
        return who(right, context), False
    if owned.groupdict().get("mine"):
        return [Person(right.start, right.start + owned.end("mine"), "", "me")], True
    return who(right.cut(0, owned.start()), context), True


def read_given(clause: Clause) -> Told | None:
    """Read "I've handed the letters to Ann", "je mets Ann sur les courriers".

    Args:
        clause: The clause.
    """
    given, put = _GIVEN.match(clause.piece.flat), _PUT_ON.match(clause.piece.flat)
    if given is not None:
        found = things(clause.piece.cut(*given.span("what")), clause.context)
        people = who(clause.piece.cut(given.end()), clause.context)
    elif put is not None:
        found = things(clause.piece.cut(put.end()), clause.context)
        people = who(clause.piece.cut(*put.span("who")), clause.context)
    else:
        return None
    return Told("does", tuple(people), clause.piece, tuple(found), behind=True) if people and found else None
