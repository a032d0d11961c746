"""The person's own documents: texts, units and vectors, kept in one folder a document.

This is the truth that the vector store is rebuilt from. A document's folder appears whole or not at all, under an id
made from its content, so that the same file twice is one document. The stamp changes whenever a document comes or
goes, so that a search in another process sees it.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock

from assistant.errors import DocumentError
from knowledge.chunking import Chunk

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

# Part of a document's id: documents are cut and encoded anew when this changes.
_FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """What is known about a document of the person's own.

    Attributes:
        id: Twelve hexadecimal digits, from the content.
        name: The file's name.
        path: Where it was read from.
        format: The file's suffix without the dot.
        characters: Length of its text in code points.
        pages: Pages, slides or sheets; 0 where its format has none.
        units: How many units it was cut into.
    """

    id: str
    name: str
    path: str
    format: str
    characters: int
    pages: int
    units: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The text of a document, its units in order, and (offset, page) where each page begins."""

    text: str
    units: tuple[Chunk, ...]
    pages: tuple[tuple[int, int], ...]

    def page(self, offset: int) -> int | None:
        """Return the page on which the code point at ``offset`` stands, or None where there are no pages."""
        found = None
        for start, number in self.pages:
            if start > offset:
                break
            found = number
        return found


class Library:
    """The documents under a data folder.

    Args:
        home: The data folder.
    """

    def __init__(self, home: Path) -> None:
        self.folder = home / "documents"
        self._lock = home / "documents.lock"

    def stamp(self) -> str:
        """Return a text that changes whenever a document comes, goes or gets vectors."""
        try:
            return (self.folder / "stamp").read_text(encoding="ascii")
        except OSError:
            return ""

    def documents(self) -> list[OwnDocument]:
        """Return every document, by name, then id."""
        found = []
        for file in sorted(self.folder.glob("[0-9a-f]*/document.json")):
            try:
                found.append(OwnDocument(**json.loads(file.read_text(encoding="utf-8"))))
            except (OSError, ValueError, TypeError):
                continue  # taken away meanwhile, or written by another version: not ours to show
        return sorted(found, key=lambda document: (document.name, document.id))

    def document(self, id: str) -> OwnDocument:
        """Return one document by its id, or by its file name where only one goes by it.

        Raises:
            DocumentError: There is none, or several.
        """
        found = [document for document in self.documents() if id in (document.id, document.name)]
        if len(found) != 1:
            fr, en = ("aucun document", "no document") if not found else ("plusieurs documents", "several documents")
            raise DocumentError(
                f"{id} : {fr} de ce nom ; « campaign documents » donne les identifiants.",
                f"{id}: {en} of that name; “campaign documents” lists the ids.",
            )
        return found[0]

    def contents(self, id: str) -> Contents:
        """Return a document's text and units.

        Raises:
            DocumentError: The document is no longer there.
        """
        folder = self.folder / id
        try:
            text = (folder / "text.txt").read_bytes().decode("utf-8")
            raw = json.loads((folder / "units.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise DocumentError(f"{id} : document absent.", f"{id}: no such document.") from error
        paths = [tuple(path) for path in raw["headings"]]
        units = tuple(Chunk(start, end, text[start:end], paths[path]) for start, end, path in raw["units"])
        return Contents(text, units, tuple((start, number) for start, number in raw["pages"]))

    def vectors(self, id: str, encoder: str) -> "Matrix | None":
        """Return the vectors of a document's units, shape (units, dimension), or None where they are not made yet."""
        import numpy as np

        file = self.folder / id / f"{encoder}.npy"
        if not file.is_file():
            return None
        return np.asarray(np.load(file, allow_pickle=False), dtype=np.float32)

    def has_vectors(self, id: str, encoder: str) -> bool:
        """Return whether a document's units have vectors by that encoder."""
        return (self.folder / id / f"{encoder}.npy").is_file()

    def add(self, document: OwnDocument, contents: Contents, encoder: str, vectors: "Matrix") -> None:
        """Add a document with its first vectors; an older version from the same path goes."""
        with self._locked():
            beside = self.folder / f".{document.id}.new"
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir()
            (beside / "text.txt").write_bytes(contents.text.encode("utf-8"))
            _write_json(beside / "units.json", _units(contents))
            _write_json(beside / "document.json", asdict(document))
            _save(beside, encoder, vectors)
            for older in self.documents():
                if older.path == document.path and older.id != document.id:
                    shutil.rmtree(self.folder / older.id)
            shutil.rmtree(self.folder / document.id, ignore_errors=True)
            beside.rename(self.folder / document.id)
            self._touch()

    def add_vectors(self, id: str, encoder: str, vectors: "Matrix") -> None:
        """Add the vectors of one more encoder to a document that is still there."""
        with self._locked():
            if (self.folder / id).is_dir():
                _save(self.folder / id, encoder, vectors)
                self._touch()

    def remove(self, id: str) -> OwnDocument:
        """Take a document away and return what it was.

        Raises:
            DocumentError: There is no such document.
        """
        with self._locked():
            document = self.document(id)
            shutil.rmtree(self.folder / document.id)
            self._touch()
            return document

    def _locked(self) -> FileLock:
        self.folder.mkdir(parents=True, exist_ok=True)
        return FileLock(self._lock)

    def _touch(self) -> None:
        count = int(self.stamp() or 0) + 1
        beside = self.folder / "stamp.new"
        beside.write_text(str(count), encoding="ascii")
        beside.replace(self.folder / "stamp")


def content_id(text: str) -> str:
    """Return the id of a document with that text."""
    return hashlib.sha256(f"{_FORMAT_VERSION}\0{text}".encode()).hexdigest()[:12]


def _units(contents: Contents) -> dict[str, Any]:
    paths: dict[Sequence[str], int] = {}
    units = [(unit.start, unit.end, paths.setdefault(unit.headings, len(paths))) for unit in contents.units]
    return {"headings": list(paths), "units": units, "pages": contents.pages}


def _write_json(file: Path, value: Any) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def _save(folder: Path, encoder: str, vectors: "Matrix") -> None:
    import numpy as np

    beside = folder / f"{encoder}.new.npy"
    np.save(beside, vectors.astype(np.float16))
    beside.replace(folder / f"{encoder}.npy")
