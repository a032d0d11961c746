"""The person's own documents, ranked unit by unit and shown as passages.

Each unit (a sentence or a few) is ranked by itself and by its neighbourhood, by words and by each encoder; passages
then grow around the best units, and no two overlap.
"""

import contextlib
import functools
from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.errors import DocumentError
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.dense import Dense
from assistant.retrieval.evidence import Coverage
from assistant.retrieval.fusion import first, positive, reciprocal_rank
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

    from knowledge.embedding import Matrix

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
        self._seen: dict[str, NDArray[np.bool_]] = {}
        self._units = [unit for contents in self._contents for unit in contents.units]
        self._firsts = [0]
        for contents in self._contents:
            self._firsts.append(self._firsts[-1] + len(contents.units))
        self._languages = [guess_language(contents.text[:20_000]) for contents in self._contents]

    def __len__(self) -> int:
        return len(self._documents)

    def spec(self, encoders: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the collections of these documents and how much they hold; the slow encoder may not be through yet."""
        import numpy as np

        spec: dict[str, dict[str, int]] = {}
        for name in encoders:
            encoded = [self._library.has_vectors(document.id, name) for document in self._documents]
            spec[f"{_PREFIX}{name}"] = {
                document.id: document.units for document, done in zip(self._documents, encoded, strict=True) if done
            }
            self._seen[name] = np.repeat(encoded, [document.units for document in self._documents])
        return spec

    def candidates(self, question: Question, dense: Dense, k: int) -> list[Candidate]:
        """Return the ``k`` passages that rank best, best first, none overlapping another."""
        if not self._units:
            return []
        settings = self._settings
        exact = self._keywords.scores(question.terms)
        keyword = exact + settings.widening * self._keywords.scores(question.wider)
        keyword_around = self._keywords.scores_around(question.terms, self._near)
        keyword_around += settings.widening * self._keywords.scores_around(question.wider, self._near)
        likeness = {
            name: scores
            for name, vector in question.vectors.items()
            if (scores := self._likeness(name, vector, dense)) is not None
        }
        rankings = {
            **likeness,
            **{f"{name}_around": around(scores, self._near) for name, scores in likeness.items()},
            "keyword": positive(keyword),
            "keyword_around": positive(keyword_around),
        }
        fused = reciprocal_rank(rankings, settings.document_weights, settings.fusion_k, settings.candidates)
        best = {"keyword": float(keyword.max()), "exact": float(exact.max())}
        coverage = Coverage(question, self._keywords)
        found: list[Candidate] = []
        for place, start, end in self._grown(fused, k):
            said = {term for text in self._terms[start : end + 1] for term in text}
            near = {f"{name}_units": float(scores[start : end + 1].max()) for name, scores in likeness.items()}
            signs = {**coverage.signs(said), **near, **best}
            found.append(Candidate(f"{start}/{end}", float(fused[place]), signs))
        return found

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
    def _near(self) -> "NDArray[np.int64]":
        import numpy as np

        near = [
            (first + offset, last + offset)
            for contents, offset in zip(self._contents, self._firsts, strict=False)
            for first, last in neighbourhoods(contents.units, self._settings.reach)
        ]
        return np.array(near, dtype=np.int64).reshape(-1, 2)

    def _likeness(self, encoder: str, vector: "Matrix", dense: Dense) -> "NDArray[np.floating] | None":
        """Return how near each unit is, or None where no document has vectors by that encoder.

        The slow encoder may not be through yet: what it has not seen counts as the farthest.
        """
        import numpy as np

        scores = dense.scores(f"{_PREFIX}{encoder}", vector, self._settings.candidates)
        if not len(scores):
            return None
        seen = self._seen[encoder]
        if len(scores) == len(self._units):
            return scores
        spread = np.full(len(self._units), scores.min(), dtype=np.float32)
        spread[seen] = scores
        return spread

    def _grown(self, fused: "NDArray[np.floating]", k: int) -> list[tuple[int, int, int]]:
        """Return (best unit, first unit, last unit) of the passages around the best units."""
        taken: list[tuple[int, int]] = []
        found: list[tuple[int, int, int]] = []
        for place in (int(place) for place in first(fused, len(fused)) if fused[place] > 0):
            if len(found) == k:
                break
            if any(start <= place <= end for start, end in taken):
                continue
            number = bisect_right(self._firsts, place) - 1
            low = max([self._firsts[number], *(end + 1 for _, end in taken if end < place)])
            high = min([self._firsts[number + 1] - 1, *(start - 1 for start, _ in taken if start > place)])
            start, end = grow(self._units, place, (low, high), fused, self._settings.passage)
            taken.append((start, end))
            found.append((place, start, end))
        return found
