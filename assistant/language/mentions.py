"""A single mention of the calendar in a folded text, before its year is settled and before two of them make a range."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.language.periods import Precision, Span

Turn = Literal["next", "last", "next_year"]

_YEAR_AFTER = re.compile(
    r"(?: ?(?:,|/|-|\.) ?| (?:de l'annee |de l'an |de |of the year |of |en |in )?)(?P<year>20[1-9]\d)(?!\d|[.,]\d|"
    r" ?(?:%|€|\$|k€))"
)
_SHORT_YEAR = re.compile(
    r" ?'(?P<year>[2-4]\d)(?!\d)|[/.-](?P<joined>[2-4]\d)(?![\d/.-])| ?fy ?(?:20)?(?P<fiscal>[2-4]\d)(?!\d)"
)
_BARE_SHORT_YEAR = re.compile(r" (?P<year>2[4-9]|3\d)(?= ?(?:$|[,;:!?()\n]|\.(?:\s|$)))")
_NEXT_AFTER = re.compile(r" (?:prochaine?|qui vient|suivante?|a venir|next)(?![a-z])")
_LAST_AFTER = re.compile(r" (?:dernier|derniere|passee?|ecoulee?|precedente?|last)(?![a-z])")
_NEXT_BEFORE = re.compile(r"(?<![a-z])(?:next|this coming|coming|prochaine?|the coming) $")
_LAST_BEFORE = re.compile(r"(?<![a-z])(?:last|past|previous) $")
_THIS_BEFORE = re.compile(r"(?<![a-z])(?:this|ce|cet|cette|the current|current) $")
_NEXT_YEAR_AFTER = re.compile(r",? (?:of |in )?next year(?![a-z])|,? (?:de |d')?(?:l'an|l'annee) prochaine?(?![a-z])")
_AFTER: tuple[tuple[re.Pattern[str], Turn], ...] = (
    (_NEXT_YEAR_AFTER, "next_year"),
    (_NEXT_AFTER, "next"),
    (_LAST_AFTER, "last"),
)
_BEFORE: tuple[tuple[re.Pattern[str], Turn | None], ...] = (
    (_NEXT_BEFORE, "next"),
    (_LAST_BEFORE, "last"),
    (_THIS_BEFORE, None),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of the calendar; offsets are those of the folded text.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        precision: How exactly it was said.
        at: What it covers in a year, None where that year has no such day.
        year: The year written, None where none is.
        turn: "prochain" and "next" want one that has not begun, "dernier" and "last" one that is over; "next year"
            behind it wants that of the year after today's.
        relative: What it covers seen from today, for "demain" or "dans trois semaines"; ``at`` is then not asked.
    """

    start: int
    end: int
    precision: Precision
    at: Callable[[int], Span | None] = lambda _: None
    year: int | None = None
    turn: Turn | None = None
    relative: Callable[[date], Span] | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A year or a word like "prochain" beside a mention, and the span that both take together."""

    start: int
    end: int
    year: int | None
    turn: Turn | None


def year_beside(text: str, start: int, end: int, *, bare: bool = False) -> Year:
    """Read what settles the year of a mention at ``start``:``end``.

    Args:
        text: The folded text.
        start: Where the mention starts.
        end: Where it ends.
        bare: Also read two bare digits at the end of a clause ("T2 27", "juin 27").
    """
    full = _YEAR_AFTER.match(text, end)
    if full is not None:
        return Year(start, full.end(), int(full["year"]), None)
    short = _SHORT_YEAR.match(text, end) or (_BARE_SHORT_YEAR.match(text, end) if bare else None)
    if short is not None:
        groups = short.groupdict()
        digits = next(d for d in groups.values() if d)
        return Year(start, short.end(), 2000 + int(digits), None)
    for pattern, following in _AFTER:
        after = pattern.match(text, end)
        if after is not None:
            return Year(start, after.end(), None, following)
    for pattern, turn in _BEFORE:
        before = pattern.search(text, max(0, start - 14), start)
        if before is not None:
            return Year(before.start(), end, None, turn)
    return Year(start, end, None, None)
