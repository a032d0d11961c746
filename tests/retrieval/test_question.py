"""A question is read by slow encoders while other work is done, and every vector is there when it is looked at."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from assistant.retrieval.question import read_question

if TYPE_CHECKING:
    from knowledge.embedding import Matrix


class Slow:
    """An encoder that waits until it may go on."""

    dimension = 2
    fingerprint = "slow"

    def __init__(self, name: str, *, fails: bool = False, waits: bool = True) -> None:
        self.name = name
        self.may = threading.Event()
        self._fails, self._waits = fails, waits

    def queries(self, texts: Sequence[str]) -> "Matrix":
        import numpy as np

        if self._waits:
            assert self.may.wait(10)
        if self._fails:
            raise RuntimeError("no vector")
        return np.ones((len(texts), 2), dtype=np.float32)

    passages = queries


def test_the_quick_vector_is_there_while_the_slow_one_is_awaited() -> None:
    quick, slow = Slow("quick", waits=False), Slow("slow")
    with ThreadPoolExecutor(1) as beside:
        question = read_question("un objectif", [quick, slow], beside, widen=False)
        assert list(question.quick) == ["quick"]
        assert list(question.vectors) == ["quick", "slow"]
        assert question.vectors["quick"].shape == (2,)
        slow.may.set()
        assert question.vectors["slow"].shape == (2,)
        assert len(question.vectors) == 2


def test_an_encoder_that_fails_is_not_passed_over() -> None:
    slow = Slow("slow", fails=True, waits=False)
    with ThreadPoolExecutor(1) as beside:
        question = read_question("un objectif", [Slow("quick", waits=False), slow], beside, widen=False)
        with pytest.raises(RuntimeError, match="no vector"):
            dict(question.vectors)
