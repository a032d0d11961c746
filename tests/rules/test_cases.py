"""Every rule against its cases: at least two plans that it accepts and two that it refuses."""

from pathlib import Path
from typing import Any

import pytest

from assistant.language.text import Text
from assistant.plan.campaign import Plan
from assistant.plan.edit import apply_edits
from assistant.plan.writing import to_json
from assistant.rules.catalogue import all_rules
from assistant.rules.check import check_plan
from assistant.rules.finding import Finding
from assistant.rules.registry import Rule

CASES = Path(__file__).parent / "cases"
_KEYS = {"name", "plan", "expect", "documents"}
_EXPECTED_KEYS = {"path", "ids", "severity", "says", "offers"}


def _load(code: str) -> list[dict[str, Any]]:
    import yaml

    path = CASES / f"{code}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []


_ALL = [(path.stem, case) for path in sorted(CASES.glob("*.yaml")) for case in _load(path.stem)]


def _shape(finding: Finding, expected: dict[str, Any]) -> dict[str, Any]:
    shape: dict[str, Any] = {"path": finding.path}
    if "ids" in expected:
        shape["ids"] = list(finding.ids)
    if "severity" in expected:
        shape["severity"] = finding.severity
    if "offers" in expected:
        shape["offers"] = offers(finding)
    return shape


def offers(finding: Finding) -> list[str]:
    """Return what each proposal would do, as ``path=value`` of its edits."""
    return [
        "; ".join(f"{edit.path}={to_json(edit.value)}" for edit in proposal.edits) for proposal in finding.proposals
    ]


@pytest.mark.parametrize(("code", "case"), _ALL, ids=[f"{code}-{case['name']}" for code, case in _ALL])
def test_case(code: str, case: dict[str, Any]) -> None:
    assert set(case) <= _KEYS, "unknown key in a case"
    documents = case.get("documents")
    report = check_plan(Plan.model_validate(case["plan"]), documents.get if documents is not None else None)
    found = [finding for finding in report.findings if finding.code == code]
    expected = case["expect"]
    assert all(set(entry) <= _EXPECTED_KEYS for entry in expected), "unknown key in an expectation"
    assert len(found) == len(expected), [f.path for f in found]
    for finding, entry in zip(found, sorted(expected, key=lambda e: str(e["path"])), strict=True):
        assert _shape(finding, entry) == {key: entry[key] for key in entry if key != "says"}
        told = " ".join((*finding.message, *finding.fix)).replace("\u00a0", " ")
        assert all(words in told for words in entry.get("says", ())), told
    for finding in found:
        _check_texts(finding)
        for proposal in finding.proposals:
            _check_text(proposal.label)
            apply_edits(Plan.model_validate(case["plan"]), proposal.edits)


def _check_texts(finding: Finding) -> None:
    _check_text(finding.message)
    _check_text(finding.fix)


def _check_text(text: Text) -> None:
    assert text.fr.strip()
    assert text.en.strip()
    for sign in ":;!?»":
        assert f" {sign}" not in text.fr, f"no-break space before {sign}: {text.fr}"
    assert "« " not in text.fr


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_rule_has_cases_both_ways(rule: Rule) -> None:
    cases = _load(rule.code)
    failing = [case for case in cases if case["expect"]]
    assert len(failing) >= 2, "at least two plans that the rule refuses"
    assert len(cases) - len(failing) >= 2, "at least two plans that the rule accepts"
    assert len({case["name"] for case in cases}) == len(cases)


def test_no_case_without_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yaml")} == {rule.code for rule in all_rules()}
