from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from assistant.errors import ModelError, ModelReason
from assistant.llm.chat import EndpointChat
from assistant.llm.features import Features
from assistant.llm.protocol import Completion, Message, Request
from assistant.llm.scripted import ScriptedChat
from tests.llm.server import SECRET, Fault, serve

REQUEST = Request((Message("system", "Réponds."), Message("user", "300 leads")), "read@v1", language="fr")

Call = Callable[[EndpointChat, Request], Completion]


def complete(chat: EndpointChat, request: Request) -> Completion:
    return chat.complete(request)


def streamed(chat: EndpointChat, request: Request) -> Completion:
    *pieces, last = chat.stream(request)
    assert isinstance(last, Completion)
    assert "".join(str(piece) for piece in pieces) == last.text
    return last


CALLS = pytest.mark.parametrize("call", [complete, streamed])


@CALLS
def test_an_answer_comes_with_what_it_cost(call: Call) -> None:
    with serve(ScriptedChat(["Noté : 300 leads."])) as server:
        chat = EndpointChat(server.endpoint(api_key="sk-1", price_input=2_000_000, price_output=3_000_000))
        completion = call(chat, REQUEST)
    assert completion.text == "Noté : 300 leads."
    assert completion.model == "local-1"
    usage = completion.usage
    assert not usage.estimated
    assert usage.cost == pytest.approx(2 * usage.input_tokens + 3 * usage.output_tokens)
    (body,) = server.bodies
    assert body["messages"] == [{"role": m.role, "content": m.content} for m in REQUEST.messages]
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("local", 0.2, 800)
    assert server.keys == ["Bearer sk-1"]


@CALLS
def test_what_an_endpoint_does_not_count_is_estimated(call: Call) -> None:
    with serve(ScriptedChat(["oui oui"]), usage=False) as server:
        usage = call(EndpointChat(server.endpoint()), REQUEST).usage
    assert usage.estimated
    assert usage.input_tokens > usage.output_tokens > 0


def test_a_stream_comes_in_pieces() -> None:
    with serve(ScriptedChat(["un deux trois"])) as server:
        pieces = list(EndpointChat(server.endpoint()).stream(REQUEST))
    assert [piece for piece in pieces[:-1] if piece] == ["un", " deux", " trois"]


FAILURES: list[tuple[Fault, ModelReason, float | None]] = [
    ("401", "unauthorized", None),
    ("403", "unauthorized", None),
    ("404", "unknown_model", None),
    ("429", "rate_limited", None),
    ("429 now", "rate_limited", 1.0),
    ("429 later", "rate_limited", 90.0),
    ("429 quota", "rate_limited", 3600.0),
    ("500", "server_error", None),
    ("503", "server_error", None),
    ("hang up", "cut_off", None),
    ("length", "cut_off", None),
    ("no finish", "cut_off", None),
    ("filtered", "refused", None),
    ("refusal", "refused", None),
    ("empty choices", "empty", None),
    ("no text", "empty", None),
    ("context", "too_long", None),
    ("bad request", "refused_request", None),
]


@CALLS
@pytest.mark.parametrize(("fault", "reason", "retry_after"), FAILURES)
def test_every_failure_has_its_reason(call: Call, fault: Fault, reason: ModelReason, retry_after: float | None) -> None:
    script = ScriptedChat(lambda request: "un deux trois")
    with serve(script, fault=fault) as server, pytest.raises(ModelError) as caught:
        call(EndpointChat(server.endpoint()), REQUEST)
    # What a stream is refused is asked for as a whole, once.
    assert len(server.bodies) == (2 if (call, fault) == (streamed, "bad request") else 1)
    # In a stream there is less to tell them by: without any choice nothing says that it ended; a refusal says nothing.
    told_less: dict[Fault, ModelReason] = {"empty choices": "cut_off", "refusal": "empty"}
    expected = told_less.get(fault, reason) if call is streamed else reason
    assert (caught.value.reason, caught.value.retry_after) == (expected, retry_after)
    assert not set(SECRET.split(", ")) & set(str(caught.value).split())
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("null choices", "empty"),
        ("invalid json", "invalid_answer"),
        ("html", "invalid_answer"),
        ("error with 200", "server_error"),
    ],
)
def test_every_whole_answer_that_makes_no_sense_has_its_reason(fault: Fault, reason: ModelReason) -> None:
    with serve(ScriptedChat(["un"]), fault=fault) as server, pytest.raises(ModelError) as caught:
        EndpointChat(server.endpoint()).complete(REQUEST)
    assert caught.value.reason == reason
    assert "Martin" not in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("cut", "cut_off"),
        ("error in stream", "server_error"),
        ("html", "invalid_answer"),
        ("invalid json", "invalid_answer"),
    ],
)
def test_a_stream_that_breaks_is_an_error_and_no_answer(fault: Fault, reason: ModelReason) -> None:
    with serve(ScriptedChat(["un deux trois"]), fault=fault) as server:
        seen: list[Any] = []
        with pytest.raises(ModelError) as caught:
            seen.extend(EndpointChat(server.endpoint()).stream(REQUEST))
    assert caught.value.reason == reason
    assert not [piece for piece in seen if isinstance(piece, Completion)]


