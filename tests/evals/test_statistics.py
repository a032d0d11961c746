"""Significance, against values known from elsewhere."""

import math

import pytest

from evals.statistics import fewest_changes, holm, mcnemar_exact, paired_bootstrap, smallest_mean, smallest_share


@pytest.mark.parametrize(
    ("lost", "won", "p"), [(0, 0, 1.0), (1, 1, 1.0), (6, 0, 0.03125), (5, 0, 0.0625), (2, 10, 0.03857421875)]
)
def test_mcnemar_is_the_binomial_of_the_changes(lost: int, won: int, p: float) -> None:
    assert mcnemar_exact(lost, won) == pytest.approx(p)
    assert mcnemar_exact(won, lost) == pytest.approx(p)


@pytest.mark.parametrize("alpha", [0.05, 0.01, 0.05 / 40, 1.0])
def test_the_fewest_changes_are_the_first_that_are_significant(alpha: float) -> None:
    fewest = fewest_changes(alpha)
    assert mcnemar_exact(fewest, 0) <= alpha
    assert fewest == 1 or mcnemar_exact(fewest - 1, 0) > alpha
    assert smallest_share(100, alpha) == fewest / 100


def test_holm_is_monotonous_and_stops_growing_at_one() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.6, 0.9]) == [1.0, 1.0]
    assert holm([]) == []


def test_the_bootstrap_sees_a_shift_and_no_shift() -> None:
    up = paired_bootstrap([0.1, 0.2, 0.15, 0.05, 0.2, 0.1, 0.12, 0.18])
    assert up.mean == pytest.approx(0.1375)
    assert 0 < up.low < up.mean < up.high < 0.2
    assert up.p < 0.001
    balanced = paired_bootstrap([0.3, -0.3, 0.2, -0.2, 0.1, -0.1])
    assert balanced.low < 0 < balanced.high
    assert balanced.p > 0.5
    assert paired_bootstrap([0.0] * 9) == (0.0, 0.0, 0.0, 1.0)


def test_the_bootstrap_is_the_same_every_time_and_symmetric_in_its_verdict() -> None:
    values = [0.0] * 40 + [-1.0] * 5 + [1.0]
    assert paired_bootstrap(values) == paired_bootstrap(values)
    assert paired_bootstrap([-v for v in values]).p == pytest.approx(paired_bootstrap(values).p, abs=0.02)


def test_the_bootstrap_seldom_cries_wolf() -> None:
    import numpy as np

    random = np.random.default_rng(7)
    alarms = sum(paired_bootstrap(list(random.normal(0, 1, 60))).p < 0.05 for _ in range(60))
    assert alarms <= 9


def test_the_smallest_mean_shrinks_with_the_root_of_the_cases() -> None:
    few, many = smallest_mean([0.0, 1.0] * 10, 0.05), smallest_mean([0.0, 1.0] * 40, 0.05)
    assert few / many == pytest.approx(2, rel=0.05)
    assert math.isinf(smallest_mean([0.5], 0.05))
