"""From scores of attempts to one value a case, and from cases to one value a metric."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from evals.metrics.catalogue import BY_NAME, METRICS, PASSED
from evals.results import CaseResult

JUDGED = frozenset({"passed", "failed"})
"""Verdicts of the cases that count: what the infrastructure spoiled says nothing about the assistant."""


class Summary(NamedTuple):
    """A metric over some cases.

    Args:
        metric: Its name.
        mean: Mean over the cases; for verdicts the share of the cases.
        low: Lower end of the 95 % interval.
        high: Upper end.
        cases: Over how many cases.
    """

    metric: str
    mean: float
    low: float
    high: float
    cases: int


def case_values(cases: Iterable[CaseResult], metric: str) -> dict[str, float]:
    """Return one value a case: for ``passed`` the one verdict, else the mean over its repeats.

    Labels and yes or no count as whether they were as they must be; a metric that a case does not have is left out.
    """
    found: dict[str, float] = {}
    for case in cases:
        if case.verdict not in JUDGED:
            continue
        if metric == PASSED:
            found[case.id] = float(case.verdict == "passed")
            continue
        values = [
            _value(score.value, score.passed)
            for attempt in case.attempts
            for score in attempt.scores
            if score.name == metric
        ]
        if values:
            found[case.id] = sum(values) / len(values)
    return found


def summary(cases: Sequence[CaseResult], metric: str) -> Summary | None:
    """Return a metric over some cases with its 95 % interval, or None where no case has it."""
    values = list(case_values(cases, metric).values())
    if not values:
        return None
    mean = sum(values) / len(values)
    low, high = _wilson(mean, len(values)) if is_share(metric) else _normal(values, mean)
    return Summary(metric, mean, low, high, len(values))


def summaries(cases: Sequence[CaseResult]) -> list[Summary]:
    """Return every metric that some of the cases have, in the order of the catalogue."""
    return [found for metric in METRICS if (found := summary(cases, metric.name)) is not None]


def by_suite(cases: Iterable[CaseResult]) -> Mapping[str, list[CaseResult]]:
    """Return the cases of each suite, in their order."""
    return _grouped((case.suite, case) for case in cases)


def by_tag(cases: Iterable[CaseResult]) -> Mapping[str, list[CaseResult]]:
    """Return the cases of each value of each tag, named ``tag=value``, sorted."""
    grouped = _grouped((f"{tag}={value}", case) for case in cases for tag, value in case.tags())
    return dict(sorted(grouped.items()))


def is_share(metric: str) -> bool:
    """Return whether a metric is a share of cases."""
    return BY_NAME[metric].kind != "number"


def _grouped(pairs: Iterable[tuple[str, CaseResult]]) -> dict[str, list[CaseResult]]:
    found: dict[str, list[CaseResult]] = {}
    for key, case in pairs:
        found.setdefault(key, []).append(case)
    return found


def _value(value: bool | float | str, passed: bool | None) -> float:
    return float(bool(passed)) if isinstance(value, str) else float(value)


_Z = 1.959963985


def _wilson(share: float, n: int) -> tuple[float, float]:
    """Return the score interval of a share (Wilson 1927)."""
    z2 = _Z * _Z
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * (share * (1 - share) / n + z2 / (4 * n * n)) ** 0.5
    return max(0.0, centre - half), min(1.0, centre + half)


def _normal(values: Sequence[float], mean: float) -> tuple[float, float]:
    if len(values) < 2:
        return mean, mean
    error = (sum((value - mean) ** 2 for value in values) / (len(values) - 1) / len(values)) ** 0.5
    return mean - _Z * error, mean + _Z * error
