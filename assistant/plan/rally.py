"""Section 5: the inventory of contents, channels and data sources."""

from typing import Literal

from pydantic import Field

from assistant.plan.base import Flag, Id, Identifier, Items, PlanModel, Stage, String, Whole

ContentStatus = Literal["ready", "to_adapt", "to_create"]
ChannelKind = Literal[
    "email",
    "sms",
    "phone",
    "social",
    "social_ads",
    "search_ads",
    "display",
    "website",
    "webinar",
    "event",
    "trade_show",
    "open_day",
    "print",
    "press",
    "radio",
    "podcast",
    "influencer",
    "direct_mail",
    "community",
    "in_app",
    "lead_purchase",
    "field_sales",
    "other",
]
Media = Literal["paid", "owned", "earned"]
Tracking = Literal["none", "aggregate", "individual"]
Targetable = Literal["yes", "no", "unknown"]
DataKind = Literal["crm", "list", "cdp", "analytics", "other"]
Acquired = Literal["own", "bought"]


class Content(PlanModel):
    """Something to read, watch or attend."""

    id: Id = Field(description="Short slug, unique within the plan.")
    title: String | None = Field(None, description="Title, as the team calls it.")
    format: String | None = Field(None, description="Format, for example white paper or video.")
    status: ContentStatus | None = Field(None, description="Whether it can be used as it is.")
    owner: String | None = Field(None, description="Id of the member who answers for it.")
    pillars: Items[String] = Field((), description="Ids of the pillars that it carries.")
    stages: Items[Stage] = Field((), description="Stages of the journey that it suits.")


class Channel(PlanModel):
    """A way to reach the audience."""

    id: Id = Field(description="Short slug, unique within the plan.")
    name: String | None = Field(None, description="Name, as the team calls it.")
    kind: ChannelKind | None = Field(None, description="What kind of channel it is.")
    media: Media | None = Field(None, description="Paid, owned or earned.")
    stages: Items[Stage] = Field((), description="Stages of the journey that it serves.")
    manager: String | None = Field(None, description="Id of the member who runs it.")
    tracking: Tracking | None = Field(None, description="What can be measured: nothing, totals or single people.")
    targetable: Targetable | None = Field(None, description="Whether the audience can be targeted there.")
    confirmed_by: String | None = Field(None, description="Id of the member who confirmed the targeting.")
    creators: Whole | None = Field(None, description="Influencers only: how many creators take part.")
    posts: Whole | None = Field(None, description="Influencers only: how many posts are agreed.")


class DataSource(PlanModel):
    """Where people's details are kept."""

    id: Id = Field(description="Short slug, unique within the plan.")
    name: String | None = Field(None, description="Name, as the team calls it.")
    kind: DataKind | None = Field(None, description="What kind of source it is.")
    holds: Items[Identifier] = Field((), description="Identifiers of people that it holds.")
    reaches_audience: Flag | None = Field(None, description="Whether the audience of this plan is in it.")
    acquired: Acquired | None = Field(None, description="Built by the company or bought.")
    sample: Flag | None = Field(None, description="Bought data: whether a sample was seen before.")
    exclusive: Flag | None = Field(None, description="Bought data: whether it is sold to nobody else.")
    origin: String | None = Field(None, description="Bought data: how the people were recruited.")


class Rally(PlanModel):
    """Everything at hand, whether the campaign uses it or not."""

    contents: Items[Content] = Field((), description="Contents at hand or to be made.")
    channels: Items[Channel] = Field((), description="Channels at hand.")
    data: Items[DataSource] = Field((), description="Data sources at hand.")
