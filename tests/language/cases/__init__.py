"""Cases as data, and the way to read them."""

from pathlib import Path
from typing import Any

from assistant.language.yaml_data import load_yaml


def table(name: str, part: str) -> list[tuple[Any, ...]]:
    """Return (language, text, expected) of one part of a file, or (language, text) where the part holds lists."""
    languages = load_yaml(Path(__file__).parent / f"{name}.yaml")[part]
    return [
        (language, case, cases[case]) if isinstance(cases, dict) else (language, case)
        for language, cases in languages.items()
        for case in cases
    ]
