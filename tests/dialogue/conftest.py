"""Conversations through the real graph, the real rules and a real database file."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.app import Assistant, TurnView
from assistant.language.text import Language
from assistant.settings import Settings

TODAY = datetime.date(2026, 11, 22)


class Talk:
    """A conversation under test."""

    def __init__(self, assistant: Assistant, language: Language | None = None) -> None:
        self.assistant = assistant
        self.views: list[TurnView] = [assistant.open(language=language)]

    @property
    def session(self) -> str:
        return self.views[0].session

    @property
    def last(self) -> TurnView:
        return self.views[-1]

    def say(self, *messages: str) -> TurnView:
        """Say messages one after the other and return the last turn."""
        for message in messages:
            self.views.append(self.assistant.say(self.session, message))
        return self.last

    @property
    def asked(self) -> str | None:
        """Return the path of the pending question."""
        pending = self.last.state.pending
        return pending.path if pending else None


@pytest.fixture
def assistant(shared_home: Path, database: str) -> Iterator[Assistant]:
    """An assistant with a database of its own and the index that all tests share."""
    made = Assistant(Settings(home=shared_home, database_url=database), today=lambda: TODAY)
    yield made
    made.close()


@pytest.fixture
def talk(assistant: Assistant) -> Callable[..., Talk]:
    """Start a conversation."""

    def start(language: Language | None = None) -> Talk:
        return Talk(assistant, language)

    return start
