"""Reads what stands under "Orchestrate", or is left of an answer there, by the words of each sentence."""

from collections.abc import Callable, Iterable, Iterator

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.dated_work import tells_work
from assistant.dialogue.guided.reading.orchestrate_automations import read_automations, read_experiments
from assistant.dialogue.guided.reading.orchestrate_budget import read_budget, read_reserve
from assistant.dialogue.guided.reading.orchestrate_compliance import (
    read_hosting,
    read_legal_basis,
    read_retention,
)
from assistant.dialogue.guided.reading.orchestrate_cues import subjects
from assistant.dialogue.guided.reading.orchestrate_dates import read_dates, read_end, read_start
from assistant.dialogue.guided.reading.orchestrate_legal import read_disclosure
from assistant.dialogue.guided.reading.orchestrate_measures import read_economics, read_result
from assistant.dialogue.guided.reading.orchestrate_milestones import find_days, read_milestones
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, sentences
from assistant.dialogue.guided.reading.orchestrate_reviews import read_reviews
from assistant.dialogue.guided.reading.orchestrate_risks import read_risks
from assistant.dialogue.guided.reading.orchestrate_tasks import read_tasks
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.numbers import find_figures

Reader = Callable[[Block, Context], bool]

ORCHESTRATE_READERS: dict[str, Reader] = {
    "dates": read_dates,
    "start": read_start,
    "end": read_end,
    "milestones": read_milestones,
    "budget": read_budget,
    "reserve": read_reserve,
    "tasks": read_tasks,
    "automations": read_automations,
    "experiments": read_experiments,
    "result": read_result,
    "reviews": read_reviews,
    "economics": read_economics,
    "legal_basis": read_legal_basis,
    "hosting": read_hosting,
    "retention": read_retention,
    "disclosure": read_disclosure,
    "risks": read_risks,
}
"""The reader of each label of this section."""

_LABEL_OF_PATH = (
    ("orchestrate.start", "dates"),
    ("orchestrate.end", "end"),
    ("orchestrate.milestones", "milestones"),
    ("orchestrate.budget.reserve", "reserve"),
    ("orchestrate.budget", "budget"),
    ("orchestrate.tasks", "tasks"),
    ("orchestrate.automations", "automations"),
    ("orchestrate.experiments", "experiments"),
    ("orchestrate.measurement.result", "result"),
    ("orchestrate.measurement", "reviews"),
    ("orchestrate.economics", "economics"),
    ("orchestrate.compliance.legal_basis", "legal_basis"),
    ("orchestrate.compliance.retention_months", "retention"),
    ("orchestrate.compliance.disclosure", "disclosure"),
    ("orchestrate.compliance", "hosting"),
    ("orchestrate.risks", "risks"),
)


def read_orchestrate(block: Block, context: Context) -> bool:
    """Read a block of this section whose label says no more: each sentence goes to the reader that its words call for.

    A sentence without such words goes to the reader of the pending question, if that is one of this section.
    """
    found = False
    for label, lines in _runs(_labelled(block, context)):
        reader = ORCHESTRATE_READERS.get(label or "")
        if reader is not None:
            # A label that only the words gave is none: readers are more careful without.
            found |= reader(Block(block.label, tuple(lines), block.label_words), context)
    return found


def label_of_path(path: str | None) -> str | None:
    """Return the label of the reader for the answer to a question about ``path``."""
    return next((label for start, label in _LABEL_OF_PATH if path is not None and path.startswith(start)), None)


def _labelled(block: Block, context: Context) -> Iterator[tuple[str | None, Line]]:
    pending = label_of_path(context.asked)
    last: str | None = None
    for line in block.lines:
        piece = Piece(line.text, line.start)
        if cells(piece) is not None:
            last = _label_of_row(piece, last, context)
            yield last, line
            continue
        for sentence in sentences(piece):
            for label, part in subjects(sentence, context.language):
                if label is None and (last == "budget" or bool(block.label_words)) and _holds_money(part, context):
                    label = "budget"
                if label is None and block.label_words and find_days(part, context):
                    label = "milestones"
                if label == "milestones" and block.label_words and tells_work(part.text):
                    label = "tasks"
                label = label or pending
                last = label or last
                yield label, Line(part.text, part.start, line.bullet)


def _label_of_row(piece: Piece, last: str | None, context: Context) -> str | None:
    """Return what a row pasted from a sheet is about: amounts, or days with or without owners."""
    if piece.has("task_header") and piece.has("owner_header"):
        return "tasks"
    if find_dates(piece.text, context.language, context.today):
        return last if last in ("tasks", "milestones") else "tasks" if len(cells(piece) or ()) > 2 else "milestones"
    return "budget" if last is None or _holds_money(piece, context) else last


def _holds_money(piece: Piece, context: Context) -> bool:
    return any(isinstance(f, Money) for f in find_figures(piece.text, context.language))


def _runs(labelled: Iterable[tuple[str | None, Line]]) -> Iterator[tuple[str | None, list[Line]]]:
    """Put neighbouring sentences of one label together: a total and its split may stand in two of them."""
    label: str | None = None
    run: list[Line] = []
    for current, line in labelled:
        if run and current != label:
            yield label, run
            run = []
        label = current
        run.append(line)
    if run:
        yield label, run
