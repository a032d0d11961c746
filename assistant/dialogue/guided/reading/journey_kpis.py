"""Reads what steps are judged on: "pub : 50 000 impressions ; page : 300 téléchargements"."""

import re
from collections.abc import Sequence

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_answers import named_steps
from assistant.dialogue.guided.reading.journey_map import STEPS
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.step_parts import step_parts
from assistant.dialogue.guided.reading.tables import read_table
from assistant.language.dates import find_dates
from assistant.language.figures import Money, Number, Percentage
from assistant.language.numbers import find_figures

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
                done = _record([id_ for id_, _ in named_steps(name, context)], cells, context) or done
        return done
    understood = False
    for part in step_parts(block, context):
        understood = _record(part.steps, [part.rest], context) or understood
    if not understood and block.label_words:
        steps = context.draft.get(STEPS)
        context.draft.notes.append(("kpis.which_step" if steps else "kpis.no_step", context.block_words(block)))
        return True
    return understood


_LISTED = re.compile(r"\s*[;\n]\s*|,\s+|\s(?:et|and|puis|then)\s")
_FEWEST = 2
_DIGITS = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d+)*")
_PAID = re.compile(r"[€£$]|\b(?:euros?|pounds?|dollars?|eur|gbp|usd|k)\b|\dk\b", re.IGNORECASE)


def tells_kpis(text: str, context: Context) -> bool:
    """Tell whether a text gives known steps a figure each: "2 000 clics pour la pub, 150 demandes sur la page"."""
    if not context.draft.get(STEPS) or len(_DIGITS.findall(text)) < _FEWEST:
        return False
    parts = [part for part in _LISTED.split(text) if part.strip(" .")]
    if len(parts) < _FEWEST or find_dates(text, context.language, context.today):
        return False
    named = 0
    for part in parts:
        # "Page 600 visits" tells of visits, though "page 600" alone would be the number of a page.
        if (
            part.strip(" .")[-1:].isdigit()
            or len(_DIGITS.findall(part)) != 1
            or _PAID.search(part)
            or len(part.split()) > _LONGEST_PART
        ):
            return False
        named += bool(named_steps(Piece(part, 0), context))
    return named >= max(_FEWEST, len(parts) - 1)


_LONGEST_PART = 8


def counts_each(text: str) -> bool:
    """Tell whether each part of a text holds a figure: "3% on the ad, then 120 visits, then 8 calls" goes nowhere."""
    parts = [part for part in _FIGURES_APART.split(flat(text)) if part.strip(" .")]
    return len(parts) > 1 and all(_DIGITS.search(part) for part in parts)


_FIGURES_APART = re.compile(r"\s*[,;]\s*(?!\d{3}(?!\d))|(?<![a-z])(?:and|et|then|puis|ensuite)(?![a-z])")


def _record(ids: Sequence[str], cells: list[Piece], context: Context) -> bool:
    """Record the metric and the figure of steps; one figure that is said of several steps is that of the first."""
    steps = [f"{STEPS}[{id_}]" for id_ in ids]
    if not steps:
        return False
    figures = [
        (cell, figure)
        for cell in cells
        for figure in find_figures(cell.text, context.language)
        if isinstance(figure, Number | Percentage | Money)
    ]
    metrics = [(c, m) for c in cells for m in terms(c, "metric")]
    # "landing page 200 inscriptions": what is counted stands after the figure where both are told.
    after = [(c, m) for c, m in metrics if figures and c is figures[0][0] and m.start >= figures[0][1].end]
    named = next((c.cut(m.start, m.end) for c, m in (after or metrics)[:1]), None)
    named = named or _counted(cells, figures)
    if named is not None:
        for step in steps if not figures else steps[:1]:
            context.draft.set(f"{step}.kpi.metric", named.text, named.words(context))
    for cell, figure in figures[:1]:
        context.draft.set(f"{steps[0]}.kpi.target", figure.value, cell.cut(figure.start, figure.end).words(context))
    return bool(figures or named is not None)


def _counted(cells: list[Piece], figures: list[tuple[Piece, Number | Percentage | Money]]) -> Piece | None:
    """Return what a figure counts where no vocabulary holds it: the few words after it, else those before it."""
    if not figures:
        words = cells[0].trimmed()
        if _REST.match(words.flat):
            return None
        return words if 0 < len(words.text.split()) <= _LONGEST_METRIC - 2 else None
    cell, figure = figures[0]
    start = max(cell.text.rfind("%", 0, figure.end), figure.start) if isinstance(figure, Percentage) else figure.end
    end = _CLAUSE.search(cell.flat, figure.end)
    told = cell.cut(start, end.start() if end is not None else None).trimmed()
    lead = _OF.match(told.flat)
    told = told.cut(lead.end()) if lead is not None else told
    if told and re.search(r"[^\W\d]{2}", told.text) and len(told.text.split()) <= _LONGEST_METRIC:
        return told
    before = cell.cut(0, figure.start).trimmed()
    before = before.cut(0, m.start()).trimmed() if (m := _ABOUT.search(before.flat)) is not None else before
    before = before.cut(lead.end()) if (lead := _JUDGED_ON.match(before.flat)) is not None else before
    plain = re.search(r"[^\W\d]{2}", before.text) is not None and len(before.text.split()) <= _LONGEST_METRIC - 2
    return before if plain and not isinstance(figure, Percentage) else None


_CLAUSE = re.compile(r"[,;(]|\s(?:per|par|a|each|chaque|by|before|avant|on|in|sur|dans|at|from)\s")
_OF = re.compile(r"(?:of|de|d'|des|du|the)\s*(?=\S)")
_JUDGED_ON = re.compile(r"(?:on|by|sur|par|a)\s+(?:the |le |la |les |l')?(?=[a-z])")
_REST = re.compile(r"(?:the |le |tout le )?(?:rest|reste|others|autres)(?![a-z])")
_ABOUT = re.compile(
    r"\s*(?:[:=(-]|(?<![a-z])(?:under|over|at least|about|around|moins de|plus de|au moins|environ)(?![a-z]))\s*$"
)
