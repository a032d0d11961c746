"""What a scope proposes for a question, before it is decided whether to answer."""

from dataclasses import dataclass, replace

from assistant.retrieval.evidence import Signs


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that a scope proposes.

    Attributes:
        key: The reference of a built-in section, or "document id/first unit/last unit".
        score: Fused score in its scope.
        signs: What speaks for it answering the question.
    """

    key: str
    score: float
    signs: Signs

    def with_signs(self, more: Signs) -> "Candidate":
        """Return the candidate with more signs."""
        return replace(self, signs={**self.signs, **more})
