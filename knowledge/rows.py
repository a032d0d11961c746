"""Files whose tables are to be read row by row: one row a line, empty cells kept, values as they stand in the file.

For search a row is better told with the names of its columns (`knowledge.readers`); who reads a brief wants the table.
"""

import re
from collections.abc import Callable, Iterable
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

from knowledge.decoding import decoded, text_of_bytes
from knowledge.packages import check_package
from knowledge.readers import (
    BLOCKS,
    HEADINGS,
    Extract,
    cell_text,
    checked_read,
    html_soup,
    read,
)


def read_rows(path: Path) -> Extract:
    """Return the text of a file, with rows of tables as lines of cells between bars.

    Raises:
        DocumentError: As `knowledge.readers.read`.
    """
    reader = _READERS.get(path.suffix.lower())
    return checked_read(path, reader) if reader is not None else read(path)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |"


def _sheet_text(path: Path) -> Extract:
    return Extract(decoded(path), marked=False)


def _letter(path: Path) -> Extract:
    """Read a saved letter: its head, and its text whatever way it was encoded for the post."""
    raw = path.read_bytes()
    letter = message_from_bytes(raw, policy=default)
    body = letter.get_body(("plain", "html")) if letter.get("Content-Type") else None
    if body is None:
        return Extract(text_of_bytes(raw, path.name), marked=False)
    content = str(body.get_content())
    if body.get_content_subtype() == "html":
        from bs4 import BeautifulSoup

        content = BeautifulSoup(content, "html.parser").get_text("\n")
    head = "\n".join(f"{field}: {letter[field]}" for field in ("From", "To", "Cc", "Date", "Subject") if letter[field])
    return Extract(f"{head}\n\n{content}".replace("\r\n", "\n"), marked=False)


def _is_hidden(element: Any) -> bool:
    """Tell whether nobody who opens the page sees an element: it is no part of what somebody wrote for a reader."""
    style = str(element.get("style") or "").replace(" ", "").casefold()
    return element.has_attr("hidden") or "display:none" in style or "visibility:hidden" in style


def _html(path: Path) -> Extract:
    soup = html_soup(path)
    for hidden in soup.find_all(_is_hidden):
        hidden.decompose()
    lines: list[str] = []
    for element in soup.find_all([*BLOCKS, "table"]):
        if element.name == "table" or (element.name != "tr" and element.find(BLOCKS)):
            continue
        if element.name != "tr" and element.find_parent("tr"):
            continue
        if element.name == "tr":
            lines.append(_row(cell.get_text(" ") for cell in element.find_all(["td", "th"])))
            continue
        words = " ".join(element.get_text(" ").split())
        if not words:
            continue
        mark = "#" * int(element.name[1]) + " " if element.name in HEADINGS else "- " if element.name == "li" else ""
        lines += ["", f"{mark}{words}"] if mark.startswith("#") else [f"{mark}{words}"]
    if not lines:
        lines = [line for line in soup.get_text("\n").splitlines() if line.strip()]
    return Extract("\n".join(lines), marked=True)


def _docx(path: Path) -> Extract:
    from docx import Document
    from docx.table import Table

    check_package(path)
    lines: list[str] = []
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            lines += ["", *(_row(_cells(row)) for row in block.rows), ""]
            continue
        words, style = block.text.strip(), (block.style.name or "") if block.style else ""
        level = re.fullmatch(r"(?:Heading|Titre) (\d)", style)
        if level or style == "Title":
            lines += ["", f"{'#' * min(6, int(level[1]) + 1 if level else 1)} {words}"]
        else:
            lines += [f"- {line}" if "List" in style and line else line for line in words.split("\n")]
    return Extract("\n".join(lines), marked=True)


def _cells(row: Any) -> list[str]:
    """Return the cells of a row; a merged cell, which comes back as often as it is wide, once and then empty."""
    found: list[str] = []
    last: Any = None
    for cell in row.cells:
        found.append("" if cell._tc is last else cell.text)
        last = cell._tc
    return found


def _xlsx(path: Path) -> Extract:
    from openpyxl import load_workbook

    check_package(path)
    book = load_workbook(path, read_only=True, data_only=True)
    lines: list[str] = []
    try:
        for sheet in book.worksheets:
            rows = [[cell_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            if any(any(row) for row in rows):
                lines += ["", f"# {sheet.title}", *(_row(row) if any(row) else "" for row in rows)]
    finally:
        book.close()
    return Extract("\n".join(lines), marked=True)


_READERS: dict[str, Callable[[Path], Extract]] = {
    ".csv": _sheet_text,
    ".tsv": _sheet_text,
    ".eml": _letter,
    ".text": _sheet_text,
    "": _sheet_text,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".xlsx": _xlsx,
}
