"""Reads a goal that a later letter of a thread gives another figure: "yes, but 180 tickets by 30 April then"."""

from decimal import Decimal

from assistant.dialogue.guided.amend import replace_value
from assistant.dialogue.guided.reading.asides import says
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.second_look import is_dated_count
from assistant.dialogue.guided.second_look_today import counted
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.periods import deadline

_NEAR = 4
_STEM = 5


def restate(text: str, context: Context) -> None:
    """Give the objective the figure, and the day, with which a later letter counts the same thing.

    Args:
        text: A letter that answers others.
        context: What is read of those.
    """
    for start, end in sentences(text):
        line = Line(text[start:end], start)
        target = context.draft.get("objective.target")
        if target is None or says(line.text, "other", "dropped", "maybe") or line.text.rstrip().endswith("?"):
            continue
        if is_dated_count(line.text, context):
            _restate(line, Decimal(str(target)), context)


def _restate(line: Line, target: Decimal, context: Context) -> None:
    metric = {word[:_STEM] for word in flat(str(context.draft.get("objective.metric") or "")).split()}
    same = [
        figure
        for figure in counted(line.text, context)
        if not isinstance(figure, Money)
        and not figure.is_range
        and any(word[:_STEM] in metric for word in flat(line.text[figure.end :]).split()[:_NEAR])
    ]
    given_up = any(figure.value == target for figure in counted(line.text, context))
    if len(same) != 1 or same[0].value is None or given_up:
        # "Scrap the 900, let's go for 650" is read already: what stands is told there.
        return
    replace_value("objective.target", (target, 0, 0), (same[0].value, same[0].start, same[0].end), line, context)
    days = [day for day in find_dates(line.text, context.language, context.today) if day.relation is not None]
    known = str(context.draft.get("objective.deadline") or "")
    if len(days) == 1 and known and deadline(days[0]).isoformat() != known:
        new = (deadline(days[0]).isoformat(), days[0].text_start, days[0].text_end)
        replace_value("objective.deadline", (known, 0, 0), new, line, context)
