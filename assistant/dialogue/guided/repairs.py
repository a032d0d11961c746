"""Takes back what people take back while they speak: "by 15 October, no sorry, by 31 October" says the 31st."""

import datetime
import re
from dataclasses import dataclass, replace

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Duration
from assistant.language.numbers import find_figures
from assistant.language.text import Language

_MARK = Expression("repairs.mark")
_ENDS = re.compile(r"(?<!\.)[.;!?\n]\s")
_NOUN = re.compile(
    r"\s*(?:%|(?!(?:by|before|in|from|at|on|to|and|until|for|avant|pour|en|et|fin|d['’]ici)\b)[^\W\d_])",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?P<before>[A-ZÀ-Ö][\w’'-]+)$")
# Only where a date stands matters here, not which one.
_ANY_DAY = datetime.date(2027, 1, 1)
_NEAR, _FAR = 24, 60


@dataclass(frozen=True)
class _Told:
    kind: str
    start: int
    end: int
    bare: bool
    """Whether nothing that it counts stands behind it."""


def without_repairs(text: str, language: Language) -> str:
    """Return a text without the dates, figures and names that it takes back, and without the words that do.

    Args:
        text: What somebody wrote or dictated.
        language: Its language.
    """
    at = 0
    while (mark := _MARK.compiled.search(flat(text), at)) is not None:
        mended = _mended(text, mark.start(), mark.end(), language)
        at = mark.end() if mended is None else 0
        text = text if mended is None else mended
    return text


_ENFIN = re.compile(r",\s(?:enfin|or rather|well|non)\s(?=(?:avant|d'ici|pour|le|fin|au|plutot|before|by|on)\s)")


def taken_back(text: str, language: Language) -> str:
    """Return a text of the same length with blanks for the dates and figures that it takes back.

    Args:
        text: A brief, in which every offset has to stay true.
        language: Its language.
    """
    plain = flat(text)
    marks = [mark.span() for pattern in (_MARK.compiled, _ENFIN) for mark in pattern.finditer(plain)]
    for start, end in sorted(marks):
        pair = _pair(text, start, end, language)
        if pair is None:
            continue
        old, new = pair
        if new.kind != "date" and new.bare and not old.bare:
            fits = new.end - new.start <= old.end - old.start
            kept = text[new.start : new.end].ljust(old.end - old.start) if fits else text[old.start : old.end]
            text = text[: old.start] + kept + text[old.end :]
            blank = (start, new.end) if fits else (start, start)
        else:
            blank = (old.start, new.start)
        text = text[: blank[0]] + re.sub(r"[^\n]", " ", text[slice(*blank)]) + text[blank[1] :]
    return text


def _mended(text: str, start: int, end: int, language: Language) -> str | None:
    opening = max((m.end() for m in _ENDS.finditer(text, 0, start)), default=0)
    old_name, new_name = _NAME.search(text[opening:start]), re.match(r"[A-ZÀ-Ö][\w’'-]+", text[end:])
    if old_name is not None and new_name is not None:
        return text[: opening + old_name.start()] + text[end:]
    pair = _pair(text, start, end, language)
    if pair is None:
        return None
    old, new = pair
    if new.kind != "date" and new.bare and not old.bare:
        # "2,500 passes, no sorry, 2,600": what is counted stays.
        return text[: old.start] + text[new.start : new.end] + text[old.end : start] + text[new.end :]
    return text[: old.start] + text[new.start :]


def _pair(text: str, start: int, end: int, language: Language) -> tuple[_Told, _Told] | None:
    """Return what stands before words that take it back and what they put in its place, as offsets of the text."""
    opening = max((m.end() for m in _ENDS.finditer(text, 0, start)), default=0)
    after = next(iter(_told(text[end : end + _FAR], language)), None)
    if after is None or after.start > _NEAR:
        return None
    before = [one for one in _told(text[opening:start], language) if one.kind == after.kind]
    if not before or start - opening - before[-1].end > _NEAR:
        return None
    return _moved(before[-1], opening), _moved(after, end)


def _moved(one: _Told, by: int) -> _Told:
    return replace(one, start=one.start + by, end=one.end + by)


def _told(text: str, language: Language) -> list[_Told]:
    """Return the dates and figures of a text in their order; a figure within a date is none."""
    days = [_Told("date", p.phrase_start, p.text_end, True) for p in find_dates(text, language, _ANY_DAY)]
    spans = [(day.start, day.end) for day in days]
    figures = [
        _Told(type(f).__name__, f.start, f.end, _NOUN.match(text, f.end) is None)
        for f in find_figures(text, language)
        if not isinstance(f, Duration) and not any(a < f.end and f.start < b for a, b in spans)
    ]
    return sorted([*days, *figures], key=lambda one: one.start)
