"""Reads the objective: its statement, kind, metric, target, baseline and deadline, from free sentences."""

import re

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.block_items import is_price
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.figure_names import counts_nothing, is_group_size
from assistant.dialogue.guided.reading.infinitive import in_infinitive
from assistant.dialogue.guided.reading.items import Item, trim, unquoted, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.objective_days import days_meant, in_brackets
from assistant.dialogue.guided.reading.objective_deadline import chosen_day, set_deadline
from assistant.dialogue.guided.reading.objective_kind import kind_in
from assistant.dialogue.guided.reading.objective_metric import metric_after, set_metric, sold_time
from assistant.dialogue.guided.reading.objective_moved import kept_of
from assistant.dialogue.guided.reading.objective_people import read_group, read_relation
from assistant.dialogue.guided.reading.objective_rises import Rise, rise
from assistant.dialogue.guided.reading.objective_sentence import goal_sentence, without_preface
from assistant.dialogue.guided.reading.objective_today import (
    AIM,
    BASELINE,
    PAST_AFTER,
    STANDS,
    after_past_year,
    figure_of_today,
    in_past_year,
    is_deed,
    is_multiplied,
    just_before,
    of_latest_year,
    wanted_first,
    without_aside,
    without_baseline,
    without_else,
    without_hedges,
    without_us,
)
from assistant.dialogue.guided.reading.objective_wish import is_no_goal
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.then_and_now import wanted_now
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Percentage
from assistant.language.numbers import find_figures
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms
from assistant.plan.base import plain_number

_OPENS_WITH_FIGURE = re.compile(r"\W*\d")
_QUOTED = re.compile(r"[«“\"][^«»“”\"\n]*[»”\"]")


def read_objective(block: Block, context: Context) -> bool:
    """Read an announced objective: the statement, and every figure, date and group of people that it names."""
    item = goal_sentence(block, context)
    if item is None:
        return False
    whole = without_else(without_us(item))
    for told in (whole, without_lead(whole, lead("objective"))):
        if (risen := rise(told, context.language)) is not None:
            return _read_rise(risen, told, context)
    item = without_preface(whole, context)
    statement = unquoted(without_aside(without_baseline(without_lead(item, lead("objective")))))
    if len(statement.text.split()) < 2 and not find_terms(statement.text, "objective"):
        return False
    text = in_infinitive(wanted_now(without_hedges(statement.text)))
    if context.draft.origin == "user" and is_no_goal(text) and not find_figures(text, context.language):
        return False
    text = text[:1].upper() + text[1:]
    words = context.words(statement.start, statement.end)
    # A goal with a figure says more exactly what one without any said.
    early = context.draft.origin == "brief" or (context.asked or "").startswith("objective.")
    vague = early and context.draft.get("objective.target") is None
    exact = vague and any(not isinstance(f, Duration) for f in find_figures(statement.text, context.language))
    # "60 sign-ups by April" gives a known goal its figure and its day, and says no other.
    known = str(context.draft.get("objective.statement") or "") if context.draft.origin == "user" else ""
    adds = exact and len(known.split()) > 2 and _OPENS_WITH_FIGURE.match(text) is not None
    said = not adds and context.draft.set("objective.statement", text, words, refines=exact)
    before, context.draft.correcting = context.draft.correcting, context.draft.correcting or (exact and said)
    read_facts(Line(item.text, item.start), context, whole=True)
    context.draft.correcting = before
    read_group(Line(whole.text, whole.start), context)
    return adds or said or "objective.statement" in context.draft.known


def _read_rise(risen: Rise, whole: Item, context: Context) -> bool:
    """Record what a figure is to be, and what it is now."""
    draft = context.draft
    text = risen.statement[:1].upper() + risen.statement[1:]
    before, draft.correcting = draft.correcting, draft.correcting or draft.get("objective.target") is None
    said = draft.set("objective.statement", text, context.words(whole.start, whole.end))
    words = context.words(whole.start + risen.now.start, whole.start + risen.now.end)
    draft.set("objective.baseline", plain_number(risen.now.value), words)
    read_facts(Line(risen.text, whole.start), context, whole=True, metric_needed=False)
    draft.correcting = before
    name = trim(risen.name)
    if name is not None and flat(str(draft.get("objective.metric") or "")) in flat(name.text):
        # "The share of online subscribers" is counted, and no subscribers.
        draft.set("objective.metric", name.text, context.words(name.start, name.end), refines=True)
    return said or "objective.statement" in draft.known


