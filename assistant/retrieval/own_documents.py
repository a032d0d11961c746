"""The person's own documents, ranked unit by unit and shown as passages.

Each unit (a sentence or a few) is ranked by itself and by its neighbourhood, by words and by each encoder; passages
then grow around the best units, and no two overlap.
"""

import contextlib
import functools
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from assistant.errors import DocumentError
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.dense import EXACT, Dense
from assistant.retrieval.evidence import Coverage
from assistant.retrieval.expansion import Expansion
from assistant.retrieval.fusion import first, positive, reciprocal_rank
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.meeting import Meeting, telling_words
from assistant.retrieval.own_evidence import MEETING, SaidUnit, document_signs, kinship, meeting_signs
from assistant.retrieval.own_vectors import OwnVectors, collection
from assistant.retrieval.passage import Passage
from assistant.retrieval.question import Question
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.subject import Begun, Subject
from assistant.retrieval.tokens import guess_language, query_terms, terms
from assistant.retrieval.windows import around, grow, neighbourhoods
from knowledge.chunking import common_path
from knowledge.library import Contents, Library, OwnDocument

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

# Beyond so many units, likeness with built-in sections is worked out for the best of the other rankings only.
_ALL = 10_000
# Passages that are looked at to tell whether the documents answer.
_WEIGHED = 5


