"""The plan as JSON: `assistant.plan.read_plan` gives an equal plan back."""

import datetime

from assistant.language.text import Language
from assistant.plan import Plan, write_plan
from assistant.rules.finding import Finding


def render(plan: Plan, findings: tuple[Finding, ...], date: datetime.date, language: Language) -> str:
    """Return the plan as it is; waivers and assumptions are part of it, and nothing else is added."""
    return write_plan(plan)
