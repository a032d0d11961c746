"""Section 4: who does what, outside people included."""

from typing import Literal

from pydantic import Field

from assistant.plan.base import Flag, Id, Items, PlanModel, String

Role = Literal[
    "campaign_manager",
    "channel_manager",
    "content",
    "sales",
    "sdr",
    "agency",
    "data",
    "legal",
    "executive",
    "other",
]


class Member(PlanModel):
    """Somebody, or an agency, that the campaign needs."""

    id: Id = Field(description="Short slug, unique within the plan.")
    name: String | None = Field(None, description="First name, role or agency name.")
    role: Role | None = Field(None, description="What they are in this campaign.")
    external: Flag | None = Field(None, description="Whether they work outside the company.")
    contact: String | None = Field(None, description="Id of the member inside who is their contact.")
    responsibilities: Items[String] = Field((), description="What they answer for.")


class Team(PlanModel):
    """Everybody that the campaign needs. Who runs a channel stands in rally.channels[].manager."""

    members: Items[Member] = Field((), description="People and agencies.")
