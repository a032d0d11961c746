"""What a calculator gives back: figures, what they mean, where the rule comes from, edits that a person may accept."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

from assistant.errors import PersonError
from assistant.language.format import format_date, format_money, format_number, format_percent
from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml
from assistant.plan.edit import Edit
from assistant.plan.wording import value_label
from assistant.rules.wording import typeset

Unit = Literal["money", "percent", "number", "date", "text", "cost"]
Value = Decimal | int | str | datetime.date
LARGEST = Decimal(10) ** 15
"""Largest figure that a calculator takes: beyond, it is a slip."""
_CENT = Decimal("0.01")


class CalculatorError(PersonError):
    """Figures with which nothing can be calculated; the message says which, and what was expected."""


@dataclass(frozen=True)
class Figure:
    """One result.

    Args:
        name: English name for programs.
        label: What people call it.
        value: The value, exact.
        unit: How it is written; money is in the plan's currency.
    """

    name: str
    label: Text
    value: Value
    unit: Unit

    def written(self, language: Language, currency: str) -> str:
        """Write the value for a person."""
        return written(self.value, self.unit, language, currency)


@dataclass(frozen=True)
class Remark:
    """Something to know about the calculation.

    Args:
        text: The words.
        source: Knowledge section that it rests on, ``document#id``.
    """

    text: Text
    source: str


@cache
def _remarks() -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = load_yaml(Path(__file__).with_name("remarks.yaml"))
    return data


def remark(name: str) -> Remark:
    """Return a remark of ``remarks.yaml``."""
    data = _remarks()[name]
    return Remark(typeset(Text(data["fr"], data["en"])), data["source"])


@dataclass(frozen=True)
class Table:
    """Several results side by side.

    Args:
        columns: English names for programs, and headings.
        units: How each column is written.
        rows: The cells.
    """

    columns: tuple[tuple[str, Text], ...]
    units: tuple[Unit, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class Answer:
    """The answer of a calculator.

    Args:
        title: What was calculated.
        figures: The results.
        reading: What they mean, in sentences.
        remarks: Where the rule comes from, and what the sources say wrong or differently.
        table: Results in rows, where there are several.
        edits: What would be written into a plan, once a person accepts it.
    """

    title: Text
    figures: tuple[Figure, ...] = ()
    reading: tuple[Text, ...] = ()
    remarks: tuple[Remark, ...] = ()
    table: Table | None = None
    edits: tuple[Edit, ...] = ()

    def figure(self, name: str) -> Value:
        """Return the value of a figure.

        Raises:
            KeyError: There is no such figure.
        """
        return {figure.name: figure.value for figure in self.figures}[name]

    def to_json(self) -> dict[str, Any]:
        """Return the answer as plain JSON data; decimals stay decimals, for `assistant.plan.to_json`."""
        table = self.table
        return {
            "title": self.title._asdict(),
            "figures": {figure.name: figure.value for figure in self.figures},
            "reading": [text._asdict() for text in self.reading],
            "remarks": [{"text": remark.text._asdict(), "source": remark.source} for remark in self.remarks],
            "rows": [dict(zip((n for n, _ in table.columns), row, strict=True)) for row in table.rows] if table else [],
            "edits": [{"op": edit.op, "path": edit.path, "value": edit.value} for edit in self.edits],
        }


def written(value: Value, unit: Unit, language: Language, currency: str) -> str:
    """Write a value for a person."""
    if isinstance(value, datetime.date):
        return format_date(value, language)
    if isinstance(value, str):
        return value_label("orchestrate.budget.lines.kind", value, language) if unit == "cost" else value
    if unit == "money":
        return format_money(value, currency, language)
    return format_percent(value, language) if unit == "percent" else format_number(value, language)


def cents(amount: Decimal) -> Decimal:
    """Round an amount to cents, half up."""
    return amount.quantize(_CENT, rounding="ROUND_HALF_UP")


def checked(value: Decimal, name: Text, *, least: Decimal | None = Decimal(0), above: Decimal | None = None) -> Decimal:
    """Return a figure that makes sense.

    Args:
        value: The figure.
        name: What it is, as the message calls it.
        least: The smallest value that makes sense.
        above: A value that it must exceed.

    Raises:
        CalculatorError: It makes none.
    """
    if not value.is_finite() or abs(value) > LARGEST:
        raise CalculatorError(
            f"{name.fr}\u00a0: ce nombre est hors limites.", f"{name.en}: this number is out of range."
        )
    if above is not None and value <= above:
        raise CalculatorError(
            f"{name.fr}\u00a0: il faut un nombre plus grand que {above:f}.", f"{name.en}: must be more than {above:f}."
        )
    if least is not None and value < least:
        raise CalculatorError(
            f"{name.fr}\u00a0: il faut un nombre d’au moins {least:f}.", f"{name.en}: must be at least {least:f}."
        )
    return value


def share(value: Decimal, name: Text) -> Decimal:
    """Return a percentage between more than 0 and 100 as a share of one.

    Raises:
        CalculatorError: It is not between them.
    """
    if not value.is_finite() or not 0 < value <= 100:
        raise CalculatorError(
            f"{name.fr}\u00a0: il faut un pourcentage entre 0 et 100.",
            f"{name.en}: must be a percentage from 0 to 100.",
        )
    return value / 100


def as_text(answer: Answer, language: Language, currency: str = "EUR") -> str:
    """Write an answer as a person reads it: figures, reading, table, remarks with their source."""
    colon = "\u00a0:" if language == "fr" else ":"
    lines = [answer.title.get(language), ""]
    lines += [f"{each.label.get(language)}{colon} {each.written(language, currency)}" for each in answer.figures]
    lines += [text.get(language) for text in answer.reading]
    if answer.table:
        lines += ["", *_aligned(answer.table, language, currency)]
    if answer.remarks:
        lines.append("")
        lines += [f"- {remark.text.get(language)} [{remark.source}]" for remark in answer.remarks]
    return "\n".join(lines) + "\n"


def _aligned(table: Table, language: Language, currency: str) -> list[str]:
    rows: list[Sequence[str]] = [[heading.get(language) for _, heading in table.columns]]
    for row in table.rows:
        rows.append([written(cell, unit, language, currency) for cell, unit in zip(row, table.units, strict=True)])
    widths = [max(len(row[i]) for row in rows) for i in range(len(table.columns))]
    return [
        "  ".join(
            cell.rjust(width) if unit in ("money", "percent", "number") else cell.ljust(width)
            for cell, width, unit in zip(row, widths, table.units, strict=True)
        ).rstrip()
        for row in rows
    ]


def as_rows(answer: Answer, language: Language) -> list[tuple[Any, ...]]:
    """Return an answer as rows for a CSV file: its table with headings, or its figures where it has none."""
    if answer.table is None:
        return [(figure.label.get(language), _plain(figure.value)) for figure in answer.figures]
    head = tuple(heading.get(language) for _, heading in answer.table.columns)
    return [head, *(tuple(_plain(cell) for cell in row) for row in answer.table.rows)]


def _plain(value: Value) -> Value:
    return Decimal(value) if isinstance(value, int) else value


def as_markdown(answer: Answer, language: Language, currency: str = "EUR") -> str:
    """Write an answer as Markdown for the conversation: figures as a list, rows as a table; sources stand elsewhere."""
    colon = "\u00a0:" if language == "fr" else ":"
    figures = [f"- {each.label.get(language)}{colon} **{each.written(language, currency)}**" for each in answer.figures]
    blocks = [f"**{answer.title.get(language)}**", "\n".join(figures)]
    blocks += [text.get(language) for text in answer.reading]
    if answer.table:
        table = answer.table
        shown = [i for i in range(len(table.columns)) if any(row[i] not in ("", None) for row in table.rows)]
        rows = [[table.columns[i][1].get(language) for i in shown], ["---"] * len(shown)]
        rows += [[_cell(written(row[i], table.units[i], language, currency)) for i in shown] for row in table.rows]
        blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
    blocks += [f"_{each.text.get(language)}_" for each in answer.remarks]
    return "\n\n".join(block for block in blocks if block)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
