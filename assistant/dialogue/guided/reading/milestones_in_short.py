"""Which event of the plan a shorter name means."""

import re
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.language.text import fold

MILESTONES = "orchestrate.milestones"
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SMALL = re.compile(r"(?<![a-z])(?:the|our|le|la|les|l'|notre|nos|du|de|des|d'|a|au|in|at|of)(?![a-z])")


def known_in_short(
    kind: str | None, name: str, milestones: list[dict[str, Any]], context: Context
) -> list[dict[str, Any]]:
    """Return the one event told before that a shorter name means: "le salon (à Nantes)" for "Salon des vins".

    Args:
        kind: What kind of event the name tells.
        name: The name.
        milestones: Those that are known.
        context: The message and the plan.
    """
    words = set(re.findall(r"\w+", _SMALL.sub(" ", fold(_ASIDE.sub("", name)))))
    if context.draft.origin != "user" or not words:
        return []
    marks = context.draft.plan.provenance
    before = [
        each
        for each in milestones
        if (mark := marks.get(f"{MILESTONES}[{each['id']}]")) is None or mark.turn != context.draft.turn
    ]
    alike = [each for each in before if words <= set(re.findall(r"\w+", fold(str(each.get("name") or ""))))]
    return alike if len(alike) == 1 and kind in (None, alike[0].get("kind")) else []
