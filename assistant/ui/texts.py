"""Words of the page."""

from functools import cache
from pathlib import Path

from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml


@cache
def _texts() -> dict[str, Text]:
    data: dict[str, dict[str, str]] = load_yaml(Path(__file__).with_name("texts.yaml"))
    return {name: Text(**text) for name, text in data.items()}


def say(name: str, language: Language, /, **values: object) -> str:
    """Return a text of the page with its blanks filled."""
    text = _texts()[name].get(language)
    return text.format(**values) if values else text


def counted(name: str, count: int, language: Language) -> str:
    """Return a count with its noun: ``errors``, ``warnings`` or ``advice``."""
    return say(f"{name}_one", language) if count == 1 else say(f"{name}_many", language, count=count)


def names() -> tuple[str, ...]:
    """Return the names of all texts."""
    return tuple(_texts())
