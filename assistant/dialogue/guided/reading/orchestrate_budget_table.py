"""Reads a budget pasted from a sheet: rows of cells, with or without a header and a total."""

import re
from decimal import Decimal

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_budget_remarks import split_by_remark
from assistant.dialogue.guided.reading.orchestrate_counted import in_full
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines
from assistant.language.figures import Figure, Money, Number
from assistant.language.numbers import find_figures

_LEAST_ROWS = 2


def table_amounts(block: Block, context: Context) -> list[Amount] | None:
    """Return the amounts of a table, or None where the block is none."""
    rows = [(line, row) for line in lines(block) if (row := cells(line)) is not None]
    if len(rows) < _LEAST_ROWS or len(rows) < len(block.lines) / 2:
        return None
    header = _header([row for _, row in rows], context)
    found: list[Amount] = []
    for line, row in rows:
        made = _row(line, row, header, context)
        if made is not None:
            found += split_by_remark(made, [cell for cell in row if _figure(cell, context) is None][1:], context)
    return found or None


# "Subtotal media" adds up lines above it; "Subtotal excl. VAT" is a total that another one may stand beside.
_SUBTOTAL = re.compile(r"\s*(?:sous|sub)[- ]?total\b(?!\s*(?:$|[:(|]|ht\b|hors|net\b|excl|before|ex\b))", re.IGNORECASE)
_TAX = re.compile(r"\s*(?:tva|vat|taxes?|sales tax)\b", re.IGNORECASE)


def _header(rows: list[list[Piece]], context: Context) -> int | None:
    """Return the column of the amounts, as the first row names it."""
    if any(_figure(cell, context) is not None for cell in rows[0]):
        return None
    named = [
        i
        for i, cell in enumerate(rows[0])
        if cell.has("total", "budget") or cell.text.strip() in ("€", "$", "£", "EUR", "k€")
    ]
    return named[-1] if named and named[-1] > 0 else None


def _figure(cell: Piece, context: Context) -> Figure | None:
    """Return the amount that fills a cell."""
    figures = in_full(find_figures(cell.text, context.language))
    if len(figures) != 1 or not isinstance(figures[0], Money | Number):
        return None
    return figures[0] if figures[0].end - figures[0].start >= len(cell.text.strip()) - 3 else None


def _row(line: Piece, row: list[Piece], header: int | None, context: Context) -> Amount | None:
    figures = {i: f for i, cell in enumerate(row) if (f := _figure(cell, context)) is not None}
    texts = [cell for i, cell in enumerate(row) if i not in figures and cell.text.strip("-: ") and "%" not in cell.text]
    if not figures or not texts:
        return None
    if header is not None and header in figures:
        figure = figures[header]
    elif len(figures) == 1:
        figure = next(iter(figures.values()))
    else:
        values = list(figures.values())
        if sum((f.value for f in values[:-1]), Decimal(0)) != values[-1].value:
            context.draft.notes.append(("budget.table_column", line.words(context)))
            return None
        figure = values[-1]
    currency = figure.currency if isinstance(figure, Money) else None
    label = texts[0]
    if _SUBTOTAL.match(label.text) or _TAX.match(label.text):
        return None
    made = Amount(figure.value, line.words(context), "line", label.text, tuple(texts), currency=currency)
    if label.has("total") or (label.has("budget") and len(label.text.split()) == 1):
        return Amount(figure.value, line.words(context), "total", currency=currency)
    if label.has("reserve"):
        return Amount(figure.value, line.words(context), "reserve", currency=currency)
    return made
