"""Plans of short briefs, and what is in them."""

import datetime
from typing import Any

from assistant.dialogue.brief import plan_from_brief
from assistant.plan import Plan, plan_data
from assistant.plan.path import value_at

TODAY = datetime.date(2026, 11, 22)


def read(text: str) -> Plan:
    """Return the plan of a brief."""
    return plan_from_brief(text, TODAY).plan


def values(text: str, *paths: str) -> list[Any]:
    """Return what the plan of a brief holds at some paths."""
    data = plan_data(read(text))
    return [value_at(data, path) for path in paths]


def names(text: str, path: str, key: str = "name") -> list[str]:
    """Return the names of the things in a list of the plan of a brief."""
    return [thing[key] for thing in value_at(plan_data(read(text)), path)]
