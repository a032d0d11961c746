"""The names of the calendar in French and English, and how a misspelt one is told from another word."""

from collections.abc import Callable
from datetime import date, timedelta

from assistant.language.folding import Folded
from assistant.language.periods import Span, easter, months, nth_weekday
from assistant.language.slips import one_slip_apart

FRENCH_MONTHS = {
    "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6,
    "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
ENGLISH_MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
MONTHS = FRENCH_MONTHS | ENGLISH_MONTHS
# Months only where the words around say so: "we may", "a long march", "sept leads".
UNSURE_MONTHS = frozenset({"may", "march", "mar", "sept", "sep", "jan", "dec"})

SEASONS = {
    "printemps": 3, "ete": 6, "automne": 9, "hiver": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12,
}  # fmt: skip
# Seasons only after a determiner or before a year: "a été", "the numbers fall", "spring into action".
UNSURE_SEASONS = frozenset({"ete", "spring", "fall"})

WEEKDAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip

_CARDINALS = [
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt-et-un", "vingt-deux",
    "vingt-trois", "vingt-quatre", "vingt-cinq", "vingt-six", "vingt-sept", "vingt-huit", "vingt-neuf", "trente",
    "trente-et-un",
]  # fmt: skip
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
    "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
]  # fmt: skip
SPELLED_DAYS = {word: i for words in (_CARDINALS, _ORDINALS) for i, word in enumerate(words, 1)} | {
    "premier": 1,
    "1er": 1,
}
SPELLED_DAYS |= {word.replace("-", " "): number for word, number in SPELLED_DAYS.items() if "-" in word}
del SPELLED_DAYS["un"]

ORDINALS = {
    "premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "1re": 1, "first": 1, "1st": 1,
    "deuxieme": 2, "second": 2, "seconde": 2, "2e": 2, "2eme": 2, "2nd": 2, "2d": 2, "2nde": 2, "2de": 2, "2ieme": 2,
    "troisieme": 3, "third": 3, "3e": 3, "3eme": 3, "3rd": 3, "3ieme": 3,
    "quatrieme": 4, "fourth": 4, "4e": 4, "4eme": 4, "4th": 4, "4ieme": 4, "final": 4,
}  # fmt: skip


def _fixed(month: int, number: int) -> Callable[[int], Span]:
    return lambda year: (date(year, month, number), date(year, month, number))


def _one(pick: Callable[[int], date]) -> Callable[[int], Span]:
    return lambda year: (pick(year), pick(year))


def _weekday(month: int, weekday: int, number: int) -> Callable[[int], Span]:
    return _one(lambda year: nth_weekday(year, month, weekday, number))


def _mothers_day(year: int) -> date:
    """Return the French mothers' day: the last Sunday of May, or the first of June when that is Whitsun."""
    sunday = nth_weekday(year, 5, 6, -1)
    return sunday + timedelta(days=7) if sunday == easter(year) + timedelta(days=49) else sunday


