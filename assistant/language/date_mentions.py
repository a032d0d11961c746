"""All mentions of the calendar in a text, without overlap, their edges ("fin", "mi-", "early") taken in."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from assistant.language.codes import hard_codes, mask
from assistant.language.date_words import MONTHS, SEASONS, WEEKDAYS, mend_calendar_words
from assistant.language.folding import Folded, Word, fold_with_offsets
from assistant.language.mentions import Mention
from assistant.language.month_mentions import lone_days, month_mention
from assistant.language.named_mentions import (
    named_mentions,
    nth_mentions,
    season_mention,
    today_mentions,
    weekday_mention,
)
from assistant.language.numeric_mentions import lone_day_mentions, numeric_mentions, year_mentions
from assistant.language.periods import Span, edge
from assistant.language.quarter_mentions import CODE, UNITS, code_mention, unit_mention
from assistant.language.relative_mentions import relative_mentions
from assistant.language.text import Language

_Edge = Literal["start", "middle", "end"]

_EDGE_BEFORE = re.compile(
    r"(?<![a-z])(?:(?P<end>toute fin|fin|the end|end|late|the close|close|year[ -])"
    r"|(?P<start>tout debut|debut|the beginning|beginning|the start|start|early)"
    r"|(?P<middle>mi|milieu|the middle|middle|mid)"
    r"|(?P<whole>courant|dans le courant|au cours|in the course))"
    r"(?:-| (?:de l'|du mois de |de la |du |de |d'|of the month of |of the |of our |of )?| d'|-of-| ?d' ?)(?:la |"
    r"the |le |l')?$"
)
_EDGE_AFTER = re.compile(r"[ -](?:end|close)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for reading.

    Attributes:
        folded: The folded text, misspelt names of the calendar mended.
        masked: Its text with addresses, telephone numbers and list numbers blotted out.
        mentions: The mentions of the calendar, in their order, without overlap.
    """

    folded: Folded
    masked: str
    mentions: tuple[Mention, ...]


@lru_cache(maxsize=64)
def prepare(text: str, language: Language) -> Prepared:
    """Fold a text, mend the names of the calendar in it and find its mentions of dates."""
    folded = mend_calendar_words(fold_with_offsets(text))
    masked = mask(folded.text, hard_codes(folded.text))
    kept = _Kept(masked)
    kept.add(numeric_mentions(masked, language))
    kept.add(nth_mentions(kept.text))
    words = [_without_digits(w) for w in folded.words() if masked[w.start] != "\x00"]
    kept.add(_triggered(masked, words, MONTHS, lambda text, w: month_mention(text, w, _has_own_capital(folded, w))))
    kept.add(lone_days(masked, kept.mentions))
    kept.add(lone_day_mentions(kept.text))
    codes = [w for w in words if CODE.fullmatch(w.text)]
    weeks = any(w.text[0] == "s" and int(w.text[1:]) > 2 for w in codes)
    kept.add([m for w in codes if (m := code_mention(kept.text, w, weeks)) is not None])
    kept.add(named_mentions(folded, kept.text))
    kept.add(relative_mentions(kept.text, language))
    kept.add(_triggered(kept.text, words, UNITS, unit_mention))
    kept.add(_triggered(kept.text, words, SEASONS, season_mention))
    kept.add(today_mentions(kept.text))
    kept.add(_triggered(kept.text, words, WEEKDAYS, weekday_mention))
    kept.add(year_mentions(kept.text))
    ordered = sorted(kept.mentions, key=lambda m: m.start)
    return Prepared(folded, masked, tuple(_with_edge(masked, m) for m in ordered))


def _has_own_capital(folded: Folded, word: Word) -> bool:
    """Return whether a word has a capital inside a sentence: "the March event", not "March on" nor "WE MAY"."""
    start, end = folded.span(word.start, word.end)
    typed = folded.original[start:end]
    return typed.istitle() and folded.original[max(0, start - 3) : start].rstrip(" \t")[-1:].islower()


def _without_digits(word: Word) -> Word:
    """Return the month of "15juin", any other word as it is."""
    name = word.text.lstrip("0123456789")
    return Word(name, word.end - len(name), word.end) if name in MONTHS else word


def _triggered(
    text: str, words: list[Word], names: Container[str], read: Callable[[str, Word], Mention | None]
) -> list[Mention]:
    return [m for w in words if w.text in names and (m := read(text, w)) is not None]


class _Kept:
    """Mentions accepted so far; the text of those is blotted out for the readers that come after."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mentions: list[Mention] = []

    def add(self, found: list[Mention]) -> None:
        """Accept the mentions that stand on no other one's place, in their order."""
        accepted: list[Mention] = []
        taken = bytearray(len(self.text))
        for mention in found:
            place = slice(mention.start, mention.end)
            if "\x00" not in self.text[place] and not any(taken[place]):
                taken[place] = b"\x01" * (mention.end - mention.start)
                accepted.append(mention)
        self.text = mask(self.text, [(mention.start, mention.end) for mention in accepted])
        self.mentions += accepted


def _with_edge(text: str, mention: Mention) -> Mention:
    """Take in "fin", "mi-", "early" before a mention, or "end" after it."""
    if mention.precision == "day":
        return mention
    before = _EDGE_BEFORE.search(text, max(0, mention.start - 28), mention.start)
    if before is not None:
        start = before.start() + (4 if before.group().startswith("the ") else 0)
        if before["whole"]:
            return mention
        which: _Edge = "end" if before["end"] else "start" if before["start"] else "middle"
        return _edged(replace(mention, start=start), which)
    after = _EDGE_AFTER.match(text, mention.end)
    if after is not None and mention.precision in ("month", "quarter", "half", "year", "week"):
        return _edged(replace(mention, end=after.end()), "end")
    return mention


def _edged(mention: Mention, which: _Edge) -> Mention:
    whole_at, whole_relative = mention.at, mention.relative

    def at(year: int) -> Span | None:
        span = whole_at(year)
        return edge(span, which) if span is not None else None

    def relative(today: date) -> Span:
        assert whole_relative is not None
        return edge(whole_relative(today), which)

    return replace(mention, precision="day", at=at, relative=relative if whole_relative is not None else None)
