"""Reads a figure that somebody is reminded of: "450… we said 600, didn't we? Yes, 600." counts 600."""

import re
from decimal import Decimal

from assistant.dialogue.draft import Conflict
from assistant.dialogue.guided.amend import replace_value
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Duration
from assistant.language.numbers import find_figures

# "on avait dit", "we had agreed on", "je croyais que c'était"
_SAID = re.compile(
    r"(?:\b(?:we|on|nous|i|je|you|tu|vous)\b|\bj')(?: ?'?d| had| have|'ve)? ?"
    r"(?:(?:pourtant|bien|deja|always|already) )?"
    r"(?:said|agreed(?: on)?|settled (?:on|for)|thought(?: it was| we said)?|"
    r"avait (?:dit|parle de|convenu de?|note)|avions (?:dit|parle de|convenu de?)|avais (?:dit|note|compris)|"
    r"etait (?:parti|d'accord) sur|etions (?:partis|d'accord) sur|"
    r"(?:croyais|pensais)(?: que c'etait| qu'on (?:avait dit|visait))?|(?:a|avons) dit)"
    r"(?: (?:it was|c'etait))?\s*(?:plutot |rather )?:?\s*(?=[£$€]?\d|[a-z])"
)
_PATHS = ("objective.target", "orchestrate.budget.total", "objective.baseline")
# "We said 600 at first, but…": what was said then counts no more.
_ONCE = re.compile(
    r"\b(?:first|initially|originally|d'abord|au debut|au depart|initialement|last (?:year|time)|l'an)\b"
)
# What takes it up again says yes to it, and nothing against it.
_YES = re.compile(
    r"\b(?:oui|yes|yep|yeah|si|ok|exact(?:ly|ement)?|indeed|bien|it's|it is|va pour|let's (?:go for|keep|say)|"
    r"(?:on|je) (?:reste|garde|part|maintiens)|we (?:stay|stick|go))\b"
)
_NO = re.compile(r"\b(?:but|mais|pas|not|instead|ou|or|plutot|rather|trop|too|wrong|faux)\b")
_NEAR, _AFTER = 32, 60


def remind(text: str, context: Context) -> None:
    """Settle a figure that somebody says was agreed otherwise: it changes where that is confirmed, else it is asked.

    Args:
        text: A letter of a brief.
        context: What is read of it and of those before.
    """
    plain = flat(text)
    for said in _SAID.finditer(plain):
        figures = [f for f in find_figures(text[said.end() : said.end() + _NEAR], context.language) if f.start == 0]
        before = [
            f
            for f in find_figures(text[max(0, said.start() - _NEAR) : said.start()], context.language)
            if not isinstance(f, Duration)
        ]
        if not figures or not before or figures[0].value is None or isinstance(figures[0], Duration):
            continue
        old, new = before[-1], figures[0]
        path = next((path for path in _PATHS if _holds(path, old.value, context)), None)
        start, end = said.end() + new.start, said.end() + new.end
        if path is None or old.value == new.value or _ONCE.search(plain[end : end + _NEAR]):
            continue
        line = Line(text[start:end], start)
        if _is_confirmed(text, end, new.value, context):
            replace_value(path, (old.value or "", 0, 0), (new.value, 0, len(line.text)), line, context)
            continue
        mark = context.draft.plan.provenance.get(path)
        words = context.words(start, end)
        context.draft.conflicts.append(Conflict(path, old.value, new.value, (mark and mark.words) or "", words.text))


def _holds(path: str, value: Decimal | None, context: Context) -> bool:
    known = context.draft.get(path)
    return known is not None and value is not None and Decimal(str(known)) == value


def _is_confirmed(text: str, end: int, value: Decimal, context: Context) -> bool:
    """Tell whether the words right behind a figure say it again, and yes to it."""
    after = text[end : end + _AFTER]
    again = next((f for f in find_figures(after, context.language) if not isinstance(f, Duration)), None)
    return again is not None and again.value == value and _stands(flat(after[: again.start]))


def _stands(between: str) -> bool:
    return _YES.search(between) is not None and _NO.search(between) is None
