"""Taking in the person's own documents.

A document can be searched as soon as the fast encoder is through with it; the slow one then goes over all documents
that it has not seen yet. Both can be interrupted and go on at the next call.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import DocumentError
from knowledge.chunking import UNIT, chunks, sentences
from knowledge.embedding import Encoder
from knowledge.library import Contents, Library, OwnDocument, content_id
from knowledge.readers import read, readable

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_BATCH = 32
_FAST_BATCH = 256


@dataclass(slots=True)
class IngestReport:
    """What became of the files.

    Attributes:
        added: Documents that are new, or newer versions of what was there.
        unchanged: Documents whose content was there already.
        skipped: Files that were not taken, with the reason.
    """

    added: list[OwnDocument] = field(default_factory=list)
    unchanged: list[OwnDocument] = field(default_factory=list)
    skipped: list[tuple[Path, DocumentError]] = field(default_factory=list)


def ingest(
    library: Library,
    paths: Sequence[Path],
    encoder: Encoder,
    *,
    progress: bool = False,
    told: Callable[[int, int], None] | None = None,
) -> IngestReport:
    """Take in files and the files of folders, so that they can be searched.

    Args:
        library: Where to.
        paths: Files, and folders to walk.
        encoder: The fast encoder.
        progress: Whether to show a progress bar on the error stream.
        told: Is told how many passages of a file are done, and of how many, as they are.
    """
    report = IngestReport()
    files = list(_files(paths, report))
    with _bar(len(files), "", progress) as bar:
        for file in files:
            bar.set_postfix_str(file.name)
            try:
                _take(library, file, encoder, report, told)
            except DocumentError as error:
                report.skipped.append((file, error))
            bar.update(1)
    return report


def refine(library: Library, encoder: Encoder, *, progress: bool = False) -> int:
    """Give the vectors of the slow encoder to every document that lacks them, and return how many did.

    Interrupted, it keeps what is done, document by document.
    """
    todo = [document for document in library.documents() if not library.has_vectors(document.id, encoder.name)]
    with _bar(sum(document.units for document in todo), encoder.name, progress) as bar:
        for document in todo:
            try:
                units = library.contents(document.id).units
            except DocumentError:
                continue  # removed meanwhile
            vectors = _encode([unit.text for unit in units], encoder, _BATCH, bar.update)
            library.add_vectors(document.id, encoder.name, vectors)
    return len(todo)


def _files(paths: Sequence[Path], report: IngestReport) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.is_file() and _visible(file.relative_to(path)))
        elif path.exists():
            yield path
        else:
            error = DocumentError(f"{path.name} : fichier introuvable.", f"{path.name}: no such file.")
            report.skipped.append((path, error))


def _visible(path: Path) -> bool:
    return readable(path) and not any(part.startswith(".") for part in path.parts)


def _take(
    library: Library, file: Path, encoder: Encoder, report: IngestReport, told: Callable[[int, int], None] | None
) -> None:
    extract = read(file)
    id = content_id(extract.text)
    if library.has_vectors(id, encoder.name):
        report.unchanged.append(library.document(id))
        return
    units = chunks(extract.text, sentences(extract.text, markdown=extract.marked), UNIT)
    document = OwnDocument(
        id=id,
        name=file.name,
        path=str(file.resolve()),
        format=file.suffix.lower().lstrip("."),
        characters=len(extract.text),
        pages=len(extract.pages),
        units=len(units),
    )
    contents = Contents(extract.text, tuple(units), tuple(extract.pages))
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        if told is not None:
            told(done, len(units))

    vectors = _encode([unit.text for unit in units], encoder, _FAST_BATCH, count)
    library.add(document, contents, encoder.name, vectors)
    report.added.append(document)


def _encode(texts: Sequence[str], encoder: Encoder, size: int, done: Callable[[int], object]) -> "Matrix":
    import numpy as np

    parts = []
    for start in range(0, len(texts), size):
        batch = texts[start : start + size]
        parts.append(encoder.passages(batch))
        done(len(batch))
    return np.concatenate(parts) if parts else encoder.passages([])


def _bar(total: int, name: str, shown: bool) -> Any:
    from tqdm import tqdm

    return tqdm(total=total, desc=name or None, disable=not shown or total == 0, file=sys.stderr, leave=False)
