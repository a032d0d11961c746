"""What a reply may say: the texts that its words, figures, dates and names have to come from."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from assistant.dialogue.protocols import Source
from assistant.language.dates import find_dates
from assistant.language.numbers import find_figures
from assistant.language.text import LANGUAGES, Language, fold
from assistant.plan import Plan, plan_data

# Days without a year are compared by day and month, so that any day will do to read them.
ANY_DAY = datetime.date(2027, 1, 1)

Day = tuple[int | None, int, int]
"""Year (None where it is not said), month, day."""


@dataclass(frozen=True)
class Material:
    """The texts behind a reply.

    Args:
        language: Language of the reply.
        message: What the person wrote.
        draft: What code decided, as guided mode words it.
        plan: The plan after the turn.
        sources: The passages, by their number from 1.
    """

    language: Language
    message: str
    draft: str
    plan: Plan
    sources: tuple[Source, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return every text that something may be taken from."""
        passages = [text for source in self.sources for text in (source.quote, source.line)]
        return (self.draft, self.message, *passages, *(str(value) for value in _values(plan_data(self.plan))))

    @cached_property
    def _joined(self) -> str:
        # In one reading, since each costs time; a full stop keeps the figures of two texts apart.
        return " .\n".join(self.texts)

    @cached_property
    def words(self) -> frozenset[str]:
        """Return every word of the material, folded."""
        return frozenset(re.findall(r"[a-z0-9]+", fold(self._joined)))

    @cached_property
    def figures(self) -> frozenset[Decimal]:
        """Return every figure of the material."""
        found = {figure for language in LANGUAGES for figure in figures_of(self._joined, language)}
        numbers = {Decimal(str(v)) for v in _values(plan_data(self.plan)) if isinstance(v, int | float | Decimal)}
        return frozenset(found | numbers)

    @cached_property
    def days(self) -> frozenset[Day]:
        """Return every day of the material, with and without its year."""
        found = {day for language in LANGUAGES for day in days_of(self._joined, language)}
        for value in _values(plan_data(self.plan)):
            if isinstance(value, datetime.date):
                found.add((value.year, value.month, value.day))
        return frozenset(found | {(None, month, day) for _, month, day in found})


def figures_of(text: str, language: Language) -> Iterator[Decimal]:
    """Yield the figures of a text."""
    for figure in find_figures(text, language):
        yield figure.value
        if figure.high is not None:
            yield figure.high


def days_of(text: str, language: Language) -> Iterator[Day]:
    """Yield the first and the last day of every date of a text."""
    for period in find_dates(text, language, ANY_DAY):
        for day in (period.start, period.end):
            yield (day.year if period.year_given else None, day.month, day.day)


def _values(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _values(inner)
    elif value is not None and not isinstance(value, bool):
        yield value
