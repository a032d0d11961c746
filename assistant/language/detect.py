"""Which of the two languages a message is written in.

Small words give a language away ("le", "nous", "the", "we"), then the words of the trade. Short messages ("ok",
"Budget 250k", "LinkedIn") say nothing and keep the language of the conversation, and so does a long one without such
word: a statistical detector would guess there, and calls "Budget" English.
"""

import re
from functools import cache
from pathlib import Path

from assistant.language.folding import fold_fast
from assistant.language.text import LANGUAGES, Language
from assistant.language.vocabulary import words_of_one_language
from assistant.language.yaml_data import load_yaml

_FILE = Path(__file__).parent / "data" / "function_words.yaml"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_ELISION = re.compile(r"(?<![a-z])(?:l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu)'(?=[a-z])")
_CONTRACTION = re.compile(r"[a-z](?:n't|'(?:s|re|ve|ll|d|m))(?![a-z])")
_ACCENT = re.compile(r"[éèêëàâçùûîïôœ]")
# Up to two words keep the language of the conversation.
_SHORT = 2
_MARGIN = 2
_MOST_ACCENTS = 3


def detect(text: str, previous: Language | None) -> Language:
    """Return the language of a message.

    Args:
        text: The message.
        previous: The language of the conversation so far; None at its beginning, which counts as French where the
            message does not tell.
    """
    words = _WORD.findall(fold_fast(text))
    french, english = _evidence(text, words)
    winner: Language = "fr" if french > english else "en"
    if previous is None and french != english:
        return winner
    if len(words) <= _SHORT:
        return previous or "fr"
    margin = abs(french - english)
    alone = min(french, english) == 0 and len(words) > _SHORT + 1
    if margin >= _MARGIN or (margin == 1 and alone):
        return winner
    if margin == 0:
        return _by_vocabulary(words) or previous or "fr"
    return previous or "fr"


def _evidence(text: str, words: list[str]) -> tuple[int, int]:
    """Return how many signs of French and of English a message shows."""
    known = function_words()
    folded = fold_fast(text)
    french = sum(word in known["fr"] for word in words) + len(_ELISION.findall(folded))
    english = sum(word in known["en"] for word in words) + len(_CONTRACTION.findall(folded))
    return french + min(_MOST_ACCENTS, len(_ACCENT.findall(text.lower()))), english


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Return the words that give each language away, in folded form: most of them say nothing of a thing."""
    return {language: frozenset(words.split()) for language, words in load_yaml(_FILE).items()}


def _by_vocabulary(words: list[str]) -> Language | None:
    """Decide by the words of the trade that only one of the languages has."""
    known = words_of_one_language()
    french, english = (sum(word.removesuffix("s") in known[x] or word in known[x] for word in words) for x in LANGUAGES)
    if abs(french - english) < _MARGIN:
        return None
    return "fr" if french > english else "en"
