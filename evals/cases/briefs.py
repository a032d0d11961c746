"""Briefs: a text as people send them, and the plan that it makes."""

from typing import Literal

from pydantic import Field

from evals.cases.base import Case, DatasetFile, Strict, Wanted, Words
from evals.cases.coaching import Code


class BriefExpectation(Strict):
    """What must hold of the plan."""

    plan: dict[str, Wanted] = Field(description="Field paths and what they must hold.")
    empty: tuple[str, ...] = Field((), description="Paths that nobody spoke of and that must stay empty.")
    findings: tuple[Code, ...] = Field((), description="Rules that must find something.")
    silent: tuple[Code, ...] = Field((), description="Rules that must find nothing.")
    launch: bool | None = Field(None, description="Whether the plan can be launched.")
    asks: tuple[tuple[Words, ...], ...] = Field((), description="The open points hold one of each group, folded.")
    never: tuple[Words, ...] = Field((), description="Words that the plan must hold nowhere.")


class BriefCase(Case):
    """A brief, and the plan that it makes."""

    brief: Words = Field(description="The text of the brief.")
    expect: BriefExpectation


class BriefsFile(DatasetFile):
    """Cases of briefs."""

    dataset: Literal["briefs"]
    cases: tuple[BriefCase, ...]
