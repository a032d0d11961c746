"""The engine: order of findings, the two gates, waivers."""

from typing import Any

import pytest

from assistant.plan.campaign import Plan
from assistant.rules import check_plan
from assistant.rules.finding import RULE_SECTIONS

_DEAD_END: dict[str, Any] = {
    "integrate": {
        "steps": [{"id": "ad"}, {"id": "blog"}, {"id": "buy", "goal": True}],
        "links": [{"source": "ad", "target": "blog"}, {"source": "ad", "target": "buy"}],
    }
}


def _plan(**more: Any) -> Plan:
    return Plan.model_validate({**_DEAD_END, **more})


def _waived(plan: Plan, code: str) -> list[bool]:
    return [finding.waived for finding in check_plan(plan).findings if finding.code == code]


def test_findings_are_sorted_by_section_code_and_path() -> None:
    findings = check_plan(_plan()).findings
    keys = [(RULE_SECTIONS.index(f.section), f.code, f.path) for f in findings]
    assert keys == sorted(keys)
    assert {f.section for f in findings} >= {"objective", "integrate"}


def test_json_has_the_fixed_keys() -> None:
    data = check_plan(_plan()).to_json()
    assert list(data) == ["findings", "can_launch"]
    for finding in data["findings"]:
        assert list(finding) == [
            "code",
            "severity",
            "section",
            "path",
            "ids",
            "message",
            "fix",
            "source",
            "waived",
        ]
        assert set(finding["message"]) == set(finding["fix"]) == {"fr", "en"}


def test_an_error_blocks_the_launch() -> None:
    assert not check_plan(_plan()).can_launch


def test_warnings_do_not_block() -> None:
    report = check_plan(_plan())
    errors = sorted({f.code for f in report.findings if f.severity == "error"})
    waivers = [{"rule": code, "reason": "accepted"} for code in errors]
    relaxed = check_plan(_plan(waivers=waivers))
    assert relaxed.can_launch
    assert relaxed.counts()["error"] == 0
    assert relaxed.counts()["warning"] > 0


def test_a_waived_finding_stays_listed() -> None:
    plan = _plan(waivers=[{"rule": "INT002", "path": "integrate.steps[blog]", "reason": "read for its own sake"}])
    assert _waived(plan, "INT002") == [True]


@pytest.mark.parametrize(
    "waiver",
    [
        {"rule": "INT002", "path": "integrate.steps[blog]"},
        {"rule": "INT002", "path": "integrate.steps[blog]", "reason": "  "},
        {"rule": "INT002", "path": "integrate.steps[ad]", "reason": "elsewhere"},
        {"rule": "INT003", "reason": "another rule"},
        {"reason": "no rule"},
    ],
)
def test_what_does_not_waive(waiver: dict[str, str]) -> None:
    assert _waived(_plan(waivers=[waiver]), "INT002") == [False]


def test_a_waiver_without_a_path_is_for_the_whole_plan() -> None:
    plan = _plan(waivers=[{"rule": "INT016", "path": " ", "reason": "calls to action come later"}])
    assert _waived(plan, "INT016") == [True, True, True]


def test_some_rules_cannot_be_waived() -> None:
    links = [{"source": "ad", "target": "nowhere"}]
    plan = Plan.model_validate(
        {"integrate": {"steps": [{"id": "ad"}], "links": links}, "waivers": [{"rule": "PLN001", "reason": "please"}]}
    )
    assert _waived(plan, "PLN001") == [False]


def test_failing_counts_from_a_severity_on() -> None:
    report = check_plan(_plan())
    error, warning, advice = (len(report.failing(severity)) for severity in ("error", "warning", "advice"))
    assert 0 < error < warning <= advice
    assert report.counts().total() == advice
