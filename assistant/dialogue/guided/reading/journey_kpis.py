"""Reads what steps are judged on: "pub : 50 000 impressions ; page : 300 téléchargements"."""

import re

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_answers import named_steps
from assistant.dialogue.guided.reading.journey_map import STEPS
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, sentences, split
from assistant.dialogue.guided.reading.tables import read_table
from assistant.language.figures import Number, Percentage
from assistant.language.numbers import find_figures

_PAIR = re.compile(r"^(?P<head>[^:=\n]{2,60}?)\s*(?::|=|\s-\s|→)\s*(?P<rest>.+)$", re.DOTALL)
_PARTS = re.compile(r"[;\n]|, (?!\d)")
_LONGEST_METRIC = 5
_COLUMNS = ("step", "channel", "kpi", "target")


def read_kpis(block: Block, context: Context) -> bool:
    """Read the figures of steps, in lines or in a table."""
    rows = read_table(block, _COLUMNS)
    if rows is not None:
        done = False
        for row in rows:
            name = row.get("step") or row.get("channel")
            cells = [row[column] for column in ("kpi", "target") if column in row]
            if name is not None and cells:
                done = _record(name, cells, [], context) or done
        return done
    asked = asked_elements(context, STEPS)
    understood = False
    for line in lines_of(block):
        for sentence in sentences(line):
            for part in split(sentence, _PARTS):
                pair = _PAIR.match(part.text)
                head = part.cut(0, pair.end("head")) if pair is not None else part
                rest = part.cut(pair.start("rest")) if pair is not None else part
                understood = _record(head, [rest], asked, context) or understood
    if not understood and block.label_words:
        steps = context.draft.get(STEPS)
        context.draft.notes.append(("kpis.which_step" if steps else "kpis.no_step", context.block_words(block)))
        return True
    return understood


def _record(head: Piece, cells: list[Piece], asked: list[str], context: Context) -> bool:
    steps = [f"{STEPS}[{id_}]" for id_, _ in named_steps(head, context)] or (asked if len(asked) == 1 else [])
    if not steps:
        return False
    figures = [
        (cell, figure)
        for cell in cells
        for figure in find_figures(cell.text, context.language)
        if isinstance(figure, Number | Percentage)
    ]
    metrics = [(c, m) for c in cells for m in terms(c, "metric")]
    # "landing page 200 inscriptions": what is counted stands after the figure where both are told.
    after = [(c, m) for c, m in metrics if figures and c is figures[0][0] and m.start >= figures[0][1].end]
    for cell, metric in (after or metrics)[:1]:
        words = cell.cut(metric.start, metric.end)
        context.draft.set(f"{steps[0]}.kpi.metric", words.text, words.words(context))
    if figures and not metrics and isinstance(figures[0][1], Percentage):
        # "45 % d'ouverture": the sign and what it is a share of.
        cell, figure = figures[0]
        share = cell.cut(max(cell.text.rfind("%", 0, figure.end), figure.start)).trimmed()
        if 1 < len(share.text.split()) <= _LONGEST_METRIC:
            context.draft.set(f"{steps[0]}.kpi.metric", share.text, share.words(context))
    for cell, figure in figures[:1]:
        context.draft.set(f"{steps[0]}.kpi.target", figure.value, cell.cut(figure.start, figure.end).words(context))
    return bool(figures or metrics)
