"""Scripted models for assisted mode: one that is silent, one that reads and repeats honestly, and what lies can do."""

import datetime
import re
from collections.abc import Callable

from assistant.dialogue.assisted.fields import fields
from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.state import State
from assistant.errors import ModelError
from assistant.language.text import Language
from assistant.llm.protocol import Request
from assistant.llm.scripted import Answer

TODAY = datetime.date(2026, 11, 22)
Script = Callable[[Request], Answer]


def fence(request: Request, label: str) -> str:
    """Return what stands between the fences of a label in a request."""
    content = next(message.content for message in request.messages if message.role == "user")
    match = re.search(rf"^(~+) {label}\n(.*?)\n\1$", content, re.DOTALL | re.MULTILINE)
    return match.group(2) if match else ""


_TASKS = {
    "read": ("relèves les faits", "pick out the facts"),
    "write": ("es la voix", "are the voice"),
    "suggest": ("proposes des idées", "suggest ideas"),
}


def task(request: Request) -> str:
    """Return what a request is about, told by its words: over the wire nothing else is known of it."""
    system = request.messages[0].content
    return next(name for name, signs in _TASKS.items() if any(sign in system for sign in signs))


def silent(request: Request) -> Answer:
    """Read nothing, word nothing, suggest nothing."""
    match task(request):
        case "read":
            return {"facts": []}
        case "suggest":
            return {"options": []}
    return "…"


def honest(request: Request) -> Answer:
    """Read what guided reading reads without knowing the question, and repeat what was decided."""
    if task(request) == "write":
        return fence(request, "draft")
    if task(request) == "suggest":
        return {"options": []}
    message = fence(request, "message")
    language: Language = "fr" if request.messages[0].content.startswith("Tu ") else "en"
    reading = GuidedReader().read(message, State(language=language), (), 1, TODAY)
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
        if task(request) == step:
            raise ModelError(reason)  # type: ignore[arg-type]
        return honest(request)

    return answer
