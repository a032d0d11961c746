"""Tables as CSV that a spreadsheet opens as it is, and in which no cell is ever a formula.

French spreadsheets expect semicolons and decimal commas, English ones commas and points; both recognise UTF-8 by the
mark at the beginning. A cell that a spreadsheet would compute gets an apostrophe in front (OWASP, CSV injection).
"""

import csv
import datetime
import io
from collections.abc import Iterable
from decimal import Decimal

from assistant.exports.tables import TABLES, Cell, Row, remarks
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.finding import Finding

TABLE_NAMES = tuple(TABLES)
_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "−")


def render(
    plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language, *, table: str = "tasks"
) -> str:
    """Return one table, then, after an empty line, the table of notes: waivers, assumptions, fields to review.

    Args:
        plan: The plan.
        findings: What the check found.
        date: The day of the export.
        language: Language of the headings, and of the marks between cells.
        table: Which table; one of `TABLE_NAMES`.
    """
    view = View(plan, findings, date, language)
    return _MARK + written(TABLES[table](view), language) + "\r\n" + written(remarks(view), language)


def written(rows: Iterable[Row], language: Language) -> str:
    """Write rows as CSV (RFC 4180 line ends)."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "fr" else ",", lineterminator="\r\n")
    writer.writerows([_text(cell, language) for cell in row] for row in rows)
    return out.getvalue()


def _text(cell: Cell, language: Language) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            text = format(cell, "f")
            return text.replace(".", ",") if language == "fr" else text
        case datetime.date():
            return cell.isoformat()
        case str():
            return harmless(cell)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
