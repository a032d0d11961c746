"""Coaching: a section that is not good yet, the finding that names it, and the better version that is offered."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from evals.cases.base import DatasetFile, Strict, TalkCase, Wanted, Words

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}\d{3}$")]


class Offered(Strict):
    """What one of the offered better versions must be."""

    path: str = Field(description="Path of the field that an offer changes.")
    value: Wanted | None = Field(None, description="What it would hold; any value where it is absent.")
    max_words: int | None = Field(None, ge=1, description="Longest value, in words as OBJ002 counts them.")
    own_words: bool = Field(False, description="Whether it may only hold words that the person used.")
    at_least: int = Field(1, ge=1, description="How many offers must be like that.")


class CoachingExpectation(Strict):
    """What must hold after the message."""

    findings: tuple[Code, ...] = Field((), description="Rules that must find something.")
    silent: tuple[Code, ...] = Field((), description="Rules that must find nothing.")
    told: tuple[tuple[Words, ...], ...] = Field((), description="The reply holds one of each group, typography folded.")
    never: tuple[Words, ...] = Field((), description="The reply holds none of these.")
    offer: Offered | None = Field(None, description="The better version that must be offered.")
    kept: dict[str, Wanted] = Field(default_factory=dict, description="What the person said and must not be rewritten.")
    empty: tuple[str, ...] = Field((), description="Paths that must stay empty: an offer is no fact.")
    cites: bool = Field(False, description="Whether the reply must give a source.")
    max_words: int = Field(150, ge=1, description="Longest reply, the line of progress apart.")


class CoachingCase(TalkCase):
    """Something that is not good yet, and how the assistant deals with it."""

    say: Words = Field(description="The message.")
    expect: CoachingExpectation


class CoachingFile(DatasetFile):
    """Cases of coaching."""

    dataset: Literal["coaching"]
    cases: tuple[CoachingCase, ...]
