"""An OpenAI-compatible endpoint: the one place that knows langchain-openai.

It is built at the first request, so that a conversation without a model does not wait for its import.
"""

import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import SecretStr

from assistant.errors import ModelError
from assistant.llm.endpoint import OPENAI, Endpoint
from assistant.llm.faults import OF_ONE_ANSWER, faults, model_error, refused_parameter
from assistant.llm.features import Features, Ladder, Method
from assistant.llm.parsing import Thoughts, json_in, without_thoughts
from assistant.llm.protocol import Completion, Message, Request, Usage
from assistant.llm.quiet import keep_to_ourselves
from assistant.llm.shaping import arguments_called, as_pairs, shaping, with_schema_told
from assistant.llm.tokens import estimate_request, estimate_tokens

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage
    from langchain_openai.chat_models.base import BaseChatOpenAI


class EndpointChat:
    """A model behind an endpoint. One attempt a request: who wants more puts `RetryingChat` around it.

    Args:
        endpoint: Where it is.
        features: What a probe saw there, if it was probed.
        clock: Gives seconds; limits how long a stream may last.
    """

    def __init__(
        self, endpoint: Endpoint, features: Features | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._endpoint = endpoint
        self._ladder = Ladder(features)
        self._streams = features is None or features.streaming
        self._clock = clock
        # Newer models of OpenAI take the limit under its newer name only.
        self._left_out = set() if endpoint.base_url else {"max_tokens"}

    def complete(self, request: Request) -> Completion:
        """Return the whole answer; with a schema, by the best way that the endpoint takes.

        Raises:
            ModelError: There is none; the reason says why.
        """
        if request.schema is None:
            return self._completion(request, self._answer(request.messages, self._options(request)), None)
        while True:
            method = self._ladder.method
            try:
                return self.complete_by(method, request)
            except ModelError as error:
                if error.reason == "server_error":
                    return self._by_the_next(method, request, error)
                if error.reason != "refused_request" or not self._ladder.refused(method):
                    raise

    def _by_the_next(self, method: Method, request: Request, error: ModelError) -> Completion:
        """Ask in the next way: some servers break at a way that they do not know, instead of refusing it."""
        below = self._ladder.below
        if self._ladder.proved or below is None:
            raise error
        try:
            completion = self.complete_by(below, request)
        except ModelError as other:
            if other.reason not in OF_ONE_ANSWER:
                raise error from None
            self._ladder.refused(method)
            raise
        self._ladder.refused(method)
        return completion

    def complete_by(self, method: Method, request: Request, told: bool = True) -> Completion:
        """Return the answer to a request with a schema, asked for in one way of the ladder.

        Args:
            method: The way.
            request: What is asked.
            told: Whether the schema is told in words where the way itself carries none.

        Raises:
            ModelError: There is none; the reason says why.
        """
        carried = method in {"json_schema", "tools"}
        messages = request.messages if carried or not told else with_schema_told(request)
        answer = self._answer(messages, {**self._options(request), **shaping(method, request)})
        completion = self._completion(request, answer, method)
        self._ladder.answered(method, completion.data is not None)
        return completion

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield pieces of text as they come, and last the `Completion` that holds them all.

        An answer with a schema is of no use in pieces: it comes as one.

        Raises:
            ModelError: The stream broke or ended early; what was yielded so far is void.
        """
        try:
            if request.schema is None and self._streams:
                yield from self._streamed(request)
                return
        except ModelError as error:
            if error.reason != "refused_request":
                raise
            # Nothing came yet. An endpoint that takes no streams answers at once, or refuses that as well.
            self._streams = False
        completion = self.complete(request)
        yield completion.text
        yield completion

    def _streamed(self, request: Request) -> Iterator[str | Completion]:
        end = self._clock() + self._endpoint.timeout
        thoughts, whole = Thoughts(), None
        for chunk in self._chunks(request):
            whole = chunk if whole is None else whole + chunk
            piece = thoughts.feed(chunk.text)
            if piece:
                yield piece
            if self._clock() > end:
                raise ModelError("timeout", "stream")
        if whole is None:
            raise ModelError("empty", "stream")
        rest = thoughts.rest()
        completion = self._completion(request, whole, None)
        if rest:
            yield rest
        yield completion

    def _chunks(self, request: Request) -> Iterator[Any]:
        options = self._options(request)
        while True:
            started = False
            kept = self._kept({**options, "stream_options": None})
            kept["stream_usage"] = kept.pop("stream_options", False) is None
            try:
                for chunk in self._model.stream(as_pairs(request.messages), _QUIET, **kept):
                    started = True
                    yield chunk
            except faults() as fault:
                if started or not self._leave_out(fault):
                    _raise(fault)
            else:
                return

    def _answer(self, messages: tuple[Message, ...], options: Mapping[str, Any]) -> "AIMessage":
        while True:
            try:
                return self._model.invoke(as_pairs(messages), _QUIET, **self._kept(options))
            except faults() as fault:
                if not self._leave_out(fault):
                    _raise(fault)

    def _options(self, request: Request) -> dict[str, Any]:
        most = self._endpoint.reply_tokens
        return {"temperature": self._endpoint.temperature, "max_tokens": min(request.max_tokens or most, most)}

    def _kept(self, options: Mapping[str, Any]) -> dict[str, Any]:
        kept = {name: value for name, value in options.items() if name not in self._left_out}
        newer = "max_completion_tokens"
        if "max_tokens" in options and "max_tokens" not in kept and newer not in self._left_out:
            kept[newer] = options["max_tokens"]
        return kept

    def _leave_out(self, fault: Exception) -> bool:
        """Remember an option that the endpoint does not know; returns whether to send the request without it."""
        name = refused_parameter(fault)
        if name is None or name in self._left_out:
            return False
        self._left_out.add(name)
        return True

    def _completion(self, request: Request, answer: "AIMessage", method: Method | None) -> Completion:
        refusal = answer.additional_kwargs.get("refusal")
        finish = answer.response_metadata.get("finish_reason")
        if refusal or finish == "content_filter":
            raise ModelError("refused", "content_filter" if finish == "content_filter" else "refusal")
        if not finish or finish == "length":
            raise ModelError("cut_off", finish or "no finish_reason")
        text = without_thoughts(answer.text)
        data = None
        if method is not None:
            called = arguments_called(answer) if method == "tools" else None
            text = called if called is not None else text
            data = json_in(text)
            if data is None and _filled(answer, self._options(request)["max_tokens"]):
                # Some servers say that a call of a tool ended well where it was cut.
                raise ModelError("cut_off", "length")
        if not text.strip():
            raise ModelError("empty", "no text")
        model = answer.response_metadata.get("model_name") or self._endpoint.model
        return Completion(text, data, self._usage(request, answer, text), model)

    def _usage(self, request: Request, answer: "AIMessage", text: str) -> Usage:
        said = answer.usage_metadata
        read = said["input_tokens"] if said else estimate_request(request)
        written = said["output_tokens"] if said else estimate_tokens(text)
        price = read * self._endpoint.price_input + written * self._endpoint.price_output
        return Usage(read, written, price / 1_000_000, estimated=not said)

    @cached_property
    def _model(self) -> "BaseChatOpenAI":
        keep_to_ourselves()
        from langchain_openai.chat_models.base import BaseChatOpenAI
        from openai import DefaultHttpxClient, Timeout

        timeout = Timeout(self._endpoint.timeout, connect=self._endpoint.connect_timeout)
        client = DefaultHttpxClient(timeout=timeout)
        weakref.finalize(self, client.close)
        return BaseChatOpenAI(
            model=self._endpoint.model,
            base_url=self._endpoint.base_url or OPENAI,
            api_key=SecretStr(self._endpoint.api_key or "not-needed"),
            timeout=timeout,
            http_client=client,
            max_retries=0,
            use_responses_api=False,
            output_version="v0",
        )


# Callbacks of a graph around us are not told.
_QUIET: Any = {"callbacks": []}


def _filled(answer: "AIMessage", limit: int) -> bool:
    """Tell whether an answer is as long as it may be."""
    return answer.usage_metadata is not None and answer.usage_metadata["output_tokens"] >= limit


def _raise(fault: Exception) -> NoReturn:
    # The endpoint's own words stay out of tracebacks: they may quote the conversation.
    raise model_error(fault) from None
