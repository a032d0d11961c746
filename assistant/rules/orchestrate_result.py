"""What makes a campaign impossible to judge: no result, another than the objective's, nobody looking."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.exact import EXACT
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.mentions import same_words
from assistant.rules.registry import rule
from assistant.rules.shown import money, number
from assistant.rules.wording import quoted

_RESULT = "orchestrate.measurement.result"
_TIMES = Decimal(3)


def objective_as_result(facts: Facts) -> dict[str, Any]:
    """Return what of the objective a result repeats: metric, target and baseline, where they are filled."""
    objective = facts.plan.objective
    values: dict[str, Any] = {
        "metric": filled(objective.metric) or None,
        "target": objective.target,
        "baseline": objective.baseline,
    }
    return {key: value for key, value in values.items() if value is not None}


@rule(
    code="ORC024",
    name="result-differs-from-the-objective",
    title=Text("résultat différent de l’objectif", "result differs from the objective"),
    severity="error",
    section="orchestrate",
    source="orchestrate-readers-figures#result-metric",
    also=("practice-objective#one-figure", "objective-ten-words#back-to-the-objective"),
)
def result_differs_from_the_objective(facts: Facts) -> Iterator[Fault]:
    """Metric, target or baseline of the result is not the objective's, where both are filled.

    Metrics are compared as words, with case, accents and typography folded; figures by value.
    """
    objective, result = facts.plan.objective, facts.plan.orchestrate.measurement.result
    ours, theirs = filled(result.metric), filled(objective.metric)
    if ours and theirs and not same_words(ours, theirs):
        yield _difference("metric", Text("l’indicateur", "the metric"), quoted(ours), quoted(theirs), (ours, theirs))
    figures: tuple[tuple[str, Text, Decimal | None, Decimal | None], ...] = (
        ("target", Text("la cible", "the target"), result.target, objective.target),
        ("baseline", Text("le point de départ", "the baseline"), result.baseline, objective.baseline),
    )
    for field, what, one, other in figures:
        if one is not None and other is not None and one != other:
            yield _difference(field, what, number(one), number(other), (one, other))


def _difference(field: str, what: Text, ours: Text, theirs: Text, values: tuple[Any, Any]) -> Fault:
    path = f"{_RESULT}.{field}"
    return Fault(
        path,
        Text(
            f"Le résultat n’est pas celui de l’objectif : pour {what.fr}, {ours.fr} au lieu de {theirs.fr}.",
            f"The result is not that of the objective: for {what.en}, {ours.en} instead of {theirs.en}.",
        ),
        Text(
            f"Jugez la campagne sur ce que l’objectif annonce : {theirs.fr} ; si l’objectif est faux, changez-le.",
            f"Judge the campaign by what the objective announces: {theirs.en}; if the objective is wrong, change it.",
        ),
        proposals=(
            Proposal(
                Text(f"Résultat : {theirs.fr}, comme l’objectif", f"Result: {theirs.en}, like the objective"),
                (Edit("set", path, values[1]),),
            ),
            Proposal(
                Text(f"Objectif : {ours.fr}, comme le résultat", f"Objective: {ours.en}, like the result"),
                (Edit("set", f"objective.{field}", values[0]),),
            ),
        ),
    )


@rule(
    code="ORC028",
    name="no-result-to-be-judged-on",
    title=Text("aucun résultat sur lequel être jugé", "no result to be judged on"),
    severity="warning",
    section="orchestrate",
    source="orchestrate-readers-figures#result-metric",
    also=("orchestrate-readers-figures#result-only",),
)
def no_result_to_be_judged_on(facts: Facts) -> Iterator[Fault]:
    """``measurement.result`` is empty: no metric, no target, no baseline."""
    result = facts.plan.orchestrate.measurement.result
    if filled(result.metric) or result.target is not None or result.baseline is not None:
        return
    wanted = objective_as_result(facts)
    parts = [
        *([quoted(wanted["metric"])] if "metric" in wanted else []),
        *([number(wanted["target"])] if "target" in wanted else []),
    ]
    shown = Text(" : ".join(p.fr for p in parts), ": ".join(p.en for p in parts)) if parts else None
    yield Fault(
        _RESULT,
        Text(
            "Le plan ne dit pas sur quel résultat la campagne sera jugée.",
            "The plan does not say by which result the campaign will be judged.",
        ),
        Text(
            f"Reprenez l’indicateur et la cible de l’objectif ({shown.fr})."
            if shown
            else "Donnez un seul indicateur et sa cible, ceux de l’objectif.",
            f"Take the metric and the target of the objective ({shown.en})."
            if shown
            else "Give one metric and its target, those of the objective.",
        ),
        proposals=(
            (
                Proposal(
                    Text(f"Juger la campagne sur {shown.fr}", f"Judge the campaign by {shown.en}"),
                    (Edit("set", _RESULT, wanted),),
                ),
            )
            if shown
            else ()
        ),
    )


@rule(
    code="ORC030",
    name="no-review-cadence",
    title=Text("pas de rythme de suivi", "no review cadence"),
    severity="warning",
    section="orchestrate",
    source="practice-measure#review-cadence",
    also=("orchestrate-multichannel-measures#follow-up",),
)
def no_review_cadence(facts: Facts) -> Iterator[Fault]:
    """No review has a cadence: figures will be looked at when things go wrong."""
    reviews = facts.plan.orchestrate.measurement.reviews
    if any(filled(review.cadence) for review in reviews):
        return
    yield Fault(
        "orchestrate.measurement.reviews",
        Text(
            "Le plan ne dit pas à quel rythme on regarde les chiffres."
            if reviews
            else "Aucun suivi n’est prévu : on ne regardera les chiffres que lorsque cela ira mal.",
            "The plan does not say how often the figures are looked at."
            if reviews
            else "No review is planned: the figures will be looked at only when things go wrong.",
        ),
        Text(
            "Donnez un rythme à chaque groupe de lecteurs : par exemple chaque semaine pour qui gère les canaux, "
            "chaque mois pour la direction, qui ne voit que le résultat.",
            "Give each group of readers a rhythm: for instance weekly for those who run channels, monthly for "
            "executives, who see the result only.",
        ),
    )


@rule(
    code="ORC031",
    name="no-experiment",
    title=Text("aucun test prévu", "no experiment"),
    severity="advice",
    section="orchestrate",
    source="practice-measure#experiment",
    also=("orchestrate-multichannel-measures#ab-tests",),
)
def no_experiment(facts: Facts) -> Iterator[Fault]:
    """No experiment is planned: the campaign will produce, and learn nothing."""
    if not facts.plan.orchestrate.experiments:
        yield Fault(
            "orchestrate.experiments",
            Text(
                "Aucun test n’est prévu : la campagne n’apprendra rien pour la suivante.",
                "No experiment is planned: the campaign will learn nothing for the next one.",
            ),
            Text(
                "Prévoyez un test à l’étape où vous perdez le plus de monde : une hypothèse, une seule variable, un "
                "indicateur.",
                "Plan one at the step where you lose most people: a hypothesis, a single variable, a metric.",
            ),
        )


@rule(
    code="ORC038",
    name="lifetime-value-below-three-times-the-acquisition-cost",
    title=Text(
        "valeur vie client sous trois fois le coût d’acquisition",
        "lifetime value below three times the acquisition cost",
    ),
    severity="warning",
    section="orchestrate",
    source="practice-measure#ltv-three-cac",
    also=("orchestrate-lifetime-value#three-times", "orchestrate-lifetime-value#profit-or-revenue"),
)
def lifetime_value_below_three_times_the_acquisition_cost(facts: Facts) -> Iterator[Fault]:
    """``lifetime_value`` is less than three times ``acquisition_cost``; exactly three is fine.

    The threshold is a rule of thumb of the trade, meant on margin rather than revenue.
    """
    economics, currency = facts.plan.orchestrate.economics, facts.plan.currency
    value, cost = economics.lifetime_value, economics.acquisition_cost
    if value is None or cost is None:
        return
    threshold = EXACT.multiply(_TIMES, cost)
    if value >= threshold:
        return
    worth, spent, wanted = money(value, currency), money(cost, currency), money(threshold, currency)
    yield Fault(
        "orchestrate.economics.lifetime_value",
        Text(
            f"Un client rapporte {worth.fr} et coûte {spent.fr} à gagner : moins de trois fois, le seuil d’usage.",
            f"A customer brings {worth.en} and costs {spent.en} to win: less than three times, the usual threshold.",
        ),
        Text(
            f"Visez {wanted.fr} de valeur, calculée sur la marge et non sur le chiffre d’affaires, ou un coût "
            "d’acquisition plus bas ; regardez la fidélité, le prix, le coût des canaux.",
            f"Aim at a value of {wanted.en}, worked out on margin and not on revenue, or at a lower acquisition cost; "
            "look at loyalty, price, cost of channels.",
        ),
    )
