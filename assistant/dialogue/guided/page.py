"""A reply on its way: paragraphs, and the sources that they cite."""

from dataclasses import dataclass, field

from assistant.dialogue.protocols import Source
from assistant.language.text import Language, Text


@dataclass
class Page:
    """Collects a reply.

    Args:
        language: Language of the reply.
        paragraphs: What it says so far.
        sources: What it cites, in order of first use.
    """

    language: Language
    paragraphs: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add a paragraph, unless it is empty."""
        if text.strip():
            self.paragraphs.append(text.strip())

    def say(self, text: Text) -> None:
        """Add a paragraph in the reply's language."""
        self.add(text.get(self.language))

    def cite(self, source: Source) -> str:
        """Return the mark of a source, numbered in order of first use."""
        for number, known in enumerate(self.sources, 1):
            if (known.document, known.section, known.quote) == (source.document, source.section, source.quote):
                return f"[{number}]"
        self.sources.append(source)
        return f"[{len(self.sources)}]"
