"""Whether two short texts say the same thing: equal once folded, or nearly the same words."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_WORD = re.compile(r"[a-z0-9]+")
_SMALL_FR = (
    "a au aux avec ce ces cette d dans de des du en et est il la le les leur leurs l ma mes mon n nos notre on ou par "
    "pas pour plus qu que qui s sa sans se ses son sur ta tes ton un une vos votre y"
)
_SMALL_EN = (
    "a an and are at be by for from in is it its my no not of on or our that the their this to us we with your you"
)
_SMALL = frozenset((*_SMALL_FR.split(), *_SMALL_EN.split()))
_NEARLY = 0.8
"""Share of common words (of all words of both) from which two texts say the same."""
_COMPARED = 60
"""Texts compared word by word; beyond that many only equal ones are found, so that cost stays bounded."""


@lru_cache(maxsize=2048)
def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning, folded, plural endings dropped."""
    words = _WORD.findall(fold(text))
    kept = [word for word in words if word not in _SMALL] or words
    return frozenset(_singular(word) for word in kept)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def likeness(one: str, other: str) -> float:
    """Return the share of common words, from 0 to 1 (Jaccard)."""
    a, b = content_words(one), content_words(other)
    return len(a & b) / len(a | b) if a | b else 0.0


def say_the_same(one: str, other: str) -> bool:
    """Tell whether two texts, neither empty, say the same."""
    return bool(one and other) and (fold(one) == fold(other) or likeness(one, other) >= _NEARLY)


def as_benefit(text: str) -> str:
    """Return the benefit that a whole text names ("la vitesse" and "rapidité" are one), or the text as it is."""
    named = find_terms(text, "benefit")
    if len(named) != 1:
        return text
    around = _WORD.findall(fold(f"{text[: named[0].start]} {text[named[0].end :]}"))
    return named[0].id if all(word in _SMALL for word in around) else text


def same_groups(things: Iterable[tuple[str, Sequence[str]]]) -> list[list[str]]:
    """Group things by what they say.

    Args:
        things: Ids with the texts that each goes by; two things are the same where one text of each says the same.

    Returns:
        The groups of two things or more, ids sorted, by smallest id.
    """
    ordered = sorted((id_, tuple(text for text in texts if text)) for id_, texts in things)
    group_of = list(range(len(ordered)))

    def find(index: int) -> int:
        while group_of[index] != index:
            group_of[index] = group_of[group_of[index]]
            index = group_of[index]
        return index

    first_with: dict[frozenset[str], int] = {}
    for index, (_, texts) in enumerate(ordered):
        for text in texts:
            other = first_with.setdefault(content_words(text), index)
            group_of[find(index)] = find(other)
    for index, (_, texts) in enumerate(ordered[:_COMPARED]):
        for other, (_, others) in enumerate(ordered[:index]):
            if any(say_the_same(one, two) for one in texts for two in others):
                group_of[find(index)] = find(other)
    groups: dict[int, list[str]] = {}
    for index, (id_, _) in enumerate(ordered):
        groups.setdefault(find(index), []).append(id_)
    return sorted(group for group in groups.values() if len(group) > 1)
