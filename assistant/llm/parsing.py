"""Finding the JSON in what a model wrote: bare, in a code block, or with a sentence around it."""

import json
import re
from typing import Any

_BLOCK = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL | re.IGNORECASE)
_OPENS, _CLOSES = "<think>", "</think>"
_THOUGHT = re.compile(rf"\A\s*{_OPENS}.*?(?:{_CLOSES}|\Z)", re.DOTALL)
_LONGEST = 200_000


def json_in(text: str) -> dict[str, Any] | None:
    """Return the JSON object that a text holds, or None.

    What stands between thinking tags at its start is no answer. A text with several objects has no answer either:
    which one is meant would be a guess.
    """
    text = without_thoughts(text[:_LONGEST]).strip()
    blocks = _BLOCK.findall(text)
    for candidate in (text, blocks[0] if len(blocks) == 1 else ""):
        found = _object(candidate)
        if found is not None:
            return found
    return _embedded(text) if not blocks else None


def without_thoughts(text: str) -> str:
    """Return a text without what a model thought aloud before it."""
    return _THOUGHT.sub("", text, count=1).lstrip() if _OPENS in text else text


class Thoughts:
    """Holds back what a model thinks aloud at the start of a stream."""

    def __init__(self) -> None:
        self._held: str | None = ""

    def feed(self, piece: str) -> str:
        """Take a piece; returns what may be shown of it and of what was held back."""
        if self._held is None:
            return piece
        self._held += piece
        start = self._held.lstrip()
        if _OPENS.startswith(start[: len(_OPENS)]) and _CLOSES not in self._held:
            return ""
        return self.rest()

    def rest(self) -> str:
        """Return what is still held back and no thought."""
        shown, self._held = without_thoughts(self._held or ""), None
        return shown


def _object(text: str) -> dict[str, Any] | None:
    try:
        value = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _embedded(text: str) -> dict[str, Any] | None:
    decoder = json.JSONDecoder(parse_constant=_refuse)
    found: list[dict[str, Any]] = []
    position = text.find("{")
    while position >= 0 and len(found) < 2:
        try:
            value, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return None
        found.append(value)
        position = text.find("{", end)
    return found[0] if len(found) == 1 else None


def _refuse(constant: str) -> Any:
    raise ValueError(constant)
