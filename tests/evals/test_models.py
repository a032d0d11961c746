"""Answers are recorded and played back; what no cassette holds is drift, what the endpoint breaks is infrastructure."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import ModelError, PersonError
from assistant.llm.protocol import Completion, Message, Request
from assistant.llm.scripted import Cut, ScriptedChat
from evals.models.cassette import Label, place_of, read_cassette, write_cassette
from evals.models.tape import asked_of, key_of
from evals.models.taped import TapedChat

ASK = Request((Message("system", "Sois bref."), Message("user", "Bonjour\nmonde")), "read@v1", {"type": "object"})
COLD = {"temperature": 0.0}


def recorded(*answers: object, requests: int = 1, repeat: int = 0) -> TapedChat:
    chat = TapedChat("m", COLD, ScriptedChat(list(answers)))  # type: ignore[arg-type]
    chat.begin("case-1", repeat)
    for _ in range(requests):
        chat.complete(ASK)
    return chat


def replaying(*chats: TapedChat, repeat: int = 0) -> TapedChat:
    player = TapedChat("m", COLD, tapes=[tape for chat in chats for tape in chat.noted.tapes])
    player.begin("case-1", repeat)
    return player


def test_an_answer_is_played_back_with_what_it_cost() -> None:
    chat = recorded({"a": 1})
    again = replaying(chat).complete(ASK)
    assert (again.data, again.model) == ({"a": 1}, "scripted")
    assert again.usage.input_tokens == chat.noted.usage.input_tokens > 0


def test_equal_requests_of_one_attempt_keep_their_order() -> None:
    player = replaying(recorded({"a": 1}, {"a": 2}, requests=2))
    assert [player.complete(ASK).data for _ in range(2)] == [{"a": 1}, {"a": 2}]


def test_a_repeat_is_not_served_from_another_one() -> None:
    first, second = recorded({"a": 1}), recorded({"a": 2}, repeat=1)
    assert replaying(first, second, repeat=1).complete(ASK).data == {"a": 2}
    player = replaying(first, repeat=1)
    with pytest.raises(ModelError, match="cassette"):
        player.complete(ASK)
    assert player.noted.drift


@pytest.mark.parametrize(
    "other",
    [
        replace(ASK, messages=(*ASK.messages[:1], Message("user", "Bonjour\nà tous"))),
        replace(ASK, schema={"type": "array"}),
        replace(ASK, max_tokens=7),
    ],
    ids=["messages", "schema", "parameters"],
)
def test_each_part_of_the_key_counts(other: Request) -> None:
    assert key_of("m", asked_of(ASK, COLD), 0, 0) != key_of("m", asked_of(other, COLD), 0, 0)


def test_model_repeat_and_temperature_count_and_the_name_of_the_prompt_does_not() -> None:
    asked = asked_of(ASK, COLD)
    keys = {
        key_of("m", asked, 0, 0), key_of("n", asked, 0, 0), key_of("m", asked, 1, 0), key_of("m", asked, 0, 1),
        key_of("m", asked_of(ASK, {"temperature": 1.0}), 0, 0),
    }  # fmt: skip
    assert len(keys) == 5
    assert key_of("m", asked_of(replace(ASK, prompt="read@v2"), COLD), 0, 0) in keys


def test_drift_is_shown_as_a_difference_of_prompts() -> None:
    player = replaying(recorded({"a": 1}))
    changed = replace(ASK, messages=(Message("system", "Sois long."), ASK.messages[1]))
    with pytest.raises(ModelError):
        player.complete(changed)
    assert "-Sois bref." in player.noted.drift[0]
    assert "+Sois long." in player.noted.drift[0]
    assert " Bonjour" in player.noted.drift[0]
    assert player.noted.faults == []


def test_a_stream_is_recorded_and_played_back() -> None:
    chat = TapedChat("m", COLD, ScriptedChat(["un deux trois"]))
    chat.begin("case-1", 0)
    pieces = list(chat.stream(replace(ASK, schema=None)))
    player = replaying(chat)
    again = list(player.stream(replace(ASK, schema=None)))
    assert "".join(p for p in again if isinstance(p, str)) == "".join(p for p in pieces if isinstance(p, str))
    assert isinstance(again[-1], Completion)
    assert again[-1].text == "un deux trois"


def test_what_the_model_did_wrong_is_recorded_and_what_the_network_did_is_not() -> None:
    chat = TapedChat("m", COLD, ScriptedChat([Cut("un deux"), ModelError("timeout", "slow")]))
    chat.begin("case-1", 0)
    for _ in range(2):
        with pytest.raises(ModelError):
            chat.complete(ASK)
    assert [tape.error for tape in chat.noted.tapes] == ["cut_off"]
    assert chat.noted.faults == ["timeout: slow"]
    with pytest.raises(ModelError, match="cut_off"):
        replaying(chat).complete(ASK)


def test_a_cassette_holds_a_shared_text_once_and_gives_equal_answers_back(tmp_path: Path) -> None:
    chat = recorded({"a": 1}, {"a": "é"}, requests=2)
    place = place_of(tmp_path, "reading")
    write_cassette(place, "m", chat.noted.tapes)
    label, tapes = read_cassette(place)
    assert label == Label(model="m")
    assert tapes == chat.noted.tapes
    lines = [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()[1:]]
    assert sum("text" in line for line in lines) == 3
    write_cassette(tmp_path / "again.jsonl", "m", reversed(chat.noted.tapes))
    assert (tmp_path / "again.jsonl").read_bytes() == place.read_bytes()


@pytest.mark.parametrize("text", ["", "{", '{"format": 1}', '{"model": "m"}\n{"tape": {}}', '{"model": "m"}\nx'])
def test_what_is_no_cassette_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "reading.jsonl").write_text(text)
    with pytest.raises(PersonError, match=r"reading\.jsonl"):
        read_cassette(tmp_path / "reading.jsonl")
