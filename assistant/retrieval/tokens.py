"""Text to the terms that keyword search compares, for French and English alike.

Accents are folded before stemming, since people leave them out; elisions are split; short terms that live by their sign
("A/B", "R&D", "B2B") stay whole; numbers are written one way ("10 000", "10,000" and "10000" are one term).
"""

import functools
import re
from pathlib import Path
from typing import Any

from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml

_DATA = Path(__file__).parent / "data"

_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\w)")
_THOUSANDS = re.compile(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_TERM = re.compile(r"[a-z0-9]{1,2}(?:[&/][a-z0-9]{1,2})+(?![a-z0-9])|\d+(?:\.\d+)?|[a-z0-9]+", re.ASCII)


def terms(text: str, language: Language) -> list[str]:
    """Return the stemmed terms of ``text`` in reading order, words without a subject left out."""
    stop = stop_words(language)
    stem = _stemmer(language)
    return [stem(word) for word in words(text) if word not in stop]


def query_terms(text: str) -> list[str]:
    """Return the terms of a question as both languages stem them, each once, in reading order.

    A word such as "marketing" or "budget" has another stem in the other language, and texts of both are searched.
    """
    found: dict[str, None] = {}
    for word in subject_words(text):
        found[_stemmer("fr")(word)] = None
        found[_stemmer("en")(word)] = None
    return list(found)


def words(text: str) -> list[str]:
    """Return the words of ``text``, case, accents and typography folded, elisions split."""
    plain = _ELISION.sub(" ", fold(text))
    return _TERM.findall(_DECIMAL.sub(".", _THOUSANDS.sub("", plain)))


def subject_words(text: str) -> list[str]:
    """Return the words of ``text`` that are small words of neither language."""
    return [word for word in words(text) if word not in stop_words("fr") and word not in stop_words("en")]


@functools.cache
def stop_words(language: Language) -> frozenset[str]:
    """Return the words of a language that carry no subject, folded."""
    return frozenset(load_yaml(_DATA / "stopwords.yaml")[language])


@functools.cache
def light_words() -> frozenset[str]:
    """Return words of both languages that questions are made of and no passage needs to have, folded."""
    return frozenset(load_yaml(_DATA / "stopwords.yaml")["light"])


def guess_language(text: str, default: Language = "fr") -> Language:
    """Return the language whose small words and signs are more frequent in ``text``; a tie gives ``default``."""
    found = words(text)
    french = sum(word in stop_words("fr") - stop_words("en") for word in found)
    english = sum(word in stop_words("en") - stop_words("fr") for word in found)
    french += sum(character in "éèêàùçôîûœ«»" for character in text.casefold())
    if french == english:
        return default
    return "fr" if french > english else "en"


@functools.cache
def _stemmer(language: Language) -> Any:
    import Stemmer

    stemmer = Stemmer.Stemmer("french" if language == "fr" else "english")

    @functools.lru_cache(maxsize=50_000)
    def stem(word: str) -> str:
        return word if not word.isalpha() else str(stemmer.stemWord(word))

    return stem
