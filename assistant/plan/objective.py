"""Section 1: what the campaign is for."""

from typing import Literal

from pydantic import Field

from assistant.plan.base import Date, Number, PlanModel, String

ObjectiveKind = Literal[
    "acquisition", "retention", "upsell", "cross_sell", "awareness", "activation", "referral", "event"
]


class Objective(PlanModel):
    """What the campaign is for, in at most ten words, and the figures that tell when it is reached."""

    statement: String | None = Field(None, description="The objective in at most ten words, in the plan's language.")
    kind: ObjectiveKind | None = Field(None, description="What kind of result the campaign seeks.")
    metric: String | None = Field(None, description="What is counted, for example qualified leads.")
    target: Number | None = Field(None, description="The figure to reach, in units of the metric.")
    unit: String | None = Field(None, description="Unit of target and baseline, for example % or EUR.")
    baseline: Number | None = Field(None, description="Where the metric stands today, in the same unit.")
    deadline: Date | None = Field(None, description="Last day on which the target counts as reached (ISO date).")
