"""A budget split by a ratio: "60/40 between paid search and print", "moitié-moitié entre la pub et les salons"."""

import re
from fractions import Fraction

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_amount import Amount
from assistant.dialogue.guided.reading.orchestrate_amount_words import tidy_label
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at

_WHOLE = 100
_HALVES = r"moitie[- /]moitie|half[- ](?:and[- ])?half|fifty[- ]fifty|a parts egales|en parts egales|equally|evenly"
_RATIO = re.compile(
    rf"(?:(?P<parts>\d{{2}} ?%?(?: ?[/-] ?\d{{2}} ?%?){{1,3}})|(?P<halves>{_HALVES}))"
    r"(?: (?:split|repartis|reparti))? (?:between|entre|for|pour|across|sur|in|en|on) (?P<things>[^.;:()\d]{3,120})"
)
_BETWEEN = re.compile(
    rf"(?:between|entre|across) (?P<things>[^.;:()\d]{{3,120}}?),? (?:a |at |in |en |: ?)?(?:(?P<parts>\d{{2}} ?%?"
    rf"(?: ?[/-] ?\d{{2}} ?%?){{1,3}})|(?P<halves>{_HALVES}))"
)
_THINGS = re.compile(r"\s*,\s*(?:(?:et|and)\s+)?|\s+(?:et|and|&|\+)\s+", re.IGNORECASE)


def by_ratio(piece: Piece, context: Context) -> tuple[list[Amount], Piece]:
    """Return the lines that a ratio splits a total into, and the piece with their words made blank.

    As many things as parts, and parts that make a hundred, or it is no ratio and nothing is returned.
    """
    folded = piece.folded
    match = _RATIO.search(folded.text) or _BETWEEN.search(folded.text)
    if match is None:
        return [], piece
    things = split_at(piece.cut(*folded.span(*match.span("things"))), _THINGS)
    if match["halves"]:
        shares = [Fraction(1, len(things))] * len(things)
    else:
        shares = [Fraction(int(part), _WHOLE) for part in re.findall(r"\d+", match["parts"])]
    labels = [tidy_label(thing) for thing in things]
    if len(things) != len(shares) or len(things) == 1 or sum(shares) != 1 or not all(labels):
        return [], piece
    start, end = folded.span(*match.span())
    blank = Piece(piece.text[:start] + " " * (end - start) + piece.text[end:], piece.start)
    words = context.words(piece.start + start, piece.start + end)
    return [
        Amount(None, words, "line", label, (thing,), share)
        for label, thing, share in zip(labels, things, shares, strict=True)
    ], blank
