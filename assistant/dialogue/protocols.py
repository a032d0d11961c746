"""The two seams of a turn: who reads the message, who words the reply. Guided and assisted are peers behind them."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.dialogue.draft import Conflict, Words
from assistant.dialogue.guided.intents import Control, Intent
from assistant.dialogue.state import Offer, Question, State
from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan, SectionName
from assistant.rules.finding import Finding


@dataclass(frozen=True)
class Reading:
    """What a message says.

    Args:
        intent: What it is, in one word.
        language: Language it is written in.
        edits: Facts, in their order, each with the words it was read from.
        known: Paths it repeats without changing them.
        conflicts: Facts that contradict what is known.
        notes: Bits that could not be recorded: (reason key, words).
        control: An order about the conversation.
        question: The question that it asks, or empty.
        refused: Why nothing of it is applied: ``orders``, ``off_topic`` or empty.
        proposals: Facts that the message may hold but does not say plainly: they are offered, never applied.
        goes_on: Whether it answers the question that comes after the pending challenge.
    """

    intent: Intent
    language: Language
    edits: tuple[Edit, ...] = ()
    known: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[tuple[str, Words], ...] = ()
    control: Control | None = None
    question: str = ""
    refused: str = ""
    proposals: tuple[Offer, ...] = ()
    goes_on: bool = False


@dataclass(frozen=True)
class Source:
    """A passage that a reply rests on.

    Args:
        document: Its document.
        section: Heading path.
        quote: The passage, or the sentences of it that were used.
        line: How it is named: ``d’après <title>, <author>, <locator>``, or the file for the user's own.
        own: Whether it is the user's own document, which may be quoted.
        field: Path of the field that it is about, or None.
    """

    document: str
    section: str
    quote: str
    line: str
    own: bool = False
    field: str | None = None


@dataclass(frozen=True)
class Answer:
    """The answer to a question about the method: sentences of passages, each with its source."""

    sentences: tuple[tuple[str, Source], ...] = ()
    disagreement: bool = False


@dataclass(frozen=True)
class Outcome:
    """What code decided; the writer only words it.

    Args:
        language: Language of the reply.
        state: The conversation after the turn.
        before: The conversation before the turn.
        reading: What was read.
        applied: What changed in this turn, offers that were accepted included.
        findings: All that the rules find now.
        question: The pending question.
        repeated: Whether that question was pending already.
        reason: Source of the question's reason.
        challenge: The finding that the pending question is about.
        answer: Answer to a question, or None.
        panels: Longer texts that were asked for (plan, map, what is left…), already worded in both languages.
        remarks: Short sentences about what was done (undone, skipped, switched…).
        review: Paths flagged to look at again in this turn.
        offers: What is offered now, if new.
        sources: Sources of remarks and panels.
        progress: Section, its number, and how many questions are left in it.
        finished: Whether nothing is left to ask.
        passages: What was found for a question, best first; the answer rests on some of it.
        left: A challenge that was passed over and is left aside from this turn on.
    """

    language: Language
    state: State
    before: State
    reading: Reading
    applied: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    question: Question | None
    repeated: bool
    reason: Source | None
    challenge: Finding | None
    answer: Answer | None
    panels: tuple[Text, ...]
    remarks: tuple[Text, ...]
    review: tuple[str, ...]
    offers: tuple[Offer, ...]
    sources: tuple[Source, ...]
    progress: tuple[SectionName, int, int]
    finished: bool
    passages: tuple[Source, ...] = ()
    left: Finding | None = None


@dataclass(frozen=True)
class Reply:
    """A worded reply: its text and the sources that its [n] marks stand for, in order."""

    text: str
    citations: tuple[Source, ...]


class Reader(Protocol):
    """Reads a message."""

    def read(
        self, message: str, state: State, findings: tuple[Finding, ...], turn: int, today: datetime.date
    ) -> Reading:
        """Return what the message says; never raises on any text."""
        ...


class Writer(Protocol):
    """Words a reply."""

    def write(self, outcome: Outcome) -> Reply:
        """Return the reply."""
        ...


class Suggester(Protocol):
    """Composes suggestions."""

    def __call__(
        self, plan: Plan, question: Question | None, findings: tuple[Finding, ...], today: datetime.date
    ) -> tuple[Offer, ...]:
        """Return up to three options for the pending question; accepted, they keep the origin ``suggested``."""
        ...


class History(Protocol):
    """Earlier turns of the conversation, for undo and redo."""

    def last_change(self, before: int | None = None) -> int | None:
        """Return the number of the last turn, or of the last before one, that changed a plan and stands, or None."""
        ...

    def state_before(self, turn: int) -> State:
        """Return where the conversation stood before a turn."""
        ...

    def state_after(self, turn: int) -> State:
        """Return where the conversation stood after a turn."""
        ...


Finder = Callable[[str, Language], list[Any]]
"""Finds passages for a question: `assistant.retrieval.search.Search.query`."""
