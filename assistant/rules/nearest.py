"""Finds what somebody probably meant by an id that does not exist."""

import difflib
from collections.abc import Iterable

from assistant.language.text import fold

_LOOKUPS = 25
"""Close matches looked for in one check: a map with ten thousand broken references must not take a minute."""


class Nearest:
    """Known things by id and name.

    Args:
        things: Ids and names; order does not matter.
    """

    def __init__(self, things: Iterable[tuple[str, str | None]]) -> None:
        self._by_words: dict[str, str] = {}
        for id_, name in sorted(things, key=lambda thing: (thing[0], thing[1] or "")):
            for words in (id_, name or ""):
                if fold(words):
                    self._by_words.setdefault(_plain(words), id_)
        self._found: dict[str, str | None] = {}

    def names(self, words: str) -> bool:
        """Tell whether ``words`` are the id or the name of a known thing, typography and hyphens apart."""
        return _plain(words) in self._by_words

    def find(self, words: str) -> str | None:
        """Return the id of the known thing that ``words`` most likely mean, or None."""
        if words not in self._found:
            plain = _plain(words)
            near = self._by_words.get(plain)
            if near is None and len(self._found) < _LOOKUPS:
                close = difflib.get_close_matches(plain, self._by_words, n=1, cutoff=0.75)
                near = self._by_words[close[0]] if close else None
            self._found[words] = near
        return self._found[words]


def _plain(words: str) -> str:
    return " ".join(fold(words).replace("-", " ").replace("_", " ").split())
