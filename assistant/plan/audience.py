"""Section 2: the one audience that the campaign speaks to."""

from typing import Literal

from pydantic import Field

from assistant.plan.base import Items, PlanModel, String

Market = Literal["business", "consumer"]
Lifecycle = Literal["prospect", "new_customer", "regular", "inactive"]


class Audience(PlanModel):
    """The one group of people that the campaign speaks to."""

    name: String | None = Field(None, description="Who the campaign speaks to, one group of people.")
    role: String | None = Field(None, description="Their role or job, for example finance director.")
    sector: String | None = Field(None, description="Their sector or line of business.")
    market: Market | None = Field(None, description="Whether they are reached as a business or as consumers.")
    lifecycle: Lifecycle | None = Field(None, description="How far their relation with the company is.")
    challenges: Items[String] = Field((), description="What they struggle with, in their own words.")
    motivations: Items[String] = Field((), description="What moves them to act.")
    objections: Items[String] = Field((), description="What holds them back.")
    habits: Items[String] = Field((), description="Channels that this audience really uses.")
    evidence: Items[String] = Field((), description="What the above rests on: interviews, figures, support tickets.")
