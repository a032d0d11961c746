"""How a value that somebody wrote is repeated in a message: short, on one line, harmless to a terminal."""

import re
import unicodedata
from typing import Any

_LONGEST = 60
_ID = re.compile(r"[a-z0-9-]{1,64}")


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None


def shown(value: Any) -> str:
    """Return a value as a message repeats it; a text comes without quotes."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    start = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return "".join(map(_harmless, start))


def _harmless(character: str) -> str:
    # No-break spaces count as not printable, yet they belong to French.
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode()
