"""What a number counts: the sign or word beside it that makes it money, a percentage or a length of time."""

import re
from dataclasses import dataclass

from assistant.language.figures import Lead, Unit

CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "e": "EUR", "balles": "EUR",
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "bucks": "USD",
    "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "livres sterling": "GBP", "livre sterling": "GBP",
    "quid": "GBP",
    "chf": "CHF", "francs suisses": "CHF", "franc suisse": "CHF", "swiss francs": "CHF",
    "cad": "CAD", "$ca": "CAD", "c$": "CAD", "ca$": "CAD", "dollars canadiens": "CAD", "canadian dollars": "CAD",
    "mad": "MAD", "dirhams": "MAD", "dh": "MAD", "fcfa": "XOF", "xof": "XOF", "francs cfa": "XOF", "jpy": "JPY",
    "yens": "JPY", "¥": "JPY",
}  # fmt: skip
_NAMES = "|".join(sorted((re.escape(c) for c in CURRENCIES if c[0].isalpha()), key=len, reverse=True))
_CURRENCY_AFTER = re.compile(rf"(?: ?(?:de |d'|en )?)(?P<name>\$ca(?![a-z])|[€$£¥]|(?:{_NAMES})(?![a-z0-9]))")
_CURRENCY_BEFORE = re.compile(r"(?:(?<![a-z])(?P<name>us\$|ca\$|c\$|eur|usd|gbp|chf|cad)|(?P<sign>[€$£¥])) ?$")
_TAX = r"(?: ?(?:ht|ttc|hors taxes?|net|nets))?"
_PER = re.compile(
    rf"{_TAX} ?(?:/|par|per|a(?=n? (?:month|day|week|year|quarter))n?|chaque|each|every|the) ?"
    r"(?P<what>mois|jour|semaine|an|annee|trimestre|heure|month|day|week|year|quarter|hour|lead|clic|click|"
    r"contact|client|"
    r"customer|personne|person|head|tete|rendez-vous|rdv|meeting|inscrit|inscription|participant|post|video|"
    r"article)s?(?![a-z])"
    r"|(?: ?(?P<adjective>mensuels?|annuels?|hebdomadaires?|trimestriels?|monthly|yearly|weekly|annually|"
    r"quarterly))(?![a-z])"
)
_PER_NAMES = {
    "mois": "month", "jour": "day", "semaine": "week", "an": "year", "annee": "year", "trimestre": "quarter",
    "heure": "hour", "clic": "click", "client": "customer", "personne": "person", "head": "person", "tete": "person",
    "rendez-vous": "meeting", "rdv": "meeting", "inscrit": "registration", "inscription": "registration",
}  # fmt: skip
_PER_ADJECTIVES = {"mens": "month", "mont": "month", "annu": "year", "year": "year", "hebd": "week", "week": "week"}
_PERCENT = re.compile(
    r" ?(?P<points>points? de pourcentage|points? de ?%|percentage points?|%? ?pts?(?![a-z])|pp(?![a-z])|"
    r"points?(?! (?:de |d'|of |forts?))(?![a-z]))"
    r"| ?(?:%|pour ?cents?(?![a-z])|pourcents?(?![a-z])|per ?cent(?![a-z])|pct(?![a-z]))"
)
_UNITS: dict[str, Unit] = {
    "seconde": "second", "secondes": "second", "second": "second", "seconds": "second",
    "sec": "second", "secs": "second",
    "minute": "minute", "minutes": "minute", "min": "minute", "mn": "minute", "mins": "minute",
    "heure": "hour", "heures": "hour", "h": "hour", "hr": "hour", "hrs": "hour", "hour": "hour", "hours": "hour",
    "jour": "day", "jours": "day", "journee": "day", "journees": "day", "j": "day", "day": "day", "days": "day",
    "semaine": "week", "semaines": "week", "sem": "week", "week": "week", "weeks": "week", "wk": "week", "wks": "week",
    "semaien": "week", "fortnight": "week", "fortnights": "week",
    "mois": "month", "month": "month", "months": "month", "mth": "month", "mths": "month", "mos": "month",
    "trimestre": "quarter", "trimestres": "quarter", "quarter": "quarter", "quarters": "quarter",
    "semestre": "quarter", "semestres": "quarter",
    "an": "year", "ans": "year", "annee": "year", "annees": "year", "year": "year", "years": "year", "yr": "year",
    "yrs": "year",
}  # fmt: skip
# Words for two of the unit that they are read as.
_DOUBLE = frozenset({"semestre", "semestres", "fortnight", "fortnights"})
_TIME = re.compile(
    r"(?:(?: de | d'| of |[ -]?)(?P<before>working |business |full )?)"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![a-z0-9])(?!-(?:end|to)|'[a-z])"
    r"(?P<after> ouvr(?:es?|ables?)(?![a-z]))?(?P<half> et demie?(?![a-z])| and a half(?![a-z]))?"
)
_LEADS: tuple[tuple[str, Lead], ...] = (
    (r"sous|en moins de|en|dans les|dans un delai de|within|in less than|in under|under|dans la limite de", "within"),
    (r"pendant|durant|for|lasting|during|duree de|dure", "for"),
    (r"depuis(?: plus de)?|since", "since"),
    (r"tous les|toutes les|chaque|every", "every"),
    (r"apres|after", "after"),
    (r"avant|before|au moins", "before"),
    (r"sur|over", "over"),
)
_LEAD = re.compile(
    "(?:^|(?<![a-z]))(?:" + "|".join(f"(?P<l{i}>{words})" for i, (words, _) in enumerate(_LEADS)) + r") ?$"
)
_LATER = re.compile(r" (?:apres|plus tard|later|after|suivants?|qui suivent)(?![a-z])")
_EARLIER = re.compile(r" (?:avant|before|plus tot|earlier)(?![a-z])")
_COUNTDOWN = re.compile(r"(?<![a-z0-9])(?P<unit>[jdhsw]) ?(?P<sign>[+-]) ?$")
_COUNTDOWN_UNITS: dict[str, Unit] = {"j": "day", "d": "day", "h": "hour", "s": "week", "w": "week"}


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency found beside a number: its code and the span that number and currency take together."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Time:
    """A unit of time found after a number."""

    unit: Unit
    end: int
    factor: int
    half: bool
    working: bool


