"""Amounts of money of a text."""

from assistant.language.figures import Money
from assistant.language.reading import read_figures
from assistant.language.text import Language

__all__ = ["Money", "find_money"]


def find_money(text: str, language: Language) -> list[Money]:
    """Return the amounts of money of a text in their order.

    A currency sign or word makes money; so does a bare "250k" or "a quarter million" that counts nothing, and a number
    that a word like "budget" announces. Their ``currency`` is None.
    """
    return [f for f in read_figures(text, language) if isinstance(f, Money)]
