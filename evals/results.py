"""What a run leaves: attempts, cases, gates. Plain data that is saved as JSON; renderers render."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from assistant.language.text import Language
from evals.cases.base import Difficulty, Section, Strict, SuiteName
from evals.metrics.score import Score

Outcome = Literal["passed", "failed", "error", "drift"]
"""``error`` is the infrastructure's; ``drift`` is a prompt for which the cassette holds no answer."""

Verdict = Literal["passed", "failed", "error", "drift", "not_run"]


class Exchange(Strict):
    """One turn of a transcript."""

    say: str
    reply: str
    intent: str = ""
    asked: str | None = None
    cited: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


class Spent(Strict):
    """What an attempt took: tokens, money in the currency of the price settings, seconds."""

    input_tokens: int = 0
    output_tokens: int = 0
    cost: float = 0.0
    seconds: float = 0.0


class Attempt(Strict):
    """One repeat of one case."""

    case: str
    repeat: int
    outcome: Outcome
    scores: tuple[Score, ...] = ()
    transcript: tuple[Exchange, ...] = ()
    spent: Spent = Spent()
    fault: str = Field("", description="What went wrong, for an error or a crash.")
    drift: str = Field("", description="The difference between the prompt of the cassette and that of the run.")


class CaseResult(Strict):
    """A case and all its attempts."""

    id: str
    suite: SuiteName
    language: Language
    section: Section
    skill: str
    difficulty: Difficulty
    gate: bool
    digest: str
    attempts: tuple[Attempt, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Return the one verdict of the case: it holds only where each of its repeats does (pass^k)."""
        outcomes = {attempt.outcome for attempt in self.attempts}
        worst: tuple[Verdict, ...] = ("error", "drift", "failed")
        return next((each for each in worst if each in outcomes), "passed" if outcomes else "not_run")

    def tags(self) -> tuple[tuple[str, str], ...]:
        """Return what the case is grouped by, as (tag, value)."""
        return (
            ("language", self.language),
            ("section", self.section),
            ("skill", self.skill),
            ("difficulty", self.difficulty),
        )


class Gate(Strict):
    """Something that a run had to reach.

    Attributes:
        name: ``case:<id>``, or ``<suite>:<metric>``.
        state: ``unmeasured`` where nothing was there to measure it on.
        measured: What was measured, or None.
        limit: What was demanded, in words.
        reason: Why it was missed.
    """

    name: str
    state: Literal["passed", "failed", "unmeasured"]
    measured: float | None = None
    limit: str = ""
    reason: str = ""


class Setup(Strict):
    """What was run: two runs can be compared as far as this is the same."""

    suites: tuple[SuiteName, ...]
    mode: Literal["guided", "assisted"]
    model: str = ""
    judge: str = ""
    prompts: dict[str, str] = Field(default_factory=dict)
    repeats: int = 1
    replayed: bool = False
    datasets: dict[str, int] = Field(default_factory=dict)
    system: str = Field("", description="Digest of code, data, knowledge and prompts.")
    version: str = ""
    filtered: bool = Field(False, description="Whether only some cases of the suites were asked for.")


class Agreement(Strict):
    """How far a judge agrees with people on the gold set: share of equal marks, and Cohen's kappa."""

    cases: int
    share: float
    kappa: float


class RunReport(Strict):
    """A whole run."""

    format: Literal[1] = 1
    date: str = ""
    setup: Setup
    cases: tuple[CaseResult, ...]
    gates: tuple[Gate, ...] = ()
    agreement: Agreement | None = None

    def with_verdict(self, *verdicts: Verdict) -> Sequence[CaseResult]:
        """Return the cases with one of some verdicts."""
        return [case for case in self.cases if case.verdict in verdicts]
