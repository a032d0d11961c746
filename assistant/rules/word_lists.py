"""Small words that the rules read sentences by, from ``data/words.toml``."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_list(*names: str) -> frozenset[str]:
    """Return the words of one list or of several together, folded."""
    return frozenset(word for name in names for word in _lists()[name].split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases of a list separated by semicolons."""
    return tuple(" ".join(phrase.split()) for phrase in _lists()[name].split(";"))


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((files("assistant.rules") / "data" / "words.toml").read_text(encoding="utf-8"))
