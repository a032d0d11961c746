"""Reads a message with guided reading and a model: code decides what of the model's reading holds."""

import datetime
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.merge import merge
from assistant.dialogue.assisted.request import read_requests
from assistant.dialogue.assisted.shapes import Fact, Read
from assistant.dialogue.guided.intents import says_nothing
from assistant.dialogue.guided.reader import harmless
from assistant.dialogue.protocols import Reader, Reading
from assistant.dialogue.state import State
from assistant.errors import ModelError
from assistant.llm.protocol import Chat, Request
from assistant.llm.structured import ask
from assistant.rules.finding import Finding

_log = logging.getLogger(__name__)
_FACTS = 60


@dataclass
class AssistedReader:
    """Reads with a model.

    Orders, refusals and what answers an offer need no model: it is not asked about them.

    Args:
        chat: The model.
        ledger: Where this turn's part of the model is noted.
        recent: The last exchanges, oldest first: (message, reply).
        most: Most tokens of a request.
        guided: Reads the same message without a model; what it finds stands.
    """

    chat: Chat
    ledger: Ledger
    recent: Sequence[tuple[str, str]]
    most: int
    guided: Reader

    def read(
        self, message: str, state: State, findings: tuple[Finding, ...], turn: int, today: datetime.date
    ) -> Reading:
        """Return what the message says; that of guided reading where the model fails."""
        guided = self.guided.read(message, state, findings, turn, today)
        if guided.control is not None or guided.refused or says_nothing(message):
            return guided
        message = harmless(message)
        try:
            requests = read_requests(message, state, findings, today, guided.language, self.recent, self.most)
        except ModelError as error:
            self.ledger.failed(error)
            return guided
        read = ask_to_read(self.chat, self.ledger, requests)
        if read is None:
            return guided
        merged = merge(message, guided, read, state, turn, today)
        self.ledger.facts.update(merged.counts)
        _log.info("read: %s", merged.counts)
        return merged.reading


def ask_to_read(chat: Chat, ledger: Ledger, requests: Sequence[Request]) -> Read | None:
    """Return what the model reads in all parts of a message together, None where it fails on one of them."""
    facts: list[Fact] = []
    question = choice = ""
    for request in requests:
        ledger.sent(request.prompt)
        try:
            answered = ask(chat, request, Read)
        except ModelError as error:
            _log.warning("%s: %s", request.prompt, error.reason)
            ledger.failed(error)
            return None
        ledger.answered(answered.model)
        facts += answered.value.facts
        question = question or answered.value.question
        choice = choice or answered.value.choice
    return Read(facts=tuple(facts[:_FACTS]), question=question, choice=choice)
