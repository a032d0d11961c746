"""Runs made by hand: cases with given verdicts, for tests of gates, comparisons and reports."""

from collections.abc import Sequence

from evals.cases.base import SuiteName
from evals.metrics.score import Score, measured
from evals.results import Attempt, CaseResult, Exchange, Gate, Outcome, RunReport, Setup, Spent


def case(
    name: str, *outcomes: Outcome, suite: SuiteName = "reading", gate: bool = False, accuracy: float | None = None
) -> CaseResult:
    """Return a case whose repeats came out as told."""
    return CaseResult(
        id=name,
        suite=suite,
        language="fr",
        section="objective",
        skill="amount",
        difficulty="easy",
        gate=gate,
        digest="d" * 12,
        attempts=tuple(_attempt(name, n, each, accuracy) for n, each in enumerate(outcomes)),
    )


def _attempt(name: str, repeat: int, outcome: Outcome, accuracy: float | None) -> Attempt:
    good = outcome == "passed"
    value = (1.0 if good else 0.5) if accuracy is None else accuracy
    score = Score(name="field_accuracy", value=value, passed=good, reason="" if good else "objective.target = 3, not 4")
    told = Score(name="says", value=good, passed=good, reason="" if good else "missing: <b>dix</b> | x")
    return Attempt(
        case=name,
        repeat=repeat,
        outcome=outcome,
        scores=(score, told, measured("latency", 0.25)) if outcome in ("passed", "failed") else (),
        transcript=(Exchange(say="300 & pas <script>200</script>", reply="Noté.", intent="correction"),),
        spent=Spent(seconds=0.25),
        fault="connection refused" if outcome == "error" else "",
        drift="-old\n+new" if outcome == "drift" else "",
    )


def report(cases: Sequence[CaseResult], gates: Sequence[Gate] = (), **setup: object) -> RunReport:
    """Return a run of these cases."""
    made = Setup.model_validate({"suites": ("reading",), "mode": "guided", **setup})
    return RunReport(date="2026-11-22", setup=made, cases=tuple(cases), gates=tuple(gates))
