"""What a bad model does to a good answer, for tests that a lie does no harm."""

import datetime
import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from assistant.errors import ModelError
from assistant.llm.protocol import Request
from assistant.llm.scripted import Answer, Cut, Lie


def altered_values(*keys: str) -> Lie:
    """Return a lie that changes what stands under some keys: 300 becomes 3000, a date comes a year later."""
    return _on_data(lambda key, value: _altered(value) if key in keys else value)


def evidence_from(text: str, *keys: str) -> Lie:
    """Return a lie that gives other words as evidence, such as those of our own reply."""
    return _on_data(lambda key, value: text if key in keys else value)


def misplaced(key: str, places: Mapping[str, str]) -> Lie:
    """Return a lie that leaves the words as they are and puts them into another field.

    Args:
        key: Where a path stands.
        places: For each honest path the one that it is given.
    """
    return _on_data(lambda each, value: places.get(value, value) if each == key and isinstance(value, str) else value)


def citing(number: int) -> Lie:
    """Return a lie that ends a plain text with a citation."""

    def lie(request: Request, answer: Answer) -> Answer:
        return f"{answer} [{number}]" if isinstance(answer, str) and not request.schema else answer

    return lie


def _on_data(change: Callable[[str, Any], Any]) -> Lie:
    def lie(request: Request, answer: Answer) -> Answer:
        if not request.schema or isinstance(answer, ModelError | Cut):
            return answer
        data = json.loads(answer) if isinstance(answer, str) else answer
        plain = data.model_dump(mode="json") if isinstance(data, BaseModel) else data
        changed: dict[str, Any] = _changed(plain, change)
        return changed

    return lie


def _changed(node: Any, change: Callable[[str, Any], Any]) -> Any:
    if isinstance(node, Mapping):
        return {key: change(key, _changed(value, change)) for key, value in node.items()}
    return [_changed(each, change) for each in node] if isinstance(node, list) else node


def _altered(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int() | float():
            return value * 10
        case str():
            return _later(value)
        case list():
            return [_altered(each) for each in value]
        case dict():
            return {key: _altered(each) for key, each in value.items()}
    return value


def _later(text: str) -> str:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return f"{text}0" if text.replace(".", "", 1).isdecimal() else f"{text} XXL"
    return (day + datetime.timedelta(days=365)).isoformat()
