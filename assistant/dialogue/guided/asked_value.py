"""Questions about single things of the person's own plan: "what's the deadline again?", "qui fait quoi ?"."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.intents import Control
from assistant.dialogue.guided.named_elements import named_elements
from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml
from assistant.plan import Plan, plan_data

_FIELDS = {
    "objective": "objective.statement",
    "deadline": "objective.deadline",
    "target": "objective.target",
    "baseline": "objective.baseline",
    "metric": "objective.metric",
    "audience": "audience.name",
    "promise": "message_house.promise",
    "tone": "message_house.tone",
    "budget": "orchestrate.budget.total",
    "start": "orchestrate.start",
    "end": "orchestrate.end",
    "retention": "orchestrate.compliance.retention_months",
    "legal_basis": "orchestrate.compliance.legal_basis",
}
_DATED = ("orchestrate.milestones", "orchestrate.tasks")
_OWNED = ("rally.contents", "orchestrate.tasks", "rally.channels")
_STEM = 5


def asked_value(text: str, plan: Plan) -> Control | None:
    """Return the order to show the one thing of the plan that a question asks for, or None.

    What is not in the plan by that name is a question about the method.

    Args:
        text: The message.
        plan: The plan.
    """
    folded = fold(text).strip(" .!?").replace("’", "'")
    for name, pattern in _patterns():
        match = pattern.fullmatch(folded)
        if match is None:
            continue
        if name == "everybody":
            return Control("show", "who")
        what = match["what"].strip()
        field = _FIELDS.get(label_of(what) or "")
        if (
            name in ("again", "when")
            and field is not None
            and (name == "again" or field.endswith(("start", "end", "line")))
        ):
            return Control("show", f"value:{field}")
        lists = _DATED if name == "when" else _OWNED if name == "whose" else ()
        path = _element(what, lists, plan)
        if path is not None:
            return Control("show", f"{name}:{path}")
    return None


def _element(name: str, lists: tuple[str, ...], plan: Plan) -> str | None:
    """Return the one element of some lists that a name means; the first list that knows it tells."""
    words = [word[:_STEM] for word in re.findall(r"[a-z0-9]+", name) if word not in _SMALL]
    named = list(named_elements(plan_data(plan)))
    for kind in lists if words else ():
        paths = {
            path
            for path, known in named
            if path.startswith(f"{kind}[") and all(re.search(rf"(?<![a-z0-9]){re.escape(w)}", known) for w in words)
        }
        if paths:
            return paths.pop() if len(paths) == 1 else None
    return None


_SMALL = frozenset(["the", "our", "my", "le", "la", "les", "l", "notre", "de", "du", "des", "d", "of", "task", "tache"])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "asked_value.yaml")
    return tuple((name, re.compile(pattern)) for name, patterns in data.items() for pattern in patterns)
