"""One amount of a budget, with what it is for."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece

Role = Literal["total", "reserve", "line", "rest", "plain", "open"]


@dataclass(frozen=True)
class Amount:
    """An amount or a share, and what it is for.

    Args:
        value: The amount; None for a share whose total is not known yet and for the rest.
        words: The words that it was read from.
        role: The total, the reserve, a line, the rest of the total, nothing in particular, or a line that depends on
            what is not settled: it is no line yet, and none of what is left.
        label: What it pays for, as typed.
        parts: The same words where they stand in the message, for kinds and channels.
        share: Part of the total, 1/2 for 50 %.
        currency: ISO code, where one was written.
        about: Whether it is an approximation.
        opens: Whether its split follows it.
        each: Whether it is meant for each thing that the label names.
        reserve: For the rest: whether it is kept aside.
        kept: Whether it is said to be kept, without a word of what for.
        part: Whether what leads in to it says that parts follow.
        note: How it was worked out.
    """

    value: Decimal | None
    words: Words
    role: Role
    label: str = ""
    parts: tuple[Piece, ...] = ()
    share: Fraction | None = None
    currency: str | None = None
    about: bool = False
    opens: bool = False
    each: bool = False
    reserve: bool = False
    kept: bool = False
    part: bool = False
    note: str | None = None


_PAID = re.compile(
    r"(?:[£$€]\s?\d[\d., ]*k?|\d\s?(?:k?[£$€]|euros?|pounds?|dollars?|eur|gbp|usd))\s*(?:/\s*)?$", re.IGNORECASE
)


def is_paid(before: str) -> bool:
    """Tell whether what stands before "a month" is a sum: it is how something is paid, and no rhythm of meetings."""
    return _PAID.search(before) is not None
