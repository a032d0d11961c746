"""What kind of result an objective seeks where none of its words names one: it follows from what is counted."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.yaml_data import load_yaml

# What people who know us well do once more, or more of.
_OF_KNOWN = {"inactive": "retention", "regular": "upsell"}
_SOLD = re.compile(r"\b(?:ventes?|vend\w+|sales|sell\w*|commandes?|orders?|panier)\b")


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "objective_kinds.yaml")
    return tuple((kind, re.compile(pattern)) for kind, patterns in data.items() for pattern in patterns)


def likely_kind(statement: str, metric: str, lifecycle: str) -> str | None:
    """Return the kind of result that follows from what a goal counts and of whom, or None.

    Args:
        statement: The objective.
        metric: What it counts, or an empty text.
        lifecycle: How the audience stands with the company, or an empty text.
    """
    told = flat(f"{statement} {metric}")
    kind = next((kind for kind, pattern in _kinds() if pattern.search(told)), None)
    if kind in (None, "acquisition") and lifecycle in _OF_KNOWN and (lifecycle == "inactive" or _SOLD.search(told)):
        return _OF_KNOWN[lifecycle]
    return kind


def settle_kind(context: Context) -> None:
    """Assume the kind of the objective of a brief, where it says none."""
    statement = str(context.draft.get("objective.statement") or "")
    said = context.draft.plan.provenance.get("objective.kind")
    if not statement or (context.draft.get("objective.kind") and (said is None or said.origin != "assumed")):
        return
    metric, lifecycle = (str(context.draft.get(path) or "") for path in ("objective.metric", "audience.lifecycle"))
    kind = likely_kind(statement, metric, lifecycle)
    mark = context.draft.plan.provenance.get("objective.statement")
    if kind is not None and mark is not None and mark.words:
        at = max(context.draft.message.find(mark.words), 0)
        if context.draft.get("objective.kind") not in (None, kind):
            context.draft.clear("objective.kind", Words(mark.words, at, at + len(mark.words)))
        context.draft.set("objective.kind", kind, Words(mark.words, at, at + len(mark.words)), assumed=True)
