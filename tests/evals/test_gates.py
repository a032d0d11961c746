"""One criterion: gates make the exit code, what is printed and the JUnit file."""

from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant.errors import PersonError
from evals.gates import Threshold, exit_code, judge, load_thresholds
from evals.report.junit import as_junit
from evals.report.markdown import as_markdown
from evals.report.terminal import as_text
from evals.results import CaseResult, RunReport
from tests.evals.made import case, report

LIMITS = {"reading": {"passed": Threshold(at_least=0.5)}}


def judged(*cases: CaseResult, **setup: object) -> RunReport:
    return judge(report(cases, (), **setup), LIMITS)


@pytest.mark.parametrize(
    ("cases", "code"),
    [
        ([case("a-1", "passed")], 0),
        ([case("a-1", "passed"), case("a-2", "failed")], 0),
        ([case("a-1", "passed"), case("a-2", "failed", gate=True)], 1),
        ([case("a-1", "passed"), case("a-2", "passed", "failed", "passed", gate=True)], 1),
        ([case("a-1", "failed"), case("a-2", "failed"), case("a-3", "passed")], 1),
        ([case("a-1", "passed"), case("a-2")], 3),
        ([case("a-1", "passed"), case("a-2", gate=True)], 3),
        ([case("a-1", "failed"), case("a-2")], 1),
        ([case("a-1", "passed"), case("a-2", "error")], 4),
        ([case("a-1", "failed", gate=True), case("a-2", "error"), case("a-3")], 4),
    ],
)
def test_the_worst_decides(cases: list[CaseResult], code: int) -> None:
    assert exit_code(judged(*cases)) == code


def test_drift_fails_a_replay_though_the_case_has_no_gate() -> None:
    assert exit_code(judged(case("a-1", "passed"), case("a-2", "drift"), replayed=True)) == 1


def test_means_of_a_part_of_a_suite_have_no_gate() -> None:
    assert judged(case("a-1", "failed"), filtered=True).gates == ()


def test_a_metric_that_no_case_has_is_unmeasured() -> None:
    made = judge(report([case("a-1", "passed")]), {"reading": {"mrr": Threshold(at_least=0.5)}})
    assert [gate.state for gate in made.gates] == ["unmeasured"]
    assert exit_code(made) == 3


def test_a_limit_is_on_its_own_side() -> None:
    assert Threshold(at_least=0.5).held_by(0.5)
    assert not Threshold(at_least=0.5).held_by(0.49)
    assert Threshold(at_most=0.5).held_by(0.5)
    assert not Threshold(at_most=0.5).held_by(0.51)


OUTCOMES = [("passed",), ("failed",), ("passed", "failed"), ("error",), ("drift",), ()]


@pytest.mark.parametrize(("first", "second", "gate"), list(product(OUTCOMES, OUTCOMES, [True, False])))
def test_print_junit_and_exit_code_agree(first: tuple[str, ...], second: tuple[str, ...], gate: bool) -> None:
    made = judged(case("a-1", *first, gate=gate), case("a-2", *second), replayed=True)  # type: ignore[arg-type]
    code = exit_code(made)
    xml = ElementTree.fromstring(as_junit(made, "en"))
    faults = len(list(xml.iter("failure"))) + len(list(xml.iter("error")))
    assert bool(faults) == bool(code), as_junit(made, "en")
    assert ("All gates hold" in as_text(made, "en")) == (code == 0)
    assert f"(exit code {code})" in as_text(made, "en")
    assert f"(code de sortie {code})" in as_text(made, "fr")
    assert ("✅" in as_markdown(made, "fr")) == (code == 0)


@pytest.mark.parametrize(
    "text",
    [
        "[raeding]\npassed = {at_least = 1}",
        "[reading]\npased = {at_least = 1}",
        "[reading]\npassed = {least = 1}",
        "[reading]\npassed = {}",
        "=",
    ],
)
def test_a_threshold_that_says_nothing_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_text(text)
    with pytest.raises(PersonError, match=r"t\.toml"):
        load_thresholds(path)


def test_the_thresholds_that_ship_can_be_read() -> None:
    assert "reading" in load_thresholds()
