"""What rule ORC025 says of metrics must hold whatever happens to the vocabulary."""

import pytest

from assistant.plan.base import STAGES, Stage
from assistant.plan.campaign import Plan
from assistant.rules.facts import Facts
from assistant.rules.metric_families import (
    FAMILIES_AT,
    Family,
    concrete_metrics,
    families_named,
    fits,
    is_objectives,
)

NAMED_BY_THE_RULE: dict[Family, list[str]] = {
    "exposure": [
        *("impressions", "portée", "couverture", "vues", "audience", "tirage du magazine", "nombre de vues"),
        *("reach", "views", "Magazine audience", "readership"),
    ],
    "engagement": [
        *(
            "visites",
            "clics",
            "ouvertures",
            "téléchargements",
            "inscriptions",
            "réponses",
            "participants",
            "Taux de clic",
        ),
        *("visits", "clicks", "opens", "downloads", "registrations", "replies", "attendance", "open rate"),
    ],
    "leads": [
        *("leads", "Leads qualifiés", "prospects qualifiés", "coût par lead"),
        *("qualified prospects", "cost per lead", "MQL"),
    ],
    "results": [
        *("rendez-vous", "démos", "devis", "contrats signés", "ventes", "chiffre d’affaires", "taux de conversion"),
        *("coût d'acquisition", "coût par rendez-vous", "CA"),
        *("meetings", "demos", "quotes", "contracts", "sales", "revenue", "conversion rate", "cost per acquisition"),
    ],
    "loyalty": [
        *("réachats", "taux d’attrition", "renouvellements", "churn"),
        *("repeat purchases", "churn rate", "renewals"),
    ],
    "referral": [*("parrainages", "avis clients", "recommandations"), *("referrals", "reviews", "recommendations")],
}


@pytest.mark.parametrize(("family", "metric"), [(f, m) for f, metrics in NAMED_BY_THE_RULE.items() for m in metrics])
def test_metrics_of_the_rule_are_known(family: Family, metric: str) -> None:
    assert families_named(metric) == {family}


@pytest.mark.parametrize("metric", ["", "  ", "indice de bonheur", "zorglub", "budget dépensé", "lifetime value"])
def test_unknown_metrics_have_no_family(metric: str) -> None:
    assert families_named(metric) == set()


@pytest.mark.parametrize(
    ("metric", "families"),
    [
        ("contrats par visite", {"results"}),
        ("prospects ayant demandé un devis", {"leads", "results"}),
        ("demo page visits", {"engagement", "results"}),
    ],
)
def test_metrics_that_name_several(metric: str, families: set[Family]) -> None:
    assert families_named(metric) == families


@pytest.mark.parametrize(
    ("family", "stages"),
    [
        ("exposure", {"awareness", "consideration"}),
        ("engagement", set(STAGES)),
        ("leads", {"consideration", "conversion"}),
        ("results", {"conversion", "retention", "advocacy"}),
        ("loyalty", {"retention", "advocacy"}),
        ("referral", {"retention", "advocacy"}),
    ],
)
def test_stages_that_a_family_may_judge(family: Family, stages: set[Stage]) -> None:
    assert {stage for stage in STAGES if fits({family}, stage)} == stages


def test_what_is_unknown_fits_everywhere() -> None:
    assert all(fits(set(), stage) for stage in STAGES)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("market", ["business", "consumer"])
@pytest.mark.parametrize(
    "kind", [None, "email", "website", "webinar", "print", "press", "radio", "podcast", "sms", "event"]
)
def test_what_is_proposed_fits(stage: Stage, market: str, kind: str | None) -> None:
    facts = Facts(Plan.model_validate({"audience": {"market": market}}))
    found = concrete_metrics(facts, stage, kind)  # type: ignore[arg-type]
    assert found
    for name in found:
        for text in name:
            assert families_named(text), text
            assert fits(families_named(text), stage), text
    assert families_named(found[0].fr) <= {*FAMILIES_AT[stage], "engagement"}


def test_the_objectives_metric_in_other_words() -> None:
    facts = Facts(Plan.model_validate({"objective": {"metric": "Rendez-vous pris"}}))
    assert is_objectives(facts, "rendez-vous PRIS")
    assert is_objectives(facts, "meetings")
    assert not is_objectives(facts, "contrats")


def test_the_objectives_metric_may_stand_in_its_statement() -> None:
    facts = Facts(Plan.model_validate({"objective": {"statement": "Signer 12 contrats avec des mairies"}}))
    assert is_objectives(facts, "contrats signés")
    assert not is_objectives(facts, "visites")
