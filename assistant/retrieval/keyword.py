"""BM25 over the terms of `assistant.retrieval.tokens`."""

import logging
import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class KeywordIndex:
    """Ranks texts by the terms that they share with a question (BM25, the Lucene variant, by bm25s).

    Args:
        texts: The terms of each text, in the order of the scores returned.
        k1: How soon repeating a term stops paying.
        b: How much long texts are held back, from 0 to 1.
    """

    def __init__(self, texts: Sequence[Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        import bm25s

        # Its own handler tells every index that it builds, on the error stream.
        logging.getLogger("bm25s").setLevel(logging.WARNING)
        vocabulary: dict[str, int] = {}
        ids = [[vocabulary.setdefault(term, len(vocabulary)) for term in text] for text in texts]
        self._vocabulary = vocabulary
        self._frequencies = Counter(term for text in texts for term in set(text))
        self._size = len(ids)
        self._bm25: Any = None
        if vocabulary:
            self._bm25 = bm25s.BM25(method="lucene", k1=k1, b=b)
            self._bm25.index((ids, vocabulary), show_progress=False, create_empty_token=False)

    def scores(self, terms: Sequence[str]) -> "NDArray[np.float32]":
        """Return the score of every text, shape (number of texts,); 0 where no term is shared."""
        import numpy as np

        known = [self._vocabulary[term] for term in terms if term in self._vocabulary]
        if self._bm25 is None or not known:
            return np.zeros(self._size, dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float32)

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, in nats; a term that no text has is the rarest."""
        found = self._frequencies.get(term, 0)
        return math.log(1 + (self._size - found + 0.5) / (found + 0.5))

    def knows(self, term: str) -> bool:
        """Return whether any text has the term."""
        return term in self._vocabulary
