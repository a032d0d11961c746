"""Whether a figure can answer the pending question about the goal."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.objective_today import BASELINE
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_FIGURE_WORDS, _CURRENCY_LETTERS = 9, 3
_COSTS = re.compile(r"\b(?:coute\w*|costs?|revient a|reviendra a|budget|prix|price)\b")
_YEAR_FIRST = re.compile(r"^\s*(?:en |in )?(?:19|20)\d\d\s*[:=,]\s*", re.IGNORECASE)


def may_stand_today(text: str, context: Context) -> bool:
    """Tell whether a number may say where the figure stands: it stands nearly alone, or says so."""
    text = _YEAR_FIRST.sub("", text)
    if BASELINE.search(flat(text)) or not find_figures(text, context.language):
        return True
    if not counts_money(context):
        # An amount of money is no number of demos.
        paid = any(isinstance(f, Money) for f in find_figures(text, context.language))
        if paid or _COSTS.search(flat(text)):
            return False
    metric = str(context.draft.get("objective.metric") or "")
    known = set(flat(metric).split())
    others = [w for w in flat(text).split() if w.strip(",.()") not in known]
    people = [t for t in find_terms(text, "people", context.language) if flat(t.words) not in flat(metric)]
    return len(others) <= _FIGURE_WORDS and not people and "(" not in text and ":" not in text


def may_be_target(text: str, context: Context) -> bool:
    """Tell whether a number may be the figure to reach: it stands in a few words, and in no brackets among others."""
    figures = find_figures(text, context.language)
    return not figures or ("(" not in text[: figures[0].start] and ":" not in text[figures[0].end :])


def counts_money(context: Context) -> bool:
    """Tell whether the goal is a sum of money: its unit is a currency."""
    return len(str(context.draft.get("objective.unit") or "")) == _CURRENCY_LETTERS
