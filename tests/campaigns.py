"""Plans that hang together, for property tests: references meet, figures make sense, marks speak of real fields."""

import datetime
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from assistant.plan import Plan, plan_data
from assistant.plan.base import IDENTIFIERS, STAGES
from assistant.plan.reading import plan_from_data

steady = settings(
    max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True
)
"""The same examples each time, whatever the machine does meanwhile."""

_WORDS = (
    "Livre blanc",
    "Démo en ligne",
    "Salon de Lyon",
    "Webinar",
    "E-mail de relance",
    "Étude de cas",
    "Landing page",
)
_CHALLENGES = ("Clôture trop lente", "Erreurs de saisie", "Audit difficile", "Équipe débordée")
_DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2028, 12, 31)).map(datetime.date.isoformat)


def _ids(prefix: str, least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.integers(least, most).map(lambda count: [f"{prefix}-{number}" for number in range(1, count + 1)])


def _one(ids: list[str]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *ids])


def _some(values: list[str] | tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=3) if values else st.just([])


@st.composite
def _data(draw: st.DrawFn) -> dict[str, Any]:
    pillars, members = draw(_ids("pillar", 1, 3)), draw(_ids("member", 1, 4))
    contents, channels = draw(_ids("content", 0, 4)), draw(_ids("channel", 1, 4))
    sources, steps, tasks = draw(_ids("crm", 0, 2)), draw(_ids("step", 0, 6)), draw(_ids("task", 0, 3))
    name = st.sampled_from(_WORDS)
    challenges = draw(_some(_CHALLENGES))
    return {
        "id": draw(st.sampled_from(["cloture", "salon-2027", "x"])),
        "name": draw(name),
        "language": draw(st.sampled_from(["fr", "en"])),
        "objective": {
            "statement": "Obtenir 60 rendez-vous DAF",
            "kind": "acquisition",
            "target": draw(st.integers(1, 999)),
        },
        "audience": {"name": "DAF d’ETI", "market": "business", "challenges": challenges},
        "message_house": {
            "promise": "Clôturer en cinq jours",
            "pillars": [{"id": each, "title": draw(name), "answers": draw(_some(challenges))} for each in pillars],
        },
        "team": {"members": [{"id": each, "name": each.title(), "contact": draw(_one(members))} for each in members]},
        "rally": {
            "contents": [
                {"id": each, "title": draw(name), "owner": draw(_one(members)), "pillars": draw(_some(pillars))}
                for each in contents
            ],
            "channels": [
                {"id": each, "name": draw(name), "kind": "email", "manager": draw(_one(members))} for each in channels
            ],
            "data": [{"id": each, "kind": "crm", "holds": draw(_some(IDENTIFIERS))} for each in sources],
        },
        "integrate": {
            "steps": [
                {
                    "id": each,
                    "name": draw(name),
                    "channel": draw(_one(channels)),
                    "stage": draw(st.sampled_from(STAGES)),
                    "contents": draw(_some(contents)),
                    "captures": draw(_some(IDENTIFIERS)),
                    "stores_in": draw(_one(sources)),
                    "entry": each == steps[0],
                    "goal": each == steps[-1],
                }
                for each in steps
            ],
            "links": [
                {"source": one, "target": other, "trigger": "clic", "delay_days": draw(st.integers(0, 9))}
                for one, other in pairwise(steps)
            ],
            "left_out": [{"id": each, "reason": "plus tard"} for each in contents[3:]],
        },
        "orchestrate": {
            "start": draw(_DAYS),
            "tasks": [{"id": each, "owner": draw(_one(members)), "due": draw(_DAYS)} for each in tasks],
            "budget": {
                "total": draw(st.decimals(0, 10**6, places=2, allow_nan=False)),
                "lines": [{"label": draw(name), "channel": each, "amount": 100} for each in channels],
            },
            "risks": [{"risk": draw(name)} for _ in range(draw(st.integers(0, 2)))],
        },
    }


def paths(data: Any, path: str = "") -> list[str]:
    """Return every field path of plan data, in order: fields, list elements and what they hold."""
    found = [path] if path else []
    if isinstance(data, dict):
        for key, inner in data.items():
            if path or key not in ("provenance", "citations", "waivers", "to_review"):
                found += paths(inner, f"{path}.{key}" if path else key)
    elif isinstance(data, list):
        for index, inner in enumerate(data):
            name = inner["id"] if isinstance(inner, dict) and "id" in inner else index
            found += paths(inner, f"{path}[{name}]")
    return found


@st.composite
def campaigns(draw: st.DrawFn) -> Plan:
    """Return plans that hang together, with marks on fields that they have."""
    data = draw(_data())
    known = st.sampled_from(paths(plan_data(plan_from_data(data))))
    origins = st.sampled_from(["user", "brief", "suggested", "assumed"])
    marks = {
        "provenance": draw(st.dictionaries(known, st.fixed_dictionaries({"origin": origins}), max_size=8)),
        "citations": [{"field": path, "document": "d"} for path in draw(st.lists(known, max_size=3))],
        "waivers": [{"rule": "INT017", "path": path, "reason": "r"} for path in draw(st.lists(known, max_size=3))],
        "to_review": [{"path": path} for path in draw(st.lists(known, max_size=3))],
    }
    return plan_from_data({**data, **marks})
