"""Scores of things become scores of whoever has them."""

from typing import TYPE_CHECKING

import pytest

from assistant.retrieval.owners import Owners

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NOTHING = float("-inf")
# Five things of three owners out of four, in no order; the second has nothing.
THINGS = Owners.of([2, 0, 2, 3, 2], 4)


def row(*values: float) -> "NDArray[np.float32]":
    import numpy as np

    return np.array(values, dtype=np.float32)


def test_the_best_thing_speaks_for_its_owner() -> None:
    assert THINGS.best(row(0.5, 0.25, 0.75, -0.5, 0.0)).tolist() == [0.25, NOTHING, 0.75, -0.5]


@pytest.mark.parametrize(
    ("k", "third"),
    [(1, 0.75), (2, 0.625), (3, 0.375), (9, 0.375)],
)
def test_the_best_few_speak_together_or_all_where_there_are_fewer(k: int, third: float) -> None:
    found = THINGS.mean_of_best(row(0.5, 0.25, 0.75, -0.5, -0.125), k).tolist()
    assert found == [0.25, NOTHING, third, -0.5]


def test_equals_count_once_each() -> None:
    assert THINGS.mean_of_best(row(0.5, 0, 0.5, 0, 0.25), 2)[2] == 0.5
    assert THINGS.mean_of_best(row(0.5, 0, 0.5, 0, 0.125), 3)[2] == pytest.approx(0.375)


def test_scores_are_left_as_they_were_and_nothing_has_no_score() -> None:
    scores = row(0.5, 0.25, 0.75, -0.5, 0.0)
    THINGS.mean_of_best(scores, 3)
    assert scores.tolist() == [0.5, 0.25, 0.75, -0.5, 0.0]
    assert Owners.of([], 2).mean_of_best(row(), 3).tolist() == [NOTHING, NOTHING]
