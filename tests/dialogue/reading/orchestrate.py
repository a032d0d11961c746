"""Reads a text with one reader of the orchestrate section, as the answer under a label or as a free sentence."""

import datetime
import re
from typing import Any

from assistant.dialogue.draft import Draft
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_section import ORCHESTRATE_READERS, read_orchestrate
from assistant.language.text import Language
from assistant.plan import Plan

_BULLET = re.compile(r"[-•*] ")
TODAY = datetime.date(2026, 11, 22)
BUDGET, RESULT = "orchestrate.budget", "orchestrate.measurement.result"


def read(
    label: str,
    text: str,
    language: Language = "fr",
    *,
    plan: dict[str, Any] | None = None,
    asked: str | None = None,
    asked_paths: tuple[str, ...] = (),
    correcting: bool = False,
    free: bool = False,
) -> Draft:
    """Return what a reader records of a text.

    Args:
        label: Label of the reader, or ``orchestrate``.
        text: What a person wrote.
        language: Its language.
        plan: What was known before.
        asked: Path of the pending question.
        asked_paths: All paths that the question stands for.
        correcting: Whether the person corrects something.
        free: Whether nobody wrote the label, so that only the words of the sentence led here.
    """
    draft = Draft(Plan.model_validate(plan or {}), text, turn=1, pending=asked, correcting=correcting)
    context = Context(draft, language, TODAY, asked, asked_paths)
    block = Block(label, _lines(text), "" if free else label)
    (read_orchestrate if label == "orchestrate" else ORCHESTRATE_READERS[label])(block, context)
    return draft


def _lines(text: str) -> tuple[Line, ...]:
    found: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        bullet = _BULLET.match(raw)
        skipped = bullet.end() if bullet else 0
        found.append(Line(raw[skipped:], start + skipped, bullet is not None))
        start += len(raw) + 1
    return tuple(found)


def notes(draft: Draft) -> list[str]:
    """Return the keys of what could not be recorded."""
    return [key for key, _ in draft.notes]


def recorded(draft: Draft, path: str) -> list[dict[str, Any]]:
    """Return the elements of a list without their ids and empty fields."""
    return [{k: v for k, v in e.items() if k != "id" and v not in (None, [], ())} for e in draft.get(path) or []]
