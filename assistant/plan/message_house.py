"""Section 3: promise, pillars and proofs for that audience."""

from pydantic import Field

from assistant.plan.base import Id, Items, PlanModel, String


class Pillar(PlanModel):
    """One argument that answers challenges of the audience, with what proves it."""

    id: Id = Field(description="Short slug, unique within the plan.")
    title: String | None = Field(None, description="The pillar in two or three words.")
    message: String | None = Field(None, description="The pillar as one sentence said to the audience.")
    answers: Items[String] = Field(
        (), description="Challenges of the audience that it answers, as they are written there."
    )
    proofs: Items[String] = Field((), description="Facts that make it believable: figures, cases, certificates.")


class MessageHouse(PlanModel):
    """What is said to the audience: one promise, held up by pillars, each with its proofs."""

    promise: String | None = Field(None, description="The one thing that the audience should remember.")
    tone: String | None = Field(None, description="How it is said, for example sober and factual.")
    pillars: Items[Pillar] = Field((), description="Two to five arguments that hold up the promise.")
