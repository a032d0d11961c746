"""Days of a text that are none of the campaign: what is denied, a name that holds one, what stands in brackets."""

import re

from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.periods import Period

_QUOTED = re.compile(r"[\"«“][^\"«»“”]+[\"»”]")
_ROUND = re.compile(r"\([^()]*\)")
_TELLS_MORE = 4
# "It ends on the 28th, not the 31st", "pas le 31"; "pas avant le 31" says how early at most.
_NOT_THAT = re.compile(r"(?<![a-z])(?:pas|not)(?: on)? (?:le|the) $")


def is_no_day(period: Period, piece: Piece) -> bool:
    """Tell whether a day is denied, or named without a figure among other words in quotes: the project "Blue Monday".

    Args:
        period: The day.
        piece: The text that it was found in.
    """
    quoted = [m for m in _QUOTED.finditer(piece.text) if m.start() < period.text_start and period.text_end < m.end()]
    named = bool(quoted) and not re.search(r"\d", period.words) and len(quoted[0].group().split()) > 1
    return named or _NOT_THAT.search(flat(piece.text[: period.text_start])) is not None


def is_aside(period: Period, piece: Piece) -> bool:
    """Tell whether a day stands in brackets that say more than it: "(the 15 Feb date clashes with the fair)".

    Args:
        period: The day.
        piece: The text that it was found in.
    """
    around = [m for m in _ROUND.finditer(piece.text) if m.start() < period.text_start and period.text_end < m.end()]
    return bool(around) and len(around[0].group().split()) - len(period.words.split()) >= _TELLS_MORE
