"""Nearest vectors come from the store, or from memory while there is none: the answer is the same."""

from pathlib import Path

import pytest

from assistant.retrieval.dense import Dense
from knowledge.index import IndexFault, Spec, Vectors, VectorStore

SPEC: Spec = {"some-use": {"a": 40, "b": 5}, "none-use": {}}


def load(collection: str, group: str) -> Vectors:
    import numpy as np

    matrix = np.random.default_rng(ord(group)).normal(size=(SPEC[collection][group], 8)).astype(np.float32)
    return Vectors([str(n) for n in range(len(matrix))], matrix / np.linalg.norm(matrix, axis=1, keepdims=True))


def nearest(dense: Dense, k: int = 5) -> list[tuple[str, float]]:
    return [(name, round(cosine, 4)) for name, cosine in dense.nearest("some-use", load("some-use", "a").matrix[3], k)]


@pytest.fixture
def dense(tmp_path: Path) -> Dense:
    found = Dense(tmp_path, "f", load)
    found.want(SPEC)
    return found


def test_memory_and_store_give_the_same(dense: Dense, tmp_path: Path) -> None:
    dense.wait()
    assert dense.ready()
    stored = nearest(dense)
    assert stored[0] == ("a/3", 1.0)
    second = Dense(tmp_path, "f", load)  # the folder is owned: it searches in memory
    second.want(SPEC)
    assert not second.ready()
    assert nearest(second) == stored
    assert nearest(second, 100) == nearest(dense, 100)
    second.close()
    dense.close()


def test_the_first_answer_does_not_wait(dense: Dense) -> None:
    assert nearest(dense)[0] == ("a/3", 1.0)
    dense.close()


def test_what_is_not_there_finds_nothing(dense: Dense) -> None:
    vector = load("some-use", "b").matrix[0]
    assert dense.nearest("none-use", vector, 5) == []
    assert dense.nearest("unknown", vector, 5) == []
    assert dense.nearest("some-use", vector, 0) == []
    dense.close()


def test_a_fault_in_mid_flight_is_answered_from_memory_and_mended(
    dense: Dense, monkeypatch: pytest.MonkeyPatch
) -> None:
    dense.wait()
    expected = nearest(dense)

    def broken(*_: object) -> None:
        raise IndexFault("one hit of five")

    with monkeypatch.context() as patch:
        patch.setattr(VectorStore, "query", broken)
        assert nearest(dense) == expected
        dense.wait()
        assert not dense.ready()
    assert nearest(dense) == expected
    dense.want(SPEC)
    dense.wait()
    assert dense.ready()
    assert nearest(dense) == expected
    dense.close()


def test_it_is_opened_and_not_built_the_second_time(dense: Dense, tmp_path: Path) -> None:
    dense.close()
    again = Dense(tmp_path, "f", load)
    again.want(SPEC)
    assert again.ready()
    again.close()
