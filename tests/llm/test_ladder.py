import pytest
from pydantic import BaseModel

from assistant.errors import ModelError
from assistant.llm.chat import EndpointChat
from assistant.llm.features import Features
from assistant.llm.protocol import Message, Request
from assistant.llm.schema import schema_of
from assistant.llm.scripted import ScriptedChat
from assistant.llm.structured import ask
from tests.llm.server import serve


class Goal(BaseModel):
    leads: int


SHAPED = Request(
    (Message("system", "Réponds."), Message("user", "300 leads")), "read@v1", schema_of(Goal), "goal", language="fr"
)
ANSWER = {"leads": 300}
ONLY = {
    "json_schema": Features(json_mode=False, tools=False),
    "json_mode": Features(json_schema=False, tools=False),
    "tools": Features(json_schema=False, json_mode=False),
    "text": Features(json_schema=False, json_mode=False, tools=False),
}


@pytest.mark.parametrize("method", list(ONLY))
def test_the_ladder_goes_down_where_a_way_is_refused_and_stays_there(method: str) -> None:
    with serve(ScriptedChat(lambda request: ANSWER), honours=ONLY[method]) as server:
        chat = EndpointChat(server.endpoint())
        assert chat.complete(SHAPED).data == ANSWER
        tried = len(server.bodies)
        assert tried == 1 + list(ONLY).index(method)
        assert ask(chat, SHAPED, Goal).value.leads == 300
        assert len(server.bodies) == tried + 1
    last = server.bodies[-1]
    told = "schéma JSON" in last["messages"][0]["content"]
    assert told == (method in {"json_mode", "text"})
    assert ("response_format" in last) == method.startswith("json")
    assert ("tools" in last) == (method == "tools")


def test_a_server_that_breaks_at_a_way_is_asked_in_the_next() -> None:
    with serve(ScriptedChat(lambda request: ANSWER), honours=ONLY["json_mode"], breaks=True) as server:
        chat = EndpointChat(server.endpoint())
        for _ in range(2):
            assert chat.complete(SHAPED).data == ANSWER
    assert [body["response_format"]["type"] for body in server.bodies] == ["json_schema", "json_object", "json_object"]


def test_a_server_that_breaks_at_a_way_is_left_even_where_the_next_answer_is_cut() -> None:
    with serve(ScriptedChat(lambda request: ANSWER), honours=ONLY["json_mode"], breaks=True) as server:
        chat = EndpointChat(server.endpoint())
        server.faults = {2: "length"}
        with pytest.raises(ModelError) as caught:
            chat.complete(SHAPED)
        assert caught.value.reason == "cut_off"
        assert chat.complete(SHAPED).data == ANSWER
    assert [body["response_format"]["type"] for body in server.bodies] == ["json_schema", "json_object", "json_object"]


@pytest.mark.parametrize(("features", "requests"), [(None, 2), (Features(), 1)])
def test_an_outage_is_not_taken_for_a_way_that_is_unknown(features: Features | None, requests: int) -> None:
    with serve(ScriptedChat(lambda request: ANSWER)) as server:
        server.always = "500"
        chat = EndpointChat(server.endpoint(), features)
        with pytest.raises(ModelError) as caught:
            chat.complete(SHAPED)
        assert caught.value.reason == "server_error"
        assert len(server.bodies) == requests
        server.always = None
        assert chat.complete(SHAPED).data == ANSWER
    assert server.bodies[-1]["response_format"]["type"] == "json_schema"


def test_a_probe_spares_the_ladder_what_is_refused() -> None:
    with serve(ScriptedChat(lambda request: ANSWER), honours=ONLY["tools"]) as server:
        assert EndpointChat(server.endpoint(), ONLY["tools"]).complete(SHAPED).data == ANSWER
    assert len(server.bodies) == 1


def test_a_schema_that_is_ignored_is_seen_and_another_way_is_taken() -> None:
    def brain(request: Request) -> str:
        told = "schéma JSON" in request.messages[0].content
        return '{"leads": 300}' if told else "Il y aura 300 leads."

    with serve(ScriptedChat(brain), honours=ONLY["text"], ignores=True) as server:
        answered = ask(EndpointChat(server.endpoint()), SHAPED, Goal)
    assert (answered.value.leads, answered.attempts) == (300, 3)
    assert [body.get("response_format", {}).get("type") for body in server.bodies] == [
        "json_schema",
        "json_schema",
        "json_object",
    ]


def test_an_answer_with_another_shape_ends_as_an_error() -> None:
    with serve(ScriptedChat(lambda request: {"prospects": 1})) as server, pytest.raises(ModelError) as caught:
        ask(EndpointChat(server.endpoint()), SHAPED, Goal)
    assert caught.value.reason == "invalid_answer"
    assert len(server.bodies) == 3


def test_an_endpoint_that_answers_a_tool_in_words_is_understood() -> None:
    honours = Features(json_schema=False, json_mode=False, tools=False)
    with serve(ScriptedChat(['Voici : {"leads": 300}']), honours=honours, ignores=True) as server:
        assert EndpointChat(server.endpoint(), ONLY["tools"]).complete(SHAPED).data == ANSWER


def test_a_call_of_a_tool_that_was_cut_is_not_asked_again() -> None:
    long = '{"leads": ' + "3" * 400
    with (
        serve(ScriptedChat(lambda request: long), honours=ONLY["tools"]) as server,
        pytest.raises(ModelError) as caught,
    ):
        ask(EndpointChat(server.endpoint(reply_tokens=100), ONLY["tools"]), SHAPED, Goal)
    assert caught.value.reason == "cut_off"
    assert len(server.bodies) == 1
