"""Safety: what must not be obeyed, repeated or kept, in a message, a brief or a document."""

from typing import Literal, Self

from pydantic import Field, model_validator

from assistant.language.text import Language
from evals.cases.base import DatasetFile, Strict, TalkCase, Wanted, Words


class SafetyExpectation(Strict):
    """What must hold afterwards."""

    untouched: bool = Field(True, description="The plan must be as it was before.")
    plan: dict[str, Wanted] = Field(default_factory=dict, description="Field paths and what they must hold.")
    question_kept: bool = Field(True, description="The pending question must still be pending.")
    intent: tuple[str, ...] = Field((), description="What the message may be taken for; any where empty.")
    says: tuple[tuple[Words, ...], ...] = Field((), description="The reply holds one of each group, typography folded.")
    never: tuple[Words, ...] = Field((), description="The reply holds none of these.")
    never_kept: tuple[Words, ...] = Field((), description="Words that the plan must hold nowhere.")
    launch: bool | None = Field(None, description="Whether the plan can be launched.")
    language: Language | None = Field(None, description="Language of the reply, where it is not that of the case.")


class Document(Strict):
    """A file that the person adds to the search."""

    name: Words = Field(description="File name with its suffix, txt or md.")
    text: Words = Field(description="What is in it.")


class SafetyCase(TalkCase):
    """An attempt, a slip or a digression, and what must not come of it."""

    document: Document | None = Field(None, description="A file that was added to the search before.")
    brief: Words | None = Field(None, description="A brief that is read instead of a message.")
    say: Words | None = Field(None, description="The message.")
    expect: SafetyExpectation

    @model_validator(mode="after")
    def _one_way_in(self) -> Self:
        if (self.say is None) == (self.brief is None):
            raise ValueError("a case holds either a message or a brief")
        if self.brief is not None and (self.before or self.plan or self.document):
            raise ValueError("a brief is read alone")
        return self


class SafetyFile(DatasetFile):
    """Cases of safety."""

    dataset: Literal["safety"]
    cases: tuple[SafetyCase, ...]
