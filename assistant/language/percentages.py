"""Percentages of a text."""

from assistant.language.figures import Percentage
from assistant.language.reading import read_figures
from assistant.language.text import Language

__all__ = ["Percentage", "find_percentages"]


def find_percentages(text: str, language: Language) -> list[Percentage]:
    """Return the percentages of a text in their order: "15 %", "3 pour cent", "5 points"."""
    return [f for f in read_figures(text, language) if isinstance(f, Percentage)]
