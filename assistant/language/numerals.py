"""Numbers written in words: "quinze mille", "deux cent cinquante", "a quarter of a million", "une douzaine".

The two languages are read together, since people mix them; the few words that mean something else in the other language
("cent", "four", "neuf") are read in their own only.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from assistant.language.text import Language

_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "quarente": 40, "cinquante": 50, "cinquente": 50,
    "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "ninty": 90,
}  # fmt: skip
_SCALES = {
    "mille": 10**3, "mil": 10**3, "millier": 10**3, "milliers": 10**3, "million": 10**6, "millions": 10**6,
    "milion": 10**6, "milions": 10**6, "milliard": 10**9, "milliards": 10**9, "thousand": 10**3, "thousands": 10**3,
    "billion": 10**9, "billions": 10**9,
}  # fmt: skip
_GROUPS = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "dozen": 12, "couple": 2,
}  # fmt: skip
_HUNDREDS = frozenset({"cent", "cents", "hundred", "hundreds"})
_HALVES = frozenset({"demi", "demie", "half"})
# Words that are numbers in one language only.
_ONLY: dict[str, Language] = {"cent": "fr", "cents": "fr", "neuf": "fr", "four": "en", "mil": "fr", "couple": "en"}
_ROUGHLY = frozenset({"petite", "bonne", "grosse", "good"})
_ARTICLES = frozenset({"un", "une", "one", "a", "an"})
_FRACTION = re.compile(
    r"(?:(?P<count>un|une|trois|three|a|an|one) )?(?P<part>demi|demie|half|quart|quarts|quarter|quarters)"
    r"(?:[ -](?:(?:of|de|d') ?)?(?:an? )?)(?P<scale>million|milliard|millier|douzaine|billion|thousand|"
    r"dozen)s?(?![a-z0-9])"
)
_WORD = re.compile(r"[a-z]+")
_GAPS = frozenset({" ", "-", " - "})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words.

    Attributes:
        value: What it says.
        start: Offset of its first character in the folded text.
        end: Offset after its last character.
        article: True where it is "un", "une", "one", "a" or "an", which may be no number at all.
        scaled: True where it ends in a word like "million" or "douzaine".
    """

    value: Decimal
    start: int
    end: int
    article: bool = False
    scaled: bool = False


def find_numerals(folded: str, language: Language) -> list[Numeral]:
    """Return the numbers in words of a folded text, in their order and without overlap."""
    found: list[Numeral] = []
    end = 0
    for word in _WORD.finditer(folded):
        if word.start() < end or not _may_start(word.group()) or not _is_whole(folded, word.start()):
            continue
        numeral = numeral_at(folded, word.start(), language)
        if numeral is not None:
            found.append(numeral)
            end = numeral.end
    return found


def numeral_at(folded: str, start: int, language: Language) -> Numeral | None:
    """Return the number in words that begins at ``start``, if one does."""
    found = _fraction(folded, start) if _is_whole(folded, start) else None
    word = _WORD.match(folded, start)
    if found is None and word is not None and _starts(word.group(), language):
        found = _Reader(folded, start, language).read()
    return found


def _is_whole(folded: str, start: int) -> bool:
    return start == 0 or not folded[start - 1].isalnum()


@cache
def _may_start(word: str) -> bool:
    return (
        _starts(word, "fr") or _starts(word, "en") or word in _HALVES or word.removesuffix("s") in ("quart", "quarter")
    )


@cache
def _starts(word: str, language: Language) -> bool:
    if _ONLY.get(word, language) != language:
        return False
    return word in _UNITS or word in _TENS or word in ("mille", "cent") or (word in ("a", "an") and language == "en")


def _fraction(folded: str, start: int) -> Numeral | None:
    match = _FRACTION.match(folded, start)
    if match is None or folded.endswith(("and ", "et "), 0, start):
        return None
    part = Decimal("0.5") if match["part"] in _HALVES else Decimal("0.25")
    count = 3 if match["count"] in ("trois", "three") else 1
    scale = _SCALES.get(match["scale"]) or _GROUPS[match["scale"]]
    return Numeral(count * part * scale, match.start(), match.end(), scaled=True)


