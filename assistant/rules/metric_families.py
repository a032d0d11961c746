"""What a metric counts, and which stages of the journey it may judge.

The families and their stages are those of rule ORC025, which rest on the podcast (judge a fish by how it swims) and on
the metrics of the AARRR steps with their errors mended.
"""

import re
from typing import Literal, get_args

from assistant.language.text import Text
from assistant.language.vocabulary import Term, entry, find_terms, label
from assistant.plan.base import Stage
from assistant.plan.rally import ChannelKind
from assistant.rules.facts import Facts, filled
from assistant.rules.mentions import folded_words, same_words

Family = Literal["exposure", "engagement", "leads", "results", "loyalty", "referral"]
FAMILIES: tuple[Family, ...] = get_args(Family)

STAGES_OF: dict[Family, frozenset[Stage]] = {
    "exposure": frozenset({"awareness", "consideration"}),
    "engagement": frozenset({"awareness", "consideration", "conversion", "retention", "advocacy"}),
    "leads": frozenset({"consideration", "conversion"}),
    "results": frozenset({"conversion", "retention", "advocacy"}),
    "loyalty": frozenset({"retention", "advocacy"}),
    "referral": frozenset({"advocacy", "retention"}),
}

FAMILY: dict[Family, Text] = {
    "exposure": Text("exposition", "exposure"),
    "engagement": Text("engagement", "engagement"),
    "leads": Text("leads", "leads"),
    "results": Text("résultats", "results"),
    "loyalty": Text("fidélité", "loyalty"),
    "referral": Text("recommandation", "referral"),
}

FAMILIES_AT: dict[Stage, tuple[Family, ...]] = {
    "awareness": ("exposure",),
    "consideration": ("engagement", "leads"),
    "conversion": ("results",),
    "retention": ("loyalty",),
    "advocacy": ("referral",),
}
"""The families to propose first at each stage."""

_NOT_JUDGED = frozenset({"satisfaction", "lifetime_value"})
"""Metrics that suit more stages than their neighbours in the vocabulary: rules treat them as unknown."""

_OPEN_HEADS = frozenset({"leads", "qualified_leads", "audience_size", "active_users", "conversion_rate"})
"""Metrics that only the words after them make clear: prospects who signed, conversion of visitors into leads."""

_AUDIENCE = re.compile(
    r" (?:audience|lectorat|lecteurs|tirage|exemplaires|readers|readership|circulation|print run|copies) "
)
_PREPOSITION = re.compile(
    r" (?:de|du|des|d|par|sur|a|au|aux|en|via|apres|avec|pour|of|per|by|from|on|to|in|for|after|with|via) "
)

_CONCRETE: dict[tuple[Stage, ChannelKind | None], tuple[str, ...]] = {
    ("awareness", None): ("impressions", "reach"),
    ("awareness", "print"): ("audience_size",),
    ("awareness", "press"): ("mentions", "audience_size"),
    ("awareness", "radio"): ("audience_size",),
    ("awareness", "podcast"): ("audience_size", "views"),
    ("awareness", "website"): ("visits", "views"),
    ("consideration", None): ("clicks", "leads"),
    ("consideration", "email"): ("click_rate", "replies"),
    ("consideration", "website"): ("downloads", "leads"),
    ("consideration", "webinar"): ("registrations", "attendance"),
    ("consideration", "event"): ("registrations", "attendance"),
    ("consideration", "open_day"): ("registrations", "attendance"),
    ("consideration", "trade_show"): ("attendance", "leads"),
    ("consideration", "phone"): ("replies", "leads"),
    ("consideration", "sms"): ("replies", "clicks"),
    ("consideration", "direct_mail"): ("replies", "leads"),
    ("conversion", None): ("meetings", "quotes", "contracts"),
    ("conversion", "webinar"): ("attendance", "demos", "meetings"),
    ("retention", None): ("repeat_purchases", "renewals"),
    ("advocacy", None): ("referrals", "reviews"),
}
_CONSUMER_CONVERSION = ("sales", "conversion_rate")


def metric_terms(text: str | None) -> list[Term]:
    """Return the metrics that a text names, in their order."""
    return find_terms(text, "metric") if text and text.strip() else []


def family_of(metric: str) -> str | None:
    """Return the family of a metric of the vocabulary, also those that judge no stage (spend, attribution)."""
    known = entry("metric", metric)
    return str(known.data["family"]) if known else None


def families_named(text: str | None) -> set[Family]:
    """Return the families by which a metric may be meant; none where it is unknown.

    The first metric named decides ("contracts per visit"), except where it says who and the rest says what ("prospects
    who asked for a demo"), and where no preposition tells which of two is the subject ("demo page visits").
    """
    terms = metric_terms(text)
    if not terms and names_audience(text):
        return {"exposure"}
    if not text or not terms or any(term.id in _NOT_JUDGED for term in terms):
        return set()
    clear = len(terms) == 1 or (
        terms[0].id not in _OPEN_HEADS and _PREPOSITION.search(folded_words(text[terms[0].end : terms[1].start]))
    )
    found = {family_of(term.id) for term in (terms[:1] if clear else terms)}
    return {family for family in FAMILIES if family in found}


def fits(families: set[Family], stage: Stage) -> bool:
    """Tell whether a metric of one of these families may judge a stage; an unknown one may."""
    return not families or any(stage in STAGES_OF[family] for family in families)


def names_audience(text: str | None) -> bool:
    """Tell whether a figure is the audience of a medium: a word too common for the vocabulary, but clear in a KPI."""
    return _AUDIENCE.search(folded_words(text)) is not None


def result_metrics(facts: Facts) -> tuple[set[str], list[str]]:
    """Return what the campaign is judged by: metrics of the vocabulary, and the words used in the plan.

    They stand in the objective's metric and in the result; where the objective has none, in its statement.
    """
    objective, result = facts.plan.objective, facts.plan.orchestrate.measurement.result
    texts = [text for text in (filled(objective.metric), filled(result.metric)) if text]
    said = texts if filled(objective.metric) else [*texts, filled(objective.statement)]
    return {term.id for text in said for term in metric_terms(text)}, texts


def is_objectives(facts: Facts, metric: str) -> bool:
    """Tell whether a metric is the objective's: the same words, or the same thing in other words."""
    objective = facts.plan.objective
    if filled(objective.metric) and same_words(metric, objective.metric):
        return True
    theirs = {term.id for term in metric_terms(filled(objective.metric) or objective.statement)}
    return bool(theirs & {term.id for term in metric_terms(metric)[:1]})


def concrete_metrics(facts: Facts, stage: Stage, kind: ChannelKind | None) -> list[Text]:
    """Return metrics that fit a stage on a kind of channel, the best first."""
    ids = _CONCRETE.get((stage, kind)) or _CONCRETE[(stage, None)]
    if stage == "conversion" and facts.plan.audience.market == "consumer":
        ids = _CONSUMER_CONVERSION
    return [label("metric", id_) for id_ in ids]
