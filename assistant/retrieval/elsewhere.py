"""Subjects that are somebody else's: how near a question is to what the texts are known not to answer."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.yaml_data import load_yaml
from assistant.retrieval.evidence import Signs
from assistant.retrieval.question import Question
from knowledge.prebuilt import Prebuilt

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_FILE = Path(__file__).parent / "data" / "elsewhere.yaml"


def load_subjects() -> list[str]:
    """Return the questions that the built-in texts do not answer."""
    subjects: list[str] = load_yaml(_FILE)
    return subjects


class Elsewhere:
    """Compares a question with subjects that the texts do not treat.

    Args:
        prebuilt: Vectors by encoder name.
        subjects: The subjects.
    """

    def __init__(self, prebuilt: Mapping[str, Prebuilt], subjects: Sequence[str] | None = None) -> None:
        self._subjects = load_subjects() if subjects is None else subjects
        self._places = {subject: place for place, subject in enumerate(self._subjects)}
        self._prebuilt = prebuilt
        self._matrices: dict[str, Matrix] = {}

    def signs(self, question: Question, leave_out: str = "") -> Signs:
        """Return the cosine of the nearest subject by each encoder, as ``use_elsewhere`` and so on.

        Args:
            question: The question.
            leave_out: A subject that does not count: the question itself, when the weights are fitted.
        """
        return {
            f"{name}_elsewhere": self._nearest(name, vector, leave_out) for name, vector in question.vectors.items()
        }

    def _nearest(self, name: str, vector: "Matrix", leave_out: str) -> float:
        if name not in self._matrices:
            self._matrices[name] = self._prebuilt[name].passages(self._subjects)
        likeness = self._matrices[name] @ vector
        if leave_out in self._places:
            likeness[self._places[leave_out]] = 0.0
        return float(likeness.max(initial=0.0))
