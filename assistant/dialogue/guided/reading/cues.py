"""Tells what a sentence without a label is about, from words that mean nothing else."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.orchestrate_cues import orchestrate_cue
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "cues.yaml")
    return tuple((label, re.compile(pattern)) for label, patterns in data.items() for pattern in patterns)


_TEAM_VERB = re.compile(
    r"\b(pilote|piloter[ao]|pilotons|gere|gerer?a?|gerent|s'occupe(nt)?|m'occupe|dirige la campagne|chapeaute|coordonne|supervise|"
    r"est (la |le |l'|notre )?(responsable|chef|cheffe|charge|chargee|agence|commercial|commerciale|dpo|juriste)|prend en charge|"
    r"runs?|manages?|handles?|leads? the campaign|is (the |our )?(campaign|channel|marketing|content|sales|legal|agency|head)|"
    r"is in charge|takes? care|owns?|looks after|is responsible|will run|will manage|will handle|is running)\b"
)
_PERSON = re.compile(
    r"(?:^|[\s,(;:.-])(?:[A-ZÉÈÎÔ][a-zéèêëïîôöûüç'’-]+)|\b(?:je|moi|I|I'm|agence|agency|freelance|prestataire|l’agence)\b"
)


def cue(text: str, language: Language, *, goal_open: bool) -> str | None:
    """Return the label that a sentence or clause is about, or None.

    Args:
        text: The sentence or clause.
        language: Its language.
        goal_open: Whether no objective is known yet; once there is one, a sentence that merely sounds like a goal
            does not replace it.
    """
    folded = fold(text)
    for label, pattern in _patterns():
        if pattern.search(folded):
            if label == "inventory" and not _names_inventory(text):
                continue
            return label
    if _TEAM_VERB.search(folded) and _PERSON.search(text):
        return "team"
    found = orchestrate_cue(text, language)
    if found is not None:
        return found
    return "objective" if goal_open and states_goal(text, language) else None


def states_goal(text: str, language: Language) -> bool:
    """Tell whether a clause states what is to be reached: a verb of a goal, and a figure or a metric."""
    match = lead("objective").match(text)
    head = " ".join(text[match.end() if match else 0 :].split()[:3])
    if not find_terms(head, "objective", language) and not find_terms(head, "result", language):
        return False
    return bool(find_figures(text, language)) or bool(find_terms(text, "metric", language))


def _names_inventory(text: str) -> bool:
    return any(find_terms(text, kind) for kind in ("channel", "format", "data"))  # type: ignore[arg-type]
