"""What an endpoint really honours, found out with five small requests and remembered.

An endpoint may answer 200 and ignore what it was asked. The request of the probe says nothing of the format; only the
schema does. Whoever answers in that format honours it.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.errors import ModelError, ModelReason
from assistant.language.text import Language
from assistant.llm.chat import EndpointChat
from assistant.llm.faults import OF_ONE_ANSWER
from assistant.llm.features import Features, Method
from assistant.llm.prompts import render
from assistant.llm.protocol import Completion

FILE = "endpoints.json"

# Whatever else goes wrong is about one way of asking: some endpoints break at what they do not know.
_ABOUT_THE_ENDPOINT: frozenset[ModelReason] = frozenset({"unreachable", "timeout", "unauthorized", "rate_limited"})
# What an answer that does not come in pieces amounts to: its text, and the whole.
_IN_ONE = 2


class Harbour(BaseModel):
    """A shape that nobody answers in by chance, and that no model can go on writing for ever."""

    model_config = ConfigDict(extra="forbid")

    quays: Literal["stone", "wood"]
    tide: Literal["ebb", "flood"]
    lit: bool


def probe(chat: EndpointChat, language: Language = "en") -> Features:
    """Ask an endpoint in every way and return which it honours.

    Raises:
        ModelError: It cannot be asked at all: unreachable, the key refused, the model unknown…
    """
    request = render("probe", language, {}).request(Harbour)
    plain = render("probe", language, {}).request()

    def follows(method: Method) -> bool:
        data = chat.complete_by(method, request).data
        try:
            Harbour.model_validate(data)
        except ValidationError:
            return False
        return True

    try:
        chat.complete(plain)
    except ModelError as error:
        if error.reason not in OF_ONE_ANSWER:
            raise
    return Features(
        json_schema=_holds(lambda: follows("json_schema")),
        json_mode=_holds(lambda: _is_object(chat.complete_by("json_mode", request, told=False).text)),
        tools=_holds(lambda: follows("tools")),
        streaming=_holds(lambda: _streams(chat.stream(plain))),
    )


def remembered(home: Path, model: str, base_url: str | None) -> Features | None:
    """Return what a probe saw at an endpoint with a model, or None."""
    known = _read(home).get(_key(model, base_url))
    return Features(**known) if known else None


def remember(home: Path, model: str, base_url: str | None, features: Features) -> None:
    """Keep what a probe saw, in a file of the data folder."""
    known = {**_read(home), _key(model, base_url): asdict(features)}
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=home, encoding="utf-8", delete=False) as file:
        json.dump(known, file, indent=2)
    os.replace(file.name, home / FILE)


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _streams(stream: Iterator[str | Completion]) -> bool:
    pieces = 0
    try:
        for _ in stream:
            pieces += 1
    except ModelError as error:
        # A talkative model reaches the limit, and says so as it should.
        if error.detail != "length":
            raise
        pieces += 1
    return pieces > _IN_ONE


def _holds(test: Callable[[], bool]) -> bool:
    try:
        return test()
    except ModelError as error:
        if error.reason in _ABOUT_THE_ENDPOINT:
            raise
        return False


def _read(home: Path) -> dict[str, dict[str, bool]]:
    try:
        known = json.loads((home / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    names = set(Features.__dataclass_fields__)
    return {
        key: value
        for key, value in (known.items() if isinstance(known, dict) else ())
        if isinstance(value, dict) and set(value) == names and all(isinstance(each, bool) for each in value.values())
    }


def _key(model: str, base_url: str | None) -> str:
    return f"{base_url or ''} {model}"
