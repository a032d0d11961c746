"""Reads whom a goal moves to do something ("convaincre les parents de…"), and how many of those there are it keeps."""

import re
from itertools import pairwise

from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Figure, Money, Percentage
from assistant.language.text import Language
from assistant.language.vocabulary import find_terms

_MOVED, _MOVED_ALONE = Expression("objective_moved.moved"), Expression("objective_moved.alone")
_SURE = re.compile(r"(?:convain|persua|incit|encourag|sensibilis|convinc|nudg)")
_KEEPS = Expression("objective_moved.keeps")
_OUT_OF = Expression("objective_moved.out_of")
_LONGEST = 7


def moved_group(text: str, language: Language) -> Item | None:
    """Return the group of people that a goal is to move to do something, None where it names none.

    Args:
        text: The goal.
        language: Its language.
    """
    plain = flat(text)
    match = _MOVED.search(plain) or _MOVED_ALONE.search(plain)
    if match is None:
        return None
    start, end = match.span("group")
    item = trim(Item(text[start:end], start))
    if item is None or len(item.text.split()) > _LONGEST or re.search(r"\d{2,}", item.text):
        return None
    people = bool(find_terms(item.text, "people", language))
    things = any(find_terms(item.text, kind) for kind in ("metric", "format", "channel"))
    return item if people or (_SURE.match(match["verb"]) and not things) else None


def kept_of(figures: list[Figure], text: str) -> tuple[Figure, Figure] | None:
    """Return how many are to be kept and of how many: "en garder 200 sur 230", "keep 200 of our 230 members".

    Args:
        figures: The figures of the goal.
        text: The goal.
    """
    plain = flat(text)
    for kept, whole in pairwise(figures):
        if isinstance(kept, Percentage | Money) or isinstance(whole, Percentage | Money) or kept.value > whole.value:
            continue
        between = plain[kept.end : whole.start]
        if _KEEPS.search(plain[: kept.start]) is not None and _OUT_OF.fullmatch(between) is not None:
            return kept, whole
    return None
