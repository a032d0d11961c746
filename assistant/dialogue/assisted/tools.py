"""What a turn of assisted mode works with: the tools of guided mode, each with a model beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.reader import AssistedReader
from assistant.dialogue.assisted.suggester import AssistedSuggester
from assistant.dialogue.assisted.writer import AssistedWriter
from assistant.dialogue.work import Account, Tools
from assistant.llm.budget import Budget, BudgetedChat
from assistant.llm.protocol import Chat, Usage

EXCHANGES = 3
"""How many earlier turns a model is told of at most."""


@dataclass(frozen=True)
class ModelDesk:
    """A model and what one session may spend on it.

    Args:
        chat: The model, shared by all sessions.
        most: Most tokens of a request.
        tokens: Most tokens of a session, or None.
        cost: Most money of a session, or None.
        price_input: Price of a million tokens read, for what is only estimated.
    """

    chat: Chat
    most: int
    tokens: int | None = None
    cost: float | None = None
    price_input: float = 0.0

    def tools(self, guided: Tools, message: str, recent: Sequence[tuple[str, str]], before: dict[str, Any]) -> Tools:
        """Return the tools of one turn.

        Args:
            guided: The tools without a model: what they find and word stands wherever the model fails.
            message: What the person wrote.
            recent: Earlier turns, oldest first: (message, reply).
            before: The account of the session's last turn, which holds what the session has spent so far.
        """
        spent = usage_of(before.get("session", {}))
        budget = Budget(self.tokens, self.cost, spent)
        chat = BudgetedChat(self.chat, budget, self.price_input)
        ledger = Ledger()

        def account() -> Account:
            usage = ledger.to_json(_less(budget.spent, spent))
            session = usage_data(budget.spent)
            return Account(
                mode=ledger.mode,
                prompts=tuple(dict.fromkeys(ledger.prompts)),
                model=ledger.model or None,
                usage={**usage, "session": session} if usage or before else {},
            )

        return replace(
            guided,
            reader=AssistedReader(chat, ledger, recent, self.most, guided.reader),
            writer=AssistedWriter(chat, ledger, self.most, guided.writer, message),
            suggest=AssistedSuggester(chat, ledger, self.most, guided.suggest),
            account=account,
        )


def usage_data(usage: Usage) -> dict[str, Any]:
    """Write what something cost as plain JSON."""
    return {
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "cost": usage.cost,
        "estimated": usage.estimated,
    }


def usage_of(data: dict[str, Any]) -> Usage:
    """Read what `usage_data` wrote; nothing was spent where nothing is written."""
    return Usage(**data) if data else Usage()


def _less(after: Usage, before: Usage) -> Usage:
    return Usage(
        after.input_tokens - before.input_tokens,
        after.output_tokens - before.output_tokens,
        after.cost - before.cost,
        after.estimated,
    )
