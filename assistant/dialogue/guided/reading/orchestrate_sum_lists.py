"""Tells lists of sums from other sentences with numbers, where no currency says that money is meant."""

import re
from decimal import Decimal
from itertools import pairwise

from assistant.dialogue.guided.reading.orchestrate_fractions import fractions
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at
from assistant.language.figures import Money, Number, Percentage
from assistant.language.numbers import find_figures
from assistant.language.text import Language
from assistant.language.vocabulary import find_terms

COSTS = ("media", "creation", "people", "tools", "other_cost")
_FEWEST_PARTS = 2
_ITEMS = re.compile(r"\s*;\s*|\s*,\s+|\s+(?:et|and|plus)\s+|:\s+", re.IGNORECASE)
_FEWEST_SUMS = 3
_SMALLEST_SUM = 100


def lists_sums(piece: Piece, language: Language) -> bool:
    """Tell whether every item is what costs and its price: "pub 12 000, agence 10 000 et une réserve de 3 000"."""
    items = [item for item in split_at(piece, _ITEMS) if item.text.strip()]
    if len(items) < _FEWEST_SUMS or not piece.has("total", "reserve", "budget", *COSTS):
        return False
    known = 0
    for item in items:
        figures = [f for f in find_figures(item.text, language) if isinstance(f, Money | Number)]
        alone = len(figures) == 1 and figures[0].value >= _SMALLEST_SUM and figures[0].high is None
        if not alone or item.text[figures[0].end :].strip(" .€$£"):
            return False
        known += item.has("total", "reserve", "budget", *COSTS) or bool(find_terms(item.text, "channel"))
    return 2 * known > len(items)


_DASH = re.compile(r"(?<=\s)[-–—](?=\s)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_UNITS = re.compile(
    r"\b(?:euros?|dollars?|pounds?|max|environ|about|total|budget|dont|including|hors taxes|ttc)\b", re.IGNORECASE
)
_REST = re.compile(r"\b(?:reste|rest|remainder|left)\b", re.IGNORECASE)


def with_commas(piece: Piece) -> Piece:
    """Return "5k pub - 3k vidéo - reste print" with commas, where each part between dashes is a sum and its purpose.

    Args:
        piece: A sentence; its length stays.
    """
    marks = [match.start() for match in _DASH.finditer(piece.text)]
    parts = [piece.text[a:b] for a, b in pairwise([0, *(mark + 1 for mark in marks), len(piece.text)])]
    told = [bool(_WORD.search(_UNITS.sub(" ", part.rstrip("-–—")))) for part in parts]
    if len(parts) < _FEWEST_PARTS or not all(told[1:]):
        return piece
    if not all(re.search(r"\d", part) or _REST.search(part) for part in parts):
        return piece
    text = list(piece.text)
    # "12k - 5k pub - 3k vidéo": behind the total a dash opens its split.
    for mark in marks if told[0] else marks[1:]:
        text[mark] = ","
    return Piece("".join(text), piece.start)


_OPENS = re.compile(r"\D{0,12}\d[\d .,\u00a0\u202f]*k?\s*[:=(]", re.IGNORECASE)
_NUMBER_SPLIT = re.compile(
    r"\D{0,16}\d[\d .,\u00a0\u202f]*k?\s*(?:,\s*)?(?:dont|including|of which|split)\b", re.IGNORECASE
)


def splits_number(piece: Piece, language: Language) -> bool:
    """Tell whether a bare sum is split: "40 000 dont la moitié pour le salon, 10 000 de création et 5 000 de côté"."""
    numbers = [f for f in find_figures(piece.text, language) if isinstance(f, Money | Number | Percentage)]
    if _OPENS.match(piece.text) is not None and len(numbers) > _FEWEST_PARTS:
        # "18 000 : 8 000 Instagram, 7 000 salon, 3 000 de côté": what makes up the first sum is its split.
        rest = sum((f.value for f in numbers[1:]), Decimal(0))
        told = piece.has(*COSTS, "reserve", "rest") or bool(find_terms(piece.text, "channel"))
        return numbers[0].value >= _SMALLEST_SUM and rest == numbers[0].value and told
    if _NUMBER_SPLIT.match(piece.text) is None:
        return False
    split = len(numbers) - 1 + len(fractions(piece)) >= _FEWEST_PARTS and numbers[0].value >= _SMALLEST_SUM
    return split and piece.has(*COSTS, "reserve", "rest")
