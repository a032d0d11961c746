"""Tells a journey from other sentences: several things happen to somebody, one after the other, on named steps."""

import re
from functools import cache
from pathlib import Path

from assistant.language.kinds import Kind
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

_SIGNALS = 2
"""Different things that happen, at least."""
_TOGETHER = 4
"""Things that happen and steps that are named, at least: two and two, or three and one."""
_USUAL = frozenset({"receiving", "closing", "opening"})
"""What people do anyway: "customers get our newsletter and buy in store" is a habit."""
_STEPS: tuple[Kind, ...] = ("channel", "format")


@cache
def _signals() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "journey_signals.yaml")
    return {name: tuple(re.compile(pattern) for pattern in patterns) for name, patterns in data.items()}


def tells_journey(text: str, folded: str, language: Language) -> bool:
    """Tell whether a sentence tells what happens to a customer, step after step.

    Args:
        text: The sentence or clause.
        folded: The same, folded.
        language: Its language.

    Returns:
        Whether it holds enough different signals ("cliquent", "on leur envoie", "puis") and names a step. One signal
        alone may be a habit ("they read LinkedIn") or a duty ("Paul relance les prospects").
    """
    held = {name for name, patterns in _signals().items() if any(pattern.search(folded) for pattern in patterns)}
    if len(held) < _SIGNALS or held <= _USUAL:
        return False
    named = {fold(term.words) for kind in _STEPS for term in find_terms(text, kind, language)}
    return bool(named) and len(held) + len(named) >= _TOGETHER
