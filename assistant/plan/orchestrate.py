"""Section 7: build, launch, measure, improve, comply."""

from typing import Literal

from pydantic import Field

from assistant.plan.base import Date, Id, Items, Money, Number, PlanModel, PositiveNumber, String

MilestoneKind = Literal["launch", "event", "open_day", "trade_show", "review", "other"]
TaskKind = Literal["prepare", "run", "permit"]
BudgetKind = Literal["media", "creation", "people", "tools", "other"]
Readers = Literal["executives", "sales", "campaign_manager", "channel_managers"]
LegalBasis = Literal["consent", "legitimate_interest", "contract"]
DataHosting = Literal["eu", "foreign_law", "unknown"]


class Milestone(PlanModel):
    """A day that everybody works towards."""

    id: Id = Field(description="Short slug, unique within the plan.")
    name: String | None = Field(None, description="Name of the milestone.")
    date: Date | None = Field(None, description="Its day (ISO date).")
    kind: MilestoneKind | None = Field(None, description="What happens on that day.")


class Task(PlanModel):
    """Something that somebody has to do."""

    id: Id = Field(description="Short slug, unique within the plan.")
    title: String | None = Field(None, description="What is to be done.")
    kind: TaskKind | None = Field(None, description="Prepare (the default), run, or obtain a permit.")
    owner: String | None = Field(None, description="Id of the member who does it.")
    due: Date | None = Field(None, description="Last day for it (ISO date).")
    after: Items[String] = Field((), description="Ids of tasks that must be done before.")
    contents: Items[String] = Field((), description="Ids of the contents that it makes ready.")


class Automation(PlanModel):
    """What a tool does without anybody pressing a button."""

    scenario: String | None = Field(None, description="Name of the scenario.")
    trigger: String | None = Field(None, description="What sets it off.")
    action: String | None = Field(None, description="What it does.")
    channel: String | None = Field(None, description="Id of the channel that it uses.")
    step: String | None = Field(None, description="Id of the step that it carries out.")
    delay_hours: PositiveNumber | None = Field(None, description="Hours between trigger and action.")


class Experiment(PlanModel):
    """A test that the campaign learns from."""

    hypothesis: String | None = Field(None, description="What is expected, and why.")
    variable: String | None = Field(None, description="The one thing that changes.")
    metric: String | None = Field(None, description="What decides.")
    step: String | None = Field(None, description="Id of the step where it runs.")


class BudgetLine(PlanModel):
    """One amount of the budget."""

    label: String | None = Field(None, description="What it pays for.")
    kind: BudgetKind | None = Field(None, description="What kind of cost it is.")
    channel: String | None = Field(None, description="Id of the channel that it pays for.")
    amount: Money | None = Field(None, description="Amount in the plan's currency.")


class Budget(PlanModel):
    """What the campaign may cost."""

    total: Money | None = Field(None, description="All that may be spent, in the plan's currency.")
    reserve: Money | None = Field(None, description="What is kept aside for the unforeseen.")
    lines: Items[BudgetLine] = Field((), description="How the total is split.")


class Result(PlanModel):
    """What the whole campaign is judged on."""

    metric: String | None = Field(None, description="What is counted, the metric of the objective.")
    target: Number | None = Field(None, description="The figure to reach.")
    baseline: Number | None = Field(None, description="Where the metric stands today.")


class Review(PlanModel):
    """A regular look at the figures."""

    cadence: String | None = Field(None, description="How often, for example weekly.")
    readers: Readers | None = Field(None, description="Who looks at them.")
    shows: Items[String] = Field((), description="What they are shown.")


class Measurement(PlanModel):
    """How the result is measured, and who sees which figures."""

    result: Result = Field(Result(), description="What the whole campaign is judged on.")
    reviews: Items[Review] = Field((), description="Regular looks at the figures.")


class Economics(PlanModel):
    """What a customer brings and costs."""

    lifetime_value: Money | None = Field(None, description="What a customer brings over the whole relation, on margin.")
    acquisition_cost: Money | None = Field(None, description="What winning one customer costs.")
    expected_revenue: Money | None = Field(None, description="Revenue expected from the campaign.")


class Compliance(PlanModel):
    """What the law asks for."""

    legal_basis: LegalBasis | None = Field(None, description="Ground on which people are contacted (GDPR).")
    data_hosting: DataHosting | None = Field(None, description="Whose law the stored data falls under.")
    hosting_place: String | None = Field(None, description='Where it is stored, for example "France, OVH".')
    hosting_notice: String | None = Field(None, description="How people are told that foreign law applies.")
    retention_months: PositiveNumber | None = Field(None, description="Months after which unused details are deleted.")
    disclosure: String | None = Field(None, description="How paid partnerships are marked as such.")


class Risk(PlanModel):
    """What may go wrong, and what is done about it."""

    risk: String | None = Field(None, description="What may go wrong.")
    mitigation: String | None = Field(None, description="What is done about it.")


class Orchestrate(PlanModel):
    """Build, launch, measure, improve, comply."""

    start: Date | None = Field(None, description="First day of the campaign (ISO date).")
    end: Date | None = Field(None, description="Last day of the campaign (ISO date).")
    milestones: Items[Milestone] = Field((), description="Days that everybody works towards.")
    tasks: Items[Task] = Field((), description="What is to be done, by whom, by when.")
    automations: Items[Automation] = Field((), description="What tools do by themselves.")
    experiments: Items[Experiment] = Field((), description="Tests that the campaign learns from.")
    budget: Budget = Field(Budget(), description="What the campaign may cost.")
    measurement: Measurement = Field(Measurement(), description="What it is judged on, and who sees which figures.")
    economics: Economics = Field(Economics(), description="What a customer brings and costs.")
    compliance: Compliance = Field(Compliance(), description="What the law asks for.")
    risks: Items[Risk] = Field((), description="What may go wrong.")
