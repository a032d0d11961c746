"""What a turn of assisted mode works with: the tools of guided mode, each with a model beside it."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.dialogue.assisted.brief import AssistedBriefReader
from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.material import Material
from assistant.dialogue.assisted.reader import AssistedReader
from assistant.dialogue.assisted.request import read_requests
from assistant.dialogue.assisted.suggester import AssistedSuggester
from assistant.dialogue.assisted.wording_guards import Order, faults
from assistant.dialogue.assisted.writer import AssistedWriter
from assistant.dialogue.brief import BriefResult, plan_from_brief
from assistant.dialogue.state import State
from assistant.dialogue.work import Account, Tools
from assistant.language.text import LANGUAGES
from assistant.llm.budget import Budget, BudgetedChat
from assistant.llm.protocol import Chat, Usage
from assistant.llm.wording import failure_line
from assistant.plan import Plan

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
        chat, ledger, account = self._open(before)
        return replace(
            guided,
            reader=AssistedReader(chat, ledger, recent, self.most, guided.reader),
            writer=AssistedWriter(chat, ledger, self.most, guided.writer, message),
            suggest=AssistedSuggester(chat, ledger, self.most, guided.suggest),
            account=account,
        )

    def brief(self, text: str, today: datetime.date) -> BriefResult:
        """Read a brief with the model; a part of it on which the model fails leaves the whole to guided reading."""
        chat, ledger, account = self._open({})
        result = plan_from_brief(text, today, AssistedBriefReader(chat, ledger, self.most))
        told = failure_line(ledger.failure.reason) if ledger.failure is not None else None
        return replace(result, assisted=account().model is not None and told is None, told=told)

    def _open(self, before: dict[str, Any]) -> tuple[Chat, Ledger, Callable[[], Account]]:
        """Return the model within its budget, where its part is noted, and what tells the account in the end."""
        spent = usage_of(before.get("session", {}))
        budget = Budget(self.tokens, self.cost, spent)
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

        return BudgetedChat(self.chat, budget, self.price_input), ledger, account


def warm(message: str, today: datetime.date) -> None:
    """Read prompts and vocabularies once, so that the first turn is quick; no model is asked."""
    plan = Plan()
    for language in LANGUAGES:
        read_requests(message, State(), (), today, language, (), 10_000)
        material = Material(language, message, message, plan, ())
        list(faults(message, Order(material, (), 1, lambda _: True, False, message)))


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
