"""Which units of a person's own documents each encoder has seen, and how near these are to a vector."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.retrieval.dense import Dense
from knowledge.library import Library, OwnDocument

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

_PREFIX = "documents-"


class OwnVectors:
    """The vectors of a library's units, by encoder; a slow one may not have seen every document yet.

    Args:
        library: Where the documents are.
        documents: Those that are searched, in the order of their units.
        candidates: How many of the nearest are wanted exactly where the store answers.
    """

    def __init__(self, library: Library, documents: Sequence[OwnDocument], candidates: int) -> None:
        self._library = library
        self._documents = documents
        self._candidates = candidates
        self._size = sum(document.units for document in documents)
        self._seen: dict[str, NDArray[np.bool_]] = {}
        # Where the vector of each unit stands among those that the encoder has seen.
        self._places: dict[str, NDArray[np.int64]] = {}

    def spec(self, encoders: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the collections of these documents and how much they hold."""
        import numpy as np

        spec: dict[str, dict[str, int]] = {}
        for name in encoders:
            encoded = [self._library.has_vectors(document.id, name) for document in self._documents]
            spec[collection(name)] = {
                document.id: document.units for document, done in zip(self._documents, encoded, strict=True) if done
            }
            self._seen[name] = np.repeat(encoded, [document.units for document in self._documents])
            self._places[name] = np.cumsum(self._seen[name]) - 1
        return spec

    def any_seen(self, encoders: Iterable[str]) -> bool:
        """Return whether one of these encoders has seen a document."""
        return any(self._seen[name].any() for name in encoders)

    def likeness(self, vectors: "Mapping[str, Matrix]", dense: Dense) -> "dict[str, NDArray[np.floating]]":
        """Return by encoder how near each unit is to a vector, without encoders that no document has vectors of."""
        seen = {name: self.scores(name, vector, dense) for name, vector in vectors.items()}
        return {name: self.everywhere(rows, scores) for name, (rows, scores) in seen.items() if len(scores)}

    def scores(
        self, name: str, vector: "Matrix", dense: Dense, rows: "NDArray[np.int64] | None" = None
    ) -> "tuple[NDArray[np.int64], NDArray[np.float32]]":
        """Return the units that an encoder has seen, of ``rows`` or all, and their cosines.

        Args:
            name: The encoder.
            vector: What to compare with, shape (dimension,), or (dimension, n) for n cosines a unit.
            dense: The vectors.
            rows: Units to look at.
        """
        import numpy as np

        seen = self._seen[name]
        if rows is None:
            return np.flatnonzero(seen), dense.scores(collection(name), vector, self._candidates)
        rows = rows[seen[rows]]
        return rows, dense.scores(collection(name), vector, self._candidates, self._places[name][rows])

    def everywhere(self, rows: "NDArray[np.int64]", scores: "NDArray[np.floating]") -> "NDArray[np.floating]":
        """Return a score of every unit: what was not looked at, or the slow encoder has not seen, is the farthest."""
        import numpy as np

        if len(rows) == self._size:
            return scores
        every = np.full(self._size, scores.min(), dtype=scores.dtype)
        every[rows] = scores
        return every


def collection(encoder: str) -> str:
    """Return the name of an encoder's collection of own documents."""
    return f"{_PREFIX}{encoder}"
