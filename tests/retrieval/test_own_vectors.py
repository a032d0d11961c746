"""The slow encoder has seen some documents only: its vectors are found by their units all the same."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.retrieval.dense import Dense
from assistant.retrieval.own_vectors import OwnVectors
from knowledge.chunking import Chunk
from knowledge.index import Vectors
from knowledge.library import Contents, Library, OwnDocument

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

# Units of each document, and whether the slow encoder has seen it.
DOCUMENTS = {"a": (3, True), "b": (2, False), "c": (4, True)}


def drawn(name: str, encoder: str) -> "Matrix":
    import numpy as np

    made = np.random.default_rng([ord(name), len(encoder)]).normal(size=(DOCUMENTS[name][0], 8)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return three documents, the second of which the slow encoder has not seen."""
    library = Library(tmp_path)
    for name, (count, seen) in DOCUMENTS.items():
        units = tuple(Chunk(place, place + 1, "x", ()) for place in range(count))
        document = OwnDocument(name, name, name, "txt", count, 0, count)
        library.add(document, Contents("x" * count, units, ()), "use", drawn(name, "use"))
        if seen:
            library.add_vectors(name, "slow", drawn(name, "slow"))
    return library


def test_a_unit_is_compared_by_its_own_vector(library: Library, tmp_path: Path) -> None:
    import numpy as np

    def load(collection: str, group: str) -> Vectors:
        matrix = library.vectors(group, collection.removeprefix("documents-"))
        assert matrix is not None
        return Vectors([str(number) for number in range(len(matrix))], matrix)

    own = OwnVectors(library, library.documents(), 5)
    dense = Dense(tmp_path, "f", load)
    dense.want(own.spec(["use", "slow"]))
    vector = drawn("c", "slow")[1]
    every, scores = own.scores("slow", vector, dense)
    assert every.tolist() == [0, 1, 2, 5, 6, 7, 8]
    assert int(every[scores.argmax()]) == 6
    rows, some = own.scores("slow", vector, dense, np.array([1, 3, 6, 8]))
    assert rows.tolist() == [1, 6, 8]
    assert some == pytest.approx(scores[[1, 4, 6]], abs=1e-6)
    assert own.everywhere(every, scores).tolist()[3:5] == [scores.min()] * 2
    dense.close()
