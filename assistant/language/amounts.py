"""Numbers as written, in digits or in words, before anybody knows what they count.

"1.500" and "1,500" depend on the language; "k", "M", "Md" and the words for them multiply.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.language.folding import Folded
from assistant.language.numerals import find_numerals
from assistant.language.text import Language

# A figure of a campaign has fewer digits; more are an account or reference number.
MAX_DIGITS = 15

_DIGITS = re.compile(
    r"(?<![a-z0-9.,])(?<![a-z0-9]')(?<![a-z]/)"
    r"(?:\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)"
)
_MULTIPLIER = re.compile(
    r"(?: ?(?P<short>k|m|md|mds|mrd|mn|mio|mln|bn|b)(?=$|[^a-z0-9']|eur|e(?![a-z0-9])|euros?|usd|gbp|chf|['] )"
    r"| (?P<slang>grand)(?![a-z-])(?! (?:openings?|prix|finals?|finales?|slams?|tours?|tirage|hotels?|pianos?|"
    r"formats?|plans?|designs?|ideas?|"
    r"events?|prizes?|public|jeu|concours|magasins?)(?![a-z]))"
    r"| (?P<word>mille|milliers?|milions?|millions?|milliards?|thousands?|hundred|billions?|dozens?|douzaines?|"
    r"dizaines?|"
    r"vingtaines?|centaines?)(?![a-z0-9])(?P<half> et demie?(?![a-z])| and a half(?![a-z]))?)"
)
# What is counted in millions in French too, where "2m" alone is two metres.
_SEEN = re.compile(r" (?:de |d')?(?:impressions?|vues?|views?|personnes?|contacts?|visit|abonn|users?|utilisateurs?)")
_SIGN_AFTER = re.compile(r" ?(?:€|\$|£|eur|e(?![a-z])|usd|gbp|chf)")
_SIGN_BEFORE = re.compile(r"[€$£] ?[\d.,]+ ?$")
# "€7,500 total, video 2,500": money is never written to a thousandth, so its mark groups thousands here.
_GROUPED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"[€$£] ?\d{1,3},\d{3}(?![\d,.])|(?<![\d.,])\d{1,3},\d{3} ?[€$£]"),
    "fr": re.compile(r"[€$£] ?\d{1,3}\.\d{3}(?![\d,.])|(?<![\d.,])\d{1,3}\.\d{3} ?[€$£]"),
}
_SHORT = {"k": 3, "m": 6, "mn": 6, "mio": 6, "mln": 6, "md": 9, "mds": 9, "mrd": 9, "bn": 9, "b": 9}
_WORDS = {
    "mille": 10**3, "millier": 10**3, "thousand": 10**3, "hundred": 100, "million": 10**6, "milion": 10**6,
    "milliard": 10**9, "billion": 10**9, "dozen": 12, "douzaine": 12, "dizaine": 10, "vingtaine": 20, "centaine": 100,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written; offsets are those of the folded text.

    Attributes:
        value: Its value, multiplier included.
        start: Offset of its first character.
        end: Offset after its last character, multiplier included.
        digits: The digits as typed, None for a number in words.
        multiplier: What the digits were multiplied by (1, 1000, ...).
        suffixed: True where the multiplier is a short one ("k", "M", "Md").
        article: True for "un", "une", "one", "a": a number only when a unit follows.
        scaled: True where it ends in a multiplier in words.
    """

    value: Decimal
    start: int
    end: int
    digits: str | None = None
    multiplier: int = 1
    suffixed: bool = False
    article: bool = False
    scaled: bool = False


def find_amounts(folded: Folded, masked: str, language: Language) -> list[Amount]:
    """Return the numbers of a text in their order and without overlap.

    Args:
        folded: The text.
        masked: Its folded copy with dates and codes blotted out.
        language: Which language decides "1.500" and "cent".
    """
    written = next((way for way, form in _GROUPED.items() if way != language and form.search(masked)), language)
    found = [a for m in _DIGITS.finditer(masked) if (a := _amount(folded, masked, m, language, written)) is not None]
    taken = [(a.start, a.end) for a in found]
    for numeral in find_numerals(masked, language):
        if not any(start < numeral.end and numeral.start < end for start, end in taken):
            n = numeral
            found.append(Amount(n.value, n.start, n.end, article=n.article, scaled=n.scaled))
    return sorted(found, key=lambda a: a.start)


