"""A plan with something of everything that edits and marks can touch."""

import copy
from typing import Any

from assistant.plan import Plan
from assistant.plan.reading import plan_from_data

EXAMPLE: dict[str, Any] = {
    "id": "closing",
    "name": "Closing in five days",
    "language": "en",
    "objective": {"statement": "Win 60 meetings with CFOs by June", "kind": "acquisition", "target": 60},
    "audience": {"name": "CFOs", "challenges": ["slow closing", "errors", "audits"]},
    "message_house": {
        "promise": "Books closed in five days",
        "pillars": [{"id": "speed", "answers": ["slow closing"], "proofs": ["12 customers"]}, {"id": "trust"}],
    },
    "team": {"members": [{"id": "ana", "external": False}, {"id": "agency", "external": True, "contact": "ana"}]},
    "rally": {
        "contents": [{"id": "paper", "owner": "ana", "pillars": ["trust"]}],
        "channels": [{"id": "mail", "manager": "ana", "stages": ["awareness", "retention"]}, {"id": "fair"}],
        "data": [{"id": "crm", "holds": ["email"]}],
    },
    "integrate": {
        "steps": [
            {"id": "visit", "channel": "mail", "contents": ["paper"], "kpi": {"target": 5}, "entry": True},
            {"id": "demo", "channel": "fair", "captures": ["email"], "stores_in": "crm"},
            {"id": "signed", "goal": True},
        ],
        "links": [{"source": "visit", "target": "demo", "delay_days": 2}, {"source": "demo", "target": "signed"}],
        "left_out": [{"id": "fair", "reason": "too late"}],
    },
    "orchestrate": {
        "start": "2027-01-04",
        "tasks": [{"id": "write", "owner": "ana", "contents": ["paper"]}, {"id": "send", "after": ["write"]}],
        "automations": [{"scenario": "reminder", "step": "demo", "delay_hours": 48}],
        "budget": {"total": 1200.5, "lines": [{"label": "Mail", "channel": "mail", "amount": 200}, {"label": "Fair"}]},
        "risks": [{"risk": "nobody comes"}, {"risk": "too dear"}],
    },
}


def example(**more: Any) -> Plan:
    """Return the plan; ``more`` are top-level parts that it has beside or instead."""
    return plan_from_data(copy.deepcopy({**EXAMPLE, **more}))
