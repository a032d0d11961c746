"""Two runs: regression, improvement, noise, too few, and what cannot be compared."""

import pytest

from evals.compare import ComparisonReport, compare, exit_code
from evals.results import CaseResult, Outcome
from tests.evals.made import case, report


def cases(failed: set[int], of: int = 200, accuracy: float | None = None) -> list[CaseResult]:
    return [case(f"case-{n}", "failed" if n in failed else "passed", accuracy=accuracy) for n in range(of)]


def meaning(found: ComparisonReport, metric: str = "passed", group: str = "all") -> str:
    return next(test.meaning for test in found.tests if (test.metric, test.group) == (metric, group))


def test_the_same_run_twice_is_noise() -> None:
    found = compare(report(cases({1, 2})), report(cases({1, 2})))
    assert {test.meaning for test in found.tests} == {"noise"}
    assert exit_code(found) == 0
    assert found.broken == ()


def test_many_new_failures_are_a_regression_and_the_other_way_an_improvement() -> None:
    good, bad = report(cases(set())), report(cases(set(range(30))))
    found = compare(good, bad)
    assert meaning(found) == "regression"
    assert meaning(found, "field_accuracy", "reading") == "regression"
    assert exit_code(found) == 1
    assert len(found.broken) == 30
    back = compare(bad, good)
    assert meaning(back) == "improvement"
    assert exit_code(back) == 0
    assert back.mended == found.broken


def test_one_failure_more_is_noise_and_is_named() -> None:
    found = compare(report(cases({1})), report(cases({1, 2})))
    assert meaning(found) == "noise"
    assert found.broken == ("case-2",)
    assert exit_code(found) == 0


def test_as_many_lost_as_won_is_noise() -> None:
    found = compare(report(cases(set(range(20)))), report(cases(set(range(20, 40)))))
    assert meaning(found) == "noise"


def test_a_drop_within_the_tolerance_is_no_regression() -> None:
    before, after = report(cases(set(), 1000)), report(cases(set(range(18)), 1000))
    assert meaning(compare(before, after, tolerance=0.01)) == "regression"
    assert meaning(compare(before, after, tolerance=0.02)) == "noise"


def test_a_few_cases_are_too_few_and_the_smallest_visible_drop_is_said() -> None:
    found = compare(report(cases(set(), 8)), report(cases(set(range(8)), 8)))
    assert meaning(found) == "too_few"
    assert exit_code(found) == 3
    wide = compare(report(cases(set())), report(cases({3})))
    test = next(test for test in wide.tests if test.group == "all")
    assert 6 / 200 <= test.visible <= 12 / 200


def test_what_was_visible_would_have_been_called_a_regression() -> None:
    base = report(cases(set()))
    visible = next(test.visible for test in compare(base, base).tests if test.group == "all")
    fewest = round(visible * 200)
    assert meaning(compare(base, report(cases(set(range(fewest))))), "passed", "all") == "regression"


def test_repeats_of_a_case_are_one_verdict() -> None:
    flaky: list[Outcome] = ["passed", "failed", "passed"]
    before = report([case(f"case-{n}", "passed", "passed", "passed") for n in range(60)])
    after = report([case(f"case-{n}", *(flaky if n < 25 else ["passed"] * 3)) for n in range(60)])
    found = compare(before, after)
    test = next(test for test in found.tests if test.group == "all")
    assert test.cases == 60
    assert test.new == pytest.approx(35 / 60)
    assert test.meaning == "regression"


def test_only_cases_that_say_the_same_are_compared() -> None:
    before = report(cases(set(), 20))
    changed = [each.model_copy(update={"digest": "e" * 12}) for each in before.cases[:4]]
    found = compare(before, report([*changed, *before.cases[4:19], case("case-new", "passed")]))
    assert (len(found.changed), found.added, found.gone) == (4, ("case-new",), ("case-19",))
    assert next(test.cases for test in found.tests if test.group == "all") == 15


def test_other_cases_cannot_be_compared() -> None:
    found = compare(report(cases(set(), 20)), report([case("another-one", "passed")]))
    assert not found.comparable
    assert found.tests == ()
    assert exit_code(found) == 3


def test_infrastructure_comes_before_a_regression() -> None:
    broken = [*cases(set(range(50)))[:-1], case("case-199", "error")]
    found = compare(report(cases(set())), report(broken))
    assert meaning(found) == "regression"
    assert found.errors == ("case-199",)
    assert exit_code(found) == 4


def test_a_drop_of_a_mean_is_seen_where_no_verdict_changes() -> None:
    before = report(cases(set(range(200)), accuracy=0.8))
    after = report([case(f"case-{n}", "failed", accuracy=0.8 if n % 3 else 0.4) for n in range(200)])
    found = compare(before, after)
    assert meaning(found) == "noise"
    assert meaning(found, "field_accuracy", "reading") == "regression"
    assert exit_code(found) == 1
