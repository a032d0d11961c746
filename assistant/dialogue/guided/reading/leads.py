"""How sentences begin before they say the fact itself; data in ``data/leads.yaml``."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.yaml_data import load_yaml


@cache
def lead(name: str) -> re.Pattern[str]:
    """Return the pattern of the beginnings of this name, to be matched on a folded text (`pieces.flat`)."""
    joined = "|".join(f"(?:{form})" for form in _data()[name])
    # "go" opens no "Google", and "ton" no "tone".
    whole = "(?:(?<![^\\W\\d_])|(?![^\\W\\d_]))"
    return re.compile(_folded(f"(?:(?:{joined}){whole}[\\s,:]*)+"))


def lead_names() -> tuple[str, ...]:
    """Return the names of all beginnings."""
    return tuple(_data())


@cache
def _data() -> dict[str, list[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "leads.yaml")
    return data


def _folded(pattern: str) -> str:
    """Fold a pattern as texts are, but for what is escaped; a space stands for any run of spaces."""
    parts = re.split(r"(\\.)", pattern)
    return re.sub(r" (?![^\[\]]*\])", r"\\s+", "".join(part if part[:1] == "\\" else flat(part) for part in parts))