# Days and stretches with a name; longer names first where one begins like another.
NAMED: dict[str, Callable[[int], Span]] = {
    "fetes de fin d'annee": lambda year: (date(year, 12, 1), date(year, 12, 31)),
    "grandes vacances": lambda year: months(year, 7, 2),
    "summer break": lambda year: months(year, 7, 2),
    "summer holiday": lambda year: months(year, 7, 2),
    "start of the school year": lambda year: months(year, 9),
    "beginning of the school year": lambda year: months(year, 9),
    "new school year": lambda year: months(year, 9),
    "debut de l'annee scolaire": lambda year: months(year, 9),
    "christmas holidays": lambda year: (date(year, 12, 20), date(year + 1, 1, 3)),
    "christmas break": lambda year: (date(year, 12, 20), date(year + 1, 1, 3)),
    "conges de noel": lambda year: (date(year, 12, 20), date(year + 1, 1, 3)),
    "vacances d'ete": lambda year: months(year, 7, 2),
    "summer holidays": lambda year: months(year, 7, 2),
    "vacances de noel": lambda year: (date(year, 12, 20), date(year + 1, 1, 3)),
    "christmas eve": _fixed(12, 24),
    "noel": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "xmas": _fixed(12, 25),
    "nouvel an": _fixed(1, 1),
    "jour de l'an": _fixed(1, 1),
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "saint-sylvestre": _fixed(12, 31),
    "saint-valentin": _fixed(2, 14),
    "saint valentin": _fixed(2, 14),
    "st-valentin": _fixed(2, 14),
    "st valentin": _fixed(2, 14),
    "valentine's day": _fixed(2, 14),
    "valentines day": _fixed(2, 14),
    "paques": _one(easter),
    "easter": _one(easter),
    "pentecote": _one(lambda year: easter(year) + timedelta(days=49)),
    "ascension": _one(lambda year: easter(year) + timedelta(days=39)),
    "toussaint": _fixed(11, 1),
    "halloween": _fixed(10, 31),
    "black friday": _one(lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=1)),
    "blackfriday": _one(lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=1)),
    "cyber monday": _one(lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=4)),
    "thanksgiving": _one(lambda year: nth_weekday(year, 11, 3, 4)),
    "fete des meres": _one(_mothers_day),
    "mother's day": _one(lambda year: nth_weekday(year, 5, 6, 2)),
    "fete des peres": _one(lambda year: nth_weekday(year, 6, 6, 3)),
    "father's day": _one(lambda year: nth_weekday(year, 6, 6, 3)),
    "labor day": _weekday(9, 0, 1),
    "memorial day": _weekday(5, 0, -1),
    "presidents' day": _weekday(2, 0, 3),
    "presidents day": _weekday(2, 0, 3),
    "mlk day": _weekday(1, 0, 3),
    "columbus day": _weekday(10, 0, 2),
    "independence day": _fixed(7, 4),
    "juneteenth": _fixed(6, 19),
    "veterans day": _fixed(11, 11),
    "giving tuesday": _one(lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=5)),
    "st patrick's day": _fixed(3, 17),
    "st. patrick's day": _fixed(3, 17),
    "boxing day": _fixed(12, 26),
    "bonfire night": _fixed(11, 5),
    "easter monday": _one(lambda year: easter(year) + timedelta(days=1)),
    "whit monday": _one(lambda year: easter(year) + timedelta(days=50)),
    "rentree": lambda year: months(year, 9),
    "back to school": lambda year: months(year, 9),
    "back-to-school": lambda year: months(year, 9),
}

# The month, the weekday and its rank of each British bank holiday that is named by its month.
BANK_HOLIDAYS = {"early may": (5, 0, 1), "may": (5, 0, 1), "spring": (5, 0, -1), "august": (8, 0, -1)}

_CHECKED = sorted(
    {w for w in (*MONTHS, *WEEKDAYS) if len(w) >= 5 and w != "march"}
    | {
        "trimestre",
        "semestre",
        "quarter",
        "semaine",
        "printemps",
        "automne",
        "autumn",
        "prochain",
        "rentree",
        "christmas",
    }
)
# Real words one slip away from a name of the calendar.
_REAL = frozenset(
    {"quartier", "quartiers", "avrils", "domaine", "murdi", "mondays", "mardis", "lundis", "jeudis", "entree"}
)
_SHORTEST_SLIP = 5


def mend_calendar_words(folded: Folded) -> Folded:
    """Return a copy in which misspelt names of the calendar ("septmbre", "fevier") are spelt right, offsets kept."""
    changes: list[tuple[int, int, str]] = []
    for word in folded.words():
        if len(word.text) < _SHORTEST_SLIP or not word.text.isalpha():
            continue
        right = _nearest(word.text)
        if right is not None:
            changes.append((word.start, word.end, right))
    return folded.replaced(changes)


def _nearest(word: str) -> str | None:
    if (
        word in MONTHS
        or word in WEEKDAYS
        or word in _REAL
        or word.removesuffix("s") in _CHECKED
        or word + "s" in _CHECKED
    ):
        return None
    if word.removesuffix("e") in _CHECKED or word.removesuffix("es") in _CHECKED:
        return None
    return next((name for name in _CHECKED if name[0] == word[0] and one_slip_apart(word, name)), None)
