"""Answering: a question, the passages that answer it, and what the reply must and must not say."""

from typing import Literal, Self

from pydantic import Field, model_validator

from assistant.language.text import Language
from evals.cases.base import DatasetFile, Strict, TalkCase, Words


class AnsweringExpectation(Strict):
    """What must hold of the answer."""

    answers: bool = Field(True, description="Whether the texts answer; where they do not, the reply must say so.")
    sections: tuple[str, ...] = Field((), description="Sections that answer, document#id; each of them does.")
    says: tuple[tuple[Words, ...], ...] = Field((), description="The reply holds one of each group, typography folded.")
    never: tuple[Words, ...] = Field((), description="The reply holds none of these.")
    language: Language | None = Field(None, description="Language of the reply, where it is not that of the case.")
    max_words: int = Field(
        90, ge=1, description="Longest reply, the line of progress apart; more where two sides are told."
    )

    @model_validator(mode="after")
    def _sections_only_where_answered(self) -> Self:
        if self.answers != bool(self.sections):
            raise ValueError("sections are listed exactly where the texts answer")
        return self


class AnsweringCase(TalkCase):
    """A question, and its answer."""

    ask: Words = Field(description="The question.")
    expect: AnsweringExpectation


class AnsweringFile(DatasetFile):
    """Cases of answering."""

    dataset: Literal["answering"]
    cases: tuple[AnsweringCase, ...]
