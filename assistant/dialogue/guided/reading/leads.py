"""How sentences begin before they say the fact itself; data in ``data/leads.yaml``."""

import re
from functools import cache
from pathlib import Path

from assistant.language.yaml_data import load_yaml


@cache
def lead(name: str) -> re.Pattern[str]:
    """Return the pattern of the beginnings of this name; apostrophes, spaces and accents are loose."""
    joined = "|".join(f"(?:{form})" for form in _data()[name])
    # "go" opens no "Google", and "ton" no "tone".
    whole = "(?:(?<![^\\W\\d_])|(?![^\\W\\d_]))"
    return re.compile(_loose(f"(?:(?:{joined}){whole}[\\s,:]*)+"), re.IGNORECASE)


def lead_names() -> tuple[str, ...]:
    """Return the names of all beginnings."""
    return tuple(_data())


@cache
def _data() -> dict[str, list[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "leads.yaml")
    return data


_ACCENTS = {"e": "[eéèêë]", "a": "[aàâ]", "u": "[uùûü]", "i": "[iîï]", "o": "[oôö]", "c": "[cç]"}


def _loose(pattern: str) -> str:
    out, escaped = "", False
    in_class = False
    for char in pattern:
        if escaped:
            out += char
            escaped = False
        elif char == "\\":
            out += char
            escaped = True
        elif char == "[":
            in_class = True
            out += char
        elif char == "]":
            in_class = False
            out += char
        elif in_class:
            out += char
        elif char == "'":
            out += "['’ʼ]"
        elif char == " ":
            out += r"[\s\u00a0\u202f]+"
        else:
            out += _ACCENTS.get(char, char)
    return out
