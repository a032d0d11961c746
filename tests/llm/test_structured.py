from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from assistant.errors import ModelError
from assistant.llm.protocol import Message, Request
from assistant.llm.schema import schema_of
from assistant.llm.scripted import Answer, ScriptedChat
from assistant.llm.structured import ask


class Reading(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: str
    leads: int


REQUEST = Request((Message("system", "Lis."), Message("user", "300 leads")), "read@v1", language="fr")
GOOD = {"title": "Leads", "leads": 300}
BAD = {"title": "Leads", "leads": "beaucoup"}


def test_an_answer_of_the_shape_is_taken_at_once() -> None:
    chat = ScriptedChat([GOOD])
    answered = ask(chat, REQUEST, Reading)
    assert answered.value == Reading(title="Leads", leads=300)
    assert (answered.attempts, answered.model) == (1, "scripted")
    assert chat.requests[0].schema == schema_of(Reading)
    assert chat.requests[0].messages == REQUEST.messages


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (BAD, "leads"),
        ("Je n’ai pas compris.", "JSON"),
        ({**GOOD, "extra": 1}, "extra"),
        ('{"title": "Leads", "leads": 300', "JSON"),
        ("[]", "JSON"),
        ('{"title": "Leads", "leads": NaN}', "JSON"),
    ],
)
def test_it_is_asked_again_with_what_was_wrong(bad: Answer, told: str) -> None:
    chat = ScriptedChat([bad, GOOD])
    answered = ask(chat, REQUEST, Reading)
    assert answered.value.leads == 300
    assert answered.attempts == 2
    first, second = chat.requests
    *before, quoted, reproach = second.messages
    assert tuple(before) == first.messages
    assert (quoted.role, reproach.role) == ("assistant", "user")
    assert told in reproach.content
    assert "encore une fois" in reproach.content
    assert answered.usage.input_tokens > 0
    both = sum((chat_usage(chat, number) for number in (0, 1)), 0)
    assert answered.usage.input_tokens == both


def chat_usage(chat: ScriptedChat, number: int) -> int:
    from assistant.llm.tokens import estimate_request

    return estimate_request(chat.requests[number])


def test_it_is_asked_twice_more_and_no_oftener() -> None:
    chat = ScriptedChat(lambda request: BAD)
    with pytest.raises(ModelError) as caught:
        ask(chat, REQUEST, Reading)
    assert caught.value.reason == "invalid_answer"
    assert len(chat.requests) == 3
    # The last answer is quoted, not all of them: a request must not grow with its faults.
    assert len(chat.requests[2].messages) == len(chat.requests[1].messages)


def test_the_log_learns_nothing_of_what_was_said() -> None:
    chat = ScriptedChat(lambda request: {"title": "Martin", "leads": "06 12 34 56 78"})
    with pytest.raises(ModelError) as caught:
        ask(chat, REQUEST, Reading)
    assert "Martin" not in str(caught.value)
    assert "06 12 34 56 78" not in str(caught.value)
    assert caught.value.detail == "read@v1: int_parsing"


def test_a_check_of_ours_is_told_to_the_model() -> None:
    chat = ScriptedChat([{"title": "Leads", "leads": 3000}, GOOD])
    answered = ask(chat, REQUEST, Reading, lambda reading: None if reading.leads == 300 else "3000 is not said.")
    assert answered.value.leads == 300
    assert "3000 is not said." in chat.requests[1].messages[-1].content


def test_a_narrower_schema_is_sent_as_it_is() -> None:
    narrow = {"type": "object", "properties": {"title": {"enum": ["Leads"]}, "leads": {"type": "integer"}}}
    chat = ScriptedChat([BAD, GOOD])
    assert ask(chat, replace(REQUEST, schema=narrow), Reading).value.leads == 300
    assert [request.schema for request in chat.requests] == [narrow, narrow]


def test_a_failure_is_not_asked_again() -> None:
    chat = ScriptedChat([BAD, ModelError("timeout")])
    with pytest.raises(ModelError) as caught:
        ask(chat, REQUEST, Reading)
    assert caught.value.reason == "timeout"
    assert len(chat.requests) == 2


def test_a_schema_keeps_names_and_loses_titles() -> None:
    schema = schema_of(Reading)
    assert set(schema["properties"]) == {"title", "leads"}
    assert schema["additionalProperties"] is False
    assert "title" not in schema
    assert all("title" not in each for each in schema["properties"].values())


@pytest.mark.parametrize("attempts", [1, 2])
def test_the_number_of_attempts_is_the_callers(attempts: int) -> None:
    chat = ScriptedChat(lambda request: BAD)
    with pytest.raises(ModelError):
        ask(chat, REQUEST, Reading, attempts=attempts)
    assert len(chat.requests) == attempts


def test_json_is_found_in_a_block_and_among_words() -> None:
    from assistant.llm.parsing import json_in

    found: list[Any] = [
        json_in(text)
        for text in (
            '{"a": 1}',
            '```json\n{"a": 1}\n```',
            'Voici : {"a": 1}. Voilà.',
            '<think>{"a": 2}</think>\n{"a": 1}',
        )
    ]
    assert found == [{"a": 1}] * 4


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour",
        "[1]",
        "3",
        '{"a": 1} ou {"a": 2}',
        "{a: 1}",
        '{"a": Infinity}',
        "{" * 5000,
        '```\n{"a":1}\n```\n```\n{"a":2}\n```',
    ],
)
def test_what_is_no_single_object_is_no_answer(text: str) -> None:
    from assistant.llm.parsing import json_in

    assert json_in(text) is None
