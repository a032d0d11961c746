"""Whether words are nothing but figures, and whether a figure can answer the pending question about the goal."""

import re

from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.objective_today import BASELINE
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_FIGURE_WORDS, _CURRENCY_LETTERS = 9, 3
_COSTS = re.compile(r"\b(?:coute\w*|costs?|revient a|reviendra a|budget|prix|price)\b")
_YEAR_FIRST = re.compile(r"^\s*(?:en |in )?(?:19|20)\d\d\s*[:=,]\s*", re.IGNORECASE)


def only_figures(line: Line, context: Context) -> bool:
    """Tell whether a line holds nothing but numbers and dates."""
    text = line.text
    spans = [(f.start, f.end) for f in find_figures(text, context.language)]
    spans += [(p.phrase_start, p.text_end) for p in find_dates(text, context.language, context.today)]
    rest = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))
    return not re.search(r"[^\W\d_]{2,}", rest)


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


# "The target is 6,000 visitors", "c'est raté en dessous de 25": figures that tell nothing of today.
_AIMED = re.compile(
    r"(?:(?:and|et|but|mais|so|donc|also|aussi)[ ,]+)*(?:the |our |la |le |notre |l')?(?:target|goal|aim|cible|"
    r"objectif|but)"
    r"(?: is| are|'s| est|,? c'est| sera| will be| ?[:=]) ?.*\d"
)
_TOO_LOW = re.compile(
    r"(?<![a-z])(?:echec|ratee?s?|loupee?s?|seuil|en dessous de|failures?|fail(?:s|ed)?|threshold|flop|"
    r"disaster)(?![a-z])"
)


def beside_today(plain: str) -> str | None:
    """Return what a sentence is about where today's figure is asked: the one to reach, or what would be too little.

    Args:
        plain: The sentence, folded.
    """
    if _AIMED.match(plain):
        return "target"
    return "context" if _TOO_LOW.search(plain) else None
