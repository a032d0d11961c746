"""Whether a text names something: whole words in their order, with case, accents and typography folded."""

import re
from collections.abc import Iterable

from assistant.language.folding import fold_fast

_WORD = re.compile(r"[^\W_]+")
_MEANINGLESS_ID = re.compile(r"[a-z]?\d*")


def folded_words(text: str | None) -> str:
    """Return the words of a text, folded, with a space around each: ``" livre blanc "``; one space for none."""
    return f" {' '.join(_WORD.findall(fold_fast(text or '')))} "


def same_words(one: str | None, other: str | None) -> bool:
    """Tell whether two texts are the same words."""
    return folded_words(one) == folded_words(other)


def speaking_names(name: str | None, id_: str) -> list[str]:
    """Return the folded words under which a text may name a thing: its name, and its id where that is made of words.

    ``a``, ``c1`` or ``2`` say nothing: "S1" in a text is a half-year and not the step ``s1``.
    """
    found = [folded_words(name)]
    if not _MEANINGLESS_ID.fullmatch(id_.replace("-", "")):
        found.append(folded_words(id_))
    return [words for words in dict.fromkeys(found) if words.strip()]


def names_any(words: str, phrases: Iterable[str]) -> bool:
    """Tell whether folded words hold one of the folded phrases, as whole words next to each other."""
    return any(phrase in words for phrase in phrases)
