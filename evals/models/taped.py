"""A model whose every answer is noted while a case is played: asked live, recorded, or played back."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.errors import ModelError, ModelReason
from assistant.llm.protocol import Chat, Completion, Request, Usage
from evals.models.tape import Asked, Tape, asked_of, key_of

# What the model itself did wrong is a result; everything else is the infrastructure's.
_OWN: frozenset[ModelReason] = frozenset({"cut_off", "empty", "refused", "invalid_answer", "too_long", "budget"})


@dataclass
class Noted:
    """What one attempt asked of the model.

    Attributes:
        usage: What it cost.
        faults: Failures of the infrastructure.
        drift: For each request that no cassette holds, how it differs from the one that was recorded there.
        tapes: The answers, for a recording.
    """

    usage: Usage = field(default_factory=Usage)
    faults: list[str] = field(default_factory=list)
    drift: list[str] = field(default_factory=list)
    tapes: list[Tape] = field(default_factory=list)


class TapedChat:
    """Stands between the assistant and a model.

    Args:
        model: Name of the model, part of every key.
        parameters: What else decides an answer, part of every key.
        chat: The model; None plays back only.
        tapes: What was recorded.
    """

    def __init__(
        self, model: str, parameters: Mapping[str, Any], chat: Chat | None = None, tapes: Sequence[Tape] = ()
    ) -> None:
        self._model = model
        self._parameters = dict(parameters)
        self._chat = chat
        self._by_key = {tape.key: tape for tape in tapes}
        self._by_place = {(tape.case, tape.repeat, tape.call): tape for tape in tapes}
        self.begin("", 0)

    def begin(self, case: str, repeat: int) -> None:
        """Begin an attempt."""
        self._case, self._repeat, self._call = case, repeat, 0
        self._seen: Counter[str] = Counter()
        self.noted = Noted()

    def complete(self, request: Request) -> Completion:
        """Return the answer.

        Raises:
            ModelError: The model's own; ``unreachable`` where no cassette holds the request.
        """
        asked, key = self._asked(request)
        if self._chat is None:
            return self._played(asked, key)
        try:
            return self._taken(asked, key, self._chat.complete(request))
        except ModelError as error:
            self._failed(asked, key, error)
            raise

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield the answer in pieces, and last the `Completion`.

        Raises:
            ModelError: As `complete`.
        """
        asked, key = self._asked(request)
        if self._chat is None:
            completion = self._played(asked, key)
            yield completion.text
            yield completion
            return
        try:
            for piece in self._chat.stream(request):
                yield self._taken(asked, key, piece) if isinstance(piece, Completion) else piece
        except ModelError as error:
            self._failed(asked, key, error)
            raise

    def _asked(self, request: Request) -> tuple[Asked, str]:
        asked = asked_of(request, self._parameters)
        same = key_of(self._model, asked, self._repeat, 0)
        key = key_of(self._model, asked, self._repeat, self._seen[same])
        self._seen[same] += 1
        self._call += 1
        return asked, key

    def _tape(self, asked: Asked, key: str, **answer: Any) -> Tape:
        return Tape(key=key, case=self._case, repeat=self._repeat, call=self._call - 1, asked=asked, **answer)

    def _taken(self, asked: Asked, key: str, completion: Completion) -> Completion:
        usage = completion.usage
        self.noted.usage += usage
        tape = self._tape(
            asked, key, text=completion.text, data=completion.data, input_tokens=usage.input_tokens,
            output_tokens=usage.output_tokens, cost=usage.cost, model=completion.model,
        )  # fmt: skip
        self.noted.tapes.append(tape)
        return completion

    def _failed(self, asked: Asked, key: str, error: ModelError) -> None:
        if error.reason in _OWN:
            self.noted.tapes.append(self._tape(asked, key, error=error.reason))
        else:
            self.noted.faults.append(str(error))

    def _played(self, asked: Asked, key: str) -> Completion:
        tape = self._by_key.get(key)
        if tape is None:
            recorded = self._by_place.get((self._case, self._repeat, self._call - 1)) or self._nearest(asked)
            self.noted.drift.append(prompt_difference(recorded.asked if recorded else None, asked))
            raise ModelError("unreachable", "no cassette holds this request")
        completion = tape.completion()
        self.noted.usage += completion.usage
        return completion

    def _nearest(self, asked: Asked) -> Tape | None:
        """Return the recorded request of the same task that is most like this one: equal ones are kept once for all."""
        task = asked.prompt.partition("@")[0]
        same = [tape for tape in self._by_key.values() if tape.asked.prompt.partition("@")[0] == task]
        words = {word for _, text in asked.messages for word in text.split()}
        return max(same, key=lambda tape: len(words & _words_of(tape)), default=None)


def _words_of(tape: Tape) -> set[str]:
    return {word for _, text in tape.asked.messages for word in text.split()}


def prompt_difference(recorded: Asked | None, asked: Asked) -> str:
    """Return the difference between a recorded request and the one of today, as a unified diff."""
    lines = difflib.unified_diff(
        _lines(recorded) if recorded else [], _lines(asked), "recorded", asked.prompt or "today", lineterm="", n=2
    )
    return "\n".join(lines)


def _lines(asked: Asked) -> list[str]:
    said = [f"{name}: {value}" for name, value in sorted(asked.parameters.items())]
    said.append(f"schema: {asked.schema_name}")
    for role, text in asked.messages:
        said += [f"[{role}]", *text.splitlines()]
    return said
