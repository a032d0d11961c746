"""Text to the terms that keyword search compares, for French and English alike.

Accents are folded before stemming, since people leave them out; elisions are split; short terms that live by their sign
("A/B", "R&D", "B2B") stay whole; numbers are written one way ("10 000", "10,000" and "10000" are one term).
"""

import functools
import re
from typing import Any

from assistant.language.text import Language, fold

_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\w)")
_THOUSANDS = re.compile(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_TERM = re.compile(r"[a-z0-9]{1,2}(?:[&/][a-z0-9]{1,2})+(?![a-z0-9])|\d+(?:\.\d+)?|[a-z0-9]+", re.ASCII)

# Words that carry no subject. "pas", "sans", "not" and "without" are not among them, nor is "ete", which is also summer.
_STOP_FR = frozenset(
    "a ai aie ainsi alors as au aucun aucune aussi autre autres aux avait avant avec avez avoir avons ca car ce ceci cela celle celles "
    "celui ces cet cette ceux chez ci comme comment d dans de des deja depuis doit donc dont du elle elles en encore entre es "
    "est et etait etant etc etes etre eu eux fait faire faut font il ils j je l la le les leur leurs lors lui m ma mais me meme memes "
    "mes mettre moi mon n ne ni nos notre nous on ont ou par parce peu peut peuvent peux plus plutot pour pourquoi pourrait "
    "puis qu quand que quel quelle quelles quels qui quoi s sa se sera serait ses si soit son sont sous sur t ta te tel telle tes "
    "toi ton tous tout toute toutes tres trop tu un une va vais vers veut veux voici voila vos votre vous y est-ce c quelque quelques".split()
)
_STOP_EN = frozenset(
    "a about all also am an and any are as at be because been being but by can could did do does doing for from get gets got had has "
    "have having he her here him his how i if in into is isn it its just let like ll m me might my no of on one only or other our "
    "out re s she should so some such t than that the their them then there these they this those through to too us ve very was we "
    "were what when where which while who why will with would you your don doesn".split()
)


def terms(text: str, language: Language) -> list[str]:
    """Return the stemmed terms of ``text`` in reading order, words without a subject left out."""
    stop = _STOP_FR if language == "fr" else _STOP_EN
    stem = _stemmer(language)
    return [stem(word) for word in words(text) if word not in stop]


def query_terms(text: str) -> list[str]:
    """Return the terms of a question as both languages stem them, each once, in reading order.

    A word such as "marketing" or "budget" has another stem in the other language, and texts of both are searched.
    """
    found: dict[str, None] = {}
    both = _STOP_FR | _STOP_EN
    for word in words(text):
        if word not in both:
            found[_stemmer("fr")(word)] = None
            found[_stemmer("en")(word)] = None
    return list(found)


def words(text: str) -> list[str]:
    """Return the words of ``text``, case, accents and typography folded, elisions split."""
    plain = _ELISION.sub(" ", fold(text))
    return _TERM.findall(_DECIMAL.sub(".", _THOUSANDS.sub("", plain)))


def guess_language(text: str, default: Language = "fr") -> Language:
    """Return the language whose small words and signs are more frequent in ``text``; a tie gives ``default``."""
    found = words(text)
    french = sum(word in _STOP_FR and word not in _STOP_EN for word in found)
    english = sum(word in _STOP_EN and word not in _STOP_FR for word in found)
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
