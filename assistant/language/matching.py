"""Finding phrases by whole words in a folded text: plural endings, prefixes and, on demand, one slip of the finger."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.language.folding import Folded, Word, fold_fast
from assistant.language.slips import one_slip_apart

# What may stand between two words of one phrase. A line break, a comma or a full stop ends it.
_GAPS = frozenset({" ", "-", "'", "/", "&", ".", " & ", "  ", " - ", "' ", " '", "_"})
_GROUP = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[a-z0-9]+\*?")
# The id of phrases that hold a word of the vocabulary and name nothing of it: "call to action" is no telephone call.
IGNORED = "_none"
_FUZZY_LENGTH = 6
_TWO_SLIPS_LENGTH = 12
_TWO_SLIPS = 2
_REMEMBERED = 4096
_PREFIX_LENGTH = 3


class Phrases(NamedTuple):
    """The ways to name an entry in one language ("fr", "en" or "any"), in the notation of the data files."""

    id: str
    words: str
    language: str


class Match(NamedTuple):
    """A phrase found; offsets are those of the folded text."""

    id: str
    start: int
    end: int
    exact: bool


class _Phrase(NamedTuple):
    """One phrase spelled out, and the conditions under which it counts."""

    words: tuple[str, ...]
    id: str
    only: str | None
    capitals: str | None


def expand(words: str) -> list[str]:
    """Spell out the groups of the notation: "inscrit(e)" gives both forms, "(a|b) c" gives "a c" and "b c"."""
    group = _GROUP.search(words)
    if group is None:
        return [words]
    inside = group.group(1)
    choices = inside.split("|") if "|" in inside else ["", inside]
    return [w for choice in choices for w in expand(words[: group.start()] + choice + words[group.end() :])]


@lru_cache(maxsize=8192)
def forms(word: str) -> tuple[str, ...]:
    """Return a word and the singulars that it may be the plural of."""
    if len(word) < 3 or word[-1] not in "sx" or word[0].isdigit():
        return (word,)
    found = [word, word[:-1]]
    if len(word) > 4:
        if word.endswith("aux"):
            found.append(word[:-3] + "al")
        elif word.endswith("ies"):
            found.append(word[:-3] + "y")
        elif word.endswith("es"):
            found.append(word[:-2])
    return tuple(found)


class Matcher:
    """The phrases of one vocabulary, ready to be looked for.

    Args:
        phrases: In the order in which they win when the same words name two entries.
    """

    def __init__(self, phrases: Iterable[Phrases]) -> None:
        self._by_first: dict[str, list[_Phrase]] = {}
        self._by_prefix: dict[str, list[_Phrase]] = {}
        self._by_shape: dict[tuple[str, int], list[str]] | None = None
        self._guessed: dict[str, list[str]] = {}
        for group in phrases:
            folded = fold_fast(group.words).split(";")
            # Only a phrase whose capitals count needs its typed form.
            typed = group.words.split(";") if "^" in group.words else folded
            for plain, written in zip(folded, typed, strict=True):
                for spelled in expand(plain) if "(" in plain else (plain,):
                    self._add(group, spelled, written)

    def _add(self, group: Phrases, spelled: str, written: str) -> None:
        words = tuple(_WORD.findall(spelled))
        if not words:
            return
        only = group.language if "=" in spelled and group.language != "any" else None
        capitals = written.strip(" ^=") if "^" in spelled else None
        first = words[0]
        index = self._by_prefix if first.endswith("*") else self._by_first
        index.setdefault(first.rstrip("*"), []).append(_Phrase(words, group.id, only, capitals))

    def words(self) -> Iterator[str]:
        """Yield every whole word of every phrase, with repetitions."""
        for phrases in (*self._by_first.values(), *self._by_prefix.values()):
            for phrase in phrases:
                yield from (word for word in phrase.words if not word.endswith("*"))

    def matches_at(
        self, folded: Folded, words: Sequence[Word], at: int, language: str | None, known: frozenset[str] | None
    ) -> Iterator[Match]:
        """Yield every phrase that begins with the word at index ``at``."""
        for phrase, exact in self._candidates(words[at].text, known):
            if phrase.only is not None and language is not None and phrase.only != language:
                continue
            rest = _rest_fits(phrase, folded.text, words, at, known)
            if rest is None:
                continue
            start, end = words[at].start, words[at + len(phrase.words) - 1].end
            if not folded.is_whole(start, end):
                continue
            if phrase.capitals is None or _typed(folded, start, end) in (phrase.capitals, phrase.capitals + "s"):
                yield Match(phrase.id, start, end, exact and rest)

    def _candidates(self, word: str, known: frozenset[str] | None) -> Iterator[tuple[_Phrase, bool]]:
        found = False
        for form in forms(word):
            for phrase in self._by_first.get(form, ()):
                found = True
                yield phrase, True
        if self._by_prefix:
            for length in range(_PREFIX_LENGTH, len(word) + 1):
                for phrase in self._by_prefix.get(word[:length], ()):
                    found = True
                    yield phrase, True
        if not found and known is not None and len(word) >= _FUZZY_LENGTH and word not in known:
            for guess in self._guesses(word):
                for phrase in self._by_first[guess]:
                    yield phrase, False

    def _guesses(self, word: str) -> list[str]:
        """Return the first words of phrases that are nearest to ``word``, a slip away at most; words are remembered."""
        if word not in self._guessed:
            if len(self._guessed) >= _REMEMBERED:
                self._guessed.clear()
            self._guessed[word] = self._nearest(word)
        return self._guessed[word]

    def _nearest(self, word: str) -> list[str]:
        if self._by_shape is None:
            self._by_shape = {}
            for first in self._by_first:
                if len(first) >= _FUZZY_LENGTH:
                    self._by_shape.setdefault((first[0], len(first)), []).append(first)
        lengths = range(len(word) - 3, len(word) + 3)
        candidates = [first for size in lengths for first in self._by_shape.get((word[0], size), ())]
        near = [(slips, first) for first in candidates if (slips := _slips(word, first)) is not None]
        best = min(near)[0] if near else 0
        return [first for slips, first in near if slips == best]


def _slips(word: str, expected: str) -> int | None:
    """Return how many slips of the finger turn ``expected`` into ``word``, None when too many for their length."""
    if word[:-1] == expected:
        # One more letter at the end makes another word ("affichée"), not a slip.
        return None
    if any(one_slip_apart(form, expected) for form in forms(word)):
        return 1
    if len(expected) < _TWO_SLIPS_LENGTH or abs(len(word) - len(expected)) > _TWO_SLIPS + 1:
        return None
    from rapidfuzz.distance import OSA

    near = any(OSA.distance(form, expected, score_cutoff=_TWO_SLIPS) <= _TWO_SLIPS for form in forms(word))
    return _TWO_SLIPS if near else None


def _rest_fits(phrase: _Phrase, text: str, words: Sequence[Word], at: int, known: frozenset[str] | None) -> bool | None:
    """Return None when the words after the first do not fit, else whether they do exactly."""
    if at + len(phrase.words) > len(words):
        return None
    exact = True
    for i, expected in enumerate(phrase.words[1:], at + 1):
        if text[words[i - 1].end : words[i].start] not in _GAPS:
            return None
        word = words[i].text
        if expected in forms(word) or (expected.endswith("*") and word.startswith(expected[:-1])):
            continue
        near = known is not None and word not in known and word[0] == expected[0]
        if not near or len(word) < _FUZZY_LENGTH or len(expected) < _FUZZY_LENGTH or _slips(word, expected) is None:
            return None
        exact = False
    return exact


def _typed(folded: Folded, start: int, end: int) -> str:
    typed_start, typed_end = folded.span(start, end)
    return folded.original[typed_start:typed_end]


def find_matches(matcher: Matcher, folded: Folded, language: str | None, known: frozenset[str] | None) -> list[Match]:
    """Return the longest matches without overlap, in their order.

    Args:
        matcher: The vocabulary.
        folded: The text.
        language: Leaves out words kept to another language; None keeps all.
        known: Words that are never taken for a misspelling; None looks for no misspelling.
    """
    words = folded.words()
    found = [m for at in range(len(words)) for m in matcher.matches_at(folded, words, at, language, known)]
    # A longer match wins, an exact one before a guess, then the first; the sort is stable, so file order breaks ties.
    found.sort(key=lambda m: (m.start - m.end, not m.exact, m.start))
    kept: list[Match] = []
    taken = bytearray(len(folded.text))
    for match in found:
        if not any(taken[match.start : match.end]):
            taken[match.start : match.end] = b"\x01" * (match.end - match.start)
            kept.append(match)
    return sorted((m for m in kept if m.id != IGNORED), key=lambda m: m.start)
