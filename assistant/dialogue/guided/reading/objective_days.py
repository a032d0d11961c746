"""Tells which days of a sentence are of the goal, and which only say which things are meant or what was reached."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.objective_deadline import LIMITS
from assistant.dialogue.guided.reading.objective_today import says_past_year, told_of_then
from assistant.language.periods import Period
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms


def days_meant(periods: list[Period], text: str, context: Context) -> list[Period]:
    """Return the days of a sentence that may end the campaign.

    Args:
        periods: All days of the sentence.
        text: The sentence.
        context: The day of reading.
    """
    days = [p for p in periods if not _qualifies(p, text) and not _is_now(p, context)]
    # "2,400 by 24 December 2027 (1,650 in 2026)": what stands in brackets is said of another time.
    outside = [p for p in days if p.relation in LIMITS or not in_brackets(text, p.text_start)]
    days = outside or [p for p in days if not says_past_year(p, text, context.today) and p.precision != "year"]
    # Of "150 places, against 95 in 2026" the year is that of the 95, even where no other day stands.
    return [p for p in days if not told_of_then(p, text)] or [p for p in days if p.precision != "year"]


def in_brackets(text: str, at: int) -> bool:
    """Tell whether a place of a text stands in brackets.

    Args:
        text: The text.
        at: The place.
    """
    return text[:at].count("(") > text[:at].count(")")


def _is_now(period: Period, context: Context) -> bool:
    # "25 contracts by the end of 2027, 8 today" ends no campaign today.
    return period.start == period.end == context.today and not any(char.isdigit() for char in period.words)


_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)s?"
_DAYS = re.compile(rf"{_DAY}(?:\s*(?:to|-|–|through|au|a|et|and)\s*{_DAY})?$")
_FROM_DAY = re.compile(rf"\b(?:du|de|from) {_DAY} (?:au|a|to)$")
# "Summer camps", not "this summer" nor "summer with".
_SEASON = re.compile(r"(?:spring|summer|autumn|fall|winter)$")
_THE_NEXT = re.compile(r"\b(?:this|next|by|before|in|until|during|over|the|end of|early|late|mid)$")
# "Avant la régate du 14 mai": the day of what must not be missed.
_BY_THEN = re.compile(r"\b(?:avant|d'ici|pour|before|by)(?: [^\W\d]+['’]?){1,4} ?(?:du|de)$")
_THING = re.compile(r"\s+(?!(?:with|through|via|in|on|at|for|from|by|and|or|to|among|using|of|we|i|so|but)\b)[^\W\d]")


def _qualifies(period: Period, text: str) -> bool:
    """Tell whether a day or a season only says which things are meant: "des séjours d'automne", "Saturday classes"."""
    said, before = fold(text[period.text_start : period.text_end]), fold(text[: period.text_start])
    of_something = re.match(r"\s+[^\W\d]", text[period.text_end :]) is not None
    days = _DAYS.match(said)
    if days is not None and (of_something or " " in days.group() or _FROM_DAY.search(before)):
        return True
    if _SEASON.match(said) and _THING.match(text[period.text_end :]) and not _THE_NEXT.search(before):
        return True
    by = period.precision == "day" and (_BY_THEN.search(before) is not None or _is_of_event(before))
    return (
        not period.year_given and not by and re.search(r"\b(?:d['’]|de |du )$", text[: period.text_start]) is not None
    )


def _is_of_event(before: str) -> bool:
    """Tell whether words before a day name what takes place then: "la JPO du 6 mai", "l'atelier de pain du 4 mai"."""
    of = _OF_DAY.search(before)
    if of is None:
        return False
    between = [before[term.end : of.start()] for term in find_terms(before[: of.start()], "milestone")]
    return any(len(words.split()) <= _NAME and not _OTHER.search(words) for words in between)


_NAME = 3
_OTHER = re.compile(r"[,;:(\d]|\b(?:pour|avec|chez|aupres|et|for|with|and|among)\b")
_OF_DAY = re.compile(r" (?:du|de|d'|of|on)(?: the)? ?$")