@CALLS
def test_waiting_ends(call: Call) -> None:
    with serve(ScriptedChat(["un"]), fault="slow") as server, pytest.raises(ModelError) as caught:
        call(EndpointChat(server.endpoint(timeout=0.15)), REQUEST)
    assert caught.value.reason == "timeout"


def test_a_stream_that_drips_ends_too() -> None:
    ticks = iter(range(0, 1000, 3))
    with serve(ScriptedChat(["un deux trois quatre"])) as server, pytest.raises(ModelError) as caught:
        list(EndpointChat(server.endpoint(timeout=5), clock=lambda: float(next(ticks))).stream(REQUEST))
    assert caught.value.reason == "timeout"


@CALLS
def test_nobody_there(call: Call) -> None:
    with serve(ScriptedChat(["un"])) as server:
        endpoint = server.endpoint()
    with pytest.raises(ModelError) as caught:
        call(EndpointChat(endpoint), REQUEST)
    assert caught.value.reason == "unreachable"


@CALLS
def test_thinking_aloud_is_no_answer(call: Call) -> None:
    with serve(ScriptedChat(["<think>\nLa personne dit 300. </think>\n\nNoté : 300 leads."])) as server:
        assert call(EndpointChat(server.endpoint()), REQUEST).text == "Noté : 300 leads."


@CALLS
@pytest.mark.parametrize("unknown", [("temperature",), ("stream_options",), ("max_tokens", "temperature")])
def test_an_option_that_an_endpoint_does_not_know_is_left_out_from_then_on(
    call: Call, unknown: tuple[str, ...]
) -> None:
    with serve(ScriptedChat(lambda request: "oui"), unknown=unknown) as server:
        chat = EndpointChat(server.endpoint())
        assert call(chat, REQUEST).text == "oui"
        first = len(server.bodies)
        assert call(chat, REQUEST).text == "oui"
    assert first <= 1 + len(unknown)
    assert len(server.bodies) == first + 1
    assert not set(unknown) & set(server.bodies[-1])
    if "max_tokens" in unknown:
        assert server.bodies[-1]["max_completion_tokens"] == 800


@pytest.mark.parametrize("features", [None, Features(streaming=False)], ids=["not probed", "probed"])
def test_an_endpoint_that_cannot_stream_answers_at_once(features: Features | None) -> None:
    with serve(ScriptedChat(lambda request: "un deux"), honours=Features(streaming=False)) as server:
        chat = EndpointChat(server.endpoint(), features)
        for _ in range(2):
            assert streamed(chat, REQUEST).text == "un deux"
    asked = [bool(body.get("stream")) for body in server.bodies]
    assert asked == ([False, False] if features else [True, False, False])


def test_the_key_is_shown_nowhere() -> None:
    with serve(ScriptedChat(["un"])) as server:
        endpoint = server.endpoint(api_key="sk-secret")
    assert "sk-secret" not in repr(endpoint)
    assert "sk-secret" not in repr(vars(EndpointChat(endpoint)))


def test_the_longest_answer_is_the_shorter_of_two_limits() -> None:
    with serve(ScriptedChat(lambda request: "oui")) as server:
        chat = EndpointChat(server.endpoint(reply_tokens=500))
        for limit in (None, 120, 900):
            chat.complete(replace(REQUEST, max_tokens=limit))
    assert [body["max_tokens"] for body in server.bodies] == [500, 120, 500]