_NOT_THAT = re.compile(r",?\s+(?:et non|and not|pas|not|plutôt que|rather than)\s.*$", re.IGNORECASE)


def read_name(block: Block, context: Context) -> bool:
    """Read the name of the campaign."""
    line = block.lines[0]
    item = trim(Item(line.text, line.start))
    if item is None:
        return False
    item = unquoted(without_lead(item, lead("name")))
    if context.asked == "objective.kind" and (kinds := find_terms(item.text, "objective", context.language)):
        # "The campaign is cross-selling": what it is, and not what it is called.
        return context.draft.set("objective.kind", kinds[0].id, context.words(item.start, item.end))
    context.draft.set("name", item.text, context.words(item.start, item.end))
    return True


def read_metric(block: Block, context: Context) -> bool:
    """Read the metric alone."""
    line = block.lines[0]
    figures = find_figures(line.text, context.language)
    if figures:
        return read_target(block, context)
    # "Passes sold, not commuters": what it is not is not counted.
    item = trim(Item(_NOT_THAT.sub("", line.text), line.start))
    if item is not None:
        context.draft.set("objective.metric", item.text, context.words(item.start, item.end))
    return item is not None


def read_target(block: Block, context: Context) -> bool:
    """Read the figure to reach, and what it counts."""
    return any([read_facts(line, context, whole=True, metric_needed=False) for line in block.lines])


def read_baseline(block: Block, context: Context) -> bool:
    """Read where the figure stands today; "zéro", "aucun" and "we start from scratch" are zero."""
    # What was turned over or fined last year counts nothing that is to be reached, unless a label says so.
    for line in block.lines if block.label_words else [line for line in block.lines if _may_stand(line, context)]:
        bare = _QUOTED.sub(lambda match: "_" * len(match.group()), line.text)
        figures = [
            f
            for f in find_figures(bare, context.language)
            if not isinstance(f, Duration) and not is_group_size(f, bare)
        ]
        if context.draft.origin == "brief" and context.draft.get("objective.target") is not None:
            # A sum says nothing of a goal that counts something else: "it cost £9,000 and brought 140".
            paid = context.draft.get("objective.unit") not in (None, "%")
            figures = [f for f in figures if isinstance(f, Money) == paid]
        figures = [f for f in figures if not isinstance(f, Money)] or figures
        if context.draft.get("objective.target") is None and wanted_first(figures, line.text):
            # "450 visitors against 310 last year" tells both.
            return read_facts(line, context, whole=True, metric_needed=False)
        if figures:
            figure = of_latest_year(figures, bare, context.today) or figure_of_today(figures, line.text)
            words = _words(figure, line, context)
            # "Fell from 1,900 to 1,520" stands at 1,520.
            now = figure.high if figure.change and figure.high is not None else figure.value
            context.draft.set("objective.baseline", plain_number(now), words)
            return True
        if re.search(
            r"\b(?:zero|aucune?s?|rien|nothing|none|from scratch|partons? de rien|jamais|never)\b", fold(line.text)
        ):
            context.draft.set("objective.baseline", 0, context.line_words(line))
            return True
    return False


_SHARE_OF_ALL = re.compile(r"\b\d{1,2} (?:[a-z'-]+ ){0,3}?(?:sur|out of) (?:dix|ten|cent|3|4|5|10|20|100)\b")


_OF_THESE = re.compile(
    r"(?<![a-z])(?:(?:on|nous|j'|il y) ?en (?:a |ai |avons )?[a-z]+|(?:\d|[a-z]) of (?:them|these|those))(?![a-z])"
)


def _may_stand(line: Line, context: Context) -> bool:
    """Tell whether a line without a label may say where the figure stands."""
    metric = str(context.draft.get("objective.metric") or "")
    if _SHARE_OF_ALL.search(flat(line.text)) is not None:
        # "9 parents out of 10 said so" counts no results.
        return False
    # "Today we deliver 22 of them" counts what the goal counts.
    of_these = _OF_THESE.search(flat(line.text)) is not None
    return not is_price(line.text) and (of_these or not is_deed(line.text, metric, context.language))


