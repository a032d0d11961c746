"""A question, read once for every ranking."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.retrieval.tokens import query_terms, subject_words
from assistant.retrieval.widening import load_widener
from knowledge.embedding import Encoder

if TYPE_CHECKING:
    from knowledge.embedding import Matrix


# Encoders take time with the square of the length.
_LONGEST = 600


class QuestionVectors(Mapping[str, "Matrix"]):
    """The vectors of a question by encoder, the slow ones still being made: looked at, they are waited for.

    In the order of the encoders: what goes through all of them is busy with the first while the others work.

    Args:
        text: The question.
        encoders: The encoders; the first is the quick one.
        beside: Where the others work meanwhile.
    """

    def __init__(self, text: str, encoders: Sequence[Encoder], beside: Executor) -> None:
        self._awaited: dict[str, Future[Matrix]] = {}
        for encoder in encoders[1:]:
            self._awaited[encoder.name] = beside.submit(encoder.queries, [text])
        self.quick: Mapping[str, Matrix] = {encoder.name: encoder.queries([text])[0] for encoder in encoders[:1]}

    def __getitem__(self, name: str) -> "Matrix":
        return self.quick[name] if name in self.quick else self._awaited[name].result()[0]

    def __iter__(self) -> Iterator[str]:
        yield from (*self.quick, *self._awaited)

    def __len__(self) -> int:
        return len(self.quick) + len(self._awaited)


@dataclass(frozen=True, slots=True)
class Question:
    """What the rankings need of a question.

    Attributes:
        words: Its words that carry a subject, folded.
        terms: Their stems in both languages.
        wider: The stems of other names for what it says.
        vectors: Its vector by each encoder's name, shape (dimension,).
        quick: Those of them that are there at once.
        text: The question itself.
    """

    words: Sequence[str]
    terms: Sequence[str]
    wider: Sequence[str]
    vectors: Mapping[str, "Matrix"]
    text: str = ""
    quick: Mapping[str, "Matrix"] = field(default_factory=dict)

    def looked_for(self, widening: float) -> dict[str, float]:
        """Return the terms to look for and what each counts: 1, and ``widening`` for another name."""
        other = dict.fromkeys(self.wider, widening) if widening else {}
        return {**other, **dict.fromkeys(self.terms, 1.0)}


def read_question(text: str, encoders: Sequence[Encoder], beside: Executor, *, widen: bool) -> Question:
    """Return the question that ``text`` asks; slow encoders read it on ``beside``."""
    vectors = QuestionVectors(text, encoders, beside)
    return Question(
        words=subject_words(text),
        terms=query_terms(text),
        wider=load_widener().widen(text) if widen else [],
        vectors=vectors,
        text=text,
        quick=vectors.quick,
    )


def shortened(text: str) -> str:
    """Return ``text`` without what no encoder reads; of a long one the start and the end, where the question stands."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    if len(clean) <= _LONGEST:
        return clean
    half = _LONGEST // 2
    return f"{clean[:half].rpartition(' ')[0] or clean[:half]} {clean[-half:].partition(' ')[2] or clean[-half:]}"
