"""What a finding proposes must mend it, and break nothing that held before."""

from typing import Any

import pytest

from assistant.plan.campaign import Plan
from assistant.plan.edit import apply_edits
from assistant.rules.check import check_plan
from assistant.rules.finding import Finding
from tests.rules.test_cases import _ALL

_FAMILIES = ("RAL", "ORC", "PLN")
_EMPTIES = {"PLN001"}
"""Removing a mention may leave a field empty, which another rule then tells."""


def _findings(plan: Plan, documents: dict[str, str] | None) -> tuple[Finding, ...]:
    return check_plan(plan, documents.get if documents is not None else None).findings


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code, case in _ALL if code.startswith(_FAMILIES)],
    ids=[f"{code}-{case['name']}" for code, case in _ALL if code.startswith(_FAMILIES)],
)
def test_proposals_mend(code: str, case: dict[str, Any]) -> None:
    plan, documents = Plan.model_validate(case["plan"]), case.get("documents")
    before = _findings(plan, documents)
    errors = {(finding.code, finding.path) for finding in before if finding.severity == "error"}
    for finding in before:
        if finding.code != code:
            continue
        for proposal in finding.proposals:
            after = _findings(apply_edits(plan, proposal.edits), documents)
            assert (finding.path, finding.message) not in [(f.path, f.message) for f in after if f.code == code]
            if code not in _EMPTIES:
                assert {(f.code, f.path) for f in after if f.severity == "error"} <= errors, proposal.label.en
