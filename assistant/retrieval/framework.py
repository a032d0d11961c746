"""The built-in texts, ranked section by section.

A section is one thing said in two languages: its French and English texts, in units of a few sentences, and the
questions that it answers are all compared with the person's question, and the best of them speaks for the section.
"""

import functools
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from assistant.language.text import LANGUAGES, Language
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.dense import Dense
from assistant.retrieval.evidence import coverage
from assistant.retrieval.fusion import reciprocal_rank
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.passage import Passage
from assistant.retrieval.question import Question
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.tokens import terms
from knowledge.chunking import chunks, sentences
from knowledge.document import Document, Section

Part = Literal["units", "questions"]
PARTS: tuple[Part, Part] = ("units", "questions")
UNIT = 400


class Framework:
    """The sections, and their rankings.

    Args:
        documents: Every document by language.
        settings: How to rank.
    """

    def __init__(self, documents: Mapping[Language, Sequence[Document]], settings: SearchSettings) -> None:
        self._settings = settings
        self._sections: dict[tuple[str, Language], Section] = {
            (section.ref, language): section
            for language in LANGUAGES
            for document in documents[language]
            for section in document.sections
        }
        self._keys = list(self._sections)
        self._terms = [_terms(section) for section in self._sections.values()]
        self._both: dict[str, set[str]] = {}
        for (ref, _), said in zip(self._keys, self._terms, strict=True):
            self._both.setdefault(ref, set()).update(said)

    @functools.cached_property
    def keywords(self) -> KeywordIndex:
        """Return the keyword index over all sections."""
        return KeywordIndex(self._terms)

    def items(self, part: Part) -> dict[str, str]:
        """Return what is encoded, by id: "language/document#section/number"."""
        return {
            f"{language}/{ref}/{number}": text
            for (ref, language), section in self._sections.items()
            for number, text in enumerate(_texts(section, part))
        }

    @functools.cached_property
    def group(self) -> str:
        """Return the name of this state of the texts in the store."""
        digest = hashlib.sha256()
        for part in PARTS:
            for name, text in self.items(part).items():
                digest.update(f"{name}\0{text}\0".encode())
        return digest.hexdigest()[:16]

    def spec(self, encoders: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the collections of the built-in texts and how much they hold."""
        counts = {part: len(self.items(part)) for part in PARTS}
        return {collection(part, name): {self.group: counts[part]} for name in encoders for part in PARTS}

    def candidates(self, question: Question, dense: Dense, k: int) -> list[Candidate]:
        """Return the ``k`` sections that rank best, best first."""
        settings = self._settings
        nearest: dict[str, dict[str, float]] = {}
        for name, vector in question.vectors.items():
            for part in PARTS:
                hits = dense.nearest(collection(part, name), vector, settings.candidates)
                nearest[f"{name}_{part}"] = _best((item.split("/")[2], score) for item, score in hits)
        exact = self.keywords.scores(question.terms)
        wide = exact + settings.widening * self.keywords.scores(question.wider)
        keyword = _best((key[0], float(score)) for key, score in zip(self._keys, wide, strict=True) if score > 0)
        rankings = {name: list(scores) for name, scores in {**nearest, "keyword": keyword}.items()}
        fused = reciprocal_rank(rankings, settings.framework_weights, settings.fusion_k)
        best = {"keyword": max(keyword.values(), default=0.0), "exact": float(exact.max(initial=0.0))}
        return [
            Candidate(ref, score, {**self._signs(question, ref, nearest), **best})
            for ref, score in list(fused.items())[:k]
        ]

    def passage(self, candidate: Candidate, language: Language, score: float) -> Passage:
        """Return a candidate's section in ``language``."""
        section = self._sections[candidate.key, language]
        return Passage(
            document=section.document,
            section=section.path,
            ref=section.ref,
            text=section.text,
            start=section.start,
            end=section.end,
            score=score,
            language=language,
            title=section.title,
            source=section.source.line(language),
            scope="framework",
        )

    def _signs(self, question: Question, ref: str, nearest: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
        signs = coverage(question, self._both[ref], self.keywords)
        for name, scores in nearest.items():
            # What is not among the nearest is no nearer than the last of them.
            signs[name] = scores.get(ref, min(scores.values(), default=0.0))
        return signs


def collection(part: Part, encoder: str) -> str:
    """Return the name of a collection of the built-in texts."""
    return f"framework-{part}-{encoder}"


def _texts(section: Section, part: Part) -> Sequence[str]:
    if part == "questions":
        return section.questions
    return [unit.text for unit in chunks(section.text, sentences(section.text, markdown=True), UNIT)]


def _terms(section: Section) -> list[str]:
    whole = " ".join((section.title, section.heading, section.text, *section.questions))
    return terms(whole, section.language)


def _best(hits: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the best score of each reference, best first, ties by reference."""
    best: dict[str, float] = {}
    for ref, score in hits:
        best[ref] = max(score, best.get(ref, score))
    return dict(sorted(best.items(), key=lambda entry: (-entry[1], entry[0])))
