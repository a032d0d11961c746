"""Significance of a paired difference, and the smallest one that could have been seen. Pure functions.

Sources: McNemar (1947) in its exact, binomial form; Efron and Tibshirani (1993), An Introduction to the Bootstrap,
chapters 13 and 15; Holm (1979). Cases are the clusters: all repeats of a case are drawn together.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

RESAMPLES = 10_000
_SEED = 20261122


class Interval(NamedTuple):
    """A mean difference with its 95 % interval and two-sided p-value."""

    mean: float
    low: float
    high: float
    p: float


def mcnemar_exact(lost: int, won: int) -> float:
    """Return the two-sided p-value of as many changes in either direction, were both equally likely."""
    from scipy.stats import binomtest

    return float(binomtest(min(lost, won), lost + won, 0.5).pvalue) if lost + won else 1.0


def fewest_changes(alpha: float) -> int:
    """Return how many cases must change, all in one direction, until McNemar's test calls it significant."""
    return max(1, math.ceil(1 - math.log2(alpha)))


def paired_bootstrap(differences: Sequence[float]) -> Interval:
    """Return the mean of the cases' differences with its percentile interval and the p-value that inverts it.

    Args:
        differences: One a case, new minus base, each the mean over the case's repeats.
    """
    import numpy as np

    values = np.asarray(differences, dtype=float)
    mean = float(values.mean())
    if not values.any():
        return Interval(0.0, 0.0, 0.0, 1.0)
    drawn = np.random.default_rng(_SEED).integers(0, len(values), (RESAMPLES, len(values)))
    means = values[drawn].mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    # Means of equal values differ in their last bits.
    tail = min(int((means <= 1e-12).sum()), int((means >= -1e-12).sum()))
    return Interval(mean, float(low), float(high), min(1.0, 2 * (tail + 1) / (RESAMPLES + 1)))


def holm(p_values: Sequence[float]) -> list[float]:
    """Return p-values adjusted so that the chance of any false alarm among all of them stays below the level."""
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    adjusted = [1.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[index]))
        adjusted[index] = highest
    return adjusted


def smallest_share(cases: int, alpha: float) -> float:
    """Return the smallest change of a share that McNemar's test could have called significant."""
    return fewest_changes(alpha) / cases if cases else math.inf


def smallest_mean(differences: Sequence[float], alpha: float) -> float:
    """Return the smallest mean difference that would have been significant with the spread that was seen."""
    from scipy.stats import norm

    count = len(differences)
    if count < 2:
        return math.inf
    mean = sum(differences) / count
    spread = math.sqrt(sum((each - mean) ** 2 for each in differences) / (count - 1) / count)
    return float(norm.ppf(1 - alpha / 2)) * spread
