"""Runs all rules over a plan and decides the two gates."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from assistant.plan.campaign import Plan
from assistant.plan.provenance import Waiver
from assistant.rules.catalogue import all_rules
from assistant.rules.facts import Documents, Facts, filled
from assistant.rules.finding import SEVERITIES, Finding, Severity
from assistant.rules.registry import NOT_WAIVABLE


@dataclass(frozen=True)
class Report:
    """What a check found.

    Args:
        findings: All findings, waived ones included, by section, code and path.
    """

    findings: tuple[Finding, ...]

    @property
    def can_launch(self) -> bool:
        """Whether no error is left that is not waived with a reason. A plan can be saved whatever this says."""
        return not any(finding.severity == "error" and not finding.waived for finding in self.findings)

    def counts(self) -> Counter[Severity]:
        """Count the findings that are not waived, by severity."""
        return Counter(finding.severity for finding in self.findings if not finding.waived)

    def failing(self, fail_on: Severity) -> tuple[Finding, ...]:
        """Return the findings, not waived, that are at least as grave as ``fail_on``."""
        grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        return tuple(finding for finding in self.findings if finding.severity in grave and not finding.waived)

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain JSON data, in the form that design section 3 fixes."""
        return {"findings": [finding.to_json() for finding in self.findings], "can_launch": self.can_launch}


def check_plan(plan: Plan, documents: Documents | None = None) -> Report:
    """Check a plan against every rule.

    Args:
        plan: Any plan that the model accepts.
        documents: Gives the text of a document that citations quote, or None where it is not on this machine.

    Returns:
        The findings and the gate. The same plan always gives the same report.
    """
    facts = Facts(plan, documents)
    rules = all_rules()
    findings = [finding for rule in rules if not rule.after for finding in rule.findings(facts)]
    facts.findings = tuple(findings)
    findings += [finding for rule in rules if rule.after for finding in rule.findings(facts)]
    marked = (finding.accepted() if is_waived(finding, plan.waivers) else finding for finding in findings)
    return Report(tuple(sorted(marked, key=Finding.sort_key)))


def is_waived(finding: Finding, waivers: tuple[Waiver, ...]) -> bool:
    """Tell whether a waiver with a reason accepts this finding."""
    return finding.code not in NOT_WAIVABLE and any(
        filled(waiver.reason) and waives(waiver, finding) for waiver in waivers
    )


def waives(waiver: Waiver, finding: Finding) -> bool:
    """Tell whether a waiver is about this finding: same rule, and same path where it names one."""
    return filled(waiver.rule) == finding.code and filled(waiver.path) in ("", finding.path)
