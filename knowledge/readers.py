"""Files of the person's own to text: one function a format, pages kept for citations.

A reader gives plain text in which headings are marked as in Markdown, where its format has headings. What cannot be
read raises `DocumentError`, which says why.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.errors import DocumentError
from knowledge.decoding import decoded
from knowledge.packages import check_package

MAX_BYTES = 50 * 1024 * 1024
MAX_PAGES = 2_000
MAX_CHARACTERS = 5_000_000

_ARCHIVES = frozenset({".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".jar", ".iso"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = [*sorted(HEADINGS), "p", "li", "tr", "blockquote", "pre", "dt", "dd", "figcaption"]


@dataclass(slots=True)
class Extract:
    """The text of a file.

    Attributes:
        text: The text; passages' offsets are code points in it.
        marked: Whether headings are marked with ``#``.
        pages: (offset, one-based page, slide or sheet) where each begins; empty where the format has none.
    """

    text: str
    marked: bool
    pages: list[tuple[int, int]] = field(default_factory=list)


def read(path: Path) -> Extract:
    """Return the text of a file.

    Raises:
        DocumentError: The format is not one that is read, or the file is too large, protected, damaged or empty.
    """
    return checked_read(path, _reader(path))


def checked_read(path: Path, reader: Callable[[Path], Extract]) -> Extract:
    """Return what a reader makes of a file, within the limits.

    Raises:
        DocumentError: As `read`.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise DocumentError(f"{path.name} : fichier introuvable.", f"{path.name}: no such file.") from error
    if size > MAX_BYTES:
        raise DocumentError(
            f"{path.name} : {size // 2**20} Mio, la limite est de {MAX_BYTES // 2**20} Mio.",
            f"{path.name}: {size // 2**20} MiB, the limit is {MAX_BYTES // 2**20} MiB.",
        )
    try:
        extract = reader(path)
    except DocumentError:
        raise
    except Exception as error:
        raise DocumentError(
            f"{path.name} : fichier endommagé ou illisible ({type(error).__name__}).",
            f"{path.name}: damaged or unreadable file ({type(error).__name__}).",
        ) from error
    return _checked(path, extract)


def _checked(path: Path, extract: Extract) -> Extract:
    if len(extract.text) > MAX_CHARACTERS:
        raise DocumentError(
            f"{path.name} : {len(extract.text)} caractères, la limite est de {MAX_CHARACTERS}.",
            f"{path.name}: {len(extract.text)} characters, the limit is {MAX_CHARACTERS}.",
        )
    if not re.search(r"\w", extract.text):
        raise DocumentError(
            f"{path.name} : aucun texte (document vide, ou images sans reconnaissance de caractères).",
            f"{path.name}: no text (an empty document, or scanned pages without character recognition).",
        )
    return extract


def _reader(path: Path) -> Callable[[Path], Extract]:
    suffix = path.suffix.lower()
    if suffix in _ARCHIVES:
        raise DocumentError(
            f"{path.name} : les archives ne sont pas lues ; ajoutez les fichiers qu’elle contient.",
            f"{path.name}: archives are not read; add the files that it holds.",
        )
    reader = _READERS.get(suffix)
    if reader is None:
        known = ", ".join(sorted(_READERS))
        raise DocumentError(
            f"{path.name} : format non lu ({suffix or 'sans extension'}) ; formats lus : {known}.",
            f"{path.name}: format not read ({suffix or 'no extension'}); formats read: {known}.",
        )
    return reader


def readable(path: Path) -> bool:
    """Return whether a folder walk takes the file, or at least says why it does not."""
    return not path.name.startswith((".", "~$"))


def _plain(path: Path) -> Extract:
    return Extract(decoded(path), marked=False)


def _markdown(path: Path) -> Extract:
    return Extract(decoded(path), marked=True)


