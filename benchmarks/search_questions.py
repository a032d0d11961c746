"""The questions of ``evals/datasets/retrieval*.yaml``, and what counts as a hit."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.language.text import Language
from assistant.language.yaml_data import load_yaml
from assistant.retrieval.passage import Passage

DATASETS = Path(__file__).parent.parent / "evals" / "datasets"
MEASURED = DATASETS / "retrieval.yaml"
TUNING = DATASETS / "retrieval_tuning.yaml"
FRESH = DATASETS / "retrieval_fresh.yaml"
EVERYDAY = DATASETS / "retrieval_everyday.yaml"
CONFIRM = DATASETS / "retrieval_confirm.yaml"
HELD_OUT = DATASETS / "retrieval_held_out.yaml"
OTHER = DATASETS / "retrieval_other.yaml"
OTHER_DOCUMENTS = DATASETS / "other_documents"
VARIED = DATASETS / "retrieval_varied.yaml"
VARIED_DOCUMENTS = DATASETS / "varied_documents"
NEAR = DATASETS / "retrieval_near.yaml"

# A passage answers when it holds this share of a passage that answers.
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a source file, in code points."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Case:
    """A question, and where it is answered: nowhere, where both lists are empty."""

    id: str
    language: Language
    question: str
    sections: tuple[str, ...]
    passages: tuple[Span, ...]

    @property
    def answerable(self) -> bool:
        """Return whether the texts answer."""
        return bool(self.sections or self.passages)


def load_cases(file: Path) -> list[Case]:
    """Return the questions of a dataset; an unknown key is a `TypeError`."""
    raw: dict[str, list[dict[str, Any]]] = load_yaml(file)
    return [
        Case(
            **{
                **entry,
                "sections": tuple(entry["sections"]),
                "passages": tuple(Span(**span) for span in entry["passages"]),
            }
        )
        for entry in raw["questions"]
    ]


def holds(span: Span, file: str, start: int, end: int) -> bool:
    """Return whether a passage holds enough of ``span``."""
    shared = min(end, span.end) - max(start, span.start)
    return file == span.file and shared >= _SHARE * (span.end - span.start)


def is_hit(case: Case, passage: Passage) -> bool:
    """Return whether a passage answers the question."""
    if passage.ref is not None:
        return passage.ref in case.sections
    return any(holds(span, passage.document, passage.start, passage.end) for span in case.passages)


def hit_at(ranks: Sequence[int], k: int) -> float:
    """Return the share of questions whose first hit is among the first ``k`` (rank 0: no hit)."""
    return sum(0 < rank <= k for rank in ranks) / len(ranks) if ranks else 0.0


def reciprocal(ranks: Sequence[int]) -> float:
    """Return the mean reciprocal rank of the first hit."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else 0.0