def _amount(folded: Folded, masked: str, match: re.Match[str], language: Language, written: Language) -> Amount | None:
    digits = match.group()
    value = parse_digits(digits, written)
    if value is None:
        return None
    plain = Amount(value, match.start(), match.end(), digits)
    suffix = _MULTIPLIER.match(masked, match.end())
    if suffix is None:
        return plain
    if suffix["word"]:
        factor = _WORDS.get(suffix["word"]) or _WORDS[suffix["word"].removesuffix("s")]
        half = Decimal(factor) / 2 if suffix["half"] else Decimal(0)
        return replace(plain, value=value * factor + half, end=suffix.end(), multiplier=factor, scaled=True)
    if suffix["slang"]:
        return replace(plain, value=value * 1000, end=suffix.end("slang"), multiplier=1000, suffixed=True)
    if not _is_multiplier(folded, masked, suffix, language):
        return plain
    factor = 10 ** _SHORT[suffix["short"]]
    return replace(plain, value=value * factor, end=suffix.end(), multiplier=factor, suffixed=True)


def _is_multiplier(folded: Folded, masked: str, suffix: re.Match[str], language: Language) -> bool:
    """Tell "5 M" and "€2.5m" from "5 m" (metres) and "3 M. Dupont"."""
    start, end = suffix.span("short")
    typed_start, typed_end = folded.span(start, end)
    typed = folded.original[typed_start:typed_end]
    apart = start > suffix.start()
    money = _SIGN_AFTER.match(masked, end) is not None
    money = money or _SIGN_BEFORE.search(masked, max(0, start - 2 * MAX_DIGITS), start) is not None
    if suffix["short"] == "k":
        return True
    if suffix["short"] == "m":
        million = language == "en" or _SEEN.match(masked, end) is not None
        return money or (typed == "M" and (masked[end : end + 1] != "." or not apart)) or (not apart and million)
    if suffix["short"] == "b":
        return money
    return True


def parse_digits(digits: str, language: Language, *, money: bool = False) -> Decimal | None:
    """Return the value of digits with separators, None where they are no number ("1.2.3").

    Args:
        digits: Folded digits, with spaces, apostrophes, dots or commas.
        language: Decides what one separator before three digits is: "1.500" is 1500 in French and 1.5 in English,
            "1,500" the other way round; three zeros are thousands in both.
        money: Money has no third decimal: such a separator is one of thousands.
    """
    plain = digits.replace(" ", "").replace("'", "")
    if sum(c.isdigit() for c in plain) > MAX_DIGITS:
        return None
    grouped = plain != digits
    dots, commas = plain.count("."), plain.count(",")
    if dots and commas:
        decimal = "." if plain.rfind(".") > plain.rfind(",") else ","
        other = "," if decimal == "." else "."
        whole, _, rest = plain.rpartition(decimal)
        if plain.count(decimal) > 1 or not _is_grouped(whole, other):
            return None
        return Decimal(whole.replace(other, "") + "." + rest)
    if not dots and not commas:
        return Decimal(plain)
    mark = "." if dots else ","
    whole, _, rest = plain.rpartition(mark)
    if dots + commas > 1:
        return Decimal(plain.replace(mark, "")) if _is_grouped(plain, mark) else None
    thousands = len(rest) == 3 and 1 <= len(whole) <= 3 and whole != "0" and not grouped
    if thousands and (money or rest == "000" or (mark == ".") == (language == "fr")):
        return Decimal(whole + rest)
    return Decimal(whole + "." + rest)


def _is_grouped(digits: str, mark: str) -> bool:
    first, *groups = digits.split(mark)
    return 1 <= len(first) <= 3 and bool(groups) and all(len(g) == 3 for g in groups)
