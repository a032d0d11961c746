"""Reading: a message, and what of the plan it must change."""

from typing import Literal

from pydantic import Field

from assistant.language.text import Language
from evals.cases.base import DatasetFile, Strict, TalkCase, Wanted, Words


class ReadingExpectation(Strict):
    """What must hold after the message."""

    plan: dict[str, Wanted] = Field(default_factory=dict, description="Field paths and what they must hold.")
    only: bool = Field(False, description="Nothing else may be recorded as said by the person.")
    untouched: tuple[str, ...] = Field((), description="Paths that must be as they were.")
    origin: dict[str, Literal["user", "brief", "suggested", "assumed"]] = Field(
        default_factory=dict, description="Field paths and where their value must come from."
    )
    intent: tuple[str, ...] = Field((), description="What the message may be taken for; any where empty.")
    asked: str | None = Field(None, description="Path of the question that must be pending.")
    not_asked: tuple[str, ...] = Field((), description="Paths that must not be asked, since they are known.")
    review: tuple[str, ...] = Field((), description="Paths that must be flagged to look at again.")
    says: tuple[tuple[Words, ...], ...] = Field((), description="The reply holds one of each group, typography folded.")
    never: tuple[Words, ...] = Field((), description="The reply holds none of these.")
    language: Language | None = Field(None, description="Language of the reply, where it is not that of the case.")
    max_words: int = Field(120, ge=1, description="Longest reply, the line of progress apart.")


class ReadingCase(TalkCase):
    """A message, and what of the plan it must change."""

    say: Words = Field(description="The message.")
    expect: ReadingExpectation


class ReadingFile(DatasetFile):
    """Cases of reading."""

    dataset: Literal["reading"]
    cases: tuple[ReadingCase, ...]
