"""Ids made from what a person wrote: short, plain, unique and always the same."""

import re
from collections.abc import Container

from assistant.language.folding import fold_with_offsets

MAX_LENGTH = 64
# A name keeps its first words: an id is read by people in paths and tables.
_COMFORTABLE_LENGTH = 40
_EMPTY = "item"


def slug(text: str, taken: Container[str] = ()) -> str:
    """Return an id for ``text`` in ``[a-z0-9-]{1,64}`` that is not in ``taken``.

    Args:
        text: A name or a title in any script; what has no letter or digit of the Latin alphabet becomes "item".
        taken: Ids that exist already. A number is appended until the id is new.

    Returns:
        The folded words joined by hyphens, cut at a word where long, with "-2", "-3"... where taken.
    """
    words = re.findall(r"[a-z0-9]+", fold_with_offsets(text).text)
    base = ""
    for word in words:
        longer = f"{base}-{word}" if base else word[:_COMFORTABLE_LENGTH]
        if len(longer) > _COMFORTABLE_LENGTH:
            break
        base = longer
    base = base or _EMPTY
    candidate, number = base, 2
    while candidate in taken:
        ending = f"-{number}"
        candidate = base[: MAX_LENGTH - len(ending)].rstrip("-") + ending
        number += 1
    return candidate
