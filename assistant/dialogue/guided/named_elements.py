"""Everything of a plan that goes by a name, with its path."""

from collections.abc import Iterator
from typing import Any

from assistant.language.text import fold


def named_elements(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the path and the folded name of each element of a plan's data."""
    for section, key, fields in (
        ("rally", "channels", ("name", "id")),
        ("team", "members", ("name", "id")),
        ("message_house", "pillars", ("title", "message", "id")),
        ("rally", "contents", ("title", "id")),
        ("rally", "data", ("name", "id")),
        ("integrate", "steps", ("name", "id")),
        ("orchestrate", "tasks", ("title", "id")),
        ("orchestrate", "milestones", ("name", "id")),
    ):
        for element in data[section][key]:
            for field in fields:
                if element[field]:
                    yield (
                        f"{section}.{key}[{element['id']}]",
                        fold(str(element[field])).replace("-", " ") if field == "id" else fold(str(element[field])),
                    )
    for key in ("challenges", "habits", "motivations", "objections"):
        for index, text in enumerate(data["audience"][key]):
            yield f"audience.{key}[{index}]", fold(text)
    for index, line in enumerate(data["orchestrate"]["budget"]["lines"]):
        if line["label"]:
            yield f"orchestrate.budget.lines[{index}]", fold(line["label"])
