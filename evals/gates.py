"""What a run has to reach: one gate for each case that is marked as one, one for each metric in ``thresholds.toml``.

The gates are the one criterion: what is printed, the JUnit file and the exit code are all made from them.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError, model_validator

from assistant.errors import PersonError
from evals.aggregate import summary
from evals.cases.base import SUITES, Strict
from evals.metrics.catalogue import BY_NAME
from evals.results import CaseResult, Gate, RunReport

THRESHOLDS = Path(__file__).parent / "thresholds.toml"

PASS, GATE_FAILED, USAGE, TOO_LITTLE, INFRASTRUCTURE = 0, 1, 2, 3, 4
"""Exit codes."""


class Threshold(Strict):
    """What the mean of a metric over the cases of a suite must reach."""

    at_least: float | None = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _one_limit(self) -> "Threshold":
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("either at_least or at_most")
        return self

    def held_by(self, value: float) -> bool:
        """Return whether a value is on the right side; the limit itself is."""
        if self.at_least is not None:
            return value >= self.at_least
        return self.at_most is not None and value <= self.at_most

    def __str__(self) -> str:
        return f">= {self.at_least:g}" if self.at_least is not None else f"<= {self.at_most:g}"


Thresholds = Mapping[str, Threshold]
"""Metric and what it must reach."""


def load_thresholds(path: Path = THRESHOLDS) -> dict[str, Thresholds]:
    """Read the thresholds of each suite.

    Raises:
        PersonError: The file cannot be read, or names a suite or a metric that does not exist.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        unknown = [
            *(s for s in raw if s not in SUITES),
            *(m for table in raw.values() for m in table if m not in BY_NAME),
        ]
        if unknown:
            raise ValueError(f"unknown: {', '.join(unknown)}")
        return {suite: {m: Threshold.model_validate(each) for m, each in table.items()} for suite, table in raw.items()}
    except (OSError, ValueError, ValidationError) as error:
        raise PersonError(f"{path.name}\u00a0: {error}", f"{path.name}: {error}") from None


def judge(report: RunReport, thresholds: Mapping[str, Thresholds]) -> RunReport:
    """Return the report with its gates.

    The gates of metrics are left out where only some cases of the suites were asked for.
    """
    gates = [_of_case(case) for case in report.cases if case.gate]
    if report.setup.replayed:
        gates.append(_of_cassettes(report))
    if not report.setup.filtered:
        for suite in report.setup.suites:
            cases = [case for case in report.cases if case.suite == suite]
            gates += [_of_metric(suite, name, limit, cases) for name, limit in thresholds.get(suite, {}).items()]
    return report.model_copy(update={"gates": tuple(gates)})


def exit_code(report: RunReport) -> int:
    """Return 4 where the infrastructure failed, else 1 where a gate failed, else 3 where too little was run, else 0."""
    if report.with_verdict("error"):
        return INFRASTRUCTURE
    if any(gate.state == "failed" for gate in report.gates):
        return GATE_FAILED
    if report.with_verdict("not_run") or any(gate.state == "unmeasured" for gate in report.gates):
        return TOO_LITTLE
    return PASS


def _of_case(case: CaseResult) -> Gate:
    repeats = len(case.attempts)
    limit = f"pass^{repeats}" if repeats else "pass"
    match case.verdict:
        case "passed":
            return Gate(name=f"case:{case.id}", state="passed", measured=1.0, limit=limit)
        case "failed" | "drift":
            return Gate(name=f"case:{case.id}", state="failed", measured=0.0, limit=limit, reason=why(case))
        case _:
            return Gate(name=f"case:{case.id}", state="unmeasured", limit=limit, reason=why(case))


def _of_cassettes(report: RunReport) -> Gate:
    drifted = [case.id for case in report.with_verdict("drift")]
    state: str = "failed" if drifted else "passed"
    reason = f"no recorded answer: {', '.join(drifted)}" if drifted else ""
    return Gate.model_validate({"name": "cassettes", "state": state, "limit": "no drift", "reason": reason})


def _of_metric(suite: str, metric: str, limit: Threshold, cases: list[CaseResult]) -> Gate:
    name, found = f"{suite}:{metric}", summary(cases, metric)
    if found is None:
        return Gate(name=name, state="unmeasured", limit=str(limit), reason="no case has it")
    good = limit.held_by(found.mean)
    reason = "" if good else f"{found.mean:.3f} over {found.cases} cases"
    return Gate(name=name, state="passed" if good else "failed", measured=found.mean, limit=str(limit), reason=reason)


def why(case: CaseResult) -> str:
    """Return why a case did not pass: the reasons of its first attempt that did not."""
    for attempt in case.attempts:
        if attempt.outcome != "passed":
            reasons = [f"{score.name}: {score.reason}" for score in attempt.scores if score.passed is False]
            return "; ".join(reasons) or attempt.fault or attempt.outcome
    return "" if case.attempts else "not run"
