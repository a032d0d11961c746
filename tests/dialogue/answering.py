"""Reads one message where a question is pending, without a conversation around it."""

import datetime
from typing import Any

from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.protocols import Reading
from assistant.dialogue.stages import asked as question_of
from assistant.dialogue.state import Question, State
from assistant.language.text import Language
from assistant.plan import Plan, apply_edits, plan_data
from assistant.plan.path import value_at

TODAY = datetime.date(2026, 11, 30)

KNOWN: dict[str, Any] = {
    "language": "en",
    "objective": {
        "statement": "Win 120 trial sign-ups by 30 June 2027",
        "kind": "acquisition",
        "metric": "trial sign-ups",
        "target": 120,
        "baseline": 40,
        "deadline": "2027-06-30",
    },
    "audience": {
        "name": "head chefs",
        "lifecycle": "prospect",
        "challenges": ["food waste", "staff shortage"],
    },
    "message_house": {"pillars": [{"id": "savings", "title": "Savings"}, {"id": "time", "title": "Time"}]},
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim", "role": "channel_manager"},
            {"id": "loop", "name": "Loop", "role": "agency", "external": True},
        ]
    },
    "rally": {"channels": [{"id": "instagram", "name": "Instagram ads"}, {"id": "mail", "name": "email"}]},
    "integrate": {
        "steps": [
            {"id": "ad", "name": "Instagram ad", "channel": "instagram"},
            {"id": "page", "name": "landing page"},
            {"id": "e1", "name": "email", "channel": "mail"},
            {"id": "call", "name": "call"},
            {"id": "trial", "name": "trial sign-up", "goal": True},
        ]
    },
}


def answered(
    message: str,
    question: str,
    *,
    path: str | None = None,
    paths: tuple[str, ...] = (),
    known: dict[str, Any] | None = None,
    language: Language = "en",
) -> tuple[dict[str, Any], Reading]:
    """Return the plan after a message that was said where a question is pending, and how the message was read.

    Args:
        message: What was said.
        question: Id of the pending question.
        path: The field that is asked, where it is not the one of the question.
        paths: All fields that it stands for.
        known: What was known before, section by section, in place of what stands in `KNOWN`.
        language: Language of the conversation.
    """
    row = question_of(question)
    assert row is not None
    pending = Question(row.id, path or row.path or paths[0], row.stage, row.label, paths)
    plan = Plan.model_validate(KNOWN | (known or {}))
    state = State(plans=(plan,), language=language, pending=pending)
    reading = GuidedReader().read(message, state, (), 3, TODAY)
    return plan_data(apply_edits(plan, reading.edits)), reading


def changed(known: dict[str, Any], message: str, question: str, language: Language) -> dict[str, Any]:
    """Return the sections of a plan that a message changes, as they are after it.

    Args:
        known: What was known before, section by section.
        message: What was said.
        question: Id of the pending question.
        language: Language of the conversation.
    """
    before, _ = answered("", question, known=known, language=language)
    after, _ = answered(message, question, known=known, language=language)
    return {name: after[name] for name in before if name != "provenance" and before[name] != after[name]}


def at(plan: dict[str, Any], path: str) -> Any:
    """Return what stands at a path of a plan's data."""
    return value_at(plan, path)
