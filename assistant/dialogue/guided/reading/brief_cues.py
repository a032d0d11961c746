"""What a sentence of a brief is about: more is taken for said than in a message, where one may ask."""

import re
from functools import cache
from pathlib import Path

from assistant.language.text import fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "brief_cues.yaml")
    return tuple((label, re.compile(pattern)) for label, patterns in data.items() for pattern in patterns)


# "Site et e-mail : Nora. Presse : Paul."
_WHO = re.compile(
    r"(?:[^:.;|\n]{2,45}?\s?(?::|=|\s[–—-])\s*[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)?"
    r"(?:\s*(?:,|et|and|&)\s*[A-ZÀ-ÖØ-Þ][\w'’-]+)?\s*(?:[.;,]\s*|$))+"
)


def _names_duties(text: str) -> bool:
    heads = re.findall(r"(?:^|[.;,])\s*([^:.;,=]{2,45}?)\s?[:=–—-]", text)
    return any(find_terms(head, kind) for head in heads for kind in ("channel", "role"))


def brief_cue(text: str) -> str | None:
    """Return the label of what a sentence or a clause of a brief is about, or None."""
    folded = fold(text).strip(" -*•")
    if _WHO.fullmatch(text.strip(" -*•")) and _names_duties(text):
        return "team"
    return next((label for label, pattern in _patterns() if pattern.search(folded)), None)