def currency_beside(masked: str, start: int, end: int) -> Currency | None:
    """Return the currency written after or before the number at ``start``:``end``."""
    after = _CURRENCY_AFTER.match(masked, end)
    if after is not None and not (after["name"] == "e" and _is_none(masked, start, end, after)):
        return Currency(CURRENCIES[after["name"]], start, after.end())
    before = _CURRENCY_BEFORE.search(masked, max(0, start - 5), start)
    if before is not None:
        return Currency(CURRENCIES[before["name"] or before["sign"]], before.start(), end)
    return None


def _is_none(masked: str, start: int, end: int, after: re.Match[str]) -> bool:
    """Tell "15000e" (euros in a hurry) from "3e", "le 500e client" and "2400 e-mails"."""
    if masked[after.end() : after.end() + 1] == "-":
        return True
    attached = after.start("name") == end
    article = re.search(r"(?:^|[^a-z])(?:le|la|les|du|de la) $", masked[max(0, start - 8) : start]) is not None
    return end - start < (3 if attached else 4) or article


def payment_period(masked: str, end: int) -> str | None:
    """Return what an amount of money is paid for ("month", "lead"), read after it."""
    match = _PER.match(masked, end)
    if match is None:
        return None
    if match["adjective"]:
        return _PER_ADJECTIVES.get(match["adjective"][:4], "quarter")
    return _PER_NAMES.get(match["what"], match["what"])


def percent_after(masked: str, end: int) -> tuple[int, bool] | None:
    """Return where the percent sign or word after a number ends, and whether it counts percentage points."""
    match = _PERCENT.match(masked, end)
    return None if match is None else (match.end(), match["points"] is not None)


def time_after(masked: str, end: int) -> Time | None:
    """Return the unit of time after a number."""
    match = _TIME.match(masked, end)
    if match is None:
        return None
    factor = 2 if match["unit"] in _DOUBLE else 1
    working = bool(match["after"]) or match["before"] in ("working ", "business ")
    return Time(_UNITS[match["unit"]], match.end(), factor, bool(match["half"]), working)


def lead_of(masked: str, start: int, end: int) -> Lead | None:
    """Return what the words around a duration make of it."""
    match = _LEAD.search(masked, max(0, start - 24), start)
    if match is not None:
        return next(lead for i, (_, lead) in enumerate(_LEADS) if match[f"l{i}"])
    if _LATER.match(masked, end):
        return "after"
    return "before" if _EARLIER.match(masked, end) else None


def countdown_before(masked: str, start: int) -> tuple[int, Unit, Lead] | None:
    """Read the "J+" of "J+2" or the "D-" of "D-7": where it starts, its unit and direction."""
    match = _COUNTDOWN.search(masked, max(0, start - 4), start)
    if match is None:
        return None
    return match.start(), _COUNTDOWN_UNITS[match["unit"]], "after" if match["sign"] == "+" else "before"
