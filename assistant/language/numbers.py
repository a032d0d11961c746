"""Plain numbers of a text."""

from collections.abc import Iterable

from assistant.language.figures import Figure, Number
from assistant.language.reading import read_figures
from assistant.language.text import Language

__all__ = ["Number", "find_figures", "find_numbers"]


def find_figures(text: str, language: Language) -> list[Figure]:
    """Return every figure of a text in its order: numbers, money, percentages and durations, without overlap."""
    return list(read_figures(text, language))


def find_numbers(text: str, language: Language, exclude: Iterable[tuple[int, int]] = ()) -> list[Number]:
    """Return the plain numbers of a text in their order.

    What belongs to a date, a quarter, an amount of money, a percentage, a duration, a code ("B2B", "4x4"), a telephone
    number, a list number or a word count is no plain number.

    Args:
        text: Any text.
        language: Decides "1.500" (1500 in French, 1.5 in English) and words such as "cent".
        exclude: Spans (start, end) whose numbers are left out.
    """
    spans = list(exclude)
    numbers = (f for f in read_figures(text, language) if isinstance(f, Number))
    return [n for n in numbers if not any(start < n.end and n.start < end for start, end in spans)]