def html_soup(path: Path) -> Any:
    """Return the tree of a page without what is no text of it."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(path.read_bytes(), "html.parser")
    for noise in soup(["script", "style", "noscript", "template", "nav", "header", "footer", "svg", "form"]):
        noise.decompose()
    for line_break in soup.find_all("br"):
        line_break.replace_with(" ")
    return soup


def _html(path: Path) -> Extract:
    soup = html_soup(path)
    lines = [line for element in soup.find_all(BLOCKS) if (line := _html_line(element))]
    if not lines:
        lines = [line for line in soup.get_text("\n").splitlines() if line.strip()]
    return Extract("\n\n".join(lines), marked=True)


def _html_line(element: Any) -> str:
    # A block inside another (a paragraph in a list item) is told by the inner one alone.
    if element.name not in HEADINGS and element.find(BLOCKS):
        return ""
    if element.name == "tr":
        cells = [" ".join(cell.get_text(" ").split()) for cell in element.find_all(["td", "th"])]
        return " | ".join(cell for cell in cells if cell)
    words = " ".join(element.get_text().split())
    if not words:
        return ""
    if element.name in HEADINGS:
        return f"{'#' * int(element.name[1])} {words}"
    return f"- {words}" if element.name == "li" else words


def _pdf(path: Path) -> Extract:
    from pypdf import PdfReader

    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError(
            f"{path.name} : document protégé par un mot de passe.", f"{path.name}: password-protected document."
        )
    _check_pages(path, len(reader.pages))
    return _paged((page.extract_text() or "" for page in reader.pages), marked=False)


def _paged(texts: Iterator[str], *, marked: bool) -> Extract:
    extract = Extract("", marked=marked)
    parts: list[str] = []
    length = 0
    for number, text in enumerate(texts, start=1):
        clean = re.sub(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])", "", text.replace("\r\n", "\n").replace("\0", " "))
        extract.pages.append((length, number))
        parts.append(f"{clean.strip()}\n\n")
        length += len(parts[-1])
    extract.text = "".join(parts)
    return extract


def _check_pages(path: Path, pages: int) -> None:
    if pages > MAX_PAGES:
        raise DocumentError(
            f"{path.name} : {pages} pages, la limite est de {MAX_PAGES}.",
            f"{path.name}: {pages} pages, the limit is {MAX_PAGES}.",
        )


def _docx(path: Path) -> Extract:
    from docx import Document
    from docx.table import Table

    check_package(path)
    lines: list[str] = []
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            lines.extend(" | ".join(_distinct(cell.text.strip() for cell in row.cells)) for row in block.rows)
            continue
        words, style = block.text.strip(), (block.style.name or "") if block.style else ""
        level = re.fullmatch(r"(?:Heading|Titre) (\d)", style)
        if not words:
            continue
        if level or style == "Title":
            lines.append(f"{'#' * min(6, int(level[1]) + 1 if level else 1)} {words}")
        else:
            lines.append(f"- {words}" if "List" in style else words)
    return Extract("\n\n".join(lines), marked=True)


def _distinct(cells: Iterator[str]) -> list[str]:
    """Return the cells of a row once each: a merged cell comes back as often as it is wide."""
    return list(dict.fromkeys(cell for cell in cells if cell))


def _pptx(path: Path) -> Extract:
    from pptx import Presentation

    check_package(path)
    slides = list(Presentation(str(path)).slides)
    _check_pages(path, len(slides))
    return _paged((_slide(slide) for slide in slides), marked=True)


def _slide(slide: Any) -> str:
    title = slide.shapes.title
    heading = title.text_frame.text.strip() if title is not None else ""
    lines = [f"# {' '.join(heading.split())}"] if heading else []
    for shape in slide.shapes:
        if shape.has_text_frame and (title is None or shape.shape_id != title.shape_id):
            lines.extend(text for part in shape.text_frame.paragraphs if (text := part.text.strip()))
        if shape.has_table:
            lines.extend(" | ".join(_distinct(cell.text.strip() for cell in row.cells)) for row in shape.table.rows)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        lines.extend(text for line in slide.notes_slide.notes_text_frame.text.splitlines() if (text := line.strip()))
    return "\n\n".join(lines)


def _xlsx(path: Path) -> Extract:
    from openpyxl import load_workbook

    check_package(path)
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        return _paged((_sheet(sheet) for sheet in book.worksheets), marked=True)
    finally:
        book.close()


def _sheet(sheet: Any) -> str:
    """Return a sheet as one line a row, each value after its column's name: a row is then read without the others."""
    rows = [[cell_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    lines = [f"# {sheet.title}"]
    named = len(rows) > 1 and not any(re.fullmatch(r"[\d.,%€$ -]+", name) for name in rows[0])
    header = rows[0] if named else None
    for row in rows[1:] if header else rows:
        names = header or [""] * len(row)
        cells = zip([*names, *[""] * (len(row) - len(names))], row, strict=False)
        lines.append(" | ".join(f"{name}: {value}" if name else value for name, value in cells if value))
    return "\n\n".join(lines)


def cell_text(value: Any) -> str:
    """Return the value of a cell as a text on one line."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(str(value).split())


_READERS: dict[str, Callable[[Path], Extract]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
    ".docx": _docx,
    ".pptx": _pptx,
    ".xlsx": _xlsx,
}
