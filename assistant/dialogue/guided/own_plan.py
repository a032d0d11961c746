"""Questions about the person's own plan: "quelle est ma promesse ?", "what's our budget again?"."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.stages import section_of_label
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml
from assistant.plan import SectionName

# Heads no part of a plan by itself: whoever asks who that is asks of the team.
_WHO = {"manager": "team", "responsable": "team"}


def asked_section(text: str) -> SectionName | None:
    """Return the section of the plan that a question is about, where it asks what the plan says."""
    folded = fold(text).strip(" .!?")
    for pattern in _patterns():
        match = pattern.fullmatch(folded)
        label = label_of(match["what"]) or _WHO.get(match["what"]) if match is not None else None
        if label is not None:
            return section_of_label(label)
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "own_plan.yaml")
    asks, ours, after = ("|".join(data[name]) for name in ("asks", "ours", "after"))
    whose = rf"(?:(?:et|and|au fait|deja|so) )*(?:{asks}) (?:{ours}) (?P<what>[\w' -]{{3,40}}?)(?: (?:{after}))*"
    return tuple(re.compile(pattern) for pattern in (whose, *data["told"]))
