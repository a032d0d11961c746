"""Tells a number that counts things from one that is money, where a budget is told without a currency."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.amounts import parse_digits
from assistant.language.figures import Figure, Number

_OF_MONEY = re.compile(r"\d\s?(?:k|€|euros?|pounds?|dollars?)[^:]{0,20}:.*[,:]\s*$", re.IGNORECASE | re.DOTALL)
NO_COUNT = 100
"""From here on a bare number in a budget rather is money."""
_TOO_MANY = 500
_ONES = re.compile(
    r"(?:vid[ée]os?|films?|photos?|visuels?|articles?|podcasts?|spots?|webinar(?:e|ia|)s?|webinaires?|salons?|stands?|"
    r"[ée]v[ée]nements?|events?|ateliers?|workshops?|fairs?|booths?)\b",
    re.IGNORECASE,
)
# Where it is read as a decimal, in the other language's way to group: "LinkedIn 3,500" in a French brief.
_GROUPED = re.compile(r"\d{1,3}[.,]\d{3}")
_SPLIT_OF = re.compile(r"\d.*\b(?:dont|including|of which)\b", re.IGNORECASE | re.DOTALL)
_PLURAL = re.compile(r"(?:.*[^s]s|people|personnes|.* (?:de|of) .*)$", re.IGNORECASE | re.DOTALL)


def in_full(figures: list[Figure]) -> list[Figure]:
    """Return the figures of a budget with three digits after a mark as thousands: no sum has a third decimal."""
    return [
        replace(f, value=parse_digits(f.words, "en", money=True) or f.value)
        if isinstance(f, Number) and _GROUPED.fullmatch(f.words)
        else f
        for f in figures
    ]


def counts_things(piece: Piece, number: Number) -> bool:
    """Tell "3 vidéos" from "8 000 pour LinkedIn": a bare number that counts nothing is money in a budget."""
    after = Piece(piece.text[number.end : number.end + 40].lstrip(" \u00a0\u202f"), 0)
    counted = after.span("counted")
    if number.words.lower().endswith("k") and _OF_MONEY.search(piece.text[: number.start]):
        # "£20k: half radio, 3k flyers"
        return False
    if number.value >= NO_COUNT and _SPLIT_OF.search(piece.text[: number.start]) is not None:
        # "3 200 €, dont 1 400 Facebook et 900 affiches"
        return False
    if number.value >= NO_COUNT and counted is not None and not _PLURAL.match(after.text[: counted[1]]):
        # "1500 video" is what the video costs.
        return False
    if number.value >= _TOO_MANY and _ONES.match(after.text):
        # "45 000 Indeed, 35 000 vidéos": nobody shoots that many.
        return False
    return counted is not None and counted[0] == 0


def adds_itself_up(bare: list[Number]) -> bool:
    """Tell whether the first of several numbers is what the others make: "26,000: 12,000 ads, 14,000 influencers"."""
    return len(bare) > 2 and 2 * bare[0].value == sum(number.value for number in bare)


_EACH_FIRST = re.compile(r"\W*\d[\d., \u00a0\u202f]*k?\s?(?:€|£|\$|euros?|pounds?)?\s+[^\W\d][^\d]*")
_FEWEST_FIRST = 3


def leads_each(piece: Piece, bare: list[Number]) -> bool:
    """Tell whether each part of a list begins with its sum, "1200 flyers, 800 stand, 200 reserve": none is a count.

    Args:
        piece: A sentence or a line.
        bare: The numbers in it that are large enough for sums.
    """
    if len(bare) < _FEWEST_FIRST or all(counts_things(piece, number) for number in bare):
        return False
    edges = [number.start for number in bare] + [len(piece.text)]
    parts = [piece.text[start:end] for start, end in pairwise(edges)]
    return not piece.text[: edges[0]].strip() and all(_EACH_FIRST.fullmatch(part) for part in parts)
