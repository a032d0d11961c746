"""Reads a reserve behind other amounts of a sentence, in their unit."""

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.figures import Number
from assistant.language.numbers import find_figures

_THOUSAND = 1000


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
