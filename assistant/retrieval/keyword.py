"""BM25 over the terms of `assistant.retrieval.tokens`."""

import functools
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.retrieval.windows import sums

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class KeywordIndex:
    """Ranks texts by the terms that they share with a question.

    BM25 as Lucene counts it (Kamphuis, de Vries, Boytsov and Lin, "Which BM25 do you mean?", ECIR 2020): the sum over
    terms of ``idf · tf / (tf + k1 · (1 − b + b · length / mean length))``.

    Args:
        texts: The terms of each text, in the order of the scores returned.
        k1: How soon repeating a term stops paying.
        b: How much long texts are held back, from 0 to 1.
        near: First and last text of the neighbourhood of each, shape (number of texts, 2), both ascending; by itself
            where none is given.
    """

    def __init__(
        self, texts: Sequence[Sequence[str]], k1: float = 1.5, b: float = 0.75, near: "NDArray[np.int64] | None" = None
    ) -> None:
        import numpy as np

        vocabulary: dict[str, int] = {}
        said = np.array([vocabulary.setdefault(term, len(vocabulary)) for text in texts for term in text], np.int64)
        self._vocabulary = vocabulary
        self._size = len(texts)
        self._k1, self._b = k1, b
        self._lengths = np.array([len(text) for text in texts], dtype=np.float64)
        places = np.repeat(np.arange(self._size), self._lengths.astype(np.int64))
        # Postings: term by term, in which texts it is and how often.
        pairs, self._counts = np.unique(said * max(1, self._size) + places, return_counts=True)
        self._texts = pairs % max(1, self._size)
        self._starts = np.searchsorted(pairs // max(1, self._size), np.arange(len(vocabulary) + 1))
        # In how many texts each term is.
        self._found: list[int] = np.diff(self._starts).tolist()
        numbers = np.arange(self._size)
        self._near = np.stack([numbers, numbers], axis=1) if near is None else near
        # From which neighbourhood to which a text is in.
        self._from = np.searchsorted(self._near[:, 1].copy(), numbers, "left")
        self._until = np.searchsorted(self._near[:, 0].copy(), numbers, "right")

    def scores(self, terms: Mapping[str, float]) -> "NDArray[np.float64]":
        """Return the score of every text, shape (number of texts,); 0 where no term is shared.

        Args:
            terms: What is looked for, and what each term counts.
        """
        import numpy as np

        found = np.zeros(self._size)
        held_back = self._held_back_alone
        for term, weight in terms.items():
            if term in self._vocabulary:
                texts, counts = self._postings(term)
                found[texts] += weight * self.rarity(term) * counts / (counts + held_back[texts])
        return found

    def scores_around(self, terms: Mapping[str, float]) -> "NDArray[np.float64]":
        """Return the score of the neighbourhood of every text, as if each were one text.

        Args:
            terms: What is looked for, and what each term counts.
        """
        import numpy as np

        found = np.zeros(self._size)
        held_back = self._held_back_together
        for term, weight in terms.items():
            if term in self._vocabulary:
                texts, counts = self._postings(term)
                here, around = _reached(self._from[texts], self._until[texts], counts)
                found[here] += weight * self._idf(len(here)) * around / (around + held_back[here])
        return found

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, in nats; a term that no text has is the rarest."""
        number = self._vocabulary.get(term)
        return self._idf(0) if number is None else self._idf(self._found[number])

    def knows(self, term: str) -> bool:
        """Return whether any text has the term."""
        return term in self._vocabulary

    @functools.cached_property
    def _held_back_alone(self) -> "NDArray[np.float64]":
        return self._held_back(self._lengths)

    @functools.cached_property
    def _held_back_together(self) -> "NDArray[np.float64]":
        return self._held_back(sums(self._lengths, self._near))

    def _idf(self, found: int) -> float:
        return math.log(1 + (self._size - found + 0.5) / (found + 0.5))

    def _held_back(self, lengths: "NDArray[np.float64]") -> "NDArray[np.float64]":
        mean = lengths.mean() if lengths.any() else 1.0
        return self._k1 * (1 - self._b + self._b * lengths / mean)

    def _postings(self, term: str) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
        number = self._vocabulary[term]
        here = slice(self._starts[number], self._starts[number + 1])
        return self._texts[here], self._counts[here]


def _reached(
    start: "NDArray[np.int64]", end: "NDArray[np.int64]", counts: "NDArray[np.int64]"
) -> "tuple[NDArray[np.int64], NDArray[np.float64]]":
    """Return the neighbourhoods that texts with a term are in, and how often each has the term.

    Args:
        start: The first neighbourhood that each text is in, ascending.
        end: One past the last, ascending.
        counts: How often each text has the term.
    """
    import numpy as np

    # Of runs that overlap and are in order, what the run before did not reach is new: so each is listed once.
    fresh = np.maximum(start, np.concatenate([[0], end[:-1]]))
    listed = np.cumsum(end - fresh) - (end - fresh)
    here = _runs(fresh, end - fresh)
    places = _runs(start - fresh + listed, end - start)
    said = np.bincount(places, np.repeat(counts, end - start), len(here))
    return here, np.asarray(said, dtype=np.float64)


def _runs(start: "NDArray[np.int64]", width: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Return the numbers from each start on, as many as its width, one run after the other."""
    import numpy as np

    return np.repeat(start - (np.cumsum(width) - width), width) + np.arange(width.sum())
