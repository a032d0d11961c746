"""What the steps of one turn pass on to each other."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from assistant.dialogue.protocols import (
    Answer,
    Finder,
    History,
    Outcome,
    Reader,
    Reading,
    Reply,
    Source,
    Suggester,
    Writer,
)
from assistant.dialogue.state import Offer, Question, State
from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan
from assistant.rules.finding import Finding


@dataclass(frozen=True)
class Account:
    """What a language model did in a turn; as it stands, nothing.

    Args:
        mode: ``guided`` or ``assisted``: how the turn ended.
        prompts: Ids with version of the prompts that were sent.
        model: Name of the model that answered, or None.
        usage: What it cost, what became of what it said, as plain JSON; empty where it was not asked.
    """

    mode: str = "guided"
    prompts: tuple[str, ...] = ()
    model: str | None = None
    usage: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Tools:
    """What a turn works with; chosen in `assistant.app`.

    Args:
        reader: Reads messages.
        writer: Words replies.
        find: Finds passages for a question.
        check: Checks a plan; the findings in order.
        suggest: Composes what is offered to a person who is stuck.
        account: Tells, once the turn is over, what a language model did in it.
    """

    reader: Reader
    writer: Writer
    find: Finder
    check: Callable[[Plan], tuple[Finding, ...]]
    suggest: Suggester
    account: Callable[[], Account] = Account


@dataclass
class Work:
    """One turn on its way from a message to a reply.

    The fields after ``tools`` are filled by the steps: read, apply, check, decide, find, write.
    """

    message: str
    turn: int
    today: datetime.date
    before: State
    history: History
    tools: Tools
    state: State = field(init=False)
    language: Language = field(init=False)
    reading: Reading | None = None
    findings: tuple[Finding, ...] = ()
    applied: list[Edit] = field(default_factory=list)
    remarks: list[Text] = field(default_factory=list)
    panels: list[Text] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    offered_for: str | None = None
    review: list[str] = field(default_factory=list)
    ask_about: str = ""
    explain: str = ""
    suggest_about: str = ""
    effects: list[str] = field(default_factory=list)
    digression: bool = False
    undone: int | None = None
    parent: int | None = None
    question: Question | None = None
    challenge: Finding | None = None
    left: Finding | None = None
    answer: Answer | None = None
    passages: list[Source] = field(default_factory=list)
    outcome: Outcome | None = None
    reply: Reply | None = None

    def __post_init__(self) -> None:
        self.state = self.before
        self.language = self.before.language

    @property
    def read(self) -> Reading:
        """Return what was read; only after the first step."""
        assert self.reading is not None
        return self.reading


class Step(Protocol):
    """A step of a turn; fills its part of the work."""

    def __call__(self, work: Work) -> None:
        """Do the step."""
        ...
