"""Shares in words: "la moitié du budget", "un tiers en création", "two thirds of leads"."""

import re
from decimal import Decimal

_AFTER = (
    r"(?= (?:du|de la|de l'|de nos|de notre|des|en|sur|pour|va|vont|au|aux|dans|of|on|in|goes|to|the|from)"
    r"(?! (?:a )?(?:million|milliard|billion|thousand|dozen|heure|century))(?![a-z])| ?(?:$|[,.;:!?)\n]))"
)
_SHARE = re.compile(
    r"(?<![a-z0-9-])(?<!and a )(?:(?:la |une |the |one )?(?:moitie|half)"
    r"|(?P<thirds>un|deux|une|a|one|two) (?:tiers|thirds?)"
    r"|(?P<quarters>un|trois|a|one|three) (?:quarts?|quarters?))(?![a-z])" + _AFTER
)
_TWO = frozenset({"deux", "two"})
_THREE = frozenset({"trois", "three"})
_HALF = Decimal(50)
_THIRD = Decimal("33.33")
_TWO_THIRDS = Decimal("66.67")
_QUARTER = Decimal(25)


def find_shares(masked: str) -> list[tuple[int, int, Decimal]]:
    """Return the shares of a folded text, dates blotted out: start, end and percentage (thirds to two decimals)."""
    return [(*match.span(), _percentage(match)) for match in _SHARE.finditer(masked)]


def _percentage(match: re.Match[str]) -> Decimal:
    if match["thirds"]:
        return _TWO_THIRDS if match["thirds"] in _TWO else _THIRD
    if match["quarters"]:
        return 3 * _QUARTER if match["quarters"] in _THREE else _QUARTER
    return _HALF
