"""How the words of a question meet those of a passage, whatever the language: "chien" is met by "dog".

A passage on the subject of a question has most of its words, and so has one that answers it; what one on a
neighbouring subject lacks is the one word that matters. Single words are compared by their vectors (a word and its
translation are as near as 0.9, unrelated words about 0.4), and the same stem is the same word.
"""

import functools
import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from assistant.language.text import fold
from assistant.retrieval.tokens import light_words, query_terms, stop_words, words
from knowledge.prebuilt import Prebuilt

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# Cosines from which two words begin to say the same, and at which they do.
_APART, _ALIKE = 0.5, 0.9
_REMEMBERED = 8_000


@functools.lru_cache(maxsize=5_000)
def telling_words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` that carry a subject, each once, in small letters and with their accents."""
    small = stop_words("fr") | stop_words("en")
    said = dict.fromkeys(word.lower() for word in _WORD.findall(_ELISION.sub(" ", text)))
    return tuple(word for word in said if (folded := words(word)) and small.isdisjoint(folded))


class Words:
    """Vectors of single words; the latest ones are remembered.

    Args:
        prebuilt: The vectors that are shipped, which hold the words of the built-in texts, and their encoder.

    Attributes:
        encoder: The encoder's name.
    """

    def __init__(self, prebuilt: Prebuilt) -> None:
        self.encoder = prebuilt.encoder
        self._prebuilt = prebuilt
        self._known: dict[str, NDArray[np.float32]] = {}

    def vectors(self, wanted: Sequence[str]) -> "Matrix":
        """Return the vectors of words, shape (words, dimension)."""
        import numpy as np

        missing = [word for word in dict.fromkeys(wanted) if word not in self._known]
        if len(self._known) + len(missing) > _REMEMBERED:
            self._known = {}
            missing = list(dict.fromkeys(wanted))
        self._known.update(zip(missing, self._prebuilt.passages(missing), strict=True))
        return np.stack([self._known[word] for word in wanted])

    def shipped(self, wanted: Sequence[str]) -> "Matrix":
        """Return the vectors that are shipped, shape (words, dimension); zero where there is none."""
        import numpy as np

        there = [place for place, word in enumerate(wanted) if not self._prebuilt.missing([word])]
        found = np.zeros((len(wanted), self._prebuilt.dimension), dtype=np.float32)
        if there:
            found[there] = self._prebuilt.passages([wanted[place] for place in there])
        return found


def nearness(words: "Matrix", others: "Matrix") -> "NDArray[np.float64]":
    """Return how much words say what others say, from 0 to 1, shape (words, others).

    Args:
        words: Their vectors, shape (words, dimension).
        others: The vectors of the others, shape (others, dimension).
    """
    import numpy as np

    return np.asarray(np.clip((words @ others.T - _APART) / (_ALIKE - _APART), 0, 1), dtype=np.float64)


class Meeting:
    """The words of one question, to be met by those of passages.

    Args:
        question: The question.
        words: Gives vectors of words.

    Attributes:
        words: What gave the vectors.
        stems: The stems of each of its words.
    """

    def __init__(self, question: str, words: Words) -> None:
        self.words = words
        self._asked = [word for word in telling_words(question) if fold(word) not in light_words()]
        self.stems = [frozenset(query_terms(word)) for word in self._asked]

    def __bool__(self) -> bool:
        return bool(self._asked)

    def met(self, units: Sequence[tuple[Sequence[str], Set[str]]]) -> "NDArray[np.float64]":
        """Return how well each unit meets each word of the question, from 0 to 1, shape (units, words).

        Args:
            units: Words and stems of each unit.
        """
        import numpy as np

        said = list(dict.fromkeys(word for unit, _ in units for word in unit))
        places = {word: place for place, word in enumerate(said)}
        found = np.zeros((len(units), len(self._asked)))
        if said:
            near = nearness(self.words.vectors(self._asked), self.words.vectors(said))
            for row, (unit, _) in enumerate(units):
                if unit:
                    found[row] = near[:, [places[word] for word in unit]].max(axis=1)
        for row, (_, stems) in enumerate(units):
            for column, stem in enumerate(self.stems):
                if not stem.isdisjoint(stems):
                    found[row, column] = 1.0
        return found

    def encode(self) -> None:
        """Have the words encoded that nothing knows yet, before the passages are known; they are remembered."""
        if self._asked:
            self.words.vectors(self._asked)

    def shipped(self) -> "Matrix":
        """Return the vectors of its words, zero for those that are not shipped: no word is encoded for it."""
        return self.words.shipped(self._asked)
