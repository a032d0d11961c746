"""Whether a person's own documents answer a question: signs that hold whatever the documents are about.

A cosine means little alone: what counts is how far the best unit stands out, from the other units and from what the
question's cosine with any text is (the built-in texts serve as any text). What the built-in texts say of the subject
is a sign as well, where they treat it at all.
"""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.retrieval.evidence import Signs
from assistant.retrieval.meeting import Meeting

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

# The best of the built-in units that make up "any text on the subject".
_NEAR = 50
# So many of the best passages are read word by word.
MEETING = 3
_COVERAGE = ("wide", "unknown", "words")


def document_signs(
    likeness: "Mapping[str, NDArray[np.floating]]",
    background: "Mapping[str, NDArray[np.floating]]",
    passages: Sequence[Signs],
    elsewhere: Signs,
    trust: float,
) -> Signs:
    """Return the signs for all passages together.

    Args:
        likeness: Cosine of the question with each unit of the documents, by encoder.
        background: The same with each unit of the built-in texts.
        passages: The signs of the best passages: what they cover, and ``use_alike`` and so on.
        elsewhere: How near the question is to subjects that the built-in texts leave to others.
        trust: How likely it is that the built-in texts answer.
    """
    import numpy as np

    signs: Signs = {name: max(each[name] for each in passages) for name in _COVERAGE}
    signs["lacks"] = min(each["lacks"] for each in passages)
    signs["trust_odds"] = math.log((trust + 1e-4) / (1 - trust + 1e-4))
    for name, own in likeness.items():
        best, any_text = float(own.max()), background[name]
        values = {
            "units": max(each[f"{name}_units"] for each in passages),
            "stands_out": (best - float(any_text.mean())) / (float(any_text.std()) + 1e-9),
            "stands_out_inside": (best - float(own.mean())) / (float(own.std()) + 1e-9),
            "beyond_near": best - float(np.sort(any_text)[-_NEAR:].mean()),
            "any_text": float(any_text.mean()),
            "alike": max(each[f"{name}_alike"] for each in passages),
            "elsewhere": elsewhere[f"{name}_elsewhere"],
        }
        signs |= {f"{name}_{key}": value for key, value in values.items()}
    return signs


@dataclass(frozen=True, slots=True)
class SaidUnit:
    """What a unit of a passage says.

    Attributes:
        words: Its words that carry a subject.
        stems: Their stems.
        likeness: Cosine with the question by encoder.
    """

    words: Sequence[str]
    stems: Set[str]
    likeness: Mapping[str, float]


def meeting_signs(meeting: Meeting, passages: Sequence[Sequence[SaidUnit]]) -> Signs:
    """Return how well the best passages meet the words of a question, and how far the nearest is ahead of the others.

    ``met`` is the mean over the words in the first passage, ``met_best`` in the passage that meets them best, and
    ``met_nearest`` in a unit that is nearest to the question; ``met_least`` and ``met_least_best`` are the word that is
    met worst; ``met_sum`` and ``unmet`` are how many words are met and are not.

    Args:
        meeting: The words of the question.
        passages: The units of the best passages, best first.
    """
    import numpy as np

    names = list(passages[0][0].likeness)
    signs: Signs = {}
    for name in names:
        near = sorted((max(unit.likeness[name] for unit in units) for units in passages), reverse=True)
        signs[f"{name}_margin"] = near[0] - float(np.mean(near[1:])) if len(near) > 1 else 0.0
    if not meeting:
        nothing = dict.fromkeys(("met", "met_best", "met_nearest", "met_least", "met_least_best", "met_sum"), 0.0)
        return {**signs, **nothing, "unmet": 1.0}
    every = [unit for units in passages for unit in units]
    met = meeting.met([(unit.words, unit.stems) for unit in every])
    nearest = [max(range(len(every)), key=lambda place: every[place].likeness[name]) for name in names]
    ends = np.cumsum([len(units) for units in passages])
    whole = np.stack([rows.max(axis=0) for rows in np.split(met, ends[:-1])])
    return {
        **signs,
        "met": float(whole[0].mean()),
        "met_best": float(whole.mean(axis=1).max()),
        "met_nearest": float(met[nearest].mean(axis=1).max()),
        "met_least": float(whole[0].min()),
        "met_least_best": float(whole.min(axis=1).max()),
        "met_sum": float(whole.sum(axis=1).max()),
        "unmet": float((1 - whole).sum(axis=1).min()),
    }


def kinship(units: "Matrix", texts: "Matrix") -> float:
    """Return how like the built-in texts some units are: the mean cosine of the nearest text of each.

    Args:
        units: Vectors, shape (units, dimension).
        texts: Vectors of the built-in texts, shape (texts, dimension).
    """
    return float((units @ texts.T).max(axis=1).mean())
