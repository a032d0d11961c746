"""Reads a budget that is pasted from a sheet, whatever is asked: rows of a label and its sum, headed or not."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.orchestrate_counted import in_full
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.sheet_runners import read_sheet_runners
from assistant.language.figures import Money, Number
from assistant.language.numbers import find_figures
from assistant.language.text import Language

_OF_MONEY = Expression("budget_sheet.of_money")
_OF_ELSE = Expression("budget_sheet.of_else")
_KEPT = Expression("budget_told.reserve")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_HOLE = re.compile(r"\s*(?:\t|\||\.{4,}|…{2,}|_{3,}|(?<=\S) {3,}(?=\S))\s*|(?<=\w)\s*[;:]\s*(?=[£$€]?\s?\d[^:;]*$)")
_FEWEST_ROWS = 2
_TOTAL = re.compile(r"\W*(?:grand )?total\b|\W*budget(?: total)?\W*$")


def read_budget_sheet(talk: Talk) -> None:
    """Record the sums of rows that follow each other, and leave them out of the message with their header.

    Args:
        talk: The message.
    """
    if not _HOLE.search(talk.text):
        return
    for run in _runs(talk):
        told = [row for row in run if row[1] is not None]
        if len(told) < _FEWEST_ROWS or not _is_budget(talk, run):
            continue
        lines = tuple(Line(text, line.start) for line, _, text in run)
        read_sheet_runners(Block("channels", lines), talk.context)
        if read_block(Block("budget", lines, "budget"), talk.context):
            talk.read(run[0][0].start, run[-1][0].end)


Row = tuple[Line, "str | None", str]


def _runs(talk: Talk) -> list[list[Row]]:
    """Return the runs of rows: each line, the label of its sum (None for a header), and its cells between bars."""
    found: list[list[Row]] = [[]]
    for match in _LINE.finditer(talk.text):
        line = Line(match.group(), match.start())
        cells = [cell.strip(" -•*") for cell in _HOLE.split(line.text)]
        sums = [cell for cell in cells if _is_sum(cell, talk.context.language)]
        named = cells[0] if len(cells) > 1 and not _is_sum(cells[0], talk.context.language) else ""
        text = _HOLE.sub(lambda hole: "|" + " " * (len(hole.group()) - 1), line.text)
        if named and sums:
            found[-1].append((line, named, text))
        else:
            # "Poste:Montant" heads the rows too.
            headed = ":" in line.text.rstrip(" :") and _OF_MONEY.search(flat(line.text)) is not None
            header = (len(cells) > 1 or headed) and not re.search(r"\d", line.text)
            found.append([(line, None, text.replace(":", "|"))] if header else [])
    return [run for run in found if run]


def _is_sum(cell: str, language: Language) -> bool:
    """Tell whether a cell holds a sum and nothing else."""
    figures = in_full(find_figures(cell, language)) if re.search(r"\d", cell) else []
    if len(figures) != 1 or not isinstance(figures[0], Money | Number) or figures[0].high is not None:
        return False
    return figures[0].end - figures[0].start >= len(cell) - 1


def _is_budget(talk: Talk, run: list[Row]) -> bool:
    """Tell whether the sums of rows are to be spent: visits, prices and what was sold stand in rows too."""
    said = talk.context.draft.source or talk.text
    beside = flat(" ".join(text for _, _, text in run) + " " + _without_rows(said))
    if _OF_ELSE.search(beside) is not None:
        return False
    asked = (talk.context.asked or "").startswith("orchestrate.budget")
    labels = [flat(named) for _, named, _ in run if named is not None]
    paid = any(isinstance(f, Money) for _, _, text in run for f in find_figures(text, talk.context.language))
    whole = any(_TOTAL.match(label) for label in labels) and paid
    return asked or whole or any(_KEPT.search(label) for label in labels) or _OF_MONEY.search(beside) is not None


def _without_rows(text: str) -> str:
    """Return what of a message stands in no row: what announces them."""
    return "\n".join(line for line in text.split("\n") if not _HOLE.search(line))
