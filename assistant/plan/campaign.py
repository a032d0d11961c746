"""The plan document, version 1."""

from typing import Annotated, Literal

from pydantic import Field, WrapValidator

from assistant.plan.audience import Audience
from assistant.plan.base import Id, Items, PlanModel, String, marks_in_parts
from assistant.plan.integrate import Integrate
from assistant.plan.message_house import MessageHouse
from assistant.plan.objective import Objective
from assistant.plan.orchestrate import Orchestrate
from assistant.plan.provenance import Citation, Generator, Provenance, ReviewMark, Waiver
from assistant.plan.rally import Rally
from assistant.plan.team import Team

SectionName = Literal["objective", "audience", "message_house", "team", "rally", "integrate", "orchestrate"]
SECTIONS: tuple[SectionName, ...] = (
    "objective",
    "audience",
    "message_house",
    "team",
    "rally",
    "integrate",
    "orchestrate",
)

Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Plan(PlanModel):
    """A campaign: seven sections, where each fact comes from, and which findings were accepted."""

    schema_version: Literal["1"] = Field("1", description="Version of this document's form.")
    id: Id | None = Field(None, description="Short slug of the plan.")
    name: String | None = Field(None, description="Name of the campaign.")
    language: Literal["fr", "en"] | None = Field(None, description="Language of the free text.")
    currency: Currency = Field("EUR", description="Currency of all amounts, ISO 4217.")
    sisters: Items[String] = Field((), description="Ids of the plans for the other audiences of this campaign.")
    objective: Objective = Field(Objective(), description="What the campaign is for.")
    audience: Audience = Field(Audience(), description="The one audience it speaks to.")
    message_house: MessageHouse = Field(MessageHouse(), description="Promise, pillars and proofs for that audience.")
    team: Team = Field(Team(), description="Who does what, outside people included.")
    rally: Rally = Field(Rally(), description="Inventory of contents, channels and data sources.")
    integrate: Integrate = Field(Integrate(), description="The journey map: which step feeds which.")
    orchestrate: Orchestrate = Field(Orchestrate(), description="Build, launch, measure, improve, comply.")
    provenance: Annotated[dict[String, Provenance], WrapValidator(marks_in_parts)] = Field(
        default_factory=dict, description="Where each field comes from, by field path."
    )
    citations: Items[Citation] = Field((), description="Passages that fields rest on.")
    waivers: Items[Waiver] = Field((), description="Findings that somebody accepts, and why.")
    to_review: Items[ReviewMark] = Field((), description="Fields that depend on something that changed.")
    generator: Generator = Field(Generator(), description="The mark of the software that made the plan.")
