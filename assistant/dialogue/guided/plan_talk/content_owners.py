"""Reads whose contents are where it is told behind a list of them.

"Owners in the same order: Ann, Ben.", "Ann owns the film, Ben the two others."
"""

import re
from collections.abc import Callable, Sequence

from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import Piece, split

_IN_ORDER, _NAMES_FIRST = Expression("content_owners.in_order"), Expression("content_owners.names_first")
_SHARE, _OTHERS = Expression("content_owners.share"), Expression("content_owners.others")
_AND = re.compile(r"\s*[,;/]\s*(?:(?:and|et|puis|then)\s+)?|\s+(?:and|et|puis|then)\s+")
_NUMBERS = {
    word: number
    for number, words in enumerate(("one|un|une|1", "two|deux|2", "three|trois|3", "four|quatre|4"), 1)
    for word in words.split("|")
}

Named = Callable[[Piece], Person | None]
Owner = tuple[Person, Piece]


def owners_in_order(piece: Piece, count: int, named: Named) -> list[Owner]:
    """Return who owns each of the contents listed before, in their order; nobody where the names are not as many.

    Args:
        piece: A sentence.
        count: How many contents were listed.
        named: Tells whom a word names for sure.
    """
    told = _IN_ORDER.fullmatch(piece.flat) or _NAMES_FIRST.fullmatch(piece.flat)
    if told is None or not count:
        return []
    parts = [part for part in split(piece.cut(*told.span("who")), _AND) if part.trimmed()]
    people = [(named(part.trimmed()), part.trimmed()) for part in parts]
    owners = [(person, part) for person, part in people if person is not None]
    return owners if len(owners) == len(people) == count else []


def says_owners(piece: Piece) -> bool:
    """Tell whether a sentence tells whose the contents before it are, whatever can be made of it.

    Args:
        piece: A sentence.
    """
    told = _IN_ORDER.fullmatch(piece.flat) or _NAMES_FIRST.fullmatch(piece.flat)
    parts = split(piece, _AND)
    shares = [_SHARE.fullmatch(part.flat) for part in parts]
    rest = [share is not None and _OTHERS.fullmatch(share["what"]) is not None for share in shares]
    return told is not None or (len(parts) > 1 and None not in shares and any(rest))


def owners_by_share(piece: Piece, titles: Sequence[str], named: Named) -> dict[int, Owner]:
    """Return who owns which of some contents; nothing where a part names none of them, or not just one.

    Args:
        piece: A sentence: "Ann owns the film, Ben the two others".
        titles: The titles of the contents.
        named: Tells whom a word names for sure.
    """
    owners: dict[int, Owner] = {}
    others: Owner | None = None
    shown = False
    for number, part in enumerate(split(piece, _AND)):
        told = _SHARE.fullmatch(part.flat)
        if told is None or (number == 0 and told["does"] is None):
            return {}
        who = part.cut(*told.span("who")).trimmed()
        person = named(who)
        if person is None or others is not None:
            return {}
        rest = _OTHERS.fullmatch(told["what"])
        if rest is not None:
            left = len(titles) - len(owners)
            said = _NUMBERS.get(rest["count"] or rest["number"] or "", 1 if rest["single"] else left)
            if not shown or said != left or not left:
                return {}
            others = person, who
            continue
        meant = _meant(told["what"], titles)
        if meant is None or meant in owners:
            return {}
        owners[meant], shown = (person, who), True
    if others is not None:
        owners |= {place: others for place in range(len(titles)) if place not in owners}
    return owners


def share_of(part: Piece, *, first: bool) -> tuple[Piece, int] | None:
    """Return who has something, and where that begins in the message; None where a part says no such thing.

    Args:
        part: "Ann takes care of the film", and "Ben of the guide" behind it.
        first: Whether no part stands before that tells what they do.
    """
    told = _SHARE.fullmatch(part.flat)
    if told is None or (first and told["does"] is None):
        return None
    return part.cut(*told.span("who")).trimmed(), part.start + told.start("what")


def _meant(what: str, titles: Sequence[str]) -> int | None:
    """Return the place of the one title that holds all words of a shorter name: "the film" for "cellar film"."""
    said = _telling(what)
    held = [place for place, title in enumerate(titles) if said and said <= _telling(title)]
    return held[0] if len(held) == 1 else None


def _telling(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9]+", Piece(text, 0).flat)
    return {word.rstrip("sx") for word in words if word not in word_set("empty_words")}
