"""What a model did in one turn: for the turn's row, for the log, and for whoever is curious."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from assistant.errors import ModelError
from assistant.llm.protocol import Usage


@dataclass
class Ledger:
    """Kept by reader, writer and suggester together during one turn.

    Args:
        prompts: Ids with version of the prompts that were sent, in order.
        model: Name of the model, as the endpoint says; empty while it answered nothing.
        failure: Why the turn goes on without it, or None.
        facts: How many facts the model claimed and what became of them; nothing personal.
        replaced: Why the model's wording was not shown: reasons in one word each, by attempt.
    """

    prompts: list[str] = field(default_factory=list)
    model: str = ""
    failure: ModelError | None = None
    facts: Counter[str] = field(default_factory=Counter)
    replaced: list[str] = field(default_factory=list)

    def sent(self, prompt: str) -> None:
        """Note that a prompt is sent."""
        self.prompts.append(prompt)

    def answered(self, model: str) -> None:
        """Note that the model answered."""
        self.model = model or self.model or "?"

    def failed(self, error: ModelError) -> None:
        """Note that the model gave no usable answer: nothing more is asked of it in this turn."""
        self.failure = error

    @property
    def usable(self) -> bool:
        """Whether the model may still be asked in this turn."""
        return self.failure is None

    @property
    def mode(self) -> str:
        """Return the mode in which the turn ends."""
        return "assisted" if self.failure is None else "guided"

    def to_json(self, usage: Usage) -> dict[str, Any]:
        """Return it as plain JSON for the turn's row, with what it cost; empty where the model was not asked."""
        if not self.prompts:
            return {}
        return {
            "input_tokens": usage.input_tokens,
            "output_tokens": usage.output_tokens,
            "cost": usage.cost,
            "estimated": usage.estimated,
            "facts": dict(self.facts),
            "replaced": list(self.replaced),
            "failure": self.failure.reason if self.failure else None,
        }
