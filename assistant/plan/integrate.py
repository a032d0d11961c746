"""Section 6: the journey map."""

from decimal import Decimal

from pydantic import Field

from assistant.plan.base import Flag, Id, Identifier, Items, Number, PlanModel, PositiveNumber, Stage, String


class Kpi(PlanModel):
    """What a step is judged on."""

    metric: String | None = Field(None, description="What is counted at this step.")
    target: Number | None = Field(None, description="The figure to reach at this step.")


class Step(PlanModel):
    """One touchpoint of the journey."""

    id: Id = Field(description="Short slug, unique within the plan.")
    name: String | None = Field(None, description="The step in a few words.")
    channel: String | None = Field(None, description="Id of the channel on which it happens.")
    stage: Stage | None = Field(None, description="Where the customer stands when it happens.")
    contents: Items[String] = Field((), description="Ids of the contents that it shows.")
    pillars: Items[String] = Field((), description="Ids of the pillars that it says.")
    call_to_action: String | None = Field(None, description="What the customer is asked to do.")
    needs: Items[Identifier] = Field((), description="Identifiers that must be known before it can happen.")
    captures: Items[Identifier] = Field((), description="Identifiers that the customer leaves here.")
    stores_in: String | None = Field(None, description="Id of the data source where they are stored.")
    url: String | None = Field(None, description="Address of the page, where there is one.")
    kpi: Kpi = Field(Kpi(), description="What the step is judged on.")
    entry: Flag = Field(False, description="Whether a customer may start here.")
    goal: Flag = Field(False, description="Whether the objective is reached here.")


class Link(PlanModel):
    """A way from one step to the next."""

    source: String | None = Field(None, description="Id of the step that it leaves.")
    target: String | None = Field(None, description="Id of the step that it reaches.")
    trigger: String | None = Field(None, description="What makes the customer, or the system, take it.")
    delay_days: PositiveNumber = Field(Decimal(0), description="Days between the two steps.")


class LeftOut(PlanModel):
    """Something of the inventory that the campaign does without, and why."""

    id: Id = Field(description="Id of the content, channel or data source.")
    reason: String | None = Field(None, description="Why it stays in reserve.")


class Integrate(PlanModel):
    """Which step feeds which."""

    steps: Items[Step] = Field((), description="Touchpoints of the journey.")
    links: Items[Link] = Field((), description="Ways between them.")
    left_out: Items[LeftOut] = Field((), description="What of the inventory stays in reserve.")
