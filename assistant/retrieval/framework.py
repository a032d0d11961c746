"""The built-in texts, ranked section by section.

A section is one thing said in two languages: its French and English texts, in units of a few sentences, and the
questions that it answers are all compared with the person's question, and the best of them speaks for the section.
"""

import functools
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.language.text import LANGUAGES, Language
from assistant.retrieval.asked_for import AskedFor, names_in
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.dense import Dense
from assistant.retrieval.evidence import Coverage
from assistant.retrieval.expansion import Expansion
from assistant.retrieval.fusion import first, positive, reciprocal_rank
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.meeting import Meeting, telling_words
from assistant.retrieval.owners import Owners
from assistant.retrieval.passage import Passage
from assistant.retrieval.question import Question
from assistant.retrieval.reranking import RERANKED, SectionWords, reranked
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.spelling import Spelling
from assistant.retrieval.tokens import terms
from knowledge.chunking import chunks, sentences
from knowledge.document import Document, Section

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

# Sections that a search of other texts is widened with, and how fast the worse of them stop counting.
_KINDRED = 3
_TEMPERATURE = 0.02
# So many of the nearest questions of a section speak for it together.
_SEVERAL = 3
Part = Literal["units", "questions"]
PARTS: tuple[Part, Part] = ("units", "questions")
UNIT = 400


