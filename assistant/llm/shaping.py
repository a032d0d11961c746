"""How a request is put to an endpoint: its messages, and a way of the ladder to ask for JSON."""

import json
from typing import TYPE_CHECKING, Any

from assistant.llm.features import Method
from assistant.llm.prompts import render
from assistant.llm.protocol import Message, Request

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage


def shaping(method: Method, request: Request) -> dict[str, Any]:
    """Return the options of a request that ask for JSON in one way of the ladder."""
    schema = {"name": request.schema_name, "schema": dict(request.schema or {})}
    match method:
        case "json_schema":
            return {"response_format": {"type": "json_schema", "json_schema": schema}}
        case "json_mode":
            return {"response_format": {"type": "json_object"}}
        case "tools":
            tool = {"type": "function", "function": {"name": schema["name"], "parameters": schema["schema"]}}
            return {"tools": [tool], "tool_choice": {"type": "function", "function": {"name": schema["name"]}}}
        case "text":
            return {}


def with_schema_told(request: Request) -> tuple[Message, ...]:
    """Return the messages with the schema in words, at the end of the system message where there is one."""
    schema = json.dumps(dict(request.schema or {}), ensure_ascii=False)
    (told,) = render("as_json", request.language, {"schema": schema}).messages
    first, *rest = request.messages
    if first.role == "system":
        return (Message("system", f"{first.content}\n\n{told.content}"), *rest)
    return (told, *request.messages)


def as_pairs(messages: tuple[Message, ...]) -> list[tuple[str, str]]:
    """Return messages as LangChain takes them."""
    roles = {"system": "system", "user": "human", "assistant": "ai"}
    return [(roles[message.role], message.content) for message in messages]


def arguments_called(answer: "AIMessage") -> str | None:
    """Return the arguments of the tool that was called, as text, or None where none was."""
    for call in answer.tool_calls:
        return json.dumps(call["args"], ensure_ascii=False)
    return next((call["args"] for call in answer.invalid_tool_calls if call["args"]), None)
