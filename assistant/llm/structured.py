"""Asking for an answer of a given shape. Pydantic has the last word, whatever the endpoint promised."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from assistant.errors import ModelError
from assistant.llm.prompts import render
from assistant.llm.protocol import Chat, Completion, Message, Request, Usage
from assistant.llm.schema import schema_of

T = TypeVar("T", bound=BaseModel)

_QUOTED = 2000
_FAULTS = 6


@dataclass(frozen=True, slots=True)
class Answered(Generic[T]):
    """An answer of the shape that was asked for.

    Attributes:
        value: The answer.
        usage: What all attempts cost together.
        attempts: How many there were.
        model: Name of the model, as the endpoint says.
    """

    value: T
    usage: Usage
    attempts: int
    model: str


def ask(
    chat: Chat,
    request: Request,
    shape: type[T],
    check: Callable[[T], str | None] | None = None,
    attempts: int = 3,
) -> Answered[T]:
    """Ask until the answer has the shape, twice more at most by default.

    Args:
        chat: The model.
        request: What is asked. It may carry a schema that is narrower than the shape's; else that is sent.
        shape: What the answer must be.
        check: Says in one sentence what is wrong with an answer of the right shape, or None. The model reads it.
        attempts: How often it is asked in all. Each new request quotes the last answer and what is wrong with it.

    Raises:
        ModelError: ``invalid_answer`` after the last attempt; any other reason as soon as it comes.
    """
    schema = request.schema or schema_of(shape)
    first = replace(request, schema=schema, schema_name=shape.__name__.lower())
    asked, usage = first, Usage()
    fault = "nothing was asked"
    for attempt in range(1, attempts + 1):
        completion = chat.complete(asked)
        usage += completion.usage
        value, wrong, fault = _judged(completion, shape, check)
        if value is not None:
            return Answered(value, usage, attempt, completion.model)
        asked = again(first, completion.text, wrong)
    raise ModelError("invalid_answer", f"{request.prompt}: {fault}")


def again(request: Request, answer: str, fault: str) -> Request:
    """Return a request that quotes the last answer and says what is wrong with it."""
    reproach = render("again", request.language, {"fault": fault}).messages
    quoted = Message("assistant", answer[:_QUOTED] or "…")
    return replace(request, messages=(*request.messages, quoted, *reproach))


def _judged(
    completion: Completion, shape: type[T], check: Callable[[T], str | None] | None
) -> tuple[T | None, str, str]:
    """Return the answer or None, what is wrong in words for the model, and the same without content for the log."""
    if completion.data is None:
        return None, "This is not JSON.", "no JSON"
    try:
        value = shape.model_validate_json(json.dumps(completion.data))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)[:_FAULTS]
        lines = [f"{'.'.join(map(str, each['loc'])) or 'answer'}: {each['msg']}" for each in faults]
        return None, "\n".join(lines), ", ".join(sorted({each["type"] for each in faults}))
    wrong = check(value) if check else None
    return (None, wrong, "the check refused it") if wrong else (value, "", "")
