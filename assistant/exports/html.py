"""The plan as one page: self-contained, ready for print, with the map drawn in it and its table beside it."""

import datetime
from collections.abc import Iterable, Iterator
from html import escape

from assistant.exports import palette
from assistant.exports.blocks import Block, Bullets, Drawing, Facts, Heading, Paragraph, Table
from assistant.exports.safe_text import clean, one_line
from assistant.exports.sheets import sheet_or_plan
from assistant.exports.svg import drawing
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.finding import Finding

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ font: 16px/1.5 system-ui, "Segoe UI", Arial, sans-serif; color: #{palette.INK}; background: #fff;
  max-width: 72rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }}
h1 {{ font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }}
h2 {{ font-size: 1.3rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid #{palette.ACCENT};
  break-after: avoid; }}
h3 {{ font-size: 1.05rem; margin: 1.2rem 0 .3rem; break-after: avoid; }}
.strong {{ font-weight: 700; border-left: 4px solid #{palette.ACCENT}; padding: .3rem .8rem;
  background: #{palette.BAND}; }}
.muted {{ color: #{palette.MUTED}; font-style: italic; }}
dl {{ display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .2rem 1rem; margin: .5rem 0; }}
dt {{ font-weight: 600; }}
dd {{ margin: 0; }}
.scroll {{ overflow-x: auto; margin: .8rem 0; }}
table {{ border-collapse: collapse; width: 100%; font-size: .92rem; }}
caption {{ text-align: left; font-weight: 700; padding: .3rem 0; }}
th, td {{ border: 1px solid #{palette.BAND_EDGE}; padding: .35rem .5rem; text-align: left; vertical-align: top; }}
thead th {{ background: #{palette.BAND}; }}
td.figure {{ text-align: right; white-space: nowrap; }}
tr.sum td {{ font-weight: 700; border-top: 2px solid #{palette.INK}; }}
svg {{ max-width: 100%; height: auto; }}
@media (max-width: 40rem) {{ body {{ padding: .8rem; }} dl {{ grid-template-columns: 1fr; gap: 0; }}
  dd {{ margin-bottom: .5rem; }} svg {{ max-width: none; }} }}
@page {{ size: A4 landscape; margin: 12mm; }}
@media print {{ body {{ max-width: none; padding: 0; font-size: 11pt; }} .scroll {{ overflow: visible; }}
  tr, dl > *, li, figure {{ break-inside: avoid; }} svg {{ max-height: 165mm; }} }}
"""


def render(
    plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language, *, sheet: str | None = None
) -> str:
    """Return the plan, or one of its sheets, as an HTML page that asks for nothing from outside and runs no script."""
    view = View(plan, findings, date, language)
    return page(sheet_or_plan(view, sheet), view, view.title)


def page(blocks: Iterable[Block], view: View, title: str) -> str:
    """Write blocks as a whole page."""
    made = view.plan.generator
    generator = " ".join(each for each in (one_line(made.name) or "campaign-assistant", one_line(made.version)) if each)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{view.language}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta name="generator" content="{escape(generator)}">',
            f'<meta name="date" content="{view.date.isoformat()}">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<main>",
            *(line for block in blocks for line in _block(block, view)),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in clean(text).split("\n"))


def _block(block: Block, view: View) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level}>{_lines(text)}</h{level}>"
        case Paragraph(text, strong, muted):
            kind = ' class="strong"' if strong else ' class="muted"' if muted else ""
            yield f"<p{kind}>{_lines(text)}</p>"
        case Facts(pairs):
            yield "<dl>"
            yield from (f"<dt>{escape(label)}{view.colon}</dt><dd>{_lines(value)}</dd>" for label, value in pairs)
            yield "</dl>"
        case Bullets(items):
            yield "<ul>"
            yield from (f"<li>{_lines(item)}</li>" for item in items)
            yield "</ul>"
        case Table():
            yield from _table(block)
        case Drawing():
            yield f'<figure class="scroll">{drawing(view, "map", alone=False)}</figure>'


def _table(table: Table) -> Iterator[str]:
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(table.caption)}"><table>'
    yield f"<caption>{escape(table.caption)}</caption>"
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for number, row in enumerate(table.rows, 1):
        sums = ' class="sum"' if table.closing and number == len(table.rows) else ""
        cells = "".join(
            f'<td class="figure">{_lines(cell)}</td>' if i in table.numeric else f"<td>{_lines(cell)}</td>"
            for i, cell in enumerate(row)
        )
        yield f"<tr{sums}>{cells}</tr>"
    yield "</tbody></table></div>"
