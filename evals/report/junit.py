"""A run as JUnit XML: one test case for each case and each gate of a metric.

A case without a gate that did not pass is marked as skipped with its reason: it is seen, and it fails nothing, exactly
as the exit code says.
"""

from typing import Any

from assistant.language.text import Language
from evals.aggregate import by_suite
from evals.gates import why
from evals.report.wording import VERDICTS
from evals.results import CaseResult, Gate, RunReport


def as_junit(report: RunReport, language: Language) -> str:
    """Return the XML; it holds a failure or an error exactly where the exit code is not 0."""
    from junitparser import JUnitXml, TestSuite

    made: Any = JUnitXml("evals")
    gates = {gate.name: gate for gate in report.gates}
    for suite, cases in by_suite(report.cases).items():
        group = TestSuite(suite)
        for case in cases:
            group.add_testcase(_case(case, gates.get(f"case:{case.id}"), language))
        made.add_testsuite(group)
    group = TestSuite("gates")
    for gate in report.gates:
        if not gate.name.startswith("case:"):
            group.add_testcase(_gate(gate))
    made.add_testsuite(group)
    made.update_statistics()
    return str(made.tostring().decode("utf-8"))


def _case(case: CaseResult, gate: Gate | None, language: Language) -> Any:
    from junitparser import Error, Failure, Skipped, TestCase

    test = TestCase(case.id, f"evals.{case.suite}", sum(attempt.spent.seconds for attempt in case.attempts))
    reason = why(case)
    match case.verdict:
        case "error" | "not_run":
            test.result = [Error(reason, case.verdict)]
        case "failed" | "drift" if gate is not None and gate.state == "failed":
            test.result = [Failure(reason, case.verdict)]
        case "failed" | "drift":
            test.result = [Skipped(f"{VERDICTS[case.verdict].get(language)}: {reason}")]
        case _:
            pass
    return test


def _gate(gate: Gate) -> Any:
    from junitparser import Error, Failure, TestCase

    test = TestCase(f"{gate.name} {gate.limit}", "evals.gates")
    if gate.state == "failed":
        test.result = [Failure(gate.reason, "gate")]
    elif gate.state == "unmeasured":
        test.result = [Error(gate.reason, "unmeasured")]
    return test
