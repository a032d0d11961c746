"""Two runs, case by case: what got better or worse, what is noise, and what could not have been seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from evals.aggregate import JUDGED, by_suite, by_tag, case_values, is_share
from evals.cases.base import Strict
from evals.gates import GATE_FAILED, INFRASTRUCTURE, PASS, TOO_LITTLE
from evals.metrics.catalogue import BY_NAME, METRICS, PASSED
from evals.results import CaseResult, RunReport
from evals.statistics import (
    fewest_changes,
    holm,
    mcnemar_exact,
    paired_bootstrap,
    smallest_mean,
    smallest_share,
)

ALPHA = 0.05
TOLERANCE = 0.02

Meaning = Literal["regression", "improvement", "noise", "too_few"]

ALL = "all"
# Depend on the machine, or are neither good nor bad by themselves.
_NOT_TESTED = frozenset({"latency", "length"})


class Comparison(Strict):
    """One metric over one group of cases.

    Attributes:
        metric: The metric.
        group: ``all``, a suite, or ``tag=value``.
        cases: How many cases both runs have.
        base: Mean before. Verdicts count as the share of cases that are as they must be.
        new: Mean after.
        low: Lower end of the 95 % interval of the difference.
        high: Upper end.
        p: Two-sided p-value.
        adjusted: The same after Holm over all tests of the comparison.
        visible: Smallest difference that could have been called significant.
        meaning: What it comes to.
    """

    metric: str
    group: str
    cases: int
    base: float
    new: float
    low: float
    high: float
    p: float
    adjusted: float
    visible: float
    meaning: Meaning


class ComparisonReport(Strict):
    """All tests, and what could not be compared.

    Attributes:
        comparable: Whether enough is the same in both runs to say anything.
        why_not: Why it is not.
        tests: Every test.
        broken: Cases that passed and do not pass any more.
        mended: Cases that did not pass and do now.
        changed: Cases whose content differs between the runs; they are left out.
        added: Cases of the new run only.
        gone: Cases of the base only.
        errors: Cases that the infrastructure spoiled in either run.
        differences: What else differs between the runs: model, prompts, system…
    """

    comparable: bool
    why_not: str = ""
    tests: tuple[Comparison, ...] = ()
    broken: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Pair:
    metric: str
    group: str
    base: Sequence[float]
    new: Sequence[float]

    @property
    def differences(self) -> list[float]:
        return [after - before for before, after in zip(self.base, self.new, strict=True)]


def compare(base: RunReport, new: RunReport, tolerance: float = TOLERANCE, alpha: float = ALPHA) -> ComparisonReport:
    """Compare two runs.

    Args:
        base: The run before.
        new: The run after.
        tolerance: A change up to this is never called a regression or an improvement: for shares in points from 0 to
            1, for other numbers relative to their mean before.
        alpha: Level of significance over all tests together.
    """
    before, after = ({case.id: case for case in report.cases} for report in (base, new))
    common = [key for key in before if key in after]
    same = [key for key in common if before[key].digest == after[key].digest]
    judged = [key for key in same if before[key].verdict in JUDGED and after[key].verdict in JUDGED]
    passed = {key: (before[key].verdict == "passed", after[key].verdict == "passed") for key in judged}
    pairs = _pairs([before[key] for key in judged], [after[key] for key in judged])
    why_not = _why_not(len(judged), len(before.keys() | after.keys()))
    return ComparisonReport(
        comparable=not why_not,
        why_not=why_not,
        tests=tuple(_tested(pairs, tolerance, alpha)) if not why_not else (),
        broken=tuple(key for key, (was, now) in passed.items() if was and not now),
        mended=tuple(key for key, (was, now) in passed.items() if now and not was),
        changed=tuple(key for key in common if key not in set(same)),
        added=tuple(key for key in after if key not in before),
        gone=tuple(key for key in before if key not in after),
        errors=tuple(key for key in common if "error" in (before[key].verdict, after[key].verdict)),
        differences=tuple(_differences(base, new)),
    )


def exit_code(report: ComparisonReport) -> int:
    """Return 4 where the infrastructure spoiled a case, 1 for a regression, 3 for too little to compare, else 0."""
    if report.errors:
        return INFRASTRUCTURE
    if any(test.meaning == "regression" for test in report.tests):
        return GATE_FAILED
    too_few = any(test.meaning == "too_few" for test in report.tests if test.metric == PASSED and "=" not in test.group)
    return TOO_LITTLE if not report.comparable or too_few else PASS


def _why_not(judged: int, union: int) -> str:
    if not judged:
        return "no case is the same in both runs"
    return f"only {judged} of {union} cases are the same in both runs" if judged * 2 < union else ""


def _differences(base: RunReport, new: RunReport) -> list[str]:
    names = ("mode", "model", "judge", "prompts", "repeats", "datasets", "system", "version")
    pairs = [(name, getattr(base.setup, name), getattr(new.setup, name)) for name in names]
    return [f"{name}: {before} → {after}" for name, before, after in pairs if before != after]


def _pairs(base: Sequence[CaseResult], new: Sequence[CaseResult]) -> list[_Pair]:
    pairs = [_pair(PASSED, ALL, base, new)]
    after = by_suite(new)
    for suite, cases in by_suite(base).items():
        pairs += [
            _pair(metric.name, suite, cases, after[suite]) for metric in METRICS if metric.name not in _NOT_TESTED
        ]
    tagged = by_tag(new)
    pairs += [_pair(PASSED, tag, cases, tagged[tag]) for tag, cases in by_tag(base).items() if tag in tagged]
    return [pair for pair in pairs if pair.base]


def _pair(metric: str, group: str, base: Sequence[CaseResult], new: Sequence[CaseResult]) -> _Pair:
    before, after = (_good(cases, metric) if is_share(metric) else case_values(cases, metric) for cases in (base, new))
    both = [key for key in before if key in after]
    return _Pair(metric, group, [before[key] for key in both], [after[key] for key in both])


def _good(cases: Sequence[CaseResult], metric: str) -> Mapping[str, float]:
    """Return one verdict a case: 1 where every repeat is as it must be."""
    if metric == PASSED:
        return case_values(cases, metric)
    found: dict[str, float] = {}
    for case in cases:
        verdicts = [s.passed is not False for a in case.attempts for s in a.scores if s.name == metric]
        if verdicts:
            found[case.id] = float(all(verdicts))
    return found


def _tested(pairs: Sequence[_Pair], tolerance: float, alpha: float) -> list[Comparison]:
    # A test that no outcome could make significant is no test; leaving it out depends on no result.
    possible = [pair for pair in pairs if len(pair.base) >= fewest_changes(alpha)]
    level = alpha / max(1, len(possible))
    intervals = [paired_bootstrap(pair.differences) for pair in possible]
    raw = [
        mcnemar_exact(*_changes(pair.differences)) if is_share(pair.metric) else interval.p
        for pair, interval in zip(possible, intervals, strict=True)
    ]
    adjusted = dict(zip((id(pair) for pair in possible), zip(intervals, raw, holm(raw), strict=True), strict=True))
    made = []
    for pair in pairs:
        count = len(pair.base)
        before, after = sum(pair.base) / count, sum(pair.new) / count
        visible = smallest_share(count, level)
        if not is_share(pair.metric) and any(pair.differences):
            visible = smallest_mean(pair.differences, level)
        interval, p, holmed = adjusted.get(id(pair), (None, 1.0, 1.0))
        seeable = interval is not None and count >= fewest_changes(level)
        meaning: Meaning = "too_few"
        if seeable:
            meaning = _meaning(pair.metric, before, after - before, holmed <= alpha, tolerance)
        low, high = (interval.low, interval.high) if interval else (after - before, after - before)
        made.append(
            Comparison(
                metric=pair.metric, group=pair.group, cases=count, base=before, new=after, low=low, high=high, p=p,
                adjusted=holmed, visible=min(visible, 1e9), meaning=meaning,
            )
        )  # fmt: skip
    return made


def _changes(differences: Sequence[float]) -> tuple[int, int]:
    return sum(each < 0 for each in differences), sum(each > 0 for each in differences)


def _meaning(metric: str, before: float, difference: float, significant: bool, tolerance: float) -> Meaning:
    known = BY_NAME[metric]
    scale = abs(before) if known.unit else 1.0
    if not significant or abs(difference) <= tolerance * scale:
        return "noise"
    # Verdicts are compared as shares of what is as it must be: more is better, whatever the metric counts.
    rises = difference > 0 if is_share(metric) or known.better == "higher" else difference < 0
    return "improvement" if rises else "regression"
