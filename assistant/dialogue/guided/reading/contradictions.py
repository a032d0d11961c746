"""Figures that a brief says stand elsewhere too, and differ: each is a contradiction to settle, and no fact."""

import re
from decimal import Decimal

from assistant.dialogue.draft import Conflict
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures

_ELSEWHERE = Expression("contradictions.elsewhere")
_ROUND = re.compile(r"\(([^()]+)\)")
_TOTAL, _TARGET = "orchestrate.budget.total", "objective.target"


def spans_elsewhere(text: str) -> list[tuple[int, int]]:
    """Return the brackets and the sentences of a line that tell what another place says."""
    if not any(char.isdigit() for char in text):
        return []
    found = [match.span() for match in _ROUND.finditer(text) if _tells_of(match.group(1))]
    for start, end in sentences(text):
        inside = any(a <= start and end <= b for a, b in found)
        bare = _ROUND.sub("", text[start:end])
        if not inside and _tells_of(bare):
            found.append((start, end))
    return found


def _tells_of(text: str) -> bool:
    return _ELSEWHERE.search(flat(text)) is not None and re.search(r"\d{2}", text) is not None


def note_elsewhere(line: Line, context: Context) -> None:
    """Ask which figure counts where another place is said to hold another one.

    Args:
        line: A line of the brief as it was written.
        context: The plan so far.
    """
    for start, end in spans_elsewhere(line.text):
        for figure in find_figures(line.text[start:end], context.language):
            path = _TOTAL if isinstance(figure, Money) else _TARGET
            known = context.draft.get(path)
            if known is None or not isinstance(figure, Money | Number) or Decimal(str(known)) == figure.value:
                continue
            if path == _TARGET and not _counts_the_same(line.text[start + figure.end : end], context):
                continue
            mark = context.draft.plan.provenance.get(path)
            words = context.words(line.start + start + figure.start, line.start + start + figure.end)
            context.draft.conflicts.append(Conflict(path, known, figure.value, (mark and mark.words) or "", words.text))


def _counts_the_same(after: str, context: Context) -> bool:
    metric = {word.rstrip("s") for word in flat(str(context.draft.get("objective.metric") or "")).split()}
    return any(word.strip(".,;)").rstrip("s") in metric for word in flat(after).split()[:3])
