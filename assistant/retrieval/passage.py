"""What a search returns."""

from dataclasses import dataclass
from typing import Any, Literal

from assistant.language.text import Language

Scope = Literal["all", "framework", "documents"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of at most 1,200 characters that may answer a question.

    Attributes:
        document: The stem of a built-in text, or the file name of the person's own document.
        section: The heading path, joined by `` > ``; empty where the document has no headings.
        ref: "document#id" of a built-in section; None for the person's own documents.
        text: Exactly the slice ``start:end`` of the document's text.
        start: First code point in the document's text (for a built-in text: in its file).
        end: One past the last code point.
        score: Fused score; comparable within one answer only.
        language: The language of the passage.
        title: The document's title.
        source: The credit of a built-in text ("d’après <title>, <author>, <locator>"); file name and page of a
            person's own.
        scope: Where it stands: "framework" or "documents".
        page: One-based page, slide or sheet of a person's own document, where it has them.
    """

    document: str
    section: str
    ref: str | None
    text: str
    start: int
    end: int
    score: float
    language: Language
    title: str
    source: str
    scope: Literal["framework", "documents"]
    page: int | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what ``campaign search --json`` prints for this passage."""
        return {
            "document": self.document,
            "section": self.section,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "score": round(self.score, 6),
        }
