"""Whether an objective states one result, and one worth having."""

import re
from collections.abc import Iterator

from assistant.language.text import Text, fold
from assistant.language.vocabulary import Term, find_terms, label
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.objective import statement_of
from assistant.rules.registry import rule
from assistant.rules.statement import (
    PEOPLE_METRICS,
    RESULT_FAMILIES,
    Statement,
    is_vanity,
    metric_family,
    metric_id,
    overlap,
)
from assistant.rules.wording import quoted

_PATH = "objective.statement"

# "une campagne de génération de leads" is named after a result and still is a thing to do.
_THINGS = (
    r"(?:campagne|operation|programme|action|strategie|projet|dispositif|plan|site|page|outil|logiciel|webinaire|"
    r"evenement|campaign|program|strategy|project|tool|webinar|event)s?"
)
_BEFORE_IT = rf"{_THINGS} (?:de |d'|du |of |for )?$"
_AFTER_IT = rf"(?:[\w' -]* )?{_THINGS}(?![a-z])"
_IN_PERSON = r"(?:visit(?:eu|o)rs?|visiteuses?)$"
_SUBSCRIBERS = r"(?:[\w-]+ ){0,2}(?:abonne(?:e?s)?|subscribers?)(?: [\w-]+){0,2}"
# Subscribers of a paper or a club pay; those of a page only look on.
_PAYING = (
    r"\b(?:numeriques?|papier|payante?s?|annuel(?:le)?s?|mensuel(?:le)?s?|individuel(?:le)?s?|digital|paying|paid|print|"
    r"annual|yearly|monthly)\b"
)
_EXISTING_CUSTOMERS = frozenset({"retention", "upsell", "cross_sell"})
_RECEIVING = re.compile(r"accueil|welcom")
_NEAR = 2
"""Words between a figure and the people that it counts."""
# People who come together: "220 groupes scolaires", "60 classes".
_PARTIES = re.compile(
    r"\s*(?:groupes?|classes|equipes?|delegations?|ecoles|colleges|lycees|clubs|associations|entreprises|couples|tables|"
    r"groups?|parties|teams|schools|companies|firms|coaches|coach parties)\b"
)
_ADDRESSING = frozenset({"send", "communicate"})


@rule(
    code="OBJ007",
    name="activity-not-result",
    title=Text("une activité, pas un résultat", "names an activity, not a result"),
    severity="warning",
    section="objective",
    source="practice-objective#result-not-activity",
    also=("objective-ten-words#shiny-objects",),
)
def activity_not_result(facts: Facts) -> Iterator[Fault]:
    """The statement begins with something to do (launch, organise, publish, send…), and no result is said."""
    statement = statement_of(facts)
    if statement is None or not statement.activities or _says_a_result(statement):
        return
    activity = statement.activities[0]
    if any(term.start < activity.start for term in (*statement.metrics, *statement.results, *statement.kinds)):
        return
    what = quoted(activity.words)
    yield Fault(
        _PATH,
        Text(
            f"{what.fr} dit ce que vous allez faire, pas ce que vous voulez obtenir.",
            f"{what.en} says what you will do, not what you want to get.",
        ),
        Text(
            f"Demandez « pour obtenir quoi ? » et écrivez la réponse : combien de rendez-vous, de ventes, d’inscrits… "
            f"{what.fr} devient une étape du parcours.",
            "Ask “to get what?” and write the answer: how many meetings, sales, registrations… "
            f"{what.en} becomes a step of the journey.",
        ),
    )


def _says_a_result(statement: Statement) -> bool:
    activity = statement.activities[0]
    for term in (*statement.results, *statement.kinds):
        if not overlap(term, activity) and not _names_a_thing(statement, term):
            return True
    if not statement.has_figure:
        return False
    if _RECEIVING.match(statement.flat, activity.start) and _counts_people(statement):
        return True
    for metric in statement.metrics:
        addressed = activity.id in _ADDRESSING and metric.id in PEOPLE_METRICS
        if metric_family(metric.id) in RESULT_FAMILIES and not addressed and not overlap(metric, activity):
            return True
    return False


