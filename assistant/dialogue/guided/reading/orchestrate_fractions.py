"""Fractions of a budget in words: "deux tiers en pub", "a third ads, a third events, the rest content"."""

import re
from fractions import Fraction

from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.vocabulary import find_terms

_PARTS = {
    "moitie": Fraction(1, 2),
    "half": Fraction(1, 2),
    "tiers": Fraction(1, 3),
    "third": Fraction(1, 3),
    "quart": Fraction(1, 4),
    "quarter": Fraction(1, 4),
}
_TIMES = {"deux": 2, "two": 2, "trois": 3, "three": 3}
_WORDED = (
    r"(?<![a-z0-9/])(?:(?P<times>deux|trois|two|three) |(?:la |un |a |one )?)"
    r"(?P<part>moitie|half|tiers|thirds?|quarts?|quarters?)"
)
_AHEAD = r"(?= (?:du|de|des|of|pour|for|sur|on|en|in|a|au|to|goes|va)(?![a-z]))"
_FRACTION = re.compile(_WORDED + _AHEAD + r"|(?<![\d/,.])(?P<up>[1-9])/(?P<down>[2-9])(?![\d/])" + _AHEAD)
_SUM = re.compile(r"[€$£]\s?\d|\d\s?(?:k\b|€|euros|pounds|dollars)")
# "A third ads, a third events": without a preposition a fraction is one where others share the total with it.
_BARE = re.compile(
    _WORDED
    + r"(?= (?!part(?:y|ies|ner)|payant|personne|d[ae]ys?(?![a-z])|an? (?:hour|day)|hour|heure|year|an(?![a-z])|"
    r"temps|time|price|tarif)[a-z])(?P<up>)(?P<down>)"
)


def fractions(piece: Piece) -> list[tuple[int, int, Fraction]]:
    """Return the fractions of a piece: start, end and share, below one."""
    folded = piece.folded
    bare = list(_BARE.finditer(folded.text))
    several = len(bare) + len(list(piece.spans("rest"))) > 1
    if not several and _SUM.search(folded.text):
        # "Half Instagram, £600 samples": beside a sum, what is bought with the half names a channel.
        bare = [match for match in bare if any(t.start <= 1 for t in find_terms(folded.text[match.end() :], "channel"))]
        several = bool(bare)
    found = [*_FRACTION.finditer(folded.text), *(bare if several else ())]
    shares = [(*folded.span(match.start(), match.end()), _share(match)) for match in found]
    return [(start, end, share) for start, end, share in shares if share < 1]


def _share(match: re.Match[str]) -> Fraction:
    if match["up"]:
        return Fraction(int(match["up"]), int(match["down"]))
    part = match["part"] if match["part"] == "tiers" else match["part"].removesuffix("s")
    return _PARTS[part] * _TIMES.get(match["times"] or "", 1)