def read_facts(line: Line, context: Context, *, whole: bool, metric_needed: bool = True) -> bool:
    """Read figures, dates, kind and audience of a sentence about the objective.

    Args:
        line: The sentence.
        context: Where facts go.
        whole: Whether the sentence is about the objective for sure.
        metric_needed: Whether a figure counts only beside something that it counts.
    """
    before = len(context.draft.edits)
    periods = find_dates(line.text, context.language, context.today)
    spans = [(p.text_start, p.text_end) for p in periods]
    figures = [
        f
        for f in (sold_time(line.text, each) for each in find_figures(line.text, context.language))
        if not isinstance(f, Duration)
        and not any(a < f.end and f.start < b for a, b in spans)
        and not counts_nothing(f, line.text)
    ]
    if any(_EACH.match(flat(line.text[f.end :])) for f in figures):
        # "Two classes, 12 people each" is multiplied by whoever says it.
        figures = []
    _read_figures(figures, line, context, metric_needed)
    days = days_meant(periods, line.text, context)
    if days and whole:
        set_deadline(chosen_day(days, line.text, context.today), line, context)
    kind_in(line, context)
    if whole:
        read_group(line, context)
        read_relation(line, context)
    return len(context.draft.edits) > before


def _read_figures(figures: list[Figure], line: Line, context: Context, metric_needed: bool) -> None:
    for figure in figures:
        if figure.change and figure.high is not None:
            words = _words(figure, line, context)
            context.draft.set("objective.baseline", figure.value, words)
            context.draft.set("objective.target", plain_number(figure.high), words)
            _set_unit(figure, words, context)
            set_metric(figure, line, context)
            return
    if len(figures) == 1 and is_multiplied(figures[0], line.text):
        context.draft.set("objective.baseline", figures[0].value, _words(figures[0], line, context))
        set_metric(figures[0], line, context)
        return
    kept = kept_of(figures, line.text)
    if kept is not None:
        context.draft.set("objective.baseline", kept[1].value, _words(kept[1], line, context))
        context.draft.set("objective.target", kept[0].value, _words(kept[0], line, context))
        counted = next((f for f in reversed(kept) if metric_after(f, line.text, context)), None)
        if counted is not None:
            set_metric(counted, line, context)
        return
    rest = []
    aims = [f for f in figures if AIM.search(flat(line.text[: f.start]))]
    for figure in figures:
        past = len(figures) > 1 and (
            PAST_AFTER.match(fold(line.text[figure.end :]))
            or in_past_year(line.text[figure.end :], context.today)
            or after_past_year(line.text[: figure.start], context.today)
        )
        stands = bool(aims) and figure not in aims and STANDS.search(flat(line.text[: figure.start])) is not None
        if past or stands or BASELINE.search(fold(just_before(figure, figures, line.text))):
            context.draft.set("objective.baseline", figure.value, _words(figure, line, context))
        else:
            rest.append(figure)
    # "The firm (41 staff) wants 210 quotes": what stands in brackets is said beside it.
    rest = [f for f in rest if not in_brackets(line.text, f.start)] or rest
    named = [f for f in rest if metric_after(f, line.text, context)]
    if context.draft.origin == "brief":
        # "Our three centres want 400 visitors": what is written in figures is what counts.
        named = [f for f in named if line.text[f.start : f.start + 1].isdigit()] or named
    chosen = named or ([] if metric_needed and len(rest) > 1 else rest)
    chosen = [f for f in rest if f in aims] or chosen
    for figure in chosen[:1]:
        words = _words(figure, line, context)
        if figure.is_range:
            context.draft.notes.append(("range", words))
            continue
        context.draft.set("objective.target", figure.value, words)
        _set_unit(figure, words, context)
        set_metric(figure, line, context)


# "1k downloads" is a number.
_BARE_THOUSANDS = re.compile(r"\s*[\d.,]+\s?[kK]\s*")


def _set_unit(figure: Figure, words: Words, context: Context) -> None:
    if isinstance(figure, Percentage):
        context.draft.set("objective.unit", "%", words)
    elif isinstance(figure, Money) and (figure.currency or not _BARE_THOUSANDS.fullmatch(figure.words)):
        context.draft.set("objective.unit", figure.currency or context.draft.data["currency"], words)


# "12 people each": what each of several holds is no total.
_EACH = re.compile(
    r"\s*(?:[a-z-]+\s){1,3}(?:each|apiece|chacune?s?|par (?:cours|groupe|seance)|per (?:class|group|session))(?![a-z])"
)


def _words(figure: Figure, line: Line, context: Context) -> Words:
    return context.words(line.start + figure.start, line.start + figure.end)