def _counts_people(statement: Statement) -> bool:
    """Tell whether a figure stands right before people: "accueillir 180 familles" says how many will come."""
    return any(
        figure.end <= people.start and len(statement.text[figure.end : people.start].split()) <= _NEAR
        for figure in statement.figures
        for people in statement.people
    ) or any(_PARTIES.match(statement.flat[figure.end :]) for figure in statement.figures)


def _names_a_thing(statement: Statement, term: Term) -> bool:
    """Tell whether a result only names something to do: "campagne de génération", "referral programme"."""
    if re.search(_BEFORE_IT, statement.flat[: term.start]) or re.fullmatch(
        _AFTER_IT, statement.flat[term.start : term.end]
    ):
        return True
    return bool(re.match(rf" {_THINGS}(?![a-z])", statement.flat[term.end :]))


@rule(
    code="OBJ009",
    name="vanity-metric",
    title=Text("chiffre de vanité", "vanity metric"),
    severity="warning",
    section="objective",
    source="orchestrate-aarrr-metrics#vanity-metrics",
    also=("orchestrate-readers-figures#result-metric", "orchestrate-stage-figures#awareness"),
)
def vanity_metric(facts: Facts) -> Iterator[Fault]:
    """Likes, followers, impressions, visits… as the objective's metric, for a kind other than awareness.

    Silent while the kind is unknown (OBJ003).
    """
    objective = facts.plan.objective
    if objective.kind in (None, "awareness"):
        return
    statement = statement_of(facts)
    said = statement.main_metric if statement else None
    in_field = metric_id(filled(objective.metric)) if filled(objective.metric) else None
    if in_field is not None and is_vanity(in_field) and not _gained(in_field, filled(objective.metric), objective.kind):
        path, words = "objective.metric", filled(objective.metric)
    elif statement and said and _flatters(statement, said, objective.kind):
        path, words = _PATH, said.words
    else:
        return
    name, kind = quoted(words), label("objective", objective.kind)
    better = _BETTER[objective.kind]
    yield Fault(
        path,
        Text(
            f"{name.fr} flatte mais ne dit rien d’un but comme celui-ci ({kind.fr}).",
            f"{name.en} flatters but says nothing of a goal like this one ({kind.en}).",
        ),
        Text(
            f"Comptez plutôt {better.fr} ; gardez {name.fr} pour juger une étape de notoriété.",
            f"Count {better.en} instead; keep {name.en} to judge an awareness step.",
        ),
    )


def _flatters(statement: Statement, said: Term, kind: str | None) -> bool:
    """Tell whether what a statement counts is seen rather than gained."""
    if _gained(said.id, said.words, kind):
        return False
    return is_vanity(said.id) and not any(overlap(said, other) for other in statement.kinds)


def _gained(metric: str, words: str, kind: str | None) -> bool:
    """Tell whether people counted are more than onlookers: visitors of an event, subscribers that one wants to keep."""
    if kind == "event":
        return metric == "visits" and re.search(_IN_PERSON, fold(words)) is not None
    told = fold(words)
    subscribers = metric == "followers" and re.fullmatch(_SUBSCRIBERS, told) is not None
    if not subscribers or find_terms(words, "channel"):
        return False
    return kind in _EXISTING_CUSTOMERS or re.search(_PAYING, told) is not None


_BETTER = {
    "acquisition": Text(
        "les leads qualifiés, les rendez-vous ou les nouveaux clients", "qualified leads, meetings or new customers"
    ),
    "retention": Text(
        "les réachats, les renouvellements ou les départs évités", "repeat purchases, renewals or churn avoided"
    ),
    "upsell": Text("les montées en gamme signées ou le panier moyen", "upgrades signed or the average basket"),
    "cross_sell": Text("les clients qui prennent une seconde offre", "customers who take a second offer"),
    "activation": Text("les comptes activés ou les essais convertis", "activated accounts or converted trials"),
    "referral": Text("les recommandations, les avis ou les filleuls", "referrals, reviews or referred customers"),
    "event": Text("les inscrits et les présents", "registrations and attendance"),
}
