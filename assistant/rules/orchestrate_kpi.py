"""What makes the figures of the steps wrong: none, or one that cannot judge the step."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.integrate import Step
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.labels import STAGE
from assistant.rules.metric_families import (
    FAMILIES_AT,
    FAMILY,
    concrete_metrics,
    families_named,
    fits,
    is_objectives,
)
from assistant.rules.registry import rule
from assistant.rules.wording import either, named, quoted


@rule(
    code="ORC025",
    name="kpi-does-not-fit-the-stage",
    title=Text("indicateur qui ne convient pas à la phase", "KPI does not fit the stage"),
    severity="error",
    section="orchestrate",
    source="orchestrate-stage-figures#families",
    also=("orchestrate-stage-figures#fish-dog-bird", "orchestrate-aarrr-metrics#where-leads-go"),
)
def kpi_does_not_fit_the_stage(facts: Facts) -> Iterator[Fault]:
    """The metric of a step is of a family that cannot judge its stage.

    Exposure judges awareness and consideration; engagement any stage; leads consideration and conversion; results
    conversion and what follows; loyalty and referral retention and advocacy. Silent on metrics that are not known, and
    on the objective's metric at a goal step.
    """
    for step in facts.steps.values():
        metric, stage = filled(step.kpi.metric), step.stage
        if not metric or stage is None:
            continue
        families = families_named(metric)
        if fits(families, stage) or (step.goal and is_objectives(facts, metric)):
            continue
        what, which = quoted(named(step.name, step.id)), quoted(metric)
        family = FAMILY[sorted(families)[0]]
        right, at = either(FAMILY[fitting] for fitting in FAMILIES_AT[stage]), STAGE[stage]
        better = _better(facts, step)
        shown = either(quoted(name.get(facts.language)) for name in better)
        yield Fault(
            f"integrate.steps[{step.id}].kpi.metric",
            Text(
                f"{which.fr} ({family.fr}) ne peut pas juger {what.fr}, une étape de {at.fr} : on ne reproche pas à un "
                "poisson de mal marcher.",
                f"{which.en} ({family.en}) cannot judge {what.en}, a step of the {at.en} stage: nobody blames a fish "
                "for walking badly.",
            ),
            Text(
                f"Prenez un indicateur de la famille {right.fr}, par exemple {shown.fr}.",
                f"Take a metric of the {right.en} family, for example {shown.en}.",
            ),
            ids=(step.id,),
            proposals=tuple(_judged_by(facts, step, name) for name in better),
        )


def _better(facts: Facts, step: Step) -> list[Text]:
    """Return metrics that fit a step, the objective's first where the step is its goal."""
    assert step.stage is not None
    channel = facts.channels.get(step.channel or "")
    found = concrete_metrics(facts, step.stage, channel.kind if channel else None)
    ours = filled(facts.plan.objective.metric)
    if step.goal and ours:
        found = [Text(ours, ours), *(name for name in found if not is_objectives(facts, name.fr))]
    return found[:3]


def _judged_by(facts: Facts, step: Step, metric: Text) -> Proposal:
    path = f"integrate.steps[{step.id}].kpi"
    name, what = quoted(metric.get(facts.language)), quoted(named(step.name, step.id))
    edits = [Edit("set", f"{path}.metric", metric.get(facts.language))]
    if step.kpi.target is not None:
        # A target given for one metric says nothing about another.
        edits.append(Edit("clear", f"{path}.target"))
    return Proposal(Text(f"Juger {what.fr} sur {name.fr}", f"Judge {what.en} by {name.en}"), tuple(edits))


@rule(
    code="ORC027",
    name="step-without-kpi",
    title=Text("étape sans indicateur", "step without KPI"),
    severity="warning",
    section="orchestrate",
    source="practice-measure#step-kpi",
    also=("orchestrate-stage-figures#channel-objectives",),
)
def step_without_kpi(facts: Facts) -> Iterator[Fault]:
    """A step with an empty ``kpi.metric``: it can be neither improved nor defended."""
    for step in facts.steps.values():
        if filled(step.kpi.metric):
            continue
        what = quoted(named(step.name, step.id))
        better = _better(facts, step) if step.stage else []
        if not better and step.goal and filled(facts.plan.objective.metric):
            ours = filled(facts.plan.objective.metric)
            better = [Text(ours, ours)]
        shown = either(quoted(name.get(facts.language)) for name in better)
        yield Fault(
            f"integrate.steps[{step.id}].kpi",
            Text(
                f"{what.fr} n’a pas d’indicateur : on ne saura ni l’améliorer ni la défendre.",
                f"{what.en} has no KPI: nobody will be able to improve or defend it.",
            ),
            Text(
                "Donnez-lui un indicateur" + (f", par exemple {shown.fr}." if better else " qui convienne à sa phase."),
                "Give it a metric" + (f", for example {shown.en}." if better else " that fits its stage."),
            ),
            ids=(step.id,),
            proposals=tuple(_judged_by(facts, step, name) for name in better),
        )
