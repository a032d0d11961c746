"""The built-in texts, ranked section by section.

A section is one thing said in two languages: its French and English texts and the questions that it answers are all
compared with the person's question, and the best of them speaks for the section.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.language.text import LANGUAGES, Language
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.tokens import terms
from knowledge.document import Document, Section

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Framework:
    """Sections by reference, and their keyword ranking."""

    def __init__(self, documents: Mapping[Language, Sequence[Document]]) -> None:
        self.sections: dict[tuple[str, Language], Section] = {
            (section.ref, language): section
            for language in LANGUAGES
            for document in documents[language]
            for section in document.sections
        }
        self._keys = list(self.sections)
        self._keywords = KeywordIndex([_terms(section) for section in self.sections.values()])

    def items(self) -> list[tuple[str, str]]:
        """Return (id, text) of everything to encode: each section's text under its headings, and each question."""
        found = []
        for (ref, language), section in self.sections.items():
            found.append((f"{language}/{ref}/0", f"{section.title}\n{section.heading}\n{section.text}"))
            found.extend((f"{language}/{ref}/{n}", question) for n, question in enumerate(section.questions, 1))
        return found

    def keyword_ranking(self, query: Sequence[str]) -> list[str]:
        """Return the references of sections that share a term with ``query``, best first, ties by reference."""
        scores: "NDArray" = self._keywords.scores(query)  # type: ignore[type-arg]
        return best_first((key[0], float(score)) for key, score in zip(self._keys, scores, strict=True) if score > 0)


def best_first(hits: "Sequence[tuple[str, float]] | object") -> list[str]:
    """Return each reference once, by its best score, ties by reference."""
    best: dict[str, float] = {}
    for ref, score in hits:  # type: ignore[attr-defined]
        best[ref] = max(score, best.get(ref, score))
    return sorted(best, key=lambda ref: (-best[ref], ref))


def _terms(section: Section) -> list[str]:
    whole = " ".join((section.title, section.heading, section.text, *section.questions))
    return terms(whole, section.language)