class _Reader:
    """Reads one number from a place in a text, word by word."""

    def __init__(self, folded: str, start: int, language: Language) -> None:
        self._start = start
        self._language = language
        self._words = _consecutive(folded, start)
        self._total = 0
        self._group: int | None = None
        self._smallest_scale = 10**12
        self._extra = Decimal(0)
        self._last = ""

    def read(self) -> Numeral | None:
        at = count = 0
        while at < len(self._words):
            word = self._words[at].group()
            if word in ("et", "and") and count:
                step = self._after_and(at)
                if not step:
                    break
                at += step
                continue
            if self._joins(at):
                # "une petite trentaine", "une trentaine de milliers", "a couple of hundred"
                at += 1
                continue
            if not self._take(word):
                break
            self._last = word
            at, count = at + 1, count + 1
        if not count:
            return None
        if self._words[at - 1].group() in ("et", "and"):
            at -= 1
        value = Decimal(self._total + (self._group or 0)) + self._extra
        scaled = self._last in _SCALES or self._last in _HUNDREDS or self._last.removesuffix("s") in _GROUPS
        return Numeral(value, self._start, self._words[at - 1].end(), count == 1 and self._last in _ARTICLES, scaled)

    def _joins(self, at: int) -> bool:
        word, following = self._words[at].group(), self._words[at + 1].group() if at + 1 < len(self._words) else ""
        if word in ("de", "of"):
            scale = following in _SCALES or following in _HUNDREDS
            return self._last.removesuffix("s") in _GROUPS and scale
        return word in _ROUGHLY and self._last in _ARTICLES and following in _GROUPS

    def _after_and(self, at: int) -> int:
        """Return how many words "et" or "and" and what it joins take: 0 when the number ends before it."""
        following = [w.group() for w in self._words[at + 1 : at + 4]]
        size = 1 if following[:1] and following[0] in _HALVES else 2 if following[:2] == ["a", "half"] else 0
        if size and self._last in _SCALES:
            self._extra += Decimal(_SCALES[self._last]) / 2
            return size + 1
        if size and self._group is not None and following[size:] and following[size] in _SCALES:
            # "two and a half million": the half belongs to the scale that comes next.
            scale = _SCALES[following[size]]
            self._total += self._group * scale + scale // 2
            self._group, self._last = None, following[size]
            return size + 2
        if size and self._group is not None:
            self._extra += Decimal("0.5")
            return size + 1
        first = following[0] if following else ""
        if self._words[at].group() == "et":
            joins = self._last in _TENS and first in ("un", "une", "onze")
        else:
            joins = (self._last in _HUNDREDS or self._last in _SCALES) and first in _UNITS | _TENS
        return 1 if joins else 0

    def _take(self, word: str) -> bool:
        """Add one word to the number; return False where it cannot belong to it."""
        if _ONLY.get(word, self._language) != self._language:
            return False
        group = self._group
        if word in ("a", "an"):
            if group is not None or self._total:
                return False
            self._group = 1
            return True
        if word in _UNITS:
            return self._take_unit(word, group)
        if word in _TENS:
            return self._take_ten(word, group)
        if word in _HUNDREDS:
            if (group is None and word != "cent") or (group is not None and not 0 < group < 100):
                return False
            self._group = (group or 1) * 100
            return True
        if word.removesuffix("s") in _GROUPS:
            if group is None or self._total:
                return False
            self._group = group * _GROUPS[word.removesuffix("s")]
            return True
        if word in _SCALES:
            return self._take_scale(word, group)
        return False

    def _take_unit(self, word: str, group: int | None) -> bool:
        value = _UNITS[word]
        rest = (group or 0) % 100
        if group is not None and self._last in _ARTICLES | {"zero"}:
            return False
        fits = (rest == 0 and (group is None or group >= 100)) or (rest >= 20 and rest % 10 == 0 and 0 < value < 10)
        fits = fits or (rest in (60, 80) and 10 <= value <= 16)
        # "soixante-dix-sept", "quatre-vingt-dix-neuf"
        fits = fits or (rest in (70, 90) and self._last == "dix" and 7 <= value <= 9)
        # "dix-sept"
        fits = fits or (rest == 10 and self._last == "dix" and 7 <= value <= 9)
        if not fits:
            return False
        self._group = (group or 0) + value
        return True

    def _take_ten(self, word: str, group: int | None) -> bool:
        rest = (group or 0) % 100
        if word in ("vingt", "vingts") and self._last == "quatre" and rest == 4:
            self._group = (group or 0) + 76
            return True
        if rest:
            return False
        self._group = (group or 0) + _TENS[word]
        return True

    def _take_scale(self, word: str, group: int | None) -> bool:
        scale = _SCALES[word]
        # "deux cent mille", "cinquante millions", "a dozen thousand"; "mille milliards" is not a figure of a campaign.
        if scale >= self._smallest_scale or (group is None and (self._total or word != "mille")):
            return False
        self._total += (1 if group is None else group) * scale
        self._group = None
        self._smallest_scale = scale
        return True


def _consecutive(text: str, start: int) -> list[re.Match[str]]:
    """Return the words from ``start`` on that only spaces and hyphens separate, at most twelve."""
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start):
        if len(found) == 12 or (found and text[found[-1].end() : word.start()] not in _GAPS):
            break
        found.append(word)
    return found
