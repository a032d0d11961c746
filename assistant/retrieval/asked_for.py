"""What a question asks for and a passage does not show: a price, a date, a name, a number of something.

A passage about the right subject is no answer to "how much is it?" where it gives no amount, and what it says of one
tool or country tells nothing of another. Only what is plain is judged, by patterns that are data.
"""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml
from assistant.retrieval.tokens import query_terms, terms
from assistant.retrieval.widening import load_widener

_ASKED = Path(__file__).parent / "data" / "asked_for.yaml"
_COUNTRIES = Path(__file__).parent / "data" / "countries.yaml"
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTED = re.compile(
    r"\b(?:combien d(?:e |'|es )|how many |nombre d(?:e |'))(?:different |more |other |autres )?([a-z]+)"
)
# A word within a sentence: a small letter or a comma stands before it.
_WITHIN = re.compile(r"(?:(?<=[a-zà-ÿ,] )|(?<=[a-z]['’]))([^\W\d_]{3,})")


@dataclass(frozen=True, slots=True)
class _Kind:
    asks: re.Pattern[str]
    shows: re.Pattern[str]


class AskedFor:
    """What one question asks for.

    Args:
        question: The question.
        names: Gives names of firms, tools and people, folded, where they are needed: a fact about one is none about
            another.
    """

    def __init__(self, question: str, names: Callable[[], frozenset[str]] = frozenset) -> None:
        asked = fold(question)
        words = set(_WORD.findall(asked))
        self._shows = [kind.shows for kind in _kinds() if kind.asks.search(asked)]
        counted = _COUNTED.search(asked)
        self._counted: frozenset[str] = frozenset()
        if counted is not None and counted[1] not in _units():
            self._counted = frozenset((*query_terms(counted[1]), *load_widener().widen(counted[1])))
        # Names that the person wrote as such count as well.
        told = {fold(word) for word in _WITHIN.findall(question) if word[0].isupper() and not word.isupper()}
        self._names = words & (names() | told) if self._shows or counted else set()
        self._countries = [forms for forms in _countries() if not words.isdisjoint(forms)]

    def __bool__(self) -> bool:
        return bool(self._shows or self._counted or self._names or self._countries)

    def lacking(self, text: str) -> float:
        """Return 1 where a passage does not show what is asked for, 0 where it does or where nothing plain is asked."""
        if not self:
            return 0.0
        folded = fold(text)
        words = set(_WORD.findall(folded))
        said = {*terms(text, "fr"), *terms(text, "en")} if self._counted else set()
        return float(
            any(not shows.search(folded) for shows in self._shows)
            or (bool(self._counted) and said.isdisjoint(self._counted))
            or not self._names <= words
            or any(words.isdisjoint(forms) for forms in self._countries)
        )


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that texts write with a capital within their sentences more often than without, folded."""
    found = Counter(word for text in texts for word in _WITHIN.findall(text))
    capitals: Counter[str] = Counter()
    for word, count in found.items():
        if not word.isupper():  # an abbreviation is a term, not a name
            capitals[fold(word)] += count if word[0].isupper() else -count
    return frozenset(word for word, count in capitals.items() if count > 0)


@functools.cache
def _kinds() -> tuple[_Kind, ...]:
    kinds: dict[str, dict[str, Any]] = load_yaml(_ASKED)["kinds"]
    return tuple(_Kind(re.compile("|".join(each["asks"])), re.compile(each["shows"])) for each in kinds.values())


@functools.cache
def _units() -> frozenset[str]:
    return frozenset(load_yaml(_ASKED)["units"])


@functools.cache
def _countries() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(forms) for forms in load_yaml(_COUNTRIES))
