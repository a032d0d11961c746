"""Quarters, halves and weeks: "T2 2027", "2e trimestre", "H1", "second semestre", "semaine 12", "next quarter"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from assistant.language.date_words import ORDINALS
from assistant.language.folding import Word
from assistant.language.mentions import Mention, year_beside
from assistant.language.periods import Precision, Span, add_months, half, iso_week, months, quarter, week_of

CODE = re.compile(r"(?:[tq][1-4]|[sh][12]|[sw](?:0?[3-9]|[1-4]\d|5[0-3])|[1-4][tq](?:(?:20)?[2-3]\d)?)")
UNITS = frozenset({
    "trimestre", "trimestres", "trim", "quarter", "quarters", "semestre", "semestres", "half",
    "semaine", "semaines", "week", "weeks", "sem", "weekend", "mois", "month", "annee", "an", "year",
})  # fmt: skip
_NUMBERED_ONLY = frozenset({"half", "semaines", "weeks", "trim", "trimestres", "quarters", "semestres"})
_YEAR_BEFORE = re.compile(r"(?<![\w])(?P<year>20[1-9]\d) ?[-/]? ?$")
_ORDINAL_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:(?:le|la|the|au|du) )?(?P<which>" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")[ -]$"
)
_TWO_ORDINALS_BEFORE = re.compile(
    r"(?<![a-z0-9])(?P<first>{0})(?: (?:et|and|&|a|au|to) (?:le |la |the )?|[-/])(?P<second>{0}) $".format(
        "|".join(sorted(ORDINALS, key=len, reverse=True))
    )
)
_LAST_OF_YEAR = re.compile(r"(?<![a-z])(?:(?:le |au |du |the )?(?:dernier|last)) $")
_NUMBER_AFTER = re.compile(r" (?:n ?° ?)?(?P<number>\d{1,2})(?![\d/]|[.,]\d| ?(?:%|€|k))")
_RANGE_AFTER = re.compile(r" ?(?:a|-|to|et|and|au) ?(?P<number>\d{1,2})(?![\d/]|[.,]\d| ?(?:%|€|k))")
_NEXT = re.compile(r"(?<![a-z])(?:next|coming|the coming|prochaine?) $")
_LAST = re.compile(r"(?<![a-z])(?:last|past|previous) $")
_THIS = re.compile(r"(?<![a-z])(?:this|ce|cet|cette|current|the current) $")
_NEXT_AFTER = re.compile(r" (?:prochaine?|qui vient|suivante?|a venir)(?![a-z])")
_LAST_AFTER = re.compile(r" (?:dernier|derniere|passee?|precedente?|ecoulee?)(?![a-z])")
_THIS_AFTER = re.compile(r"(?:-ci| en cours| courante?| actuel(?:le)?)(?![a-z])")
# "fin de mois", "end of the year": a unit that only its edge makes a date.
_EDGE_BEFORE = re.compile(
    r"(?<![a-z])(?:fin|debut|milieu|courant|end|start|beginning|middle|close)(?: (?:de|du|de la|of|of the|of this|"
    r"of our))? (?:l')?$"
    r"|(?<![a-z])(?:fin|debut) d'$|(?<![a-z])(?:mid|end-of|end-of-the)-$"
)
_EDGE_AFTER = re.compile(r"[ -](?:end|close)(?![a-z])")
_UNIT_NAMES: dict[str, Precision] = {
    "trim": "quarter", "trimestres": "quarter", "quarters": "quarter", "semestres": "half",
    "semaines": "week", "weeks": "week",
    "trimestre": "quarter", "quarter": "quarter", "semestre": "half", "half": "half", "semaine": "week", "week": "week",
    "sem": "week", "weekend": "week", "mois": "month", "month": "month", "annee": "year", "an": "year", "year": "year",
}  # fmt: skip


def code_mention(text: str, word: Word, weeks: bool) -> Mention | None:
    """Return the mention made by a code such as "T2", "H1", "S12" or "3Q27".

    Args:
        text: The folded text.
        word: The code.
        weeks: Whether the text counts in weeks ("S9"), so that "S2" is one as well and no half of a year.
    """
    letter, number, year_digits = word.text[0], word.text[1:], ""
    if letter.isdigit():
        letter, number, year_digits = word.text[1], word.text[0], word.text[2:]
    count = int(number)
    at, precision = _code("w" if weeks and letter == "s" else letter, count)
    if at is None:
        return None
    if year_digits:
        return Mention(word.start, word.end, precision, at, int(year_digits[-2:]) + 2000)
    year = year_beside(text, word.start, word.end, bare=True)
    if word.text[0].isdigit() and year.year is None:
        return None
    if year.year is None:
        before = _YEAR_BEFORE.search(text, max(0, word.start - 8), word.start)
        if before is not None:
            return Mention(before.start(), year.end, precision, at, int(before["year"]))
    return Mention(year.start, year.end, precision, at, year.year, year.turn)


def _code(letter: str, count: int) -> tuple[Callable[[int], Span | None] | None, Precision]:
    if letter in "tq":
        return lambda y: quarter(y, count), "quarter"
    if letter in "sh" and count <= 2:
        return lambda y: half(y, count), "half"
    if letter in "sw":
        return lambda y: iso_week(y, count), "week"
    return None, "week"


_WEEKEND_AFTER = re.compile(r"-end(?![a-z])")
_OWN_YEAR = re.compile(r" (?:scolaire|universitaire|academique|fiscale|comptable|sportive|liturgique)s?(?![a-z])")


def unit_mention(text: str, word: Word) -> Mention | None:
    """Return the mention around "trimestre", "semestre", "semaine", "mois", "année" and their English names."""
    precision = _UNIT_NAMES[word.text]
    if precision == "year" and _OWN_YEAR.match(text, word.end):
        # "La fin de l'année scolaire" is not in December.
        return None
    if word.text == "week" and _WEEKEND_AFTER.match(text, word.end) is not None:
        # "Ce week-end" is one; "ils partent le week-end" is said of any.
        word = word._replace(text="weekend", end=word.end + len("-end"))
    numbered = _numbered(text, word, precision)
    if numbered is not None:
        return numbered
    return _seen_from_today(text, word, precision)


def _numbered(text: str, word: Word, precision: Precision) -> Mention | None:
    if precision not in ("quarter", "half", "week"):
        return None
    limit = {"quarter": 4, "half": 2, "week": 53}[precision]
    after = _NUMBER_AFTER.match(text, word.end)
    if after is not None and 1 <= int(after["number"]) <= limit and word.text != "half":
        number, last = int(after["number"]), _RANGE_AFTER.match(text, after.end())
        if last is not None and number < int(last["number"]) <= limit:
            return _in_year(text, word.start, last.end(), precision, number, int(last["number"]))
        return _in_year(text, word.start, after.end(), precision, number)
    if precision == "week":
        return None
    both = _TWO_ORDINALS_BEFORE.search(text, max(0, word.start - 32), word.start)
    if both is not None and ORDINALS[both["first"]] < ORDINALS[both["second"]] <= limit:
        return _in_year(text, both.start(), word.end, precision, ORDINALS[both["first"]], ORDINALS[both["second"]])
    before = _ORDINAL_BEFORE.search(text, max(0, word.start - 16), word.start)
    if before is not None and ORDINALS[before["which"]] <= limit:
        return _in_year(text, before.start("which"), word.end, precision, ORDINALS[before["which"]])
    final = _LAST_OF_YEAR.search(text, max(0, word.start - 12), word.start)
    if final is not None:
        # "le dernier trimestre", "last quarter of 2027"; "last quarter" alone is the one before this.
        year = year_beside(text, word.start, word.end)
        if year.year is not None or "dernier" in final.group():
            return Mention(final.start(), year.end, precision, _whole(precision, limit), year.year)
    return None


def _in_year(text: str, start: int, end: int, precision: Precision, number: int, last: int | None = None) -> Mention:
    whole = _whole(precision, number) if last is None else _from_to(_whole(precision, number), _whole(precision, last))
    year = year_beside(text, start, end)
    of_the_year = re.compile(r" (?:de l'annee|of the year)(?! 20)").match(text, end)
    stop = of_the_year.end() if of_the_year is not None and year.year is None else year.end
    return Mention(year.start, stop, "range" if last else precision, whole, year.year, year.turn)


def _from_to(first: Callable[[int], Span | None], last: Callable[[int], Span | None]) -> Callable[[int], Span | None]:
    def at(year: int) -> Span | None:
        begin, end = first(year), last(year)
        return (begin[0], end[1]) if begin is not None and end is not None else None

    return at


def _whole(precision: Precision, number: int) -> Callable[[int], Span | None]:
    if precision == "quarter":
        return lambda year: quarter(year, number)
    if precision == "half":
        return lambda year: half(year, number)
    return lambda year: iso_week(year, number)


def _seen_from_today(text: str, word: Word, precision: Precision) -> Mention | None:
    """Read "le mois prochain", "this quarter", "l'année dernière", and the unit of "fin de mois"."""
    # "le mois de juin": the month is read already, and blotted out.
    if word.text in _NUMBERED_ONLY or text.startswith((" de \x00", " d'\x00", " of \x00"), word.end):
        return None
    start = word.start
    for pattern, step in ((_NEXT, 1), (_LAST, -1), (_THIS, 0)):
        before = pattern.search(text, max(0, start - 14), start)
        if before is not None:
            after = _THIS_AFTER.match(text, word.end) if step == 0 else None
            end = after.end() if after is not None else word.end
            return Mention(before.start(), end, precision, relative=_shifted(precision, step))
    for pattern, step in ((_NEXT_AFTER, 1), (_LAST_AFTER, -1), (_THIS_AFTER, 0)):
        after = pattern.match(text, word.end)
        if after is not None:
            return Mention(start, after.end(), precision, relative=_shifted(precision, step))
    if precision == "year":
        year = year_beside(text, start, word.end)
        if year.year is not None:
            return Mention(start, year.end, "year", lambda y: (date(y, 1, 1), date(y, 12, 31)), year.year)
    edged = _EDGE_BEFORE.search(text, max(0, start - 24), start) is not None
    if edged or _EDGE_AFTER.match(text, word.end) is not None:
        return Mention(start, word.end, precision, relative=_shifted(precision, 0))
    return None


def _shifted(precision: Precision, step: int) -> Callable[[date], Span]:
    def relative(today: date) -> Span:
        if precision == "week":
            return week_of(today + timedelta(weeks=step))
        if precision == "year":
            return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
        size = {"month": 1, "quarter": 3, "half": 6}[precision]
        then = add_months(today.replace(day=1), size * step)
        return months(then.year, (then.month - 1) // size * size + 1, size)

    return relative
