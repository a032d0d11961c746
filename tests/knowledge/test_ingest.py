"""Documents come in once, whole or not at all, and can be taken away."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.errors import DocumentError
from knowledge.embedding import Encoder, load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

(USE,) = load_encoders(("use",))
WORDS = "# Guide\n\nLe budget est de 300 euros. Il se vote en mars.\n\n## Équipe\n\nAna tient le salon.\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    (folder / "guide.md").write_text(WORDS, encoding="utf-8")
    (folder / "sub" / "note.txt").write_text("Une note sur le salon.", encoding="utf-8")
    (folder / ".hidden.txt").write_text("secret", encoding="utf-8")
    (folder / "all.zip").write_bytes(b"PK")
    return folder


class Slow:
    """A second encoder that stops in the middle."""

    name, dimension, fingerprint = "slow", USE.dimension, "slow"
    queries = USE.queries

    def __init__(self, patience: int) -> None:
        self.patience = patience

    def passages(self, texts: Sequence[str]) -> "Matrix":
        self.patience -= 1
        if self.patience < 0:
            raise KeyboardInterrupt
        return USE.passages(texts)


def test_a_folder_is_walked_and_what_is_left_out_says_why(library: Library, folder: Path) -> None:
    report = ingest(library, [folder, folder / "missing.txt"], USE)
    assert [document.name for document in report.added] == ["guide.md", "note.txt"]
    assert {path.name: error.en for path, error in report.skipped} == {
        "all.zip": "all.zip: archives are not read; add the files that it holds.",
        "missing.txt": "missing.txt: no such file.",
    }
    assert [document.name for document in library.documents()] == ["guide.md", "note.txt"]


def test_units_are_slices_with_their_headings(library: Library, folder: Path) -> None:
    (document,) = ingest(library, [folder / "guide.md"], USE).added
    contents = library.contents(document.id)
    assert contents.text == WORDS
    assert all(unit.text == WORDS[unit.start : unit.end] for unit in contents.units)
    assert contents.units[-1].headings == ("Guide", "Équipe") or contents.units[-1].headings == ("Guide",)
    vectors = library.vectors(document.id, "use")
    assert vectors is not None
    assert len(vectors) == document.units == len(contents.units)


def test_the_same_content_comes_in_once(library: Library, folder: Path) -> None:
    first = ingest(library, [folder / "guide.md"], USE)
    stamp = library.stamp()
    (folder / "copy.md").write_text(WORDS, encoding="utf-8")
    again = ingest(library, [folder / "guide.md", folder / "copy.md"], USE)
    assert not again.added
    assert again.unchanged == first.added * 2
    assert library.stamp() == stamp


def test_a_newer_version_takes_the_place_of_the_older(library: Library, folder: Path) -> None:
    ingest(library, [folder / "guide.md"], USE)
    (folder / "guide.md").write_text(WORDS.replace("300", "400"), encoding="utf-8")
    (document,) = ingest(library, [folder / "guide.md"], USE).added
    assert library.documents() == [document]
    assert "400" in library.contents(document.id).text


def test_removing_leaves_nothing_and_changes_the_stamp(library: Library, folder: Path) -> None:
    ingest(library, [folder], USE)
    stamp = library.stamp()
    removed = library.remove("guide.md")
    assert library.stamp() != stamp
    assert [document.name for document in library.documents()] == ["note.txt"]
    with pytest.raises(DocumentError):
        library.contents(removed.id)
    with pytest.raises(DocumentError):
        library.remove(removed.id)
    assert not [file for file in library.folder.rglob("*") if file.is_file() and b"300 euros" in file.read_bytes()]


def test_refining_goes_on_where_it_stopped(library: Library, folder: Path) -> None:
    ingest(library, [folder], USE)
    with pytest.raises(KeyboardInterrupt):
        refine(library, Slow(patience=1))
    assert [library.has_vectors(document.id, "slow") for document in library.documents()] == [True, False]
    assert refine(library, Slow(patience=9)) == 1
    assert refine(library, Slow(patience=0)) == 0


def test_a_document_cut_off_in_the_middle_is_not_there(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("knowledge.library._save", killed)
    with pytest.raises(KeyboardInterrupt):
        ingest(library, [folder / "guide.md"], USE)
    assert library.documents() == []
    monkeypatch.undo()
    assert [document.name for document in ingest(library, [folder / "guide.md"], USE).added] == ["guide.md"]


def test_pages_are_found_by_offset(library: Library, tmp_path: Path) -> None:
    from pptx import Presentation

    deck = Presentation()
    for title in ("Un", "Deux", "Trois"):
        deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = title
        deck.slides[-1].placeholders[1].text = f"Texte {title}."
    deck.save(str(tmp_path / "deck.pptx"))
    (document,) = ingest(library, [tmp_path / "deck.pptx"], USE).added
    contents = library.contents(document.id)
    assert document.pages == 3
    assert [contents.page(contents.text.index(f"Texte {title}")) for title in ("Un", "Deux", "Trois")] == [1, 2, 3]


def test_the_encoders_keep_the_protocol() -> None:
    slow: Encoder = Slow(1)
    assert slow.name == "slow"


def test_who_waits_is_told_how_many_passages_are_read(library: Library, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(
        "\n\n".join(f"Phrase numéro {i} sur le salon de printemps." * 12 for i in range(700)), encoding="utf-8"
    )
    told: list[tuple[int, int]] = []
    (document,) = ingest(library, [long], USE, told=lambda done, count: told.append((done, count))).added
    assert len(told) > 1
    assert told[-1] == (document.units, document.units)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
