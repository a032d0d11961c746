import pytest

from assistant.errors import ModelError, ModelReason
from assistant.llm.protocol import Completion, Message, Request
from assistant.llm.retry import RetryingChat
from assistant.llm.scripted import Cut, ScriptedChat

REQUEST = Request((Message("user", "Bonjour"),), "write@v1")


def text(chat: RetryingChat, streamed: bool) -> str:
    if not streamed:
        return chat.complete(REQUEST).text
    last = list(chat.stream(REQUEST))[-1]
    assert isinstance(last, Completion)
    return last.text


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("reason", ["unreachable", "rate_limited", "server_error"])
def test_a_failure_that_passes_is_waited_for(reason: ModelReason, streamed: bool) -> None:
    slept: list[float] = []
    inner = ScriptedChat([ModelError(reason), ModelError(reason), "oui"])
    assert text(RetryingChat(inner, 2, slept.append), streamed) == "oui"
    assert slept == [0.5, 1.0]


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("reason", ["timeout", "cut_off", "unauthorized", "unknown_model", "too_long", "refused"])
def test_what_may_be_charged_or_never_passes_is_not_repeated(reason: ModelReason, streamed: bool) -> None:
    inner = ScriptedChat([ModelError(reason), "oui"])
    with pytest.raises(ModelError) as caught:
        text(RetryingChat(inner, 2, lambda seconds: None), streamed)
    assert caught.value.reason == reason
    assert len(inner.requests) == 1


@pytest.mark.parametrize("streamed", [False, True])
def test_it_ends(streamed: bool) -> None:
    inner = ScriptedChat(lambda request: ModelError("server_error"))
    with pytest.raises(ModelError):
        text(RetryingChat(inner, 2, lambda seconds: None), streamed)
    assert len(inner.requests) == 3


def test_an_endpoint_is_given_the_time_that_it_asks_for_unless_it_is_long() -> None:
    slept: list[float] = []
    inner = ScriptedChat([ModelError("rate_limited", retry_after=2.0), "oui"])
    assert text(RetryingChat(inner, 2, slept.append), streamed=False) == "oui"
    inner = ScriptedChat([ModelError("rate_limited", retry_after=90.0), "oui"])
    with pytest.raises(ModelError) as caught:
        text(RetryingChat(inner, 2, slept.append), streamed=False)
    assert caught.value.retry_after == 90.0
    assert slept == [2.0]


def test_a_stream_that_was_seen_is_not_started_again() -> None:
    inner = ScriptedChat([Cut("un deux", after=1), "oui"])
    seen: list[object] = []
    with pytest.raises(ModelError):
        seen.extend(RetryingChat(inner, 2, lambda seconds: None).stream(REQUEST))
    assert len(inner.requests) == 1
