"""Every way of asking, against a real server: each ends in an answer of its kind or in an error with a reason."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field

from assistant.errors import ModelError
from assistant.language.text import LANGUAGES
from assistant.llm.chat import EndpointChat
from assistant.llm.endpoint import Endpoint
from assistant.llm.features import LADDER, Features, Method
from assistant.llm.probe import probe, remember
from assistant.llm.prompts import render
from assistant.llm.protocol import Completion, Message, Request
from assistant.llm.schema import schema_of
from assistant.llm.structured import ask


class Goal(BaseModel):
    """What a campaign is for."""

    number: int
    kind: Literal["acquisition", "retention"]
    words: str = Field(max_length=80)


QUESTION = Request(
    (
        Message("system", "You read one fact in a message."),
        Message("user", "We want 300 new customers. number: how many? kind: acquisition or retention? words: copied."),
    ),
    "goal@v1",
    max_tokens=80,
)


@dataclass(frozen=True)
class Seen:
    """What was seen of one way: its name, whether it is as it has to be, what happened, and how long it took (s)."""

    what: str
    fine: bool
    told: str
    seconds: float


def conformance(endpoint: Endpoint, home: Path) -> Iterator[Seen]:
    """Ask in every way and say what was seen."""
    chat = EndpointChat(endpoint)
    features, seen = _timed("probe", partial(_probed, chat))
    if features is not None:
        # As campaign doctor does.
        remember(home, endpoint.model, endpoint.base_url, features)
    yield seen
    for language in LANGUAGES:
        plain = render("probe", language, {}).request()
        yield _timed(f"stream {language}", partial(_streamed, chat, plain))[1]
    for method in LADDER:
        yield _timed(f"ladder {method}", partial(_shaped, chat, method))[1]
    yield _timed("reading, not probed", partial(_read, EndpointChat(endpoint)))[1]
    yield _timed("reading, probed", partial(_read, EndpointChat(endpoint, features)))[1]
    yield _timed("too long", partial(_too_long, chat))[1]


def _timed(what: str, act: Callable[[], tuple[Features | None, bool, str]]) -> tuple[Features | None, Seen]:
    began = time.monotonic()
    try:
        features, fine, told = act()
    except ModelError as error:
        features, fine, told = None, False, str(error)
    return features, Seen(what, fine, told, time.monotonic() - began)


def _probed(chat: EndpointChat) -> tuple[Features | None, bool, str]:
    features = probe(chat)
    honours_json = features.json_schema or features.json_mode or features.tools
    return features, features.streaming and honours_json, str(features)


def _streamed(chat: EndpointChat, request: Request) -> tuple[None, bool, str]:
    try:
        *pieces, last = chat.stream(request)
    except ModelError as error:
        return None, error.detail == "length", str(error)
    whole = isinstance(last, Completion) and "".join(str(piece) for piece in pieces) == last.text
    return None, whole and len(pieces) > 1, f"{len(pieces)} pieces"


def _shaped(chat: EndpointChat, method: Method) -> tuple[None, bool, str]:
    try:
        completion = chat.complete_by(method, replace(QUESTION, schema=schema_of(Goal), schema_name="goal"))
    except ModelError as error:
        return None, error.reason in {"server_error", "refused_request", "cut_off"}, str(error)
    return None, completion.data is None or isinstance(completion.data, dict), completion.text[:100]


def _read(chat: EndpointChat) -> tuple[None, bool, str]:
    try:
        answered = ask(chat, QUESTION, Goal)
    except ModelError as error:
        return None, error.reason in {"invalid_answer", "cut_off"}, str(error)
    return None, isinstance(answered.value, Goal), f"{answered.value!r} after {answered.attempts}"


def _too_long(chat: EndpointChat) -> tuple[None, bool, str]:
    try:
        chat.complete(Request((Message("user", "one word and another " * 4000),), "long@v1"))
    except ModelError as error:
        return None, error.reason == "too_long", str(error)
    return None, False, "it was answered"
