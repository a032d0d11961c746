"""The scripted model: a peer of every endpoint that answers what it was told to, fails on demand, and can lie.

It serves tests, evaluations and demonstrations. Structured answers and streams work as with any other; behind the local
server of the tests it speaks through tools as well.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from assistant.errors import ModelError
from assistant.llm.parsing import json_in
from assistant.llm.protocol import Completion, Request, Usage
from assistant.llm.tokens import estimate_request, estimate_tokens


@dataclass(frozen=True, slots=True)
class Cut:
    """An answer that breaks off.

    Attributes:
        text: What would have been answered.
        after: How many pieces come before the break.
    """

    text: str
    after: int = 1


Answer = str | Mapping[str, Any] | BaseModel | ModelError | Cut
"""A text, an answer with a shape, or a failure."""

Lie = Callable[[Request, Answer], Answer]
"""Turns an honest answer into another; `assistant.llm.lies` has several."""


class ScriptedChat:
    """A model that plays a script.

    Args:
        script: Answers in order, or a function from the request to the answer.
        lie: What becomes of each answer before it is given.
        fail: Which requests fail, by their number from 1, and how.
        model: The name that it gives itself.

    Attributes:
        requests: Every request so far.
    """

    def __init__(
        self,
        script: Sequence[Answer] | Callable[[Request], Answer],
        *,
        lie: Lie | None = None,
        fail: Mapping[int, ModelError] | None = None,
        model: str = "scripted",
    ) -> None:
        self._script = script
        self._lie = lie
        self._fail = dict(fail or {})
        self._model = model
        self.requests: list[Request] = []

    def complete(self, request: Request) -> Completion:
        """Return the next answer of the script.

        Raises:
            ModelError: The script says so, or has no more answers (``empty``).
        """
        answer = self._next(request)
        if isinstance(answer, Cut):
            raise ModelError("cut_off", "script")
        return self._completion(request, answer)

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield the next answer word by word, and last the whole.

        Raises:
            ModelError: As `complete`; a `Cut` after some pieces.
        """
        answer = self._next(request)
        if isinstance(answer, Cut):
            yield from _pieces(answer.text)[: answer.after]
            raise ModelError("cut_off", "script")
        yield from _pieces(answer)
        yield self._completion(request, answer)

    def _next(self, request: Request) -> str | Cut:
        self.requests.append(request)
        number = len(self.requests)
        if number in self._fail:
            raise self._fail[number]
        answer = self._script(request) if callable(self._script) else self._in_order(number)
        if self._lie is not None:
            answer = self._lie(request, answer)
        if isinstance(answer, ModelError):
            raise answer
        return answer if isinstance(answer, str | Cut) else _as_text(answer)

    def _in_order(self, number: int) -> Answer:
        assert not callable(self._script)
        return self._script[number - 1] if number <= len(self._script) else ModelError("empty", "end of the script")

    def _completion(self, request: Request, text: str) -> Completion:
        usage = Usage(estimate_request(request), estimate_tokens(text), estimated=True)
        return Completion(text, json_in(text) if request.schema else None, usage, self._model)


def _as_text(answer: Mapping[str, Any] | BaseModel) -> str:
    if isinstance(answer, BaseModel):
        return answer.model_dump_json()
    return json.dumps(answer, ensure_ascii=False)


def _pieces(text: str) -> list[str]:
    return re.findall(r"\s*\S+\s*$|\s*\S+", text)
