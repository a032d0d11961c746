"""The person's own documents, ranked unit by unit and shown as passages.

Each unit (a sentence or a few) is ranked by itself and by its neighbourhood, by words and by each encoder; passages
then grow around the best units, and no two overlap.
"""

import contextlib
import functools
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.errors import DocumentError
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.dense import Dense
from assistant.retrieval.evidence import coverage
from assistant.retrieval.fusion import reciprocal_rank
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.passage import Passage
from assistant.retrieval.question import Question
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.tokens import guess_language, terms
from assistant.retrieval.windows import around, grow, neighbourhoods
from knowledge.chunking import common_path
from knowledge.library import Contents, Library, OwnDocument

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PREFIX = "documents-"


class OwnDocuments:
    """The documents of a library as they are now, and their rankings.

    Args:
        library: Where the documents are.
        settings: How to rank.
    """

    def __init__(self, library: Library, settings: SearchSettings) -> None:
        self._library = library
        self._settings = settings
        self._documents: list[OwnDocument] = []
        self._contents: list[Contents] = []
        for document in library.documents():
            # One that another process takes away at this moment is simply not there.
            with contextlib.suppress(DocumentError):
                self._contents.append(library.contents(document.id))
                self._documents.append(document)
        self._units = [unit for contents in self._contents for unit in contents.units]
        self._firsts = [0]
        for contents in self._contents:
            self._firsts.append(self._firsts[-1] + len(contents.units))
        self._places = {document.id: number for number, document in enumerate(self._documents)}
        self._languages = [guess_language(contents.text[:20_000]) for contents in self._contents]

    def __len__(self) -> int:
        return len(self._documents)

    def spec(self, encoders: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the collections of these documents and how much they hold; the slow encoder may not be through yet."""
        return {
            f"{_PREFIX}{name}": {
                document.id: document.units
                for document in self._documents
                if self._library.has_vectors(document.id, name)
            }
            for name in encoders
        }

    def candidates(self, question: Question, dense: Dense, k: int) -> list[Candidate]:
        """Return the ``k`` passages that rank best, best first, none overlapping another."""
        if not self._units:
            return []
        settings = self._settings
        scores: dict[str, NDArray[np.floating]] = {}
        listed: dict[str, list[int]] = {}
        for name, vector in question.vectors.items():
            hits = dense.nearest(f"{_PREFIX}{name}", vector, settings.candidates)
            if hits:
                scores[name], listed[name] = self._spread(hits)
                scores[f"{name}_around"] = around(scores[name], self._near)
                listed[f"{name}_around"] = _ranked(scores[f"{name}_around"], settings.candidates)
        exact = self._keywords.scores(question.terms)
        for name, index in (("keyword", self._keywords), ("keyword_around", self._keywords_around)):
            found = index.scores(question.terms) + settings.widening * index.scores(question.wider)
            listed[name] = [place for place in _ranked(found, settings.candidates) if found[place] > 0]
            scores[name] = found
        rankings = {name: [f"{place:09}" for place in places] for name, places in listed.items()}
        fused = reciprocal_rank(rankings, settings.document_weights, settings.fusion_k)
        by_place = {int(place): score for place, score in fused.items()}
        best = {"keyword": float(scores["keyword"].max()), "exact": float(exact.max())}
        return [
            Candidate(f"{first}/{last}", by_place[place], {**self._signs(question, first, last, scores), **best})
            for place, first, last in self._grown(by_place, k)
        ]

    def passage(self, candidate: Candidate, score: float) -> Passage:
        """Return a candidate's passage."""
        first, last = (int(place) for place in candidate.key.split("/"))
        number = bisect_right(self._firsts, first) - 1
        document, contents = self._documents[number], self._contents[number]
        start, end = self._units[first].start, self._units[last].end
        page = contents.page(start)
        return Passage(
            document=document.name,
            section=" > ".join(common_path([unit.headings for unit in self._units[first : last + 1]])),
            ref=None,
            text=contents.text[start:end],
            start=start,
            end=end,
            score=score,
            language=self._languages[number],
            title=document.name,
            source=document.name if page is None else f"{document.name}, p. {page}",
            scope="documents",
            page=page,
        )

    @functools.cached_property
    def _terms(self) -> list[list[str]]:
        return [
            terms(" ".join((*unit.headings[-1:], unit.text)), language)
            for contents, language in zip(self._contents, self._languages, strict=True)
            for unit in contents.units
        ]

    @functools.cached_property
    def _keywords(self) -> KeywordIndex:
        return KeywordIndex(self._terms)

    @functools.cached_property
    def _keywords_around(self) -> KeywordIndex:
        said = self._terms
        return KeywordIndex([[term for text in said[first : last + 1] for term in text] for first, last in self._near])

    @functools.cached_property
    def _near(self) -> "NDArray[np.int64]":
        import numpy as np

        near = [
            (first + offset, last + offset)
            for contents, offset in zip(self._contents, self._firsts, strict=False)
            for first, last in neighbourhoods(contents.units, self._settings.reach)
        ]
        return np.array(near, dtype=np.int64).reshape(-1, 2)

    def _spread(self, hits: Sequence[tuple[str, float]]) -> "tuple[NDArray[np.float32], list[int]]":
        """Return a score for every unit, those beyond the hits as the last of them, and the places of the hits."""
        import numpy as np

        places = [self._place(item) for item, _ in hits]
        scores = np.full(len(self._units), hits[-1][1], dtype=np.float32)
        scores[places] = [score for _, score in hits]
        return scores, places

    def _place(self, item: str) -> int:
        id, _, number = item.partition("/")
        return self._firsts[self._places[id]] + int(number)

    def _grown(self, fused: Mapping[int, float], k: int) -> list[tuple[int, int, int]]:
        """Return (best unit, first unit, last unit) of the passages around the best units."""
        taken: list[tuple[int, int]] = []
        found: list[tuple[int, int, int]] = []
        for place in fused:
            if len(found) == k:
                break
            if any(first <= place <= last for first, last in taken):
                continue
            number = bisect_right(self._firsts, place) - 1
            low = max([self._firsts[number], *(last + 1 for _, last in taken if last < place)])
            high = min([self._firsts[number + 1] - 1, *(first - 1 for first, _ in taken if first > place)])
            first, last = grow(self._units, place, (low, high), fused, self._settings.passage)
            taken.append((first, last))
            found.append((place, first, last))
        return found

    def _signs(
        self, question: Question, first: int, last: int, scores: "Mapping[str, NDArray[np.floating]]"
    ) -> dict[str, float]:
        said = {term for text in self._terms[first : last + 1] for term in text}
        signs = coverage(question, said, self._keywords)
        for name in question.vectors:
            if name in scores:
                signs[f"{name}_units"] = float(scores[name][first : last + 1].max())
        return signs


def _ranked(scores: "NDArray[np.floating]", k: int) -> list[int]:
    """Return the places of the ``k`` best scores, best first, ties by place."""
    import numpy as np

    order = np.lexsort((np.arange(len(scores)), -scores))
    return [int(place) for place in order[:k]]
