"""What is known of a question before a person's own documents are ranked."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.retrieval.asked_for import AskedFor
from assistant.retrieval.evidence import Coverage, Signs
from assistant.retrieval.expansion import Expansion
from assistant.retrieval.meeting import Meeting, Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix


@dataclass(frozen=True, slots=True)
class Subject:
    """What the built-in texts make of a question.

    Attributes:
        expansion: The sections that answer it best.
        trust: How likely it is that they do, from 0 to 1.
        background: Cosine of the question with each of their units, by encoder.
        elsewhere: How near the question is to what they leave to others.
        asked: What the question asks for that a passage must show.
        words: Gives vectors of words and sentences.
        units: Vectors of the units of the built-in texts from the same encoder, shape (units, dimension).
    """

    expansion: Expansion
    trust: float
    background: "Mapping[str, NDArray[np.floating]]"
    elsewhere: Signs
    asked: AskedFor
    words: Words
    units: "Matrix"


@dataclass(frozen=True, slots=True)
class Begun:
    """What is known of a question before its last vector is there.

    Attributes:
        fused: The fused score of each unit by words and by the encoders that were quick.
        likeness: Cosine of the question with each unit, by these encoders.
        late: The same two by the encoders that were not, as soon as they are through.
        coverage: How much of the question's words passages cover.
        meeting: Its words, to be met by those of passages.
    """

    fused: "NDArray[np.float64]"
    likeness: "Mapping[str, NDArray[np.floating]]"
    late: "Future[tuple[NDArray[np.float64], Mapping[str, NDArray[np.floating]]]]"
    coverage: Coverage
    meeting: Meeting
