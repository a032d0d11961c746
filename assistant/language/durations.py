"""Lengths of time of a text."""

from assistant.language.figures import Duration
from assistant.language.reading import read_figures
from assistant.language.text import Language

__all__ = ["Duration", "find_durations"]


def find_durations(text: str, language: Language) -> list[Duration]:
    """Return the lengths of time of a text in their order: "48 h", "sous 48 heures", "two weeks", "J+3".

    "dans trois semaines" and "in six months" are dates, read by ``find_dates``, and not reported here.
    """
    return [f for f in read_figures(text, language) if isinstance(f, Duration)]
