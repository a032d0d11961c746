"""Reads a whole brief with guided reading and a model, part by part; the same guards hold."""

import datetime
import logging
from dataclasses import dataclass

from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.merge import merge
from assistant.dialogue.assisted.reader import ask_to_read
from assistant.dialogue.assisted.request import read_requests
from assistant.dialogue.guided.reader import harmless, read_brief
from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import State
from assistant.errors import ModelError
from assistant.llm.protocol import Chat

_log = logging.getLogger(__name__)
_PARTS = 24


@dataclass
class AssistedBriefReader:
    """Reads briefs with a model.

    Args:
        chat: The model.
        ledger: Where the model's part is noted.
        most: Most tokens of a request.
    """

    chat: Chat
    ledger: Ledger
    most: int

    def __call__(self, text: str, today: datetime.date) -> Reading:
        """Return what a brief says; that of guided reading where the model fails on any part of it."""
        guided = read_brief(text, today)
        text, state = harmless(text), State(language=guided.language)
        try:
            requests = read_requests(text, state, (), today, guided.language, (), self.most, _PARTS)
        except ModelError as error:
            self.ledger.failed(error)
            return guided
        read = ask_to_read(self.chat, self.ledger, requests)
        if read is None:
            return guided
        merged = merge(text, guided, read, state, None, today, origin="brief")
        self.ledger.facts.update(merged.counts)
        _log.info("brief: %s", merged.counts)
        return merged.reading
