"""Seasons, feasts, weekdays and words such as "demain": "été 2027", "cet automne", "Noël", "rentrée", "next Monday"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from assistant.language.date_words import BANK_HOLIDAYS, MONTHS, NAMED, ORDINALS, SEASONS, UNSURE_SEASONS, WEEKDAYS
from assistant.language.folding import Folded, Word
from assistant.language.mentions import Mention, year_beside
from assistant.language.periods import Span, months, nth_weekday, quarter

_SEASON_BEFORE = re.compile(
    r"(?<![a-z])(?:l'|cet |cet' ?|d'|en |l' |fin |debut |mi-|mi |this |next |last |in |by |of |(?:in|by|of|until|"
    r"during|before|after|since|from|for|end of) the |early |late |mid-|mid |before |until |"
    r"during |coming |since |from |after |end-)$"
)
# "La lettre d'automne", "the autumn letter": which one it is, and no time. "Fin d'été" is one.
_WHICH_BEFORE = re.compile(
    r"(?<!fin )(?<!debut )(?<!mi )(?<!milieu )(?<!courant )(?<!temps )(?<!cours )(?<!partir )(?<![a-z])(?:d'|de )$"
)
_WHICH_AROUND = re.compile(r"(?<![a-z])(?:the|our|an?|your|their) $")
_THING_AFTER = re.compile(
    r" (?!(?:is|are|was|will|can|has|have|to|and|or|but|we|they|you|for|until|on|at|with|when|of|because|onwards?|"
    r"start|starts|ends?|comes?|term|season|months?|holidays?|break|quarter)(?![a-z]))[a-z]{3,}"
)
_WINTER_YEARS = re.compile(r" (?P<first>20[1-9]\d) ?[-/] ?(?:20)?(?P<second>[1-9]\d)(?!\d)")
_NAMED = re.compile(
    r"(?<![a-z0-9])(?:la |the )?(?P<name>"
    + "|"
    r"".join(sorted(map(re.escape, NAMED), key=len, reverse=True))
    + r")(?![a-z0-9])"
)
_FIRST_NAME = re.compile(r" [A-ZÉÈ][a-zéèêïç]+")
_WORDS: dict[str, int] = {
    "aujourd'hui": 0, "aujourdhui": 0, "ajourd'hui": 0, "today": 0, "ce soir": 0, "tonight": 0, "demain": 1,
    "tomorrow": 1,
    "tomorow": 1, "tommorow": 1, "apres-demain": 2, "apres demain": 2, "day after tomorrow": 2, "hier": -1,
    "yesterday": -1,
}  # fmt: skip
_TODAY = re.compile(r"(?<![a-z0-9])(?P<word>" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?![a-z0-9])")
_ENDS = re.compile(r"(?<![a-z0-9])(?P<what>eoy|eoq(?P<quarter>[1-4])?|eom|eow|eod)(?: (?P<year>20\d\d))?(?![a-z0-9])")
_HABIT_BEFORE = re.compile(
    r"(?<![a-z])(?:le|les|the|tous les|chaque|(?:every|each)(?: other| second| third| 2nd| 3rd)?|du|on a|alternate) $"
)
# "Un lundi sur deux", "the first Monday of the month": days of a rhythm, and no day of their own.
_HABIT_AFTER = re.compile(
    r" (?:sur (?:deux|2|trois|3)|(?:du|de chaque) mois|(?:of|in) (?:the|each|every) month)(?![a-z])"
)
_DAY_AFTER = re.compile(
    r" (?P<day>\d{1,2})(?:er|st|nd|rd|th)?(?= ?(?:$|[.,;:!?)\n])| (?:a|et|au|at|and|pour|de|from)(?![a-z]))(?!,\d)"
)
_TURN_BEFORE = re.compile(r"(?<![a-z])(?:next|coming|this|ce) $")
_NEXT_AFTER = re.compile(r" (?:prochain|qui vient|next)(?![a-z])")
_LAST_AFTER = re.compile(r" (?:dernier|passe)(?![a-z])")
_LAST_BEFORE = re.compile(r"(?<![a-z])last $")


def _tells_which(text: str, word: Word) -> bool:
    """Tell whether a season only says which thing is meant: "la brochure de printemps", "the autumn sale"."""
    near = max(0, word.start - 12)
    if _WHICH_BEFORE.search(text, near, word.start) is not None:
        return True
    led = _SEASON_BEFORE.search(text, near, word.start) is not None
    around = _WHICH_AROUND.search(text, near, word.start) is not None
    return around and not led and _THING_AFTER.match(text, word.end) is not None


def season_mention(text: str, word: Word) -> Mention | None:
    """Return a season: three whole months, winter running into the next year; None for "a été" or "numbers fall"."""
    first = SEASONS[word.text]
    winter = _WINTER_YEARS.match(text, word.end) if first == 12 else None
    if winter is not None:
        return Mention(word.start, winter.end(), "season", lambda y: months(y, 12, 3), int(winter["first"]))
    year = year_beside(text, word.start, word.end)
    sure = year.year is not None or year.turn is not None or year.start < word.start
    sure = sure or _SEASON_BEFORE.search(text, max(0, word.start - 12), word.start) is not None
    if (word.text in UNSURE_SEASONS and not sure) or (year.year is None and _tells_which(text, word)):
        return None
    return Mention(year.start, year.end, "season", lambda y: months(y, first, 3), year.year, year.turn)


_NTH = re.compile(
    r"(?<![a-z0-9])(?:the |le )?(?P<number>"
    + "|".join(sorted(ORDINALS, key=len, reverse=True))
    + r"|last|dernier) (?P<weekday>"
    + "|".join(WEEKDAYS)
    + r")(?: of| in| de| d'| du mois de)? ?(?P<month>"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")(?![a-z])"
)


def nth_mentions(text: str) -> list[Mention]:
    """Return "the first Monday of June", "dernier vendredi de mai"."""
    found = []
    for match in _NTH.finditer(text):
        number = -1 if match["number"] in ("last", "dernier") else ORDINALS[match["number"]]
        year = year_beside(text, match.start(), match.end())
        at = _nth(MONTHS[match["month"]], WEEKDAYS[match["weekday"]], number)
        found.append(Mention(match.start(), year.end, "day", at, year.year, year.turn))
    for match in _BANK.finditer(text):
        year = year_beside(text, match.start(), match.end())
        at = _nth(*BANK_HOLIDAYS[match["which"]])
        found.append(Mention(match.start(), year.end, "day", at, year.year, year.turn))
    return found


_BANK = re.compile(rf"(?<![a-z])(?:the )?(?P<which>{'|'.join(BANK_HOLIDAYS)}) bank holiday(?: monday)?(?![a-z])")


def _nth(month: int, weekday: int, number: int) -> Callable[[int], Span]:
    return lambda year: (nth_weekday(year, month, weekday, number),) * 2


def named_mentions(folded: Folded, text: str) -> list[Mention]:
    """Return the feasts and stretches with a name ("Noël", "Black Friday", "la rentrée")."""
    found = []
    for match in _NAMED.finditer(text):
        start, end = match.span("name")
        if match["name"] == "rentree" and text.startswith(" de \x00", end):
            # "la rentrée de septembre": the month is read already.
            continue
        if match["name"] == "noel":
            typed_start, typed_end = folded.span(start, end)
            if folded.original[max(typed_start - 1, 0)] == "-":
                # "Jean-Noël" is somebody.
                continue
            if _FIRST_NAME.match(folded.original, typed_end) and folded.original[typed_start].isupper():
                continue
        at = NAMED[match["name"]]
        single = len({day.toordinal() for day in at(2027)}) == 1
        year = year_beside(text, start, end)
        found.append(Mention(year.start, year.end, "day" if single else "month", at, year.year, year.turn))
    return found


def today_mentions(text: str) -> list[Mention]:
    """Return "aujourd'hui", "demain", "today", "EOY" and the like."""
    found = []
    for match in _TODAY.finditer(text):
        found.append(Mention(*match.span(), "day", relative=_days_from_today(_WORDS[match["word"]])))
    for match in _ENDS.finditer(text):
        year = int(match["year"]) if match["year"] else None
        if match["quarter"]:
            last = _quarter_end(int(match["quarter"]))
            found.append(Mention(*match.span(), "day", last, year))
        elif match["what"] == "eoy":
            found.append(Mention(*match.span(), "day", lambda y: (date(y, 12, 31), date(y, 12, 31)), year))
        elif year is None:
            found.append(Mention(*match.span(), "day", relative=_end_of(match["what"])))
    return found


def weekday_mention(text: str, word: Word) -> Mention | None:
    """Return the next such day of the week, None where it is a habit ("tous les lundis", "le mardi")."""
    weekday = WEEKDAYS[word.text]
    start, end, step = word.start, word.end, 0
    numbered = _DAY_AFTER.match(text, end)
    if numbered is not None and 1 <= int(numbered["day"]) <= 31:
        return Mention(start, numbered.end("day"), "day", relative=_weekday_numbered(weekday, int(numbered["day"])))
    after_next, after_last = _NEXT_AFTER.match(text, end), _LAST_AFTER.match(text, end)
    if after_next is not None:
        end = after_next.end()
    elif after_last is not None:
        end, step = after_last.end(), -1
    elif (last := _LAST_BEFORE.search(text, max(0, start - 6), start)) is not None:
        start, step = last.start(), -1
    elif (turn := _TURN_BEFORE.search(text, max(0, start - 8), start)) is not None:
        start = turn.start()
    elif _HABIT_BEFORE.search(text, max(0, start - 14), start) is not None or _HABIT_AFTER.match(text, end) is not None:
        return None

    def relative(today: date) -> Span:
        ahead = (weekday - today.weekday() - 1) % 7 + 1
        day = today + timedelta(days=ahead if step == 0 else ahead - 7 - (7 if ahead == 7 else 0))
        return day, day

    return Mention(start, end, "day", relative=relative)


def _weekday_numbered(weekday: int, number: int) -> Callable[[date], Span]:
    """Return the next day of a month with this number that falls on this weekday: "vendredi 13"."""

    def relative(today: date) -> Span:
        day = next(
            (
                d
                for ahead in range(800)
                if (d := today + timedelta(days=ahead)).day == number and d.weekday() == weekday
            ),
            today,
        )
        return day, day

    return relative


def _days_from_today(days: int) -> Callable[[date], Span]:
    return lambda today: (today + timedelta(days=days), today + timedelta(days=days))


def _quarter_end(number: int) -> Callable[[int], Span]:
    return lambda year: (quarter(year, number)[1],) * 2


def _end_of(what: str) -> Callable[[date], Span]:
    def relative(today: date) -> Span:
        if what == "eod":
            last = today
        elif what == "eow":
            last = today + timedelta(days=6 - today.weekday())
        elif what == "eom":
            last = months(today.year, today.month)[1]
        else:
            last = quarter(today.year, (today.month + 2) // 3)[1]
        return last, last

    return relative
