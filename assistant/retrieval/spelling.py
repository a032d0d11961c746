"""A question as it was meant: words that no text has are read as the nearest word that one has.

Only for searching: what the person typed is shown and stored as it is.
"""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from assistant.language.text import LANGUAGES, Language, fold
from assistant.language.yaml_data import load_yaml
from assistant.retrieval.tokens import stop_words

_SHORTHAND = Path(__file__).parent / "data" / "shorthand.yaml"
# "jlance" for "je lance": said and typed so before a consonant.
_GLUED = re.compile(r"j[b-df-hj-np-tv-xz][a-z]{2,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’](?=\W|$))?")
# A short word has too many neighbours; a word that is rare in the texts is no safe reading of another.
_SHORTEST, _LONG, _HEAD = 5, 10, 3
_SEEN = 2


class Spelling:
    """Knows the words of some texts, as they are written.

    Args:
        texts: The texts.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        written = Counter(word for text in texts for word in _WORD.findall(text.lower()))
        self._forms: dict[str, str] = {}
        for word, _ in sorted(written.items(), key=lambda entry: (-entry[1], entry[0])):
            self._forms.setdefault(fold(word), word)
        self._by_initial: dict[str, list[str]] = {}
        small = frozenset().union(*(stop_words(language) for language in LANGUAGES))
        for word, form in self._forms.items():
            if len(word) >= _SHORTEST - 1 and written[form] >= _SEEN and word not in small:
                self._by_initial.setdefault(word[0], []).append(word)

    def repaired(self, text: str, language: Language, known: Callable[[str], bool]) -> str:
        """Return ``text`` with words that nothing has read as the nearest that the texts have.

        Accents that were left out in French are put back, and shorthand is spelt out.

        Args:
            text: The question.
            language: Its language.
            known: Whether a word is one of the language or of other texts: then it stays.
        """

        def read(match: "re.Match[str]") -> str:
            typed = match[0]
            word = fold(typed)
            if (meant := _shorthand()[language].get(word)) is not None:
                return meant
            if known(typed.lower()):
                return typed
            if (form := self._forms.get(word)) is not None:
                return form if language == "fr" and typed.isascii() else typed
            return (self._apart(typed, known) if language == "fr" else None) or self._nearest(word) or typed

        return _WORD.sub(read, text)

    def _apart(self, typed: str, known: Callable[[str], bool]) -> str | None:
        """Return "je lance" for "jlance", where a word is left; None elsewhere."""
        rest = typed[1:]
        if _GLUED.fullmatch(fold(typed)) is None:
            return None
        form = rest if known(rest.lower()) else self._forms.get(fold(rest))
        return f"je {form}" if form else None

    def _nearest(self, word: str) -> str | None:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(word) < _SHORTEST:
            return None
        same = [each for each in self._by_initial.get(word[0], ()) if each[:_HEAD] == word[:_HEAD]]
        near = extract(word, self._by_initial.get(word[0], ()), scorer=OSA.distance, score_cutoff=1, limit=5)
        if not near and len(word) >= _LONG:
            near = extract(word, same, scorer=OSA.distance, score_cutoff=2, limit=5)
        # The nearest, then the one of the same length, then the first in the alphabet.
        best = min(near, key=lambda hit: (hit[1], abs(len(hit[0]) - len(word)), hit[0]), default=None)
        return self._forms[best[0]] if best else None


@functools.cache
def _shorthand() -> dict[Language, dict[str, str]]:
    shorthand: dict[Language, dict[str, str]] = load_yaml(_SHORTHAND)
    return shorthand
