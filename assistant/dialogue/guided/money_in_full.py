"""Writes sums as the readers know them: "9500 balles" is 9500 €, "EUR 36,000" €36,000, "two hundred quid" £200."""

import re

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.text import Language

_OF_MONEY = Expression("money_in_full.of_money")
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
# What money is called in talk, and the codes of accountants; "balles de tennis" are none.
_SLANG = re.compile(r"(?<![a-z])(?:balles|quid|bucks)$")
_CODE = re.compile(r"\b(?:EUR|USD|GBP)\b")
_WORDED = re.compile(r"(?<![a-z])(?:pounds?|dollars?|livres? sterling)$")
_OF_THINGS = re.compile(
    r"\s+(?:de |d'|of )(?!budget|pub|enveloppe|reserve|frais|depenses|it\b|that\b|this\b|the\b|which\b)"
)
# "Three bricks" of francs are ten thousand euros each in talk, where money is spoken of.
_TEN_THOUSANDS = re.compile(
    r"(?<![\w.,/])(?P<count>\d{1,2}(?:[.,]5)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"
    r"(?P<half>\s+et\s+demie?)?\s+(?:briques?|plaques?|patates?|b[âa]tons?)"
    r"(?P<half_behind>\s+et\s+demie?)?(?![\w-])(?!\s+(?:de |d['’])(?!budget|pub|enveloppe|r[ée]serve))",
    re.IGNORECASE,
)
_COUNTS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
           "dix": 10}  # fmt: skip
_TEN_THOUSAND, _LEAST = 10_000, 100


def money_in_full(message: str, language: Language) -> str:
    """Return a message with sums of talk, of accountants and in words written with their sign and in digits.

    Args:
        message: The whole message.
        language: Its language.
    """
    told = [_in_full(message[start:end], language) for start, end in sentences(message)]
    between = [0, *(at for span in sentences(message) for at in span), len(message)]
    gaps = [message[a:b] for a, b in zip(between[::2], between[1::2], strict=True)]
    return "".join(gap + part for gap, part in zip(gaps, [*told, ""], strict=True))


def _in_full(sentence: str, language: Language) -> str:
    plain = flat(sentence)
    of_money = _OF_MONEY.search(plain) is not None
    if of_money and language == "fr":
        sentence = _TEN_THOUSANDS.sub(_ten_thousands, sentence)
    if not (of_money or _CODE.search(sentence) or _MAY_BE_SLANG.search(plain)):
        return sentence
    for figure in reversed(find_figures(sentence, language)):
        sign = _SIGNS.get(figure.currency or "") if isinstance(figure, Money) else None
        if not isinstance(figure, Money) or sign is None or figure.high is not None or figure.value < _LEAST:
            continue
        words, behind = flat(figure.words), sentence[figure.end :]
        slang = _SLANG.search(words) is not None and _OF_THINGS.match(flat(behind)) is None
        if slang or _CODE.search(figure.words) or (of_money and (figure.spelled or _WORDED.search(words))):
            value = f"{figure.value.normalize():f}"
            written = f"{value} €" if language == "fr" and sign == "€" else f"{sign}{value}"
            sentence = f"{sentence[: figure.start]}{written}{behind}"
    return sentence


_MAY_BE_SLANG = re.compile(r"(?<![a-z])(?:balles|quid|bucks)(?![a-z])")


def _ten_thousands(told: re.Match[str]) -> str:
    count = _COUNTS.get(told["count"].lower()) or float(told["count"].replace(",", "."))
    half = 0.5 if told["half"] or told["half_behind"] else 0
    return f"{(count + half) * _TEN_THOUSAND:.0f} €"
