"""What the campaign is judged on, who sees which figures, and what a customer brings, from how people write it."""

from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import RESULT, read, recorded

REVIEWS, ECONOMICS = "orchestrate.measurement.reviews", "orchestrate.economics"


@pytest.mark.parametrize(
    ("text", "language", "metric", "target", "baseline"),
    [
        ("120 démos, contre 80 aujourd'hui", "fr", "démos", 120, 80),
        ("nombre de leads qualifiés : cible 200, aujourd'hui 50", "fr", "leads qualifiés", 200, 50),
        ("measured by demo requests, from 40 to 120", "en", "demo requests", 120, 40),
        ("on juge la campagne sur les rendez-vous", "fr", "rendez-vous", None, None),
        ("de 3 % à 5 % de taux de conversion", "fr", "taux de conversion", 5, 3),
        ("SQLs", "en", "SQLs", None, None),
    ],
)
def test_the_result_is_read(
    text: str, language: Language, metric: str, target: int | None, baseline: int | None
) -> None:
    draft = read("result", text, language)
    assert draft.get(f"{RESULT}.metric") == metric
    assert draft.get(f"{RESULT}.target") == target
    assert draft.get(f"{RESULT}.baseline") == baseline


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("point hebdo avec les responsables de canaux, résultat mensuel à la direction", "fr",
         [("hebdo", "channel_managers", []), ("mensuel", "executives", ["résultat"])]),
        ("weekly with the channels, monthly the result for leadership", "en",
         [("weekly", "channel_managers", []), ("monthly", "executives", ["result"])]),
        ("la direction voit le résultat, les canaux voient leur détail", "fr",
         [(None, "executives", ["résultat"]), (None, "channel_managers", ["détail"])]),
        ("on regarde les chiffres toutes les deux semaines", "fr", [("toutes les deux semaines", None, [])]),
        ("Every Monday: CTR and CPC with channel managers. Monthly report to the board: revenue, spend", "en",
         [("Every Monday", "channel_managers", ["CTR", "CPC"]), ("Monthly", "executives", ["revenue", "spend"])]),
        ("Un point par semaine pour le chef de projet et les canaux, un point mensuel pour les commerciaux", "fr",
         [("par semaine", "campaign_manager", []), ("par semaine", "channel_managers", []), ("mensuel", "sales", [])]),
        ("un point tous les 15 jours avec l'équipe, la direction reçoit le nombre de démos une fois par mois", "fr",
         [("tous les 15 jours", None, []), ("une fois par mois", "executives", ["nombre de démos"])]),
        ("hebdo canaux / mensuel direction", "fr",
         [("hebdo", "channel_managers", []), ("mensuel", "executives", [])]),
        ("bilan trimestriel au codir avec le ROI et le budget dépensé", "fr",
         [("trimestriel", "executives", ["ROI", "budget dépensé"])]),
    ],
)  # fmt: skip
def test_reviews_are_read(
    text: str, language: Language, expected: list[tuple[str | None, str | None, list[str]]]
) -> None:
    found = recorded(read("reviews", text, language), REVIEWS)
    assert [(r.get("cadence"), r.get("readers"), r.get("shows", [])) for r in found] == expected


def test_a_person_reads_what_their_role_reads() -> None:
    plan = {"team": {"members": [{"id": "ines", "name": "Inès", "role": "campaign_manager"}]}}
    found = recorded(read("reviews", "chaque semaine avec Inès", plan=plan), REVIEWS)
    assert found == [{"cadence": "chaque semaine", "readers": "campaign_manager"}]


def test_a_review_that_is_there_is_completed() -> None:
    plan: dict[str, Any] = {"orchestrate": {"measurement": {"reviews": [{"readers": "executives"}]}}}
    draft = read("reviews", "chaque mois, le résultat à la direction", plan=plan)
    assert recorded(draft, REVIEWS) == [{"cadence": "chaque mois", "readers": "executives", "shows": ["résultat"]}]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("LTV 3 000 €, CAC 400 €", "fr", {"lifetime_value": "3000", "acquisition_cost": "400"}),
        ("un client rapporte 3000 € sur sa durée de vie et coûte 400 € à acquérir", "fr",
         {"lifetime_value": "3000", "acquisition_cost": "400"}),
        ("LTV = 2.4k€ ; coût d'acquisition = 350,50 €", "fr", {"lifetime_value": "2400", "acquisition_cost": "350.50"}),
        ("CA attendu : 120 k€", "fr", {"expected_revenue": "120000"}),
        ("expected revenue €200k", "en", {"expected_revenue": "200000"}),
    ],
)  # fmt: skip
def test_economics_are_read(text: str, language: Language, expected: dict[str, str]) -> None:
    found = read("economics", text, language).get(ECONOMICS)
    assert {k: v for k, v in found.items() if v is not None} == {k: Decimal(v) for k, v in expected.items()}


@pytest.mark.parametrize("label", ["result", "reviews", "economics"])
@pytest.mark.parametrize("text", ["", "on verra", "3"])
def test_nothing_is_made_up(label: str, text: str) -> None:
    paths = {edit.path for edit in read(label, text).edits}
    assert not paths & {f"{RESULT}.metric", REVIEWS, f"{ECONOMICS}.lifetime_value"}


def test_a_misspelt_cadence_is_spelt_right() -> None:
    found = recorded(read("reviews", "hebdomdaire avec les canaux"), REVIEWS)
    assert found == [{"cadence": "hebdomadaire", "readers": "channel_managers"}]
