"""Where a field comes from, what it rests on, and which findings were accepted."""

from typing import Literal

from pydantic import Field

from assistant.plan.base import PlanModel, String, Whole

Origin = Literal["user", "brief", "suggested", "assumed"]


class Provenance(PlanModel):
    """Where the value of a field comes from."""

    origin: Origin | None = Field(
        None, description="Said by the person, read in a brief, suggested and accepted, or assumed."
    )
    turn: Whole | None = Field(None, description="Turn of the conversation in which it was said.")
    line: Whole | None = Field(None, description="Line of the brief in which it stands, from 1.")
    words: String | None = Field(None, description="The words that it was read from.")
    note: String | None = Field(None, description="What else there is to say of it.")


class Citation(PlanModel):
    """A passage that a field rests on."""

    field: String | None = Field(None, description="Path of the field.")
    document: String | None = Field(None, description="Document of the passage.")
    section: String | None = Field(None, description="Section of the passage.")
    quote: String | None = Field(None, description="Words of the passage.")


class Waiver(PlanModel):
    """A finding that somebody accepts, and why."""

    rule: String | None = Field(None, description="Code of the rule, for example INT017.")
    path: String | None = Field(None, description="Path at which it is accepted; empty means everywhere.")
    reason: String | None = Field(None, description="Why it is accepted. Without a reason it waives nothing.")


class ReviewMark(PlanModel):
    """A field that depends on something that changed."""

    path: String | None = Field(None, description="Path of the field to look at again.")
    reason: String | None = Field(None, description="What changed.")


class Generator(PlanModel):
    """The machine-readable mark of what made the plan."""

    name: String | None = Field(None, description="Name of the software.")
    version: String | None = Field(None, description="Its version.")
    mode: String | None = Field(None, description="Guided or assisted.")
