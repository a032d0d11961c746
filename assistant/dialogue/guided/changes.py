"""Tells statements that replace what was said: "the budget is 30k now, not 24k", "la date, c'est plutôt fin mai"."""

import re

from assistant.dialogue.guided.corrected_values import field_with, value_of
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.language.dates import find_dates
from assistant.language.folding import fold_with_offsets
from assistant.language.numbers import find_figures

_NOT_ANY_MORE = re.compile(
    r"\s*(?:,\s*)?(?:and not|et non(?: pas)?|et pas|not|pas|au lieu de|instead of|plutot que|rather than)\s+"
    r"(?P<old>[^,;]{1,25}?)\s*[.!]*$"
)
_CHANGES = re.compile(
    r"\b(?:now|rather|instead|plutot|desormais|finalement|moves? to|passe(?:nt|ra)? (?:a|au)|becomes?|"
    r"devient|actually)\b|"
    r"^(?:drop|lower|cut|reduce|bring|raise|increase|baisse|descend|reduis|augmente|monte)[a-z]*\s.{2,40}\s"
    r"(?:down to|to|a|jusqu'a)\s+[£$€]?\d"
)


def changed(line: Line, context: Context) -> Line | None:
    """Return what a line tells, without the value that holds no more; None where no value changes."""
    folded = fold_with_offsets(line.text)
    denied = _NOT_ANY_MORE.search(folded.text)
    if denied is not None:
        a, b = folded.span(denied.start("old"), denied.end("old"))
        old = trim(Item(line.text[a:b], line.start + a))
        value = value_of(old, context) if old is not None else None
        if value is not None and field_with(value, context) is not None:
            return Line(line.text[: folded.span(denied.start(), denied.end())[0]], line.start, line.bullet)
    item = Item(line.text, line.start)
    dated = bool(find_dates(item.text, context.language, context.today) or find_figures(item.text, context.language))
    return line if dated and _CHANGES.search(folded.text) else None
