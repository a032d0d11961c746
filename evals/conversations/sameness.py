"""When two values are the same to a person who reads the plan: names, texts, figures, days, rhythms."""

import datetime
import re
import unicodedata
from decimal import Decimal
from typing import Any

# Words that may stand before a name or be left out of it.
_LIGHT = frozenset(
    (
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "notre", "nos", "mon", "mes",
        "ma", "leur", "leurs", "the", "a", "an", "of", "our", "my", "their", "to", "and", "et", "is", "est",
    )
)  # fmt: skip
# What people call the channels that a plan may name by their kind.
_ALSO = {
    "text messages": "sms",
    "text message": "sms",
    "texts": "sms",
    "textos": "sms",
    "emails": "email",
    "mails": "email",
    "mail": "email",
    "courriels": "email",
    "newsletter": "email",
    "telephone": "phone",
    "phone calls": "phone",
    "courrier": "direct mail",
    "courriers": "direct mail",
    "salons": "salon",
    "trade shows": "trade show",
    "webinars": "webinar",
    "webinaires": "webinaire",
    "events": "event",
}
_RHYTHMS = {
    "daily": r"jour(?!nal)|quotidien|daily|every day|each day",
    "weekly": r"semaine|hebdo|week|lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday",
    "fortnightly": r"quinzaine|deux semaines|15 jours|fortnight|two weeks|every other week",
    "monthly": r"mois|mensuel|month",
    "quarterly": r"trimestre|trimestriel|quarter",
}
# How much of the longer text the shorter one has to hold.
_SHARE = 0.4
_NEAR = 88


def folded(text: str) -> str:
    """Return a text in lower case without accents, quotes and punctuation; figures keep their separators out."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    flat = re.sub(r"(?<=\d)[\s.,'](?=\d{3}\b)", "", flat).replace("e-mail", "email").replace("œ", "oe")
    return " ".join(re.findall(r"\d+(?:[.,]\d+)?|[a-z]+", flat))


def tokens(text: str) -> list[str]:
    """Return the words of a text that carry it."""
    plain = folded(text)
    words = _ALSO.get(plain, plain).split()
    return [word for word in words if word not in _LIGHT] or words


def same_name(wanted: str, found: str) -> bool:
    """Tell whether an element's name is the one that was said; alternatives are separated by a bar."""
    return any(_same_name(tokens(each), tokens(found)) for each in wanted.split("|"))


def _same_name(wanted: list[str], found: list[str]) -> bool:
    if not wanted or not found:
        return False
    stems, there = {_stem(w) for w in wanted}, {_stem(w) for w in found}
    return stems <= there or there <= stems


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word


def same_text(wanted: str, found: str) -> bool:
    """Tell whether a text says what was said: the same words, or nearly, and the same figures."""
    return any(_same_text(each, found) for each in wanted.split("|"))


def _same_text(wanted: str, found: str) -> bool:
    one, other = tokens(wanted), tokens(found)
    if one == other:
        return True
    if [w for w in one if w[0].isdigit()] != [w for w in other if w[0].isdigit()]:
        return False
    short, long = sorted((one, other), key=len)
    if set(short) <= set(long) and len(short) >= _SHARE * len(long):
        return True
    from rapidfuzz.fuzz import ratio

    return bool(ratio(" ".join(one), " ".join(other)) >= _NEAR)


def same_value(wanted: Any, found: Any) -> bool:
    """Tell whether a scalar is the one that was said; numbers by value, days in ISO form."""
    if wanted is None or found is None:
        return wanted is found
    if isinstance(found, datetime.date):
        return str(found) == str(wanted)
    if isinstance(wanted, bool) or isinstance(found, bool):
        return wanted is found
    if isinstance(wanted, int | float | Decimal) and isinstance(found, int | float | Decimal):
        return Decimal(str(wanted)) == Decimal(str(found))
    return str(wanted) == str(found) or same_text(str(wanted), str(found))


def rhythm(text: str | None) -> str | None:
    """Return the rhythm that a cadence names, as one of daily, weekly, fortnightly, monthly, quarterly."""
    plain = folded(text or "")
    order = ("fortnightly", "daily", "weekly", "quarterly", "monthly")
    return next((name for name in order if re.search(_RHYTHMS[name], plain)), None)
