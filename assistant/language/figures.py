"""Figures of a text: plain numbers, money, percentages and durations, each with the words that it came from.

They are read in one pass, so that a number is one thing only: what is part of a date, a quarter, a code or a word count
is none of them, and money is not a plain number as well.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
Lead = Literal["within", "for", "since", "every", "after", "before", "over"]

_HOURS = {
    "second": Decimal(1) / 3600,
    "minute": Decimal(1) / 60,
    "hour": Decimal(1),
    "day": Decimal(24),
    "week": Decimal(168),
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_DAYS_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands.

    Attributes:
        value: The figure; the lower or first one of a range.
        start: Offset of its first character in the text as typed.
        end: Offset after its last character.
        words: The slice of the text.
        high: The second figure of a range ("entre 200 et 300", "10-15 k€"), else None.
        change: True for a range written "de 3 à 5", "from 3 to 5": it may say where something goes from and to.
        spelled: True where it is written in words.
    """

    value: Decimal
    start: int
    end: int
    words: str
    high: Decimal | None = None
    change: bool = False
    spelled: bool = False

    @property
    def is_range(self) -> bool:
        """Whether two figures are given."""
        return self.high is not None


@dataclass(frozen=True, slots=True)
class Number(Figure):
    """A plain number: "300", "deux cents", "250k impressions"."""


@dataclass(frozen=True, slots=True)
class Money(Figure):
    """An amount of money.

    Attributes:
        currency: ISO 4217 code, None where none is written ("250k").
        per: The period or thing that it is paid for ("month", "lead"...), None for a plain amount.
    """

    currency: str | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Percentage(Figure):
    """A percentage; ``value`` is 15 for "15 %".

    Attributes:
        points: True for percentage points ("5 points").
    """

    points: bool = False


@dataclass(frozen=True, slots=True)
class Duration(Figure):
    """A length of time; ``value`` is how many units.

    Attributes:
        unit: The unit.
        working: True for working days.
        lead: What the words before it make of it: "sous", "en", "within" are within, "pendant" for, "depuis" since...
    """

    unit: Unit = "day"
    working: bool = False
    lead: Lead | None = None

    @property
    def count(self) -> Decimal:
        """How many units: the same as ``value``."""
        return self.value

    @property
    def hours(self) -> Decimal:
        """Its length in hours, a month counting thirty days."""
        if self.unit in _HOURS:
            return self.value * _HOURS[self.unit]
        return self.value * _MONTHS[self.unit] * _DAYS_A_MONTH * 24

    @property
    def days(self) -> Decimal:
        """Its length in days, a month counting thirty."""
        return self.hours / 24

    @property
    def months(self) -> Decimal | None:
        """Its length in calendar months, None for units shorter than a month."""
        return self.value * _MONTHS[self.unit] if self.unit in _MONTHS else None
