"""A brief becomes a plan: what it says with the line it stands on, what is missing as questions, nothing invented."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from assistant.dialogue.derive import derive, with_market
from assistant.dialogue.guided.notes import told_notes
from assistant.dialogue.guided.reader import read_brief
from assistant.dialogue.guided.writer import ask_text
from assistant.dialogue.protocols import Reading
from assistant.dialogue.stages import asked, open_questions
from assistant.dialogue.state import Question, State
from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan, apply_edits
from assistant.plan.wording import path_label
from assistant.rules.finding import Finding

BriefReader = Callable[[str, datetime.date], Reading]
"""Reads a brief: the text and the day of reading."""


# Two figures where one is to be recorded, which no rule can know of.
_RANGE = "range"


@dataclass(frozen=True)
class BriefResult:
    """What came of a brief.

    Args:
        plan: The plan, with provenance by line.
        reading: What was read, with what could not be.
        assisted: Whether a language model took part.
        told: What the person is to know of the model: why it did not take part.
    """

    plan: Plan
    reading: Reading
    assisted: bool = False
    told: Text | None = None


def plan_from_brief(text: str, today: datetime.date, read: BriefReader = read_brief) -> BriefResult:
    """Read a brief.

    Args:
        text: The brief.
        today: The day of reading; dates without a year are the next ones after it.
        read: Reads it.
    """
    reading = read(text, today)
    plan = apply_edits(Plan(), [Edit("set", "language", reading.language), *reading.edits])
    return BriefResult(with_market(derive(plan)), reading)


def open_points(plan: Plan, findings: tuple[Finding, ...], reading: Reading, language: Language) -> list[str]:
    """Return what is missing or unclear, as questions to the person.

    Args:
        plan: The plan made of the brief.
        findings: What the rules find in it.
        reading: How the brief was read.
        language: Language of the questions.
    """
    points = []
    for conflict in reading.conflicts:
        label = path_label(plan, conflict.path).get(language)
        old, new = conflict.old_words, conflict.new_words
        points.append(f"{label} : « {old} » ou « {new} » ?" if language == "fr" else f"{label}: “{old}” or “{new}”?")
    points += told_notes(tuple(note for note in reading.notes if note[0].endswith(_RANGE)), language, applied=True)
    for offer in reading.proposals:
        label = offer.label.get(language)
        points.append(f"{label} ?" if language == "fr" else f"{label}?")
    for question in open_questions(plan, findings, State(plans=(plan,), language=language)):
        text = _text(question, plan, findings, language)
        if text and text not in points:
            points.append(text)
    return points


def _text(question: Question, plan: Plan, findings: tuple[Finding, ...], language: Language) -> str:
    if asked(question.id) is not None:
        return ask_text(question, plan, language)
    finding = next((f for f in findings if f.code == question.code and f.path == question.path), None)
    return f"{finding.message.get(language)} {finding.fix.get(language)}" if finding else ""
