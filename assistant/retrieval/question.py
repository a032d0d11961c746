"""A question, read once for every ranking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.retrieval.tokens import query_terms, subject_words
from assistant.retrieval.widening import load_widener
from knowledge.embedding import Encoder

if TYPE_CHECKING:
    from knowledge.embedding import Matrix


# Encoders take time with the square of the length.
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Question:
    """What the rankings need of a question.

    Attributes:
        words: Its words that carry a subject, folded.
        terms: Their stems in both languages.
        wider: The stems of other names for what it says.
        vectors: Its vector by each encoder's name, shape (dimension,).
        text: The question itself.
    """

    words: Sequence[str]
    terms: Sequence[str]
    wider: Sequence[str]
    vectors: Mapping[str, "Matrix"]
    text: str = ""

    def looked_for(self, widening: float) -> dict[str, float]:
        """Return the terms to look for and what each counts: 1, and ``widening`` for another name."""
        other = dict.fromkeys(self.wider, widening) if widening else {}
        return {**other, **dict.fromkeys(self.terms, 1.0)}


def read_question(text: str, encoders: Sequence[Encoder], *, widen: bool) -> Question:
    """Return the question that ``text`` asks."""
    return Question(
        words=subject_words(text),
        terms=query_terms(text),
        wider=load_widener().widen(text) if widen else [],
        vectors={encoder.name: encoder.queries([text])[0] for encoder in encoders},
        text=text,
    )


def shortened(text: str) -> str:
    """Return ``text`` without what no encoder reads; of a long one the start and the end, where the question stands."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    if len(clean) <= _LONGEST:
        return clean
    half = _LONGEST // 2
    return f"{clean[:half].rpartition(' ')[0] or clean[:half]} {clean[-half:].partition(' ')[2] or clean[-half:]}"
