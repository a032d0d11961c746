"""Whether anything is written in a plan."""

from typing import Any

from assistant.plan.campaign import SECTIONS, Plan
from assistant.plan.edit import plan_data


def is_begun(plan: Plan) -> bool:
    """Tell whether anything is written in any section."""
    data = plan_data(plan)
    return any(has_content(data[name]) for name in SECTIONS)


def has_content(value: Any) -> bool:
    """Tell whether anything is filled in; a link that waits for no day says nothing by that."""
    if isinstance(value, dict):
        return any(has_content(inner) for key, inner in value.items() if key != "delay_days")
    return value not in (None, "", [], (), False)
