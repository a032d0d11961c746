"""What kind of result an objective seeks where none of its words names one: it follows from what is counted."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.objective_kind import tells_known_ones
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.yaml_data import load_yaml

# What people who know us well do once more, or more of.
_OF_KNOWN = {"inactive": "retention", "regular": "upsell"}
_OTHER = re.compile(
    r"\b(?:contrats?|contracts?|services?|insurances?|assurances?|cover|maintenance|entretien|accessor\w+)\b"
)
_AGREES = re.compile(
    r"\b(?:contrats?|contracts?|plans?|formules?|offres?|onto|vers|upgrade\w*|subscriptions?|options?)\b"
)
_NEW_ONE = re.compile(
    r"\b(?:new|nouve(?:aux|lles?|l|au)) (?:clients?|customers?|members?|contacts?|abonn\w+|adherents?)\b"
)
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
    if kind not in (None, "acquisition"):
        return kind
    known = tells_known_ones(told) or (lifecycle == "regular" and _AGREES.search(told) is not None)
    if known and _NEW_ONE.search(told) is None and (kind is not None or _AGREES.search(told)):
        # Customers who take one thing more buy another one, those who go over to another plan buy a better one.
        return "cross_sell" if _OTHER.search(told) else "upsell"
    if lifecycle in _OF_KNOWN and (lifecycle == "inactive" or _SOLD.search(told)):
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
