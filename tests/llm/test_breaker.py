from typing import Any

import pytest

from assistant.errors import ModelError, ModelReason
from assistant.llm.breaker import RestingChat
from assistant.llm.protocol import Completion, Message, Request
from assistant.llm.scripted import Answer, ScriptedChat

REQUEST = Request((Message("user", "Bonjour"),), "write@v1")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Setting:
    """A breaker around an endpoint that answers as it is set to."""

    def __init__(self) -> None:
        self.answer: Answer = "oui"
        self.clock = Clock()
        self.inner = ScriptedChat(lambda request: self.answer)
        self.chat = RestingChat(self.inner, self.clock, rest=30.0)

    def ask(self, streamed: bool = False) -> str:
        """Return what happened in one word, and count what was sent."""
        try:
            _ = list(self.chat.stream(REQUEST)) if streamed else self.chat.complete(REQUEST)
        except ModelError as error:
            return error.reason
        return "answered"

    def later(self, seconds: float) -> None:
        self.clock.now += seconds


@pytest.fixture
def setting() -> Setting:
    return Setting()


@pytest.mark.parametrize("streamed", [False, True])
def test_after_a_failure_it_rests_and_then_tries_again(setting: Setting, streamed: bool) -> None:
    setting.answer = ModelError("unreachable")
    assert setting.ask(streamed) == "unreachable"
    setting.answer = "oui"
    assert setting.ask(streamed) == "resting"
    setting.later(29.9)
    assert setting.ask(streamed) == "resting"
    assert len(setting.inner.requests) == 1
    setting.later(0.2)
    assert setting.ask(streamed) == "answered"
    assert setting.ask(streamed) == "answered"


def test_each_rest_is_longer_until_it_works(setting: Setting) -> None:
    setting.answer = ModelError("server_error")
    rests = []
    for _ in range(7):
        assert setting.ask() == "server_error"
        waited = 0
        while setting.ask() == "resting" and waited < 10_000:
            waited += 10
            setting.later(10)
            setting.answer = ModelError("server_error")
            if setting.chat._until is not None and setting.clock.now >= setting.chat._until:
                break
        rests.append(waited)
    assert rests == [30, 60, 120, 240, 480, 600, 600]
    setting.answer = "oui"
    assert setting.ask() == "answered"
    setting.answer = ModelError("server_error")
    setting.ask()
    setting.later(30)
    assert setting.ask() == "server_error"


def test_the_endpoint_may_ask_for_a_longer_rest(setting: Setting) -> None:
    setting.answer = ModelError("rate_limited", retry_after=90.0)
    setting.ask()
    setting.later(60)
    assert setting.ask() == "resting"
    setting.later(31)
    assert setting.ask() == "rate_limited"


@pytest.mark.parametrize("reason", ["too_long", "refused", "invalid_answer", "cut_off", "empty", "budget"])
def test_what_is_about_one_request_makes_nobody_rest(setting: Setting, reason: ModelReason) -> None:
    setting.answer = ModelError(reason)
    assert setting.ask() == reason
    setting.answer = "oui"
    assert setting.ask() == "answered"


def test_one_request_finds_out_while_the_others_rest(setting: Setting) -> None:
    setting.answer = ModelError("unreachable")
    setting.ask()
    setting.later(31)
    setting.answer = "un deux trois"
    first = setting.chat.stream(REQUEST)
    assert next(first) == "un"
    assert setting.ask() == "resting"
    assert [str(piece) for piece in first][:2] == [" deux", " trois"]
    assert setting.ask() == "answered"


def test_a_stream_that_is_left_early_lets_the_next_one_find_out(setting: Setting) -> None:
    setting.answer = ModelError("unreachable")
    setting.ask()
    setting.later(31)
    setting.answer = "un deux trois"
    first: Any = setting.chat.stream(REQUEST)
    next(first)
    first.close()
    assert setting.ask() == "answered"


def test_a_stream_that_is_read_up_to_its_end_has_worked(setting: Setting) -> None:
    setting.answer = ModelError("unreachable")
    setting.ask()
    setting.later(31)
    setting.answer = "un"
    stream: Any = setting.chat.stream(REQUEST)
    while not isinstance(next(stream), Completion):
        pass
    assert setting.ask() == "answered"
    stream.close()
    setting.answer = ModelError("unreachable")
    setting.ask()
    setting.later(31)
    assert setting.ask() == "unreachable"


def test_the_time_that_is_left_is_told(setting: Setting) -> None:
    setting.answer = ModelError("unreachable")
    setting.ask()
    setting.later(10)
    with pytest.raises(ModelError) as caught:
        setting.chat.complete(REQUEST)
    assert caught.value.retry_after == pytest.approx(20.0)
