"""A circuit breaker: after a failure of the endpoint it is left alone for a while, so that no turn waits in vain.

The first turn after the rest tries again; if that fails, the next rest is longer. Source of the pattern: M. Nygard,
*Release It!*, 2007, chapter 5.
"""

import threading
import time
from collections.abc import Callable, Iterator

from assistant.errors import ModelError, ModelReason
from assistant.llm.protocol import Chat, Completion, Request

# What says that the next request would fail as well. The others are about one request: its length, its answer.
_OF_THE_ENDPOINT: frozenset[ModelReason] = frozenset(
    {"unreachable", "timeout", "unauthorized", "unknown_model", "rate_limited", "server_error", "refused_request"}
)
_FIRST_REST = 30.0
_LONGEST_REST = 600.0


class RestingChat:
    """Leaves a model alone after it failed. It is shared by all sessions, and safe between threads.

    Args:
        chat: The model.
        clock: Gives seconds.
        rest: How many seconds the first rest lasts; each further one lasts twice as long, ten minutes at most.
    """

    def __init__(self, chat: Chat, clock: Callable[[], float] = time.monotonic, rest: float = _FIRST_REST) -> None:
        self._chat = chat
        self._clock = clock
        self._first_rest = rest
        self._failures = 0
        self._until: float | None = None
        self._trying = False
        self._lock = threading.Lock()

    def complete(self, request: Request) -> Completion:
        """Return the whole answer.

        Raises:
            ModelError: ``resting``, without asking; or the model's own reason.
        """
        self._enter()
        try:
            completion = self._chat.complete(request)
        except ModelError as error:
            self._failed(error)
            raise
        except BaseException:
            self._left()
            raise
        self._worked()
        return completion

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield pieces of text, and last the `Completion`.

        Raises:
            ModelError: ``resting``, without asking; or the model's own reason.
        """
        self._enter()
        try:
            for piece in self._chat.stream(request):
                if isinstance(piece, Completion):
                    # Whoever reads may stop here.
                    self._worked()
                yield piece
        except ModelError as error:
            self._failed(error)
            raise
        except BaseException:
            self._left()
            raise

    def _enter(self) -> None:
        with self._lock:
            if self._until is None:
                return
            left = self._until - self._clock()
            if left > 0 or self._trying:
                raise ModelError("resting", retry_after=max(left, 0.0))
            # One request finds out; the others rest until it is back.
            self._trying = True

    def _failed(self, error: ModelError) -> None:
        if error.reason not in _OF_THE_ENDPOINT:
            self._worked()
            return
        with self._lock:
            self._trying = False
            self._failures += 1
            rest = min(self._first_rest * 2 ** (self._failures - 1), _LONGEST_REST)
            self._until = self._clock() + max(rest, min(error.retry_after or 0.0, _LONGEST_REST))

    def _left(self) -> None:
        with self._lock:
            self._trying = False

    def _worked(self) -> None:
        with self._lock:
            self._failures, self._until, self._trying = 0, None, False
