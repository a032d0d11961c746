"""A folded copy of a text that remembers where each of its characters came from.

Readers look for words in the folded copy (lower case, no accents, plain quotes, dashes and spaces) and report offsets
of the text as it was typed. ``assistant.language.text.fold`` compares whole strings; this one reads inside them.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_SPECIAL = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "′": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "−": "-",
    "⁄": "/",
    "œ": "oe",
    "Œ": "oe",
    "æ": "ae",
    "Æ": "ae",
    "\n": "\n",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}
_WORD = re.compile(r"[a-z0-9]+")


class _FoldTable(dict[int, str]):
    """What each character becomes, worked out at its first sight, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        return folded


def _fold_char(char: str) -> str:
    """Return what one typed character becomes, possibly nothing (a combining accent) or several characters."""
    if char in _SPECIAL:
        return _SPECIAL[char]
    if char.isspace():
        return " "
    decomposed = unicodedata.normalize("NFKD", char.casefold())
    return "".join(_SPECIAL.get(c, c) for c in decomposed if not unicodedata.combining(c))


_TABLE = _FoldTable()


def fold_fast(text: str) -> str:
    """Fold ``text`` without keeping track of offsets: lower case, no accents, plain quotes, dashes and spaces."""
    return text.translate(_TABLE)


class Word(NamedTuple):
    """A run of letters and digits of a folded text; offsets are those of the folded text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=64)
def _words(folded: str) -> tuple[Word, ...]:
    return tuple(Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the place of each of its characters in the text as typed.

    Attributes:
        original: The text as typed.
        text: The folded text.
        starts: For each folded character the offset of the typed character, and one more entry for the end; None when
            both texts have the same length and every offset is its own.
    """

    original: str
    text: str
    starts: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the typed offsets of a folded slice (a half-open pair), whole characters included."""
        if self.starts is None:
            return start, end
        last = self.starts[end - 1] if end > start else self.starts[start]
        stop = last + 1 if end > start else last
        # A combining accent belongs to the letter before it.
        while stop < len(self.original) and unicodedata.combining(self.original[stop]):
            stop += 1
        return self.starts[start], stop

    def is_whole(self, start: int, end: int) -> bool:
        """Return whether a folded slice begins and ends between typed characters: the "1" of "½" does not."""
        places = self.starts
        if places is None:
            return True
        return (start == 0 or places[start] != places[start - 1]) and places[end] != places[end - 1]

    def words(self) -> tuple[Word, ...]:
        """Return the runs of letters and digits in their order."""
        return _words(self.text)

    def replaced(self, changes: list[tuple[int, int, str]]) -> "Folded":
        """Return a copy with slices replaced; ``changes`` are (start, end, text) in order, without overlap.

        Offsets stay those of the text as typed: a replaced slice keeps the place of the one it replaces.
        """
        if not changes:
            return self
        source = self.starts if self.starts is not None else tuple(range(len(self.text) + 1))
        pieces: list[str] = []
        starts: list[int] = []
        at = 0
        for start, end, text in changes:
            pieces += (self.text[at:start], text)
            starts.extend(source[at:start])
            # The new characters share the old places; the last one ends where the old slice ended.
            width = end - start
            starts.extend(source[start + min(i, width - 1)] for i in range(len(text) - 1))
            starts.append(source[end - 1])
            at = end
        pieces.append(self.text[at:])
        starts.extend(source[at:])
        return Folded(self.original, "".join(pieces), tuple(starts))


@lru_cache(maxsize=64)
def fold_with_offsets(text: str) -> Folded:
    """Fold ``text`` for reading: lower case, no accents, plain quotes, dashes and spaces; line breaks stay.

    The length may differ from that of ``text``; ``Folded.span`` leads back.
    """
    plain = fold_fast(text)
    if len(plain) == len(text) and all(len(_TABLE[ord(c)]) == 1 for c in set(text)):
        return Folded(text, plain, None)
    starts = [i for i, c in enumerate(text) for _ in _TABLE[ord(c)]]
    starts.append(len(text))
    return Folded(text, plain, tuple(starts))
