"""Vectors are compared in memory, or in the store where there are many: the answer is the same."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.retrieval import dense as module
from assistant.retrieval.dense import Dense
from knowledge.index import IndexFault, Spec, Vectors, VectorStore

SPEC: Spec = {"some-use": {"a": 40, "b": 5}, "none-use": {}}
Make = Callable[[], Dense]


def load(collection: str, group: str) -> Vectors:
    import numpy as np

    matrix = np.random.default_rng(ord(group)).normal(size=(SPEC[collection][group], 8)).astype(np.float32)
    return Vectors([str(n) for n in range(len(matrix))], matrix / np.linalg.norm(matrix, axis=1, keepdims=True))


def scores(dense: Dense, k: int = 45) -> list[float]:
    return [round(float(cosine), 3) for cosine in dense.scores("some-use", load("some-use", "b").matrix[3], k)]


@pytest.fixture
def expected() -> list[float]:
    """Return the cosines, worked out here."""
    import numpy as np

    matrix = np.concatenate([load("some-use", group).matrix for group in "ab"])
    return [round(float(cosine), 3) for cosine in matrix @ load("some-use", "b").matrix[3]]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Return a maker of searches on one folder that hold more than they search in memory."""
    monkeypatch.setattr(module, "_IDLE", 0.05)

    def made() -> Dense:
        dense = Dense(tmp_path, "f", load, exact=10)
        dense.want(SPEC)
        return dense

    return made


def test_the_first_answer_waits_for_no_store(make: Make, expected: list[float]) -> None:
    dense = make()
    assert scores(dense) == expected
    assert expected.index(1.0) == 43
    dense.close()


def test_very_many_are_shared_out_between_two_threads(
    make: Make, expected: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SHARED", 44)  # of 45: halves that are not equal
    dense = make()
    assert scores(dense) == expected
    dense.close()
    again = make()
    assert scores(again) == expected
    again.close()


def test_memory_and_store_give_the_same(make: Make, expected: list[float]) -> None:
    dense = make()
    dense.wait()
    assert dense.ready()
    assert scores(dense) == pytest.approx(expected, abs=0.002)
    second = make()  # the folder is owned: it searches in memory
    second.wait()
    assert scores(second) == expected
    second.close()
    dense.close()


def test_beyond_the_nearest_of_the_store_all_count_as_the_last(make: Make, expected: list[float]) -> None:
    dense = make()
    dense.wait()
    third = sorted(expected)[-3]
    assert scores(dense, 3) == pytest.approx([max(each, third) for each in expected], abs=0.002)
    dense.close()


def test_a_small_collection_needs_no_store(
    tmp_path: Path, expected: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(VectorStore, "query", None)
    dense = Dense(tmp_path, "f", load)
    dense.want(SPEC)
    assert scores(dense) == expected
    dense.close()


def test_what_is_not_there_has_no_scores(make: Make) -> None:
    dense = make()
    vector = load("some-use", "b").matrix[0]
    assert not dense.scores("none-use", vector, 5).size
    assert not dense.scores("unknown", vector, 5).size
    dense.close()


def test_a_fault_in_mid_flight_is_answered_from_memory_and_mended(
    make: Make, expected: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    dense = make()
    dense.wait()

    def broken(*_: object) -> None:
        raise IndexFault("one hit of five")

    with monkeypatch.context() as patch:
        patch.setattr(VectorStore, "query", broken)
        assert scores(dense) == expected
        dense.wait()
        assert not dense.ready()
    dense.want(SPEC)
    dense.wait()
    assert dense.ready()
    assert scores(dense) == pytest.approx(expected, abs=0.002)
    dense.close()


def test_the_store_is_not_built_while_a_question_is_answered(make: Make) -> None:
    dense = make()
    with dense.question():
        time.sleep(0.4)  # eight times as long as nobody has to ask
        assert not dense.ready()
    while not dense.ready():
        time.sleep(0.01)
    dense.close()


def test_only_some_vectors_are_compared(make: Make, expected: list[float]) -> None:
    import numpy as np

    dense = make()
    rows = np.array([44, 3, 43])
    vector = load("some-use", "b").matrix[3]
    wanted = pytest.approx([expected[row] for row in rows], abs=0.002)
    assert dense.scores("some-use", vector, 45, rows).tolist() == wanted
    dense.wait()
    assert dense.scores("some-use", vector, 45, rows).tolist() == wanted
    dense.close()


def test_a_process_that_ends_early_leaves_the_store_for_the_next(make: Make, tmp_path: Path) -> None:
    dense = make()
    dense.close()
    assert not list((tmp_path / "index").glob("[0-9]"))
    again = make()
    again.wait()
    assert again.ready()
    again.close()


def test_what_is_on_disk_is_known_without_being_opened(make: Make) -> None:
    dense = make()
    dense.wait()
    dense.close()
    again = make()
    assert again.ready()
    again.close()
