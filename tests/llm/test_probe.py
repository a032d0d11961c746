import json
import re
from pathlib import Path

import pytest

from assistant.errors import ModelError
from assistant.language.text import LANGUAGES, Language
from assistant.llm.chat import EndpointChat
from assistant.llm.connect import open_chat
from assistant.llm.features import Features, Ladder
from assistant.llm.probe import FILE, Harbour, probe, remember, remembered
from assistant.llm.protocol import Message, Request
from assistant.llm.schema import schema_of
from assistant.llm.scripted import ScriptedChat
from tests.llm.server import Fault, serve

FITS = {"quays": "wood", "tide": "ebb", "lit": True}
EVERY = [
    Features(a, b, c, d) for a in (True, False) for b in (True, False) for c in (True, False) for d in (True, False)
]


def honest(request: Request) -> str:
    """Answer in the format that is enforced, if one is."""
    if request.schema is None:
        return "Un petit port, et ses bateaux."
    return json.dumps(FITS if "properties" in request.schema else {"port": "petit"})


@pytest.mark.parametrize("ignores", [False, True])
@pytest.mark.parametrize("features", EVERY, ids=str)
def test_it_sees_what_is_honoured_whether_the_rest_is_refused_or_ignored(features: Features, ignores: bool) -> None:
    with serve(ScriptedChat(honest), honours=features, ignores=ignores) as server:
        seen = probe(EndpointChat(server.endpoint()), "fr")
    # A server that ignores the wish for a stream still answers in one here: nothing to be seen.
    assert seen == (Features(features.json_schema, features.json_mode, features.tools) if ignores else features)
    # A stream that is refused is asked for as a whole.
    assert len(server.bodies) == (5 if features.streaming or ignores else 6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_request_tells_nothing_of_the_format(language: Language) -> None:
    with serve(ScriptedChat(honest)) as server:
        probe(EndpointChat(server.endpoint()), language)
    for body in server.bodies:
        assert not re.search("quay|tide|ebb|wood", json.dumps(body["messages"]))


@pytest.mark.parametrize("fault", ["401", "404", "429"])
def test_an_endpoint_that_cannot_be_asked_says_so(fault: Fault) -> None:
    with serve(ScriptedChat(honest), fault=fault) as server, pytest.raises(ModelError):
        probe(EndpointChat(server.endpoint()))
    assert len(server.bodies) == 1


def test_what_was_seen_is_remembered_per_endpoint_and_model(tmp_path: Path) -> None:
    home = tmp_path / "new"
    assert remembered(home, "small", None) is None
    remember(home, "small", "http://127.0.0.1:1/v1", Features(json_schema=False))
    remember(home, "large", None, Features())
    assert remembered(home, "small", "http://127.0.0.1:1/v1") == Features(json_schema=False)
    assert remembered(home, "large", None) == Features()
    assert remembered(home, "small", None) is None
    assert [path.name for path in home.iterdir()] == [FILE]


@pytest.mark.parametrize("text", ["", "[]", "{", '{" small": {"json_schema": true}}', '{" small": 3}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert remembered(tmp_path, "small", None) is None
    remember(tmp_path, "small", None, Features())
    assert remembered(tmp_path, "small", None) == Features()


def test_the_ladder_starts_where_the_probe_says_and_words_are_always_left() -> None:
    assert Ladder().method == "json_schema"
    assert Ladder(Features(json_schema=False)).method == "tools"
    assert Ladder(Features(json_schema=False, tools=False)).method == "json_mode"
    nothing = Ladder(Features(False, False, False, False))
    assert nothing.method == "text"
    assert not nothing.refused("text")
    assert nothing.method == "text"


def test_a_way_that_gives_no_json_twice_running_is_left() -> None:
    ladder = Ladder()
    methods: list[str] = []
    for with_json in (False, True, False, False):
        ladder.answered("json_schema", with_json)
        methods.append(ladder.method)
    assert methods == ["json_schema", "json_schema", "json_schema", "json_mode"]


def test_a_model_that_was_opened_remembers_retries_and_rests(tmp_path: Path) -> None:
    slept: list[float] = []
    request = Request((Message("user", "x"),), "read@v1", schema_of(Harbour))
    with serve(ScriptedChat(honest)) as server:
        endpoint = server.endpoint()
        remember(tmp_path, endpoint.model, endpoint.base_url, Features(json_schema=False, json_mode=False))
        chat = open_chat(endpoint, tmp_path, retries=1, clock=lambda: 0.0, sleep=slept.append)
        server.faults = {1: "500"}
        assert chat.complete(request).data == FITS
        assert slept == [0.5]
        assert all("tools" in body for body in server.bodies)
        server.always = "401"
        for reason in ("unauthorized", "resting", "resting"):
            with pytest.raises(ModelError, match=reason):
                chat.complete(request)
    assert len(server.bodies) == 3
