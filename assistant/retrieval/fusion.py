"""Reciprocal rank fusion: several rankings become one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# So many scores are looked at together before the best are sorted.
_BLOCK = 16


def reciprocal_rank(
    rankings: "Mapping[str, NDArray[np.floating]]", weights: Mapping[str, float], k: float, most: int
) -> "NDArray[np.float64]":
    """Return the fused score of each item, shape (items,).

    The score is the sum over rankings of ``weight / (k + rank)``, ranks from 1 (Cormack, Clarke and Büttcher,
    "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009). What is not among
    the first of a ranking gets nothing from it.

    Args:
        rankings: Scores of all items by ranking, shape (items,); minus infinity where it does not rank one.
        weights: Weights of the rankings; 1 where none is given.
        k: The constant.
        most: How many items a ranking ranks at most.
    """
    import numpy as np

    size = len(next(iter(rankings.values()), ()))
    fused = np.zeros(size)
    for name, scores in rankings.items():
        best = first(scores, most)
        fused[best] += weights.get(name, 1.0) / (k + np.arange(1, len(best) + 1))
    return fused


def first(scores: "NDArray[np.floating]", k: int) -> "NDArray[np.int64]":
    """Return the places of the ``k`` best scores, best first, ties by place; minus infinity is nowhere."""
    import numpy as np

    near = np.flatnonzero(scores >= _floor(scores, k))
    near = near[scores[near] > -np.inf]
    if k < len(near):
        cut = np.partition(scores[near], len(near) - k)[len(near) - k]
        near = near[scores[near] >= cut]
    return near[np.argsort(-scores[near], kind="stable")][:k]


def _floor(scores: "NDArray[np.floating]", k: int) -> float:
    """Return a score that at least ``k`` items reach, and seldom many more: the k-th best of the bests of blocks."""
    import numpy as np

    blocks = len(scores) // _BLOCK
    if blocks <= k or k < 1:
        return -np.inf
    best = scores[: blocks * _BLOCK].reshape(_BLOCK, blocks).max(axis=0)
    return float(np.partition(best, blocks - k)[blocks - k])


def positive(scores: "NDArray[np.floating]") -> "NDArray[np.floating]":
    """Return the scores, those that are not above 0 as no rank at all."""
    import numpy as np

    return np.where(scores > 0, scores, -np.inf)
