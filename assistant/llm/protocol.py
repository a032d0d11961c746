"""What a language model is to us: one request, one answer, and one error with a reason.

Every endpoint, the scripted model and the cassettes of the evaluations stand behind `Chat`; nobody else knows a vendor.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a request.

    Attributes:
        role: Who speaks.
        content: Plain text.
    """

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a model.

    Attributes:
        messages: System message first.
        prompt: Id and version of the prompt it was made from, ``read@v1``; for logs, reports and cassettes.
        schema: JSON Schema of the answer, or None for plain text.
        schema_name: Name of that schema, letters and underscores.
        max_tokens: Longest answer in tokens, where that is less than the setting.
        repeat: Which of several equal requests this is; part of a cassette's key, never sent.
        language: Language of the messages, in which whatever we add to them is said.
    """

    messages: tuple[Message, ...]
    prompt: str
    schema: Mapping[str, Any] | None = None
    schema_name: str = "answer"
    max_tokens: int | None = None
    repeat: int = 0
    language: Literal["fr", "en"] = "en"


@dataclass(frozen=True, slots=True)
class Usage:
    """What a request cost.

    Attributes:
        input_tokens: Tokens read, as the endpoint says, else our own estimate.
        output_tokens: Tokens written, likewise.
        cost: In the currency of the two price settings.
        estimated: Whether the endpoint did not say.
    """

    input_tokens: int = 0
    output_tokens: int = 0
    cost: float = 0.0
    estimated: bool = False

    def __add__(self, other: "Usage") -> "Usage":
        """Return both together."""
        return Usage(
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            self.cost + other.cost,
            self.estimated or other.estimated,
        )


@dataclass(frozen=True, slots=True)
class Completion:
    """A whole answer. One that ended early is never a completion but a `ModelError`.

    Attributes:
        text: The answer as it came.
        data: The JSON that it holds where a schema was asked for, not validated yet; else None.
        usage: What it cost.
        model: Name of the model, as the endpoint says.
    """

    text: str
    data: Any = None
    usage: Usage = field(default_factory=Usage)
    model: str = ""


class Chat(Protocol):
    """A model that answers."""

    def complete(self, request: Request) -> Completion:
        """Return the whole answer.

        Raises:
            ModelError: There is none; the reason says why.
        """
        ...

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield pieces of text as they come, and last the `Completion` that holds them all.

        Raises:
            ModelError: The stream broke or ended early; what was yielded so far is void.
        """
        ...
