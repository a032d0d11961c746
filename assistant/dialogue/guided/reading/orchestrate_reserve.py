"""Reads a reserve behind other amounts of a sentence, in their unit."""

import re
from decimal import Decimal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.figures import Number
from assistant.language.numbers import find_figures

_THOUSAND = 1000
_FEWEST_LINES = 2
NO_RESERVE = re.compile(
    r"(?<![a-z])(?:pas d'|pas de |sans |aucune? |no |without (?:a |any )?)(?:somme en )?"
    r"(?:reserve|imprevus?|marge de securite|buffer|contingency)(?![a-z])"
)
"""What says that nothing is kept aside, among other sums or alone."""


def makes_up_total(found: list[Amount]) -> bool:
    """Tell whether several named amounts and what is kept aside make up the total beside them, to the cent.

    Args:
        found: The amounts of a sentence.
    """
    totals = {a.value for a in found if a.role == "total"}
    named = [a for a in found if a.role == "line" and a.label]
    parts = [a.value for a in [*named, *(a for a in found if a.role == "reserve")]]
    if len(totals) != 1 or len(named) < _FEWEST_LINES or None in parts:
        return False
    return sum((part for part in parts if part is not None), Decimal(0)) in totals


def reserve_behind(line: Piece, here: list[Amount], context: Context) -> Amount | None:
    """Return the reserve of "the booth is 9K so the reserve drops to 4", whose unit is said once.

    Args:
        line: The sentence.
        here: The amounts found in it, before the reserve.
        context: The message and the plan.
    """
    span = line.span("reserve")
    if span is None or not here or any(a.role == "reserve" or not a.label for a in here):
        return None
    rest = line.cut(span[1], len(line.text))
    figures = [f for f in find_figures(rest.text, context.language) if isinstance(f, Number)]
    before = any(a.words.end <= line.start + span[0] for a in here)
    if not before or len(figures) != 1 or not 0 < figures[0].value < _THOUSAND:
        return None
    thousands = all((a.value or 0) >= _THOUSAND for a in here)
    value = figures[0].value * (_THOUSAND if thousands else 1)
    return Amount(value, rest.at(figures[0].start, figures[0].end, context), "reserve")


def says_no_reserve(line: Piece, context: Context) -> bool:
    """Record that nothing is kept aside, where it is said beside sums: "1,500 for print, 500 for the fair, no reserve".

    Args:
        line: The sentence.
        context: The message and the plan.
    """
    none = NO_RESERVE.search(line.folded.text)
    if none is None:
        return False
    context.draft.set("orchestrate.budget.reserve", Decimal(0), line.at(*line.folded.span(*none.span()), context))
    return True


def without_no_reserve(piece: Piece) -> Piece:
    """Return a piece with blanks where it says that nothing is kept aside: these words name none of its sums.

    Args:
        piece: A sentence or a line.
    """
    none = NO_RESERVE.search(piece.folded.text)
    if none is None:
        return piece
    start, end = piece.folded.span(*none.span())
    return Piece(piece.text[:start] + " " * (end - start) + piece.text[end:], piece.start)
