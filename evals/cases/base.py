"""What every case and every dataset file shares."""

import datetime
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from assistant.language.text import Language

SuiteName = Literal["reading", "answering", "coaching", "conversations", "briefs", "safety"]
SUITES: tuple[SuiteName, ...] = get_args(SuiteName)
"""The suites in the order in which they are run and reported."""

Section = Literal[
    "objective", "audience", "message_house", "team", "rally", "integrate", "orchestrate", "method", "plan"
]
Difficulty = Literal["easy", "medium", "hard"]
CaseId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{3,64}$")]
Skill = Annotated[str, StringConstraints(pattern=r"^[a-z_]{3,32}$")]
Words = Annotated[str, StringConstraints(min_length=1)]

Wanted = JsonValue
"""What a field must hold: a value, or one of the forms that `evals.metrics.matching` explains."""


class Strict(BaseModel):
    """Base of all that is read from a dataset or a report: unknown keys are errors, nothing can be assigned."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Case(Strict):
    """One case of any suite."""

    id: CaseId = Field(description="Unique among all cases; never used again for another case.")
    language: Language = Field(description="Language of what the person says, and of the reply that is due.")
    section: Section = Field(description="Section of the plan that it is about; method or plan for all of them.")
    skill: Skill = Field(description="What it takes: amount, date, correction, negation, abstention…")
    difficulty: Difficulty = Field(description="How hard a person would find it.")
    gate: bool = Field(False, description="Whether the run fails when this one case fails in any of its repeats.")
    note: str = Field("", description="Why the case is there, where it does not say itself.")


class TalkCase(Case):
    """A case that is played as a conversation: what stands before, and what is then said."""

    plan: dict[str, Any] = Field(default_factory=dict, description="The plan that the conversation goes on from.")
    before: tuple[Words, ...] = Field((), description="Messages that were said before.")


class DatasetFile(Strict):
    """What every dataset file begins with."""

    version: int = Field(ge=1, description="Raised whenever cases change their meaning or leave.")
    today: datetime.date = Field(description="The day on which the cases are played.")
