"""Sums of a budget that hold no more: "48,000 instead of 60,000", "le budget passe de 60 000 € à 48 000 €"."""

import re
from decimal import Decimal
from itertools import pairwise

from assistant.dialogue.guided.reading.orchestrate_amount_words import blotted
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Figure, Money, Number
from assistant.language.numbers import find_figures
from assistant.language.text import Language

_WAS = (
    r"(?:the |our |les |nos |des |l'|d'|s )?(?:initial(?:ly|e|ement)?s? |original(?:ly)? |planned |old |former |"
    r"previous |anciens? |prevus? )?[£$€~]?"
)
# What stands between a sum and the one that it replaces.
_INSTEAD = re.compile(
    rf"\W*(?:au lieu d[eu'](?:s)?|instead of|rather than|plutot que|et non(?: pas)?|et pas|and not|not|pas|no longer|"
    rf"(?:down|up|reduced|cut|lowered|raised) from|contre|versus|vs\.?)\W*{_WAS}\W*"
)
_FROM = re.compile(rf"\W*(?:from|au depart de|partant de)\W*{_WAS}\W*")
_CHANGES = re.compile(
    r"\b(?:cut|cuts|goes|went|going|drops?|dropped|falls?|fell|shrinks?|shrunk|reduced|lowered|trimmed|raised|rises?|"
    r"increased|grows?|moved?|moves|moving|changed?|changes|revised|brought|"
    r"passe\w*|ramen\w+|rabote\w*|reduit\w*|baiss\w+|descend\w*|monte\w*|tombe\w*|augment\w+|revu\w*|releve\w*|diminu\w+)\b"
)
_TO = re.compile(r".*(?:\bto\b|\ba\b|\bvers\b|->|→|=>)\s*")


def without_given_up(piece: Piece, language: Language) -> Piece:
    """Return a piece with blanks for the sums that another one beside them replaces, its length unchanged.

    Args:
        piece: A sentence on money.
        language: Its language.
    """
    figures: list[Figure] = [f for f in find_figures(piece.text, language) if isinstance(f, Money | Number)]
    plain = flat(piece.text)
    gone: list[tuple[int, int]] = []
    for one, two in pairwise(figures):
        between = plain[one.end : two.start]
        changed = _FROM.fullmatch(between) is not None and _CHANGES.search(plain[: one.start]) is not None
        if changed or _INSTEAD.fullmatch(between) is not None:
            gone.append((one.end, two.end))
    for figure in figures:
        to = _TO.match(plain[figure.start : figure.end]) if figure.change and figure.high is not None else None
        if to is not None and _CHANGES.search(plain[: figure.start]) is not None:
            gone.append((figure.start, figure.start + to.end()))
    return blotted(piece, gone) if gone else piece


_AGAIN = re.compile(
    r"(?:^|(?<=[,;.:(] ))\s*(?:(?:so|donc|alors|et|and)[ ,]+)?(?:sur|of|out of|from|within|avec|with|dans|de)\s+"
    r"(?:ces|les|cette|ce|cet|notre|nos|the|these|those|this|that|our)\s+(?:(?:total|budget|enveloppe|envelope|somme|sum|"
    r"amount)\s+(?:de |of )?)?$"
)


def without_total_again(piece: Piece, whole: Decimal | None, language: Language) -> Piece:
    """Return a piece with blanks for the total that it goes on from: "of those 8,000, 3,500 go to the radio".

    Args:
        piece: A sentence on money.
        whole: The total that is known.
        language: Its language.
    """
    for figure in find_figures(piece.text, language) if whole is not None else []:
        if isinstance(figure, Money | Number) and figure.value == whole and figure.high is None:
            before = _AGAIN.search(flat(piece.text[: figure.start]))
            return piece if before is None else blotted(piece, [(before.start(), figure.end)])
    return piece
