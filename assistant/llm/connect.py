"""From the settings to a model that can be asked: endpoint, retries, rest after a failure."""

import time
from collections.abc import Callable
from pathlib import Path

from assistant.llm.breaker import RestingChat
from assistant.llm.chat import EndpointChat
from assistant.llm.endpoint import Endpoint
from assistant.llm.probe import remembered
from assistant.llm.protocol import Chat
from assistant.llm.retry import RetryingChat


def open_chat(
    endpoint: Endpoint,
    home: Path,
    retries: int = 2,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Chat:
    """Return the model of an endpoint. Nothing is asked yet, and nothing imported.

    One is opened for the whole process; each session puts a `BudgetedChat` of its own around it.

    Args:
        endpoint: Where the model is.
        home: Data folder, which remembers what a probe saw there.
        retries: How many more attempts after a failure that may pass.
        clock: Gives seconds.
        sleep: Waits for some seconds.
    """
    chat = EndpointChat(endpoint, remembered(home, endpoint.model, endpoint.base_url), clock)
    return RestingChat(RetryingChat(chat, retries, sleep), clock)