class OwnDocuments:
    """The documents of a library as they are now, and their rankings.

    Args:
        library: Where the documents are.
        settings: How to rank.
        beside: Where the slow encoder works, one thing after the other, and what needs it.

    Attributes:
        vectors: The vectors of their units.
    """

    def __init__(self, library: Library, settings: SearchSettings, beside: Executor) -> None:
        self._library = library
        self._settings = settings
        self._beside = beside
        self._documents: list[OwnDocument] = []
        self._contents: list[Contents] = []
        for document in library.documents():
            # One that another process takes away at this moment is simply not there.
            with contextlib.suppress(DocumentError):
                self._contents.append(library.contents(document.id))
                self._documents.append(document)
        self.vectors = OwnVectors(library, self._documents, settings.candidates)
        self._units = [unit for contents in self._contents for unit in contents.units]
        self._firsts = [0]
        for contents in self._contents:
            self._firsts.append(self._firsts[-1] + len(contents.units))
        self._languages = [guess_language(contents.text[:20_000]) for contents in self._contents]

    def __len__(self) -> int:
        return len(self._documents)

    def knows(self, word: str) -> bool:
        """Return whether a document has the word."""
        return bool(self._units) and any(self._keywords.knows(term) for term in query_terms(word))

    def begun(self, question: Question, dense: Dense, meeting: Meeting) -> Begun | None:
        """Return what can be said of a question while a slow encoder still reads it; None where there are no documents.

        Args:
            question: The question.
            dense: The vectors.
            meeting: The words of the question.
        """
        if not self._units:
            return None
        keywords = self._keywords  # read, with the neighbourhoods, before two threads need them
        late = self._beside.submit(self._late, question, dense)
        meeting.encode()
        looked_for = question.looked_for(self._settings.widening)
        likeness = self.vectors.likeness(question.quick, dense)
        rankings = {
            "keyword": positive(keywords.scores(looked_for)),
            "keyword_around": positive(keywords.scores_around(looked_for)),
            **self._with_neighbours(likeness),
        }
        return Begun(self._fused(rankings), likeness, late, Coverage(question, keywords), meeting)

    def candidates(
        self,
        question: Question,
        dense: Dense,
        k: int,
        subject: Subject,
        begun: Begun,
        further: "Mapping[str, Matrix]",
    ) -> list[Candidate]:
        """Return the ``k`` passages that rank best, best first, none overlapping another.

        Args:
            question: The question.
            dense: The vectors.
            k: How many passages.
            subject: What the built-in texts make of the question; what is like the sections that answer counts as
                much as it is likely that they do.
            begun: What could be said of it while a slow encoder read it.
            further: Vectors of the question by encoders that know these documents alone: they rank, and tell nothing
                about whether the documents answer.
        """
        import numpy as np

        settings = self._settings
        late, late_likeness = begun.late.result()
        likeness = {**begun.likeness, **late_likeness}
        direct = begun.fused + late + self._fused(self._with_neighbours(self.vectors.likeness(further, dense)))
        among = None if len(self._units) <= _ALL else np.flatnonzero(direct)
        alike = self._alike(subject.expansion, question.vectors, dense, among)
        weights = dict.fromkeys(alike, subject.trust * settings.kindred)
        fused = direct + reciprocal_rank(alike, weights, settings.fusion_k, settings.candidates)
        grown = self._grown(fused, k)
        each = []
        for _, start, end in grown[:_WEIGHED]:
            here = slice(start, end + 1)
            each.append(begun.coverage.signs({term for text in self._terms[here] for term in text}))
            each[-1] |= {f"{name}_units": float(scores[here].max()) for name, scores in likeness.items()}
            each[-1] |= {f"{name}_alike": float(alike[f"{name}_alike"][here].max()) for name in likeness}
            each[-1]["lacks"] = subject.asked.lacking(" ".join(unit.text for unit in self._units[here]))
        signs = document_signs(likeness, subject.background, each, subject.elsewhere, subject.trust)
        signs |= meeting_signs(begun.meeting, self._said(grown[:MEETING], likeness))
        signs["trade"] = kinship(self._nearest(grown[:MEETING], likeness, subject, dense), subject.units)
        return [Candidate(f"{start}/{end}", float(fused[place]), signs) for place, start, end in grown]

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

    def _said(
        self, grown: "Sequence[tuple[int, int, int]]", likeness: "Mapping[str, NDArray[np.floating]]"
    ) -> list[list[SaidUnit]]:
        """Return what the units of passages say, and how near each is to the question."""
        return [
            [
                SaidUnit(
                    telling_words(" ".join((*self._units[place].headings[-1:], self._units[place].text))),
                    frozenset(self._terms[place]),
                    {name: float(scores[place]) for name, scores in likeness.items()},
                )
                for place in range(start, end + 1)
            ]
            for _, start, end in grown
        ]

    def _nearest(
        self,
        grown: "Sequence[tuple[int, int, int]]",
        likeness: "Mapping[str, NDArray[np.floating]]",
        subject: Subject,
        dense: Dense,
    ) -> "Matrix":
        """Return the vectors, by the quick encoder, of the unit of each passage that is nearest to the question."""
        scores = likeness[list(likeness)[-1]]
        places = [start + int(scores[start : end + 1].argmax()) for _, start, end in grown]
        if len(self._units) <= EXACT:
            return dense.vectors(collection(subject.words.encoder), subject.units.shape[1])[places]
        return subject.words.vectors([self._units[place].text for place in places])

    @functools.cached_property
    def _terms(self) -> list[list[str]]:
        return [
            terms(" ".join((*unit.headings[-1:], unit.text)), language)
            for contents, language in zip(self._contents, self._languages, strict=True)
            for unit in contents.units
        ]

    @functools.cached_property
    def _keywords(self) -> KeywordIndex:
        return KeywordIndex(self._terms, near=self._near)

    @functools.cached_property
    def _near(self) -> "NDArray[np.int64]":
        import numpy as np

        near = [
            (first + offset, last + offset)
            for contents, offset in zip(self._contents, self._firsts, strict=False)
            for first, last in neighbourhoods(contents.units, self._settings.reach)
        ]
        return np.asfortranarray(np.array(near, dtype=np.int64).reshape(-1, 2))

    def _late(
        self, question: Question, dense: Dense
    ) -> "tuple[NDArray[np.float64], Mapping[str, NDArray[np.floating]]]":
        """Return what the encoders say that were not quick: the share of each unit's score, and the cosines."""
        slow = {name: vector for name, vector in question.vectors.items() if name not in question.quick}
        likeness = self.vectors.likeness(slow, dense)
        return self._fused(self._with_neighbours(likeness)), likeness

    def _with_neighbours(self, scores: "Mapping[str, NDArray[np.floating]]") -> "dict[str, NDArray[np.floating]]":
        """Return rankings of units by themselves and by their neighbourhoods."""
        return {**scores, **{f"{name}_around": around(each, self._near) for name, each in scores.items()}}

    def _fused(self, rankings: "Mapping[str, NDArray[np.floating]]") -> "NDArray[np.float64]":
        """Return the share of each unit's score that these rankings give."""
        import numpy as np

        if not rankings:
            return np.zeros(len(self._units))
        settings = self._settings
        return reciprocal_rank(rankings, settings.document_weights, settings.fusion_k, settings.candidates)

    def _alike(
        self, kindred: Expansion, encoders: Iterable[str], dense: Dense, among: "NDArray[np.int64] | None"
    ) -> "dict[str, NDArray[np.floating]]":
        """Return by ranking how like the built-in sections each unit is; only those of ``among`` are looked at."""
        first_one, *others = encoders
        # The first here, the others meanwhile.
        awaited = [self._beside.submit(self._alike_by, name, kindred, dense, among) for name in others]
        said = self._keywords.scores(kindred.words(self._keywords))
        words = {"keyword_alike": positive(said), "keyword_alike_around": positive(around(said, self._near))}
        alike = self._alike_by(first_one, kindred, dense, among)
        for each in awaited:
            alike |= each.result()
        return alike | words

    def _alike_by(
        self, name: str, kindred: Expansion, dense: Dense, among: "NDArray[np.int64] | None"
    ) -> "dict[str, NDArray[np.floating]]":
        """Return the rankings by likeness that an encoder gives."""
        rows, columns = self.vectors.scores(name, kindred.joined(name), dense, among)
        if not len(rows):
            return {}
        alike = self.vectors.everywhere(rows, kindred.likeness(name, columns))
        return {f"{name}_alike": alike, f"{name}_alike_around": around(alike, self._near)}

    def _grown(self, fused: "NDArray[np.floating]", k: int) -> list[tuple[int, int, int]]:
        """Return (best unit, first unit, last unit) of the passages around the best units."""
        taken: list[tuple[int, int]] = []
        found: list[tuple[int, int, int]] = []
        for place in (int(place) for place in first(fused, self._settings.candidates) if fused[place] > 0):
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
