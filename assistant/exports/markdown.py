"""The plan as Markdown: readable as it stands, drawn where Mermaid is understood."""

import datetime
import re
from collections.abc import Iterable

from assistant.exports.blocks import Block, Bullets, Drawing, Facts, Heading, Paragraph, Table
from assistant.exports.mermaid import diagram
from assistant.exports.sheets import sheet_or_plan
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.finding import Finding

_SPECIAL = re.compile(r"([\\`*\[|~$])|(?<!\w)_|_(?!\w)")
_AT_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=\s|$)|-{2,}|={2,}|\d{1,9}(?=[.)](?:\s|$)))")
_MARKUP = re.compile(r"&(?=#?\w+;)|[<>]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SCHEME = re.compile(r"(?i)\b(javascript|data|vbscript)(:)")


def render(
    plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language, *, sheet: str | None = None
) -> str:
    """Return the plan, or one of its sheets, as Markdown (GitHub's tables, a Mermaid block for the map)."""
    view = View(plan, findings, date, language)
    return written(sheet_or_plan(view, sheet), view)


def written(blocks: Iterable[Block], view: View) -> str:
    """Write blocks as Markdown."""
    return "\n\n".join(text for text in (_block(block, view) for block in blocks) if text) + "\n"


def escaped(text: str) -> str:
    """Return a text of one line so that Markdown shows it as it is inside a line."""
    text = _MARKUP.sub(lambda match: _ENTITIES[match.group()], text)
    text = _SPECIAL.sub(lambda match: f"\\{match.group()}", text)
    # A scheme that runs code must not become a link by itself.
    return _SCHEME.sub(r"\1&#58;", text)


def _block_text(text: str) -> str:
    """Return a text that begins a block: its first characters must not make it a heading or a list."""
    return _AT_START.sub(_guarded, _lines(text))


def _guarded(match: re.Match[str]) -> str:
    start = match.group()
    return f"{start}\\" if start.isdecimal() else f"\\{start}"


def _lines(text: str) -> str:
    return "<br>".join(escaped(line) for line in text.split("\n"))


def _block(block: Block, view: View) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_lines(text)}"
        case Paragraph(text, strong, muted):
            body = _lines(text)
            return f"> **{body}**" if strong else f"_{body}_" if muted else _block_text(text)
        case Facts(pairs):
            return "\n".join(f"- **{escaped(label)}**{view.colon} {_lines(value)}" for label, value in pairs)
        case Bullets(items):
            return "\n".join(f"- {_block_text(item)}" for item in items)
        case Table():
            return _table(block)
        case Drawing():
            return f"```mermaid\n{diagram(view)}```"


def _table(table: Table) -> str:
    marks = ("---:" if i in table.numeric else "---" for i in range(len(table.columns)))
    rows = [table.columns, *table.rows]
    lines = [f"| {' | '.join(_lines(cell) for cell in row)} |" for row in rows]
    if table.closing:
        lines[-1] = f"| {' | '.join(f'**{_lines(cell)}**' if cell else '' for cell in table.rows[-1])} |"
    lines.insert(1, f"| {' | '.join(marks)} |")
    return f"### {escaped(table.caption)}\n\n" + "\n".join(lines)
