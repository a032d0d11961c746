"""Puts the best built-in sections in order, so that the first of them answers more often.

Fusion adds up ranks, which finds the right section among the first five; which of them is the first, how much nearer
it is tells better, and above all whether it has the words of the question, in either language (`meeting.py`). The
weights come from a conditional logistic regression on questions with an answer (``benchmarks/fit_ranking.py``).
"""

import functools
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.yaml_data import load_yaml
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.evidence import Signs, encoders_of
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.meeting import Meeting, nearness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

# So many of the best sections are put in order.
RERANKED = 10
WEIGHTS = Path(__file__).parent / "data" / "ranking.yaml"


class SectionWords:
    """The words of every section, to be met by those of a question.

    Args:
        said: The words of each section that carry a subject.
        stems: The stems of each section.
        index: Tells rare words from common ones.
    """

    def __init__(self, said: Sequence[Set[str]], stems: Sequence[Set[str]], index: KeywordIndex) -> None:
        self._said = said
        self._stems = stems
        self._index = index
        self._vectors: Matrix | None = None

    def met(self, meeting: Meeting, sections: Sequence[int]) -> list[float]:
        """Return how well some sections meet the words of a question, rare words counting more: from 0 to 1 each."""
        import numpy as np

        rarity = np.array([min(map(self._index.rarity, stems), default=0.0) for stems in meeting.stems])
        if not rarity.sum():
            return [0.0] * len(sections)
        if self._vectors is None:
            self._vectors = meeting.words.shipped(self._vocabulary)
        places = [self._places[section] for section in sections]
        near = nearness(meeting.shipped(), self._vectors[np.concatenate(places)])
        parts = np.split(near, np.cumsum([len(each) for each in places])[:-1], axis=1)
        found = []
        for section, part in zip(sections, parts, strict=True):
            met = part.max(axis=1, initial=0.0)
            met[[not stems.isdisjoint(self._stems[section]) for stems in meeting.stems]] = 1.0
            found.append(float(met @ rarity / rarity.sum()))
        return found

    @functools.cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(set().union(*self._said))

    @functools.cached_property
    def _places(self) -> "list[NDArray[np.int64]]":
        import numpy as np

        place = {word: number for number, word in enumerate(self._vocabulary)}
        return [np.array(sorted(place[word] for word in said), dtype=np.int64) for said in self._said]


def reranked(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return candidates likeliest to answer first; those that are equal stay as they are."""
    weights = ranking_weights(candidates[0].signs) if candidates else {}
    return sorted(candidates, key=lambda each: -sum(weight * each.signs[name] for name, weight in weights.items()))


def ranking_weights(signs: Signs) -> Mapping[str, float]:
    """Return the weights of the signs, fitted for the encoders that were asked; {} where none were fitted."""
    return _weights().get(encoders_of(signs), {})


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    weights: Mapping[str, Mapping[str, float]] = load_yaml(WEIGHTS)
    return weights
