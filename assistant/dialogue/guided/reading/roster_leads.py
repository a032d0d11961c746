"""Reads a clause that says who runs the campaign, alone or with more: "Ana runs the campaign and the newsletter"."""

import re
from collections.abc import Iterator

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.roster_told import Clause, Told
from assistant.dialogue.guided.reading.roster_words import named_thing, things, who

_LEADS = Expression("roster.leads")
_RUNS_IT = Expression("roster.runs_it")
_WHOLE = Expression("roster.whole")
_FILLERS = Expression("roster.fillers")
_AND_MORE = re.compile(r"\s*(?:,?\s(?:et|and|plus|ainsi que|as well as)\s|\s[+&]\s|,\s)\s*(?:aussi |also )?")


def halves(clause: Piece, expression: Expression) -> Iterator[tuple[Piece, Piece]]:
    """Yield what stands before and behind each place where an expression is found.

    Args:
        clause: The clause.
        expression: What is looked for.
    """
    for match in expression.finditer(clause.flat):
        yield clause.cut(0, match.start()), clause.cut(match.end())


def subject(left: Piece, context: Context, goes_on: bool) -> tuple[Person, ...] | None:
    """Return who does it: the people named, or nobody where whoever was named before goes on.

    Args:
        left: What stands before the verb.
        context: Gives the members that are known.
        goes_on: Whether somebody was named before.
    """
    if not left.trimmed() or left.trimmed().flat in ("qui", "who"):
        return () if goes_on else None
    people = who(left, context)
    return tuple(people) if people is not None else None


def read_leads(clause: Clause) -> Told | None:
    """Return who runs the campaign, and what else they are said to do in the same breath; None for any other clause.

    Args:
        clause: The clause.
    """
    for expression, alone in ((_LEADS, True), (_RUNS_IT, False)):
        for left, right in halves(clause.piece, expression):
            rest = _FILLERS.sub(right.flat).strip(" .!")
            if rest and named_thing(right.trimmed().text, clause.context) is not None:
                continue
            more: list[Piece] | None = []
            if not (_WHOLE.fullmatch(rest) if rest else alone):
                more = _more(right, clause.context)
            people = subject(left, clause.context, clause.goes_on) if more is not None else None
            if people is not None and more is not None:
                return Told("leads", people, clause.piece, tuple(more))
    return None


def _more(right: Piece, context: Context) -> list[Piece] | None:
    """Return what else stands behind "the campaign and …", None where something else does."""
    for match in _AND_MORE.finditer(right.flat):
        if _WHOLE.fullmatch(right.flat[: match.start()]) is not None:
            return things(right.cut(match.end()), context)
    return None
