"""Scripted models for assisted mode: one that is silent, one that reads and repeats honestly, and what lies can do."""

import datetime
import re
from collections.abc import Callable

from assistant.dialogue.assisted.fields import fields
from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.state import State
from assistant.errors import ModelError
from assistant.llm.protocol import Request
from assistant.llm.scripted import Answer

TODAY = datetime.date(2026, 11, 22)
Script = Callable[[Request], Answer]


def fence(request: Request, label: str) -> str:
    """Return what stands between the fences of a label in a request."""
    content = request.messages[-1].content
    match = re.search(rf"^(~+) {label}\n(.*?)\n\1$", content, re.DOTALL | re.MULTILINE)
    return match.group(2) if match else ""


def silent(request: Request) -> Answer:
    """Read nothing, word nothing, suggest nothing."""
    match request.prompt.partition("@")[0]:
        case "read":
            return {"facts": []}
        case "suggest":
            return {"options": []}
    return "…"


def honest(request: Request) -> Answer:
    """Read what guided reading reads without knowing the question, and repeat what was decided."""
    if request.prompt.startswith("write"):
        return fence(request, "draft")
    if request.prompt.startswith("suggest"):
        return {"options": []}
    message = fence(request, "message")
    reading = GuidedReader().read(message, State(language=request.language), (), 1, TODAY)
    facts = [
        {"op": "set", "field": edit.path, "value": str(edit.value), "words": edit.provenance.words}
        for edit in reading.edits
        if edit.provenance is not None and edit.provenance.words and edit.path in fields() and edit.op != "remove"
        if isinstance(edit.value, str | int | float) or edit.path in fields()
    ]
    return {"facts": [fact for fact in facts if not fact["value"].startswith("{")], "question": reading.question}


def failing(step: str, reason: str) -> Script:
    """Return an honest model that fails at one step."""

    def answer(request: Request) -> Answer:
        if request.prompt.startswith(step):
            raise ModelError(reason)  # type: ignore[arg-type]
        return honest(request)

    return answer
