"""What one session may spend: tokens and money, counted over everything that was asked, failures included."""

import threading
from collections.abc import Iterator

from assistant.errors import ModelError, ModelReason
from assistant.llm.protocol import Chat, Completion, Request, Usage
from assistant.llm.tokens import estimate_request

# The endpoint has read the request, and may charge it, before these happen.
_CHARGED: frozenset[ModelReason] = frozenset({"timeout", "cut_off", "empty", "refused"})


class Budget:
    """What a session has spent, and how much it may.

    Args:
        tokens: Most tokens, read and written together; None for no limit.
        cost: Most money, in the currency of the prices; None for no limit.
        spent: What was spent before, where a session goes on.
    """

    def __init__(self, tokens: int | None = None, cost: float | None = None, spent: Usage | None = None) -> None:
        self._tokens = tokens
        self._cost = cost
        self._spent = spent or Usage()
        self._lock = threading.Lock()

    @property
    def spent(self) -> Usage:
        """Return what was spent so far."""
        return self._spent

    def add(self, usage: Usage) -> None:
        """Count what something cost."""
        with self._lock:
            self._spent += usage

    def allow(self, request: Request) -> None:
        """Let a request pass, or not.

        Raises:
            ModelError: ``budget``: what the request alone would take is no longer there.
        """
        used = self._spent.input_tokens + self._spent.output_tokens
        if self._tokens is not None and used + estimate_request(request) > self._tokens:
            raise ModelError("budget", f"{used} of {self._tokens} tokens")
        if self._cost is not None and self._spent.cost >= self._cost:
            raise ModelError("budget", f"{self._spent.cost:.4f} of {self._cost:.4f}")


class BudgetedChat:
    """A model that one session may only use within its budget.

    Args:
        chat: The model.
        budget: The session's.
        price_input: Price of a million tokens read, for what is only estimated.
    """

    def __init__(self, chat: Chat, budget: Budget, price_input: float = 0.0) -> None:
        self._chat = chat
        self._budget = budget
        self._price_input = price_input

    def complete(self, request: Request) -> Completion:
        """Return the whole answer.

        Raises:
            ModelError: ``budget``, or the model's own reason.
        """
        self._budget.allow(request)
        try:
            completion = self._chat.complete(request)
        except ModelError as error:
            self._count_failure(request, error)
            raise
        self._budget.add(completion.usage)
        return completion

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Yield pieces of text, and last the `Completion`.

        Raises:
            ModelError: ``budget``, or the model's own reason.
        """
        self._budget.allow(request)
        finished = False
        try:
            for piece in self._chat.stream(request):
                if isinstance(piece, Completion):
                    self._budget.add(piece.usage)
                    finished = True
                yield piece
        except ModelError as error:
            self._count_failure(request, error)
            finished = True
            raise
        finally:
            # Whoever reads may stop early: what was read by then is charged all the same.
            if not finished:
                self._budget.add(self._estimated(request))

    def _count_failure(self, request: Request, error: ModelError) -> None:
        if error.reason in _CHARGED:
            self._budget.add(self._estimated(request))

    def _estimated(self, request: Request) -> Usage:
        tokens = estimate_request(request)
        return Usage(input_tokens=tokens, cost=tokens * self._price_input / 1_000_000, estimated=True)
