"""Each format gives its text, its headings and its pages; what cannot be read says why."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import DocumentError
from knowledge import packages, readers
from knowledge.chunking import sentences
from knowledge.readers import read


def docx(path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("Guide", 0)
    document.add_heading("Budget", 1)
    document.add_paragraph("Le budget est de 300 €.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Canal", "E-mail"
    document.save(str(path))


def pptx(path: Path) -> None:
    from pptx import Presentation

    deck = Presentation()
    for title in ("Budget", "Équipe"):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = f"Le texte de {title}."
    slide.notes_slide.notes_text_frame.text = "Une note."
    deck.save(str(path))


def xlsx(path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Budget"
    for row in (["Canal", "Montant"], ["E-mail", 300], ["Salon", 1500.0]):
        sheet.append(row)
    book.create_sheet("Équipe").append(["Ana"])
    book.save(path)


def pdf(path: Path, password: str = "") -> None:
    """Write a PDF of two pages by hand: the libraries at hand read pages but write no text."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    for words in ("Le budget est de 300 euros.", "Une seconde page."):
        page = writer.add_blank_page(300, 300)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(path)
    assert PdfReader(path)


HTML = """<html><head><style>p {}</style></head><body><nav><p>Menu</p></nav><h1>Guide</h1><h2>Budget</h2>
<p>Le budget est de <b>300</b> €.</p><ul><li><p>Un point</p></li></ul><table><tr><td>a</td><td>b</td></tr></table>
<script>alert(1)</script></body></html>"""


def test_text_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffUne phrase.\r\nDeux.\n".encode())
    assert read(path).text == "Une phrase.\nDeux.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("L’été à 300 €".encode(encoding))
    assert read(path).text == "L’été à 300 €"


def test_html_joins_what_is_in_bold_and_breaks_lines(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<p>Ouvert le <b>lundi</b>.<br>Fermé le mardi</p>", encoding="utf-8")
    assert read(file).text == "Ouvert le lundi. Fermé le mardi"


def test_html_keeps_headings_and_leaves_the_furniture(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(HTML, encoding="utf-8")
    assert read(path).text.split("\n\n") == ["# Guide", "## Budget", "Le budget est de 300 €.", "Un point", "a | b"]


@pytest.mark.parametrize(
    ("make", "suffix", "words", "pages"),
    [
        (docx, ".docx", ["# Guide", "## Budget", "Le budget est de 300 €.", "Canal | E-mail"], 0),
        (pptx, ".pptx", ["# Budget", "Le texte de Équipe.", "Une note."], 2),
        (xlsx, ".xlsx", ["# Budget", "Canal: E-mail | Montant: 300", "Canal: Salon | Montant: 1500", "# Équipe"], 2),
        (pdf, ".pdf", ["Le budget est de 300 euros.", "Une seconde page."], 2),
    ],
)
def test_office_files_and_pdf(
    tmp_path: Path, make: Callable[[Path], None], suffix: str, words: list[str], pages: int
) -> None:
    path = tmp_path / f"a{suffix}"
    make(path)
    extract = read(path)
    assert all(word in extract.text for word in words), extract.text
    assert [number for _, number in extract.pages] == list(range(1, pages + 1))
    assert sentences(extract.text, markdown=extract.marked)


def test_a_protected_pdf_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pdf(path, password="secret")
    with pytest.raises(DocumentError, match="password"):
        read(path)
    path.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(DocumentError, match="damaged"):
        read(path)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.zip", b"PK", "archives are not read"),
        ("a.tar.gz", b"", "archives are not read"),
        ("a.exe", b"MZ", "format not read"),
        ("a", b"x", "format not read"),
        ("a.txt", b"", "no text"),
        ("a.md", b" \n\t", "no text"),
        ("a.txt", b"\x00\x01\x02", "not text"),
        ("a.docx", b"\xd0\xcf\x11\xe0 protected", "password-protected"),
        ("a.xlsx", b"not a package", "damaged"),
        ("a.pptx", b"", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=reason) as caught:
        read(path)
    assert caught.value.fr != caught.value.en


def test_limits_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("mot " * 100, encoding="utf-8")
    monkeypatch.setattr(readers, "MAX_CHARACTERS", 100)
    with pytest.raises(DocumentError, match="400 characters"):
        read(path)
    monkeypatch.setattr(readers, "MAX_BYTES", 10)
    with pytest.raises(DocumentError, match="MiB"):
        read(path)
    deck = tmp_path / "a.pptx"
    monkeypatch.setattr(readers, "MAX_BYTES", 10**9)
    monkeypatch.setattr(readers, "MAX_PAGES", 1)
    pptx(deck)
    with pytest.raises(DocumentError, match="2 pages"):
        read(deck)


def test_a_package_that_unpacks_to_far_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * 10_000)
    monkeypatch.setattr(packages, "_MAX_UNPACKED", 1_000)
    with pytest.raises(DocumentError, match="oversized"):
        read(path)
