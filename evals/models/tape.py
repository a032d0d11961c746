"""One recorded answer of a model, and the key under which it is found again."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from assistant.errors import ModelError, ModelReason
from assistant.llm.protocol import Completion, Request, Usage
from evals.cases.base import Strict


class Asked(Strict):
    """A request as it was sent.

    Attributes:
        messages: Role and text of each.
        schema_name: Name of the schema, empty where plain text was asked for.
        shape: The schema itself.
        parameters: What else decides the answer: temperature, longest answer.
        prompt: Id and version of the prompt, for people; the key leaves it out, since the texts say it all.
    """

    messages: tuple[tuple[str, str], ...]
    schema_name: str = ""
    shape: dict[str, Any] | None = None
    parameters: dict[str, Any] = Field(default_factory=dict)
    prompt: str = ""


class Tape(Strict):
    """A request, where it was made, and what came back.

    Attributes:
        key: See `key_of`.
        case: The case.
        repeat: Its repeat.
        call: The how-manieth request of that attempt, from 0.
        asked: The request.
        text: The answer.
        data: The JSON that it held.
        input_tokens: Tokens read.
        output_tokens: Tokens written.
        cost: Money, in the currency of the price settings.
        model: Name of the model, as the endpoint said.
        error: Why there was no answer, where the model itself gave none.
    """

    key: str
    case: str
    repeat: int
    call: int
    asked: Asked
    text: str = ""
    data: Any = None
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float = 0.0
    model: str = ""
    error: ModelReason | None = None

    def completion(self) -> Completion:
        """Return the answer again.

        Raises:
            ModelError: There was none.
        """
        if self.error is not None:
            raise ModelError(self.error, "cassette")
        usage = Usage(self.input_tokens, self.output_tokens, self.cost)
        return Completion(self.text, self.data, usage, self.model)


def asked_of(request: Request, parameters: Mapping[str, Any]) -> Asked:
    """Return a request as plain data."""
    return Asked(
        messages=tuple((message.role, message.content) for message in request.messages),
        schema_name=request.schema_name if request.schema else "",
        shape=dict(request.schema) if request.schema else None,
        parameters={**parameters, "max_tokens": request.max_tokens},
        prompt=request.prompt,
    )


def key_of(model: str, asked: Asked, repeat: int, occurrence: int) -> str:
    """Return the key of a request: sixteen hexadecimal digits.

    Args:
        model: Name of the model that is asked.
        asked: Messages, parameters and schema.
        repeat: Which repeat of the case: a second repeat must not be served the first one's answer.
        occurrence: The how-manieth time that the attempt asks exactly this, from 0.
    """
    said = asked.model_dump(mode="json", exclude={"prompt"})
    text = json.dumps([model, said, repeat, occurrence], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
