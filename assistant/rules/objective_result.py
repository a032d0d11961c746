"""Whether an objective states one result, and one worth having."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from assistant.language.folding import fold_with_offsets
from assistant.language.text import Text
from assistant.language.vocabulary import Term, label
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.objective import statement_of
from assistant.rules.registry import rule
from assistant.rules.shorter import other_goals
from assistant.rules.statement import Statement, is_vanity, metric_family, metric_id, suggested_kind
from assistant.rules.wording import either, quoted

_PATH = "objective.statement"

# Between two results: what joins them, and what makes one the means or the purpose of the other.
_JOIN = (
    r"(?<![a-z])(?:et|and|puis|then|mais aussi|but also|ainsi que|as well as|tout en|while|ou|or)(?![a-z])"
    r"|[;+&/]|,(?!\d)"
)
_SERVES = (
    r"(?<![a-z])(?:pour|afin|via|par|grace|avec|en vue|aupres|chez|parmi|dans|sur|dont|qui|in order|to|through|by|"
    r"thanks|using|with|from|among|in|on|who|which|for|of)(?![a-z])"
)
# "une campagne de génération de leads" is named after a result and still is a thing to do.
_NAMED_AFTER = (
    r"(?:campagne|operation|programme|action|strategie|projet|dispositif|plan|site|page|outil|logiciel|webinaire|evenement|"
    r"campaign|program|programme|strategy|project|plan|site|page|tool|webinar|event)s? (?:de |d'|du |of |for )?$"
)
_SALES = frozenset({"sales", "acquisition", "upsell", "cross_sell"})
_PEOPLE_METRICS = frozenset(
    {"leads", "qualified_leads", "new_customers", "active_users", "followers", "ambassadors", "attendance", "visits"}
)
_ADDRESSING = frozenset({"send", "communicate"})
_NEAR = 3
"""Words between a verb of winning and those who are won: a figure, an article, an adjective."""
_RESULT_FAMILIES = frozenset({"leads", "results", "loyalty", "referral", "engagement"})


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
    folded = fold_with_offsets(statement.text).text
    activity = statement.activities[0]
    for term in (*statement.results, *statement.kinds):
        named_after = len(folded) == len(statement.text) and re.search(_NAMED_AFTER, folded[: term.start])
        if not _overlap(term, activity) and not named_after:
            return True
    if not statement.has_figure:
        return False
    for metric in statement.metrics:
        addressed = activity.id in _ADDRESSING and metric.id in _PEOPLE_METRICS
        if metric_family(metric.id) in _RESULT_FAMILIES and not addressed and not _overlap(metric, activity):
            return True
    return False


def _joins(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    # Compiled where it is used: importing this module must stay cheap. `re` keeps what it compiled.
    return re.compile(_JOIN).finditer(folded, start, end)


def _overlap(one: Term, other: Term) -> bool:
    return one.start < other.end and other.start < one.end


class _Result(NamedTuple):
    """A result that a statement names.

    ``noun`` tells a thing counted ("leads", "clients") from a result said by a verb or an abstract noun.
    """

    kind: str
    start: int
    end: int
    words: str
    metric: str | None


def _results(statement: Statement) -> list[_Result]:
    found = [_Result(term.id, term.start, term.end, term.words, None) for term in statement.kinds]
    for term in statement.metrics:
        if any(_overlap(term, kind) for kind in statement.kinds):
            continue
        kind = suggested_kind(term.id) or ("sales" if metric_family(term.id) == "results" else None)
        if kind is not None:
            found.append(_Result(kind, term.start, term.end, term.words, term.id))
    for verb in statement.results:
        won = _won(statement, verb)
        if won is not None and not any(won.start < other.end and other.start < won.end for other in found):
            found.append(won)
    return sorted(found, key=lambda result: (result.start, result.end))


def _won(statement: Statement, verb: Term) -> _Result | None:
    """Read "win 50 customers", "signer 30 DSI" as an acquisition: people right after a verb of winning."""
    if verb.id != "win":
        return None
    for people in statement.people:
        if people.start >= verb.end:
            near = len(statement.text[verb.end : people.start].split()) <= _NEAR
            said = statement.text[verb.start : people.end]
            return _Result("acquisition", verb.start, people.end, said, None) if near else None
    return None


def _same_kind(one: str, other: str) -> bool:
    return one == other or (one in _SALES and other in _SALES and "sales" in (one, other))


@rule(
    code="OBJ008",
    name="several-goals-in-one",
    title=Text("plusieurs buts en un", "several goals in one"),
    severity="error",
    section="objective",
    source="practice-objective#one-goal",
    also=("objective-ten-words#kinds",),
)
def several_goals_in_one(facts: Facts) -> Iterator[Fault]:
    """Two kinds of result are joined ("500 leads et fidéliser nos clients")."""
    statement = statement_of(facts)
    pair = _joined_goals(statement) if statement else None
    if statement is None or pair is None:
        return
    first, second = pair
    a, b = (label("objective", result.kind) if result.kind != "sales" else _SALES_LABEL for result in pair)
    said, also_said = quoted(first.words), quoted(second.words)
    versions = either(quoted(version) for version in other_goals(statement.text, facts.language))
    yield Fault(
        _PATH,
        Text(
            f"L’objectif joint deux buts : {said.fr} ({a.fr}) et {also_said.fr} ({b.fr}).",
            f"The objective joins two goals: {said.en} ({a.en}) and {also_said.en} ({b.en}).",
        ),
        Text(
            f"Gardez-en un, l’autre fera sa propre campagne{f' : {versions.fr}' if versions.fr else ''}.",
            f"Keep one, the other makes a campaign of its own{f': {versions.en}' if versions.en else ''}.",
        ),
    )


_SALES_LABEL = Text("ventes", "sales")


def _joined_goals(statement: Statement) -> tuple[_Result, _Result] | None:
    folded = fold_with_offsets(statement.text).text
    if len(folded) != len(statement.text):
        return None
    results = _results(statement)
    for i, first in enumerate(results):
        for second in results[i + 1 :]:
            if not _same_kind(first.kind, second.kind) and _are_joined(statement, folded, first, second):
                return first, second
    return None


def _are_joined(statement: Statement, folded: str, first: _Result, second: _Result) -> bool:
    """Tell whether ``second`` stands after a joining word as a result of its own, not as what the first is for."""
    joins = list(_joins(folded, first.end, second.start))
    if not joins:
        return False
    between = folded[joins[-1].end() : second.start]
    if re.search(_SERVES, between):
        return False
    own_verb = any(joins[-1].end() <= term.start <= second.start for term in statement.results)
    own_figure = any(joins[-1].end() <= figure.start < second.start for figure in statement.figures)
    return own_verb or own_figure or second.metric not in _PEOPLE_METRICS


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
    if in_field is not None and is_vanity(in_field):
        path, words = "objective.metric", filled(objective.metric)
    elif statement and said and is_vanity(said.id) and not any(_overlap(said, kind) for kind in statement.kinds):
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


@rule(
    code="OBJ050",
    name="two-figures-to-reach",
    title=Text("deux chiffres à atteindre", "two figures to reach"),
    severity="warning",
    section="objective",
    source="practice-objective#one-figure",
    also=("practice-objective#one-goal",),
)
def two_figures_to_reach(facts: Facts) -> Iterator[Fault]:
    """Two figures count two different things, joined ("500 leads et 50 démos"). Two kinds of result are OBJ008."""
    statement = statement_of(facts)
    if statement is None or _joined_goals(statement) is not None:
        return
    folded = fold_with_offsets(statement.text).text
    counted = [
        (figure, metric)
        for figure, metric in ((f, _counted(statement, f.end)) for f in statement.figures)
        if metric is not None
    ]
    for (one, first), (other, second) in pairwise(counted):
        between = folded[first.end : other.start]
        if first.id == second.id or not re.search(_JOIN, between) or re.search(_SERVES, between):
            continue
        a, b = (quoted(statement.text[f.start : m.end]) for f, m in ((one, first), (other, second)))
        yield Fault(
            _PATH,
            Text(
                f"L’objectif donne deux chiffres à atteindre, {a.fr} et {b.fr} : lequel décide ?",
                f"The objective gives two figures to reach, {a.en} and {b.en}: which one decides?",
            ),
            Text(
                f"Gardez celui qui décide, par exemple {b.fr}, et suivez l’autre à son étape du parcours.",
                f"Keep the one that decides, for example {b.en}, and follow the other at its step of the journey.",
            ),
        )
        return


def _counted(statement: Statement, end: int) -> Term | None:
    """Return the metric that directly follows a figure, within three words."""
    for term in statement.metrics:
        if term.start >= end and metric_family(term.id) in _RESULT_FAMILIES:
            return term if len(statement.text[end : term.start].split()) <= 2 else None
    return None
