"""What a plan is: one file a section, and `apply_edits`, the only way a plan changes."""

from assistant.plan.campaign import SECTIONS, Plan, SectionName
from assistant.plan.edit import Edit, apply_edits, plan_data
from assistant.plan.provenance import Provenance
from assistant.plan.reading import read_plan
from assistant.plan.writing import to_json, write_plan

__all__ = [
    "SECTIONS",
    "Edit",
    "Plan",
    "Provenance",
    "SectionName",
    "apply_edits",
    "plan_data",
    "read_plan",
    "to_json",
    "write_plan",
]
