"""Trying again after a failure that passes. It is the only layer that does: the client itself makes one attempt."""

import time
from collections.abc import Callable, Iterator

from assistant.errors import ModelError, ModelReason
from assistant.llm.protocol import Chat, Completion, Request

# Nothing was answered and nothing charged. A time-out or a broken stream may have been charged: they are not repeated.
_PASSING: frozenset[ModelReason] = frozenset({"unreachable", "rate_limited", "server_error"})
_FIRST_WAIT = 0.5
# Somebody waits for the reply: an endpoint that asks for more patience than this is left alone for the turn.
_LONGEST_WAIT = 4.0


class RetryingChat:
    """Tries a model again where a failure may pass.

    Args:
        chat: The model.
        retries: How many more attempts at most.
        sleep: Waits for some seconds.
    """

    def __init__(self, chat: Chat, retries: int, sleep: Callable[[float], None] = time.sleep) -> None:
        self._chat = chat
        self._retries = retries
        self._sleep = sleep

    def complete(self, request: Request) -> Completion:
        """Return the whole answer.

        Raises:
            ModelError: The last attempt's.
        """
        for attempt in range(self._retries + 1):
            try:
                return self._chat.complete(request)
            except ModelError as error:
                self._wait_or_raise(error, attempt)
        raise AssertionError("the last attempt returns or raises")

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield pieces of text, and last the `Completion`. Once a piece was shown there is no second attempt.

        Raises:
            ModelError: The last attempt's.
        """
        for attempt in range(self._retries + 1):
            started = False
            try:
                for piece in self._chat.stream(request):
                    started = True
                    yield piece
            except ModelError as error:
                if started:
                    raise
                self._wait_or_raise(error, attempt)
            else:
                return

    def _wait_or_raise(self, error: ModelError, attempt: int) -> None:
        wait = _FIRST_WAIT * 2**attempt if error.retry_after is None else error.retry_after
        if error.reason not in _PASSING or attempt == self._retries or wait > _LONGEST_WAIT:
            raise error
        self._sleep(wait)
