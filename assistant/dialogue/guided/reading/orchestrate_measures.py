"""Reads what the whole campaign is judged on, and what a customer brings and costs."""

import re
from decimal import Decimal

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_conditions import is_for_each_won
from assistant.dialogue.guided.reading.orchestrate_currency import in_currency
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines
from assistant.language.figures import Duration, Figure, Money, Number
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_INDEX = re.compile(r"\bcac\b", re.IGNORECASE)
_RESULT = "orchestrate.measurement.result"
_LISTED = re.compile(r"[,;]|\b(?:et|and)\b")
_ECONOMICS = "orchestrate.economics"
_FIELDS = ("lifetime_value", "acquisition_cost", "expected_revenue")


def read_result(block: Block, context: Context) -> bool:
    """Read the metric that judges the whole campaign, its target and where it stands today."""
    found = False
    for line in lines(block):
        found |= _metric(line, context)
        figures = [f for f in find_figures(line.text, context.language) if not isinstance(f, Duration)]
        metrics = find_terms(line.text, "metric", context.language)
        for i, figure in enumerate(figures):
            named = next((term for term in metrics[::-1] if term.end <= figure.start), None)
            if named is not None and _LISTED.search(line.text[metrics[0].end : named.start]):
                # "Revenue, click rate 4%": what only a step is judged on judges no campaign.
                context.draft.notes.append(("result.figure_for_what", line.at(figure.start, figure.end, context)))
                continue
            left = figures[i - 1].end if i else 0
            right = figures[i + 1].start if i + 1 < len(figures) else len(line.text)
            found |= _figure(line, figure, (left, right), i, context)
    return found


def _metric(line: Piece, context: Context) -> bool:
    # "nombre de leads qualifiés" is about qualified leads: the words that only say that they are counted go.
    text = line.text
    for start, end in line.spans("number_of"):
        text = text[:start] + " " * (end - start) + text[end:]
    terms = find_terms(text, "metric", context.language)
    if terms:
        term = terms[0]
        context.draft.set(f"{_RESULT}.metric", term.words, line.at(term.start, term.end, context))
        return True
    figures = find_figures(line.text, context.language)
    if not figures and line.has("sentence_start"):
        return False
    stop = min((f.start for f in figures), default=len(line.text))
    for start, end in ((0, stop), (max((f.end for f in figures), default=0), len(line.text))):
        part = line.cut(start, end)
        name = part.without(part.spans("metric_noise")).strip(" '’")
        if name and len(name.split()) <= 6 and any(c.isalpha() for c in name) and name in part.text:
            at = part.text.index(name)
            context.draft.set(f"{_RESULT}.metric", name, part.at(at, at + len(name), context))
            return True
    return False


def _figure(line: Piece, figure: Figure, around: tuple[int, int], index: int, context: Context) -> bool:
    words = line.at(figure.start, figure.end, context)
    if figure.high is not None:
        if figure.change:
            context.draft.set(f"{_RESULT}.baseline", figure.value, words)
            context.draft.set(f"{_RESULT}.target", figure.high, words)
            return True
        context.draft.notes.append(("result.range", words))
        return True
    left, right = around
    before = line.cut(left, figure.start)
    after = line.cut(figure.end, right)
    near = Piece(" ".join(before.text.split()[-4:]), 0)
    is_now = near.has("baseline") and not near.has("target")
    is_now = is_now or (Piece(" ".join(after.text.split()[:3]), 0).has("today_after") and not near.has("target"))
    field = "baseline" if is_now else "target"
    if (
        field == "target"
        and index > 0
        and context.draft.get(f"{_RESULT}.target") not in (None, figure.value)
        and not near.has("target")
    ):
        context.draft.notes.append(("result.figure_for_what", words))
        return True
    context.draft.set(f"{_RESULT}.{field}", figure.value, words)
    return True


def read_economics(block: Block, context: Context) -> bool:
    """Read lifetime value, acquisition cost and expected revenue."""
    found = False
    for line in lines(block):
        # "CAC 400" would be read like the name of an index; the letters count nothing.
        text = _INDEX.sub("cpa", line.text)
        figures = [f for f in find_figures(text, context.language) if isinstance(f, Money | Number)]
        spots = sorted((start, end, field) for field in _FIELDS for start, end in line.spans(field))
        for figure in figures:
            field = _nearest(figure, spots, line)
            if isinstance(figure, Money) and is_for_each_won(line.text, figure.start, figure.end):
                # "£150 to win one": what one more may cost.
                field = "acquisition_cost"
            if field is not None:
                found |= _set(field, figure, line, context)
    return found


def _nearest(figure: Figure, spots: list[tuple[int, int, str]], line: Piece) -> str | None:
    """Return the field whose words stand nearest before the figure, else right after it."""
    before = [s for s in spots if s[1] <= figure.start]
    if before and not _is_cut(line.text[before[-1][1] : figure.start]):
        return before[-1][2]
    after = [s for s in spots if s[0] >= figure.end]
    if after and not _is_cut(line.text[figure.end : after[0][0]]):
        return after[0][2]
    return None


def _is_cut(gap: str) -> bool:
    return any(mark in gap for mark in ",;\n") or len(gap) > 60


def _set(field: str, figure: Figure, line: Piece, context: Context) -> bool:
    words = line.at(figure.start, figure.end, context)
    if figure.high is not None or figure.value < 0:
        context.draft.notes.append(("economics.range", words))
        return True
    if isinstance(figure, Money) and not in_currency(figure.currency, words, context):
        return True
    cents = figure.value * 100
    if cents != cents.to_integral_value():
        return False
    value: Decimal = figure.value
    context.draft.set(f"{_ECONOMICS}.{field}", value, words)
    return True
