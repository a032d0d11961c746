"""The built-in texts: documents, their sections, and where each section comes from.

Reading a document needs neither the index nor an encoder, so that a rule can quote the section that it rests on in a
fraction of a millisecond. Offsets are code points in the file as it is on disk: ``text[start:end]`` of the file is the
section's text.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.errors import InternalError

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, Language] = ("fr", "en")
FOLDER = Path(__file__).parent / "documents"

TAGS = frozenset({"objective", "audience", "message_house", "team", "rally", "integrate", "orchestrate", "method"})
KINDS = frozenset({"fact", "claim", "rule", "example", "disagreement", "correction", "practice"})

_DOCUMENT_KEYS = frozenset({"document", "title", "tag", "source", "sections"})
_SECTION_KEYS = frozenset({"id", "locator", "kind", "says", "errata", "questions", "source"})
_SOURCE_KEYS = frozenset({"file", "title", "author"})
_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_HEADING = re.compile(r"^## (?P<heading>.+?) \{#(?P<id>[a-z0-9-]+)\}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a section's content was learned."""

    file: str
    title: str
    author: str
    locator: str

    def line(self, language: Language) -> str:
        """Return the credit to print beside a passage: the texts are ours, so it says *after*, never a quotation."""
        if self.file == "none":
            # What the trade does and no source of ours states.
            return "d’après la pratique du métier" if language == "fr" else "after common practice"
        after = "d’après" if language == "fr" else "after"
        return f"{after} {', '.join(part for part in (self.title, self.author, self.locator) if part)}"


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a built-in document in one language.

    ``text`` is exactly ``document_text[start:end]``, the heading line left out; offsets are code points.
    """

    ref: str
    document: str
    id: str
    language: Language
    title: str
    heading: str
    text: str
    start: int
    end: int
    tag: str
    kind: str
    says: str
    errata: tuple[str, ...]
    questions: tuple[str, ...]
    source: Source

    @property
    def path(self) -> str:
        """Return the heading path, joined by `` > ``."""
        return f"{self.title} > {self.heading}"


@dataclass(frozen=True, slots=True)
class Document:
    """One built-in document in one language, with the whole text of its file."""

    stem: str
    language: Language
    title: str
    tag: str
    text: str
    sections: tuple[Section, ...]


def load_documents(language: Language, folder: Path = FOLDER) -> tuple[Document, ...]:
    """Return every document in ``language``, ordered by stem.

    Raises:
        InternalError: A file does not follow the format.
    """
    return tuple(load_document(path.stem, language, folder) for path in sorted((folder / language).glob("*.md")))


@functools.lru_cache(maxsize=512)
def load_document(stem: str, language: Language, folder: Path = FOLDER) -> Document:
    """Return one document.

    Raises:
        InternalError: There is no such file, or it does not follow the format.
    """
    path = folder / language / f"{stem}.md"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InternalError(f"no knowledge document {language}/{stem}") from error
    return parse_document(text, stem, language)


def section(ref: str, language: Language, folder: Path = FOLDER) -> Section:
    """Return the section that ``ref`` ("document#id") names.

    Raises:
        InternalError: The document or the section does not exist.
    """
    stem, _, name = ref.partition("#")
    for candidate in load_document(stem, language, folder).sections:
        if candidate.id == name:
            return candidate
    raise InternalError(f"no knowledge section {ref} in {language}")


def parse_document(text: str, stem: str, language: Language) -> Document:
    """Read a document from the text of its file.

    Raises:
        InternalError: The front matter or the headings do not follow the format; unknown keys are refused.
    """
    front = _front_matter(text, stem)
    where = f"{language}/{stem}"
    _check_keys(front, _DOCUMENT_KEYS, _DOCUMENT_KEYS - {"source"}, where)
    if front["document"] != stem:
        raise InternalError(f"{where}: document is {front['document']!r}")
    if front["tag"] not in TAGS:
        raise InternalError(f"{where}: unknown tag {front['tag']!r}")
    bodies = _bodies(text)
    entries = front["sections"]
    if [entry.get("id") for entry in entries] != [name for name, *_ in bodies]:
        raise InternalError(f"{where}: the sections listed are not the headings of the text, in their order")
    sections = tuple(
        _section(entry, body, text, front, stem, language) for entry, body in zip(entries, bodies, strict=True)
    )
    return Document(stem, language, str(front["title"]), front["tag"], text, sections)


def _front_matter(text: str, stem: str) -> Mapping[str, Any]:
    import yaml

    match = _FRONT_MATTER.match(text)
    if match is None:
        raise InternalError(f"{stem}: no front matter")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        front = yaml.load(match[1], Loader=loader)
    except yaml.YAMLError as error:
        raise InternalError(f"{stem}: {error}") from error
    if not isinstance(front, dict) or not isinstance(front.get("sections"), list):
        raise InternalError(f"{stem}: the front matter lists no sections")
    return front


def _bodies(text: str) -> list[tuple[str, str, int, int]]:
    """Return (id, heading, start, end) for each section, white space at both ends left out."""
    marks = list(_HEADING.finditer(text))
    bodies = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        start, end = mark.end(), following.start() if following else len(text)
        body = text[start:end]
        start += len(body) - len(body.lstrip())
        bodies.append((mark["id"], mark["heading"], start, start + len(body.strip())))
    return bodies


def _section(
    entry: Mapping[str, Any],
    body: tuple[str, str, int, int],
    text: str,
    front: Mapping[str, Any],
    stem: str,
    language: Language,
) -> Section:
    name, heading, start, end = body
    where = f"{language}/{stem}#{name}"
    _check_keys(entry, _SECTION_KEYS, _SECTION_KEYS - {"errata", "source", "says"}, where)
    if entry["kind"] not in KINDS:
        raise InternalError(f"{where}: unknown kind {entry['kind']!r}")
    origin = entry.get("source") or front.get("source")
    if not isinstance(origin, dict):
        raise InternalError(f"{where}: no source")
    _check_keys(origin, _SOURCE_KEYS, _SOURCE_KEYS - {"author"}, where)
    return Section(
        ref=f"{stem}#{name}",
        document=stem,
        id=name,
        language=language,
        title=str(front["title"]),
        heading=heading,
        text=text[start:end],
        start=start,
        end=end,
        tag=front["tag"],
        kind=entry["kind"],
        says=str(entry.get("says") or ""),
        errata=tuple(entry.get("errata") or ()),
        questions=tuple(str(question) for question in entry["questions"]),
        source=Source(origin["file"], origin["title"], str(origin.get("author") or ""), str(entry["locator"])),
    )


def _check_keys(entry: Mapping[str, Any], known: frozenset[str], required: frozenset[str], where: str) -> None:
    unknown, missing = sorted(set(entry) - known), sorted(required - set(entry))
    if unknown:
        raise InternalError(f"{where}: unknown keys {', '.join(unknown)}")
    if missing:
        raise InternalError(f"{where}: missing keys {', '.join(missing)}")
