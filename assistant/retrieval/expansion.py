"""What the built-in texts say on the subject of a question, to search a person's own documents with.

A question and a document often say one thing in different words, or in two languages. Where the built-in texts treat
the subject, in both languages and with many questions, they stand between the two: what is like the sections that
answer is likely to answer as well (query expansion from another collection: Diaz and Metzler, "Improving the estimation
of relevance models using large external corpora", SIGIR 2006).
"""

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.retrieval.keyword import KeywordIndex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

# So many words of a section stand for it: the most telling ones.
_WORDS = 25


@dataclass(frozen=True, slots=True)
class Expansion:
    """The sections that answer a question best.

    Attributes:
        shares: How much each section counts, shape (sections,), together 1.
        vectors: Vectors of each section's units, by encoder, each of shape (dimension, units).
        terms: Terms of each section and how often it says them, in both languages.
    """

    shares: "NDArray[np.float64]"
    vectors: "Mapping[str, Sequence[Matrix]]"
    terms: Sequence[Counter[str]]

    def likeness(self, encoder: str, scores: "NDArray[np.floating]") -> "NDArray[np.float64]":
        """Return how like the sections each text is: the nearest unit of each section counts.

        Args:
            encoder: The encoder's name.
            scores: Cosines of the texts with all units, shape (texts, units).
        """
        import numpy as np

        bounds = np.cumsum([0, *(each.shape[1] for each in self.vectors[encoder])])
        # Column by column: a row of a few is too short to look for its largest.
        nearest = [functools.reduce(np.maximum, scores[:, start:end].T) for start, end in pairwise(bounds)]
        return np.asarray(self.shares @ np.stack(nearest))

    def joined(self, encoder: str) -> "Matrix":
        """Return the vectors of all units, shape (dimension, units)."""
        import numpy as np

        return np.concatenate(list(self.vectors[encoder]), axis=1)

    def words(self, index: KeywordIndex) -> dict[str, float]:
        """Return the most telling terms of the sections and what each counts, rare ones of ``index`` first."""
        found: dict[str, float] = {}
        for share, said in zip(self.shares, self.terms, strict=True):
            telling = {term: index.rarity(term) * count**0.5 for term, count in said.items() if index.knows(term)}
            for term in sorted(telling, key=lambda term: (-telling[term], term))[:_WORDS]:
                found[term] = found.get(term, 0.0) + float(share)
        return found
