"""Reads what the figure of an objective counts."""

import re

from assistant.dialogue.guided.reading.audience_group import without_verb
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Number, Percentage
from assistant.language.vocabulary import find_terms

_METRIC_END = Expression("objective.metric_end")
# "80 a month", "15 % of them": nothing that is counted.
_NO_METRIC = re.compile(
    r"^\s*(?:(?:a|an|per|each|every|par|chaque)\s+(?:day|week|month|quarter|year|jour|semaine|mois|trimestre|an)|"
    r"(?:of|d['’]entre)\s+(?:them|these|those|eux|elles|us|nous)|"
    r"(?:in|at|on|by|to|from|until|before|à|au|aux|en|dans|sur|chez|parmi|avant|pour|vers|ce|this|that|it)(?=\s))\b",
    re.IGNORECASE,
)
# A verb that has the form of a metric: "to upgrade", "n'ont rien commandé", "il en était revenu".
_VERB_BEFORE = re.compile(
    r"(?:\bto|\b(?:ont|avons|a|est|sont|etaient|etait|have|has|had|haven't|hasn't|was|were)"
    r"(?: rien| pas| jamais| plus| not| never)?)\s+$"
)
# "12 contrats l'an passé": the article is of the day.
_ENDS_OPEN = re.compile(r"\s+(?:l['’]|le|la|les|the|last|ce|cet|cette|this)\s*$", re.IGNORECASE)
_MORE = frozenset(
    ["again", "back", "encore", "more", "de plus", "extra", "additional", "en plus", "of them", "autres", "others"]
)
_LONGEST = 5
_OF = re.compile(r"(?<!\w)d['’]$")
_ARTICLE = re.compile(
    r"^(?:de\s+|d['’]|des\s+|du\s+|le\s+|la\s+|les\s+|l['’]|of\s+|new\s+(?=new)|the\s+)+", re.IGNORECASE
)


_SELLS = re.compile(
    r"(?<![a-z])(?:vend\w*|lou(?:er|e|ons|ent)|reserv\w+|rempli\w*|plac(?:er|e|ons)|commercialis\w+|sell(?:ing)?|"
    r"rent(?:ing)? out|rent|book(?:ing)?|let|fill(?:ing)?|hire out)"
    r"(?: (?:au moins|at least|environ|about|plus de|more than|some|over))? $"
)
_COUNT = re.compile(r"\d[\d .,\u00a0\u202f]*(?<=\d)")


def sold_time(text: str, figure: Figure) -> Figure:
    """Return "120 days" as a number of what is sold where a goal sells them: "vendre 120 journées"; else the figure.

    Args:
        text: The goal.
        figure: One of its figures.
    """
    count = _COUNT.match(figure.words) if isinstance(figure, Duration) and not figure.is_range else None
    if count is None or _SELLS.search(flat(text[: figure.start])) is None:
        return figure
    return Number(figure.value, figure.start, figure.start + count.end(), count.group())


def metric_after(figure: Figure, text: str, context: Context) -> Item | None:
    """Return what a figure counts, from the words after it, or None."""
    dates = find_dates(text, context.language, context.today)
    starts = [p.phrase_start for p in dates if p.phrase_start >= figure.end]
    # "Nuits d'hiver" are a sort of nights.
    starts = [start for start in starts if not _OF.search(text[:start])]
    rest = text[figure.end : min(starts, default=len(text))]
    if _NO_METRIC.match(rest):
        return None
    article = _ARTICLE.match(rest.lstrip())
    lead_in = len(rest) - len(rest.lstrip()) + (article.end() if article else 0)
    end = _METRIC_END.compiled.search(flat(rest), lead_in)
    counted = _ENDS_OPEN.sub("", without_verb(rest[lead_in : end.start() if end else len(rest)]))
    item = trim(Item(counted, figure.end + lead_in))
    if item is None or flat(item.text) in _MORE:
        return None
    if len(item.text.split()) <= _LONGEST:
        return item
    named = find_terms(item.text, "metric")
    return Item(named[0].words, item.start + named[0].start) if named else None


def set_metric(figure: Figure, line: Line, context: Context) -> None:
    """Record what the figure of a goal counts."""
    item = metric_after(figure, line.text, context)
    if item is None or isinstance(figure, Percentage | Money):
        plain = flat(line.text)
        terms = [
            t for t in find_terms(line.text, "metric", context.language) if not _VERB_BEFORE.search(plain[: t.start])
        ]
        if isinstance(figure, Money):
            # "80 k€ auprès de nos donateurs perdus": whoever the money comes from is not what it counts.
            terms = [t for t in terms if not find_terms(t.words, "people")]
        after = [t for t in terms if t.start >= figure.end] or terms
        if after:
            words = context.words(line.start + after[0].start, line.start + after[0].end)
            context.draft.set("objective.metric", after[0].words, words)
        return
    context.draft.set("objective.metric", item.text, context.words(line.start + item.start, line.start + item.end))
