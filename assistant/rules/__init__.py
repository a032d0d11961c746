"""What makes a plan wrong: rules named by their fault, findings as frozen data, two gates."""

from assistant.rules.check import Report, check_plan
from assistant.rules.finding import Finding, Proposal, Severity

__all__ = ["Finding", "Proposal", "Report", "Severity", "check_plan"]