@dataclass(frozen=True, slots=True)
class Ranked:
    """How well each section answers a question.

    Attributes:
        fused: The fused score of each section, shape (sections,).
        likeness: The best cosine of each section by ranking.
        units: The cosine of each unit by encoder.
        keyword: The keyword score of each section, shape (sections,).
        best: The best keyword scores of all.
        coverage: How much of the question's words sections cover.
        asked: What the question asks for that a passage must show.
    """

    fused: "NDArray[np.float64]"
    likeness: "Mapping[str, NDArray[np.float64]]"
    units: "Mapping[str, NDArray[np.float32]]"
    keyword: "NDArray[np.float64]"
    best: Mapping[str, float]
    coverage: Coverage
    asked: AskedFor


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
        self._refs = sorted({ref for ref, _ in self._sections})
        self._number = {ref: number for number, ref in enumerate(self._refs)}

    @functools.cached_property
    def keywords(self) -> KeywordIndex:
        """Return the keyword index over all sections, each language a text."""
        return KeywordIndex(self._terms)

    @functools.cached_property
    def spelling(self) -> Spelling:
        """Return the words of all sections."""
        return Spelling(text for each in self._sections.values() for text in (each.heading, each.text, *each.questions))

    def items(self, part: Part) -> dict[str, str]:
        """Return what is encoded, by id: "language/document#section/number"."""
        return self._items[part]

    @functools.cached_property
    def group(self) -> str:
        """Return the name of this state of the texts in the store."""
        digest = hashlib.sha256(b"by number\0")
        for part in PARTS:
            for name, text in self.items(part).items():
                digest.update(f"{name}\0{text}\0".encode())
        return digest.hexdigest()[:16]

    def spec(self, encoders: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the collections of the built-in texts and how much they hold."""
        counts = {part: len(self.items(part)) for part in PARTS}
        return {collection(part, name): {self.group: counts[part]} for name in encoders for part in PARTS}

    def ranked(self, question: Question, dense: Dense) -> Ranked:
        """Return how well each section answers the question."""
        settings = self._settings
        # Words first: a slow encoder is still at work.
        exact = self.keywords.scores(question.looked_for(0.0))
        keyword = self._owner.best(self.keywords.scores(question.looked_for(settings.widening)))
        coverage, asked = Coverage(question, self.keywords), AskedFor(question.text, lambda: self._names)
        nearness = {
            (name, part): dense.scores(collection(part, name), vector, settings.candidates)
            for name, vector in question.vectors.items()
            for part in PARTS
        }
        likeness = {f"{name}_{part}": self._owners[part].best(scores) for (name, part), scores in nearness.items()}
        # One listed question may be like anything by chance, several hardly.
        listed = self._owners["questions"]
        likeness |= {
            f"{name}_several": listed.mean_of_best(nearness[name, "questions"], _SEVERAL) for name in question.vectors
        }
        rankings = {**likeness, "keyword": positive(keyword)}
        fused = reciprocal_rank(rankings, settings.framework_weights, settings.fusion_k, settings.candidates)
        units = {name: nearness[name, "units"] for name in question.vectors}
        best = {"keyword": float(keyword.max()), "exact": float(exact.max())}
        return Ranked(fused, likeness, units, keyword, best, coverage, asked)

    def candidates(self, ranked: Ranked, k: int, meeting: Meeting) -> list[Candidate]:
        """Return the ``k`` sections that rank best, best first.

        Args:
            ranked: How well each section answers the question.
            k: How many.
            meeting: The words of the question.
        """
        numbers = [int(number) for number in first(ranked.fused, max(k, RERANKED))]
        met = self._words.met(meeting, numbers)
        found = [
            Candidate(
                self._refs[number],
                float(ranked.fused[number]),
                {
                    **ranked.coverage.signs(self._both[number]),
                    **{name: float(scores[number]) for name, scores in ranked.likeness.items()},
                    "fused": float(ranked.fused[number]),
                    "keyword_here": float(ranked.keyword[number]),
                    "met_here": here,
                    **ranked.best,
                },
            )
            for number, here in zip(numbers, met, strict=True)
        ]
        found = [*reranked(found[:RERANKED]), *found[RERANKED:]][:k]
        return [each.with_signs({"lacks": ranked.asked.lacking(self._whole(each.key))}) for each in found]

    def units(self, encoder: str, dense: Dense) -> "Matrix":
        """Return the vectors of all units, shape (units, dimension)."""
        return dense.vectors(collection("units", encoder), 0)

    def expansion(self, question: Question, ranked: Ranked, dense: Dense) -> Expansion:
        """Return the sections that rank best, to search other texts with."""
        import numpy as np

        best = first(ranked.fused, _KINDRED)
        shares = np.exp((ranked.fused[best] - ranked.fused[best[0]]) / _TEMPERATURE)
        units = [np.flatnonzero(self._owners["units"].numbers == number) for number in best]
        vectors = {
            name: [dense.vectors(collection("units", name), len(vector))[rows].T for rows in units]
            for name, vector in question.vectors.items()
        }
        return Expansion(shares / shares.sum(), vectors, [self._said[number] for number in best])

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

    @functools.cached_property
    def _names(self) -> frozenset[str]:
        return names_in(text for section in self._sections.values() for text in (section.text, *section.questions))

    def _whole(self, ref: str) -> str:
        """Return all that a section says, in both languages."""
        both = (section for language in LANGUAGES if (section := self._sections.get((ref, language))))
        return " ".join(text for each in both for text in (each.heading, each.text, *each.questions))

    @functools.cached_property
    def _items(self) -> dict[Part, dict[str, str]]:
        return {
            part: {
                f"{language}/{ref}/{number}": text
                for (ref, language), section in self._sections.items()
                for number, text in enumerate(_texts(section, part))
            }
            for part in PARTS
        }

    @functools.cached_property
    def _terms(self) -> list[list[str]]:
        return [_terms(section) for section in self._sections.values()]

    @functools.cached_property
    def _both(self) -> list[set[str]]:
        both: list[set[str]] = [set() for _ in self._refs]
        for (ref, _), said in zip(self._sections, self._terms, strict=True):
            both[self._number[ref]].update(said)
        return both

    @functools.cached_property
    def _words(self) -> SectionWords:
        said: list[set[str]] = [set() for _ in self._refs]
        for (ref, _), section in self._sections.items():
            said[self._number[ref]].update(telling_words(_text(section)))
        return SectionWords(said, self._both, self.keywords)

    @functools.cached_property
    def _said(self) -> list[Counter[str]]:
        """Return what each section says itself, without the questions that it lists."""
        said: list[Counter[str]] = [Counter() for _ in self._refs]
        for (ref, language), section in self._sections.items():
            said[self._number[ref]].update(terms(f"{section.heading} {section.text}", language))
        return said

    @functools.cached_property
    def _owner(self) -> Owners:
        """Return whose each text is."""
        return Owners.of([self._number[ref] for ref, _ in self._sections], len(self._refs))

    @functools.cached_property
    def _owners(self) -> dict[Part, Owners]:
        """Return whose each thing is that is encoded."""
        return {
            part: Owners.of([self._number[item.split("/")[1]] for item in self.items(part)], len(self._refs))
            for part in PARTS
        }


def collection(part: Part, encoder: str) -> str:
    """Return the name of a collection of the built-in texts."""
    return f"framework-{part}-{encoder}"


def _texts(section: Section, part: Part) -> Sequence[str]:
    if part == "questions":
        return section.questions
    return [unit.text for unit in chunks(section.text, sentences(section.text, markdown=True), UNIT)]


def _text(section: Section) -> str:
    return " ".join((section.title, section.heading, section.text, *section.questions))


def _terms(section: Section) -> list[str]:
    return terms(_text(section), section.language)
