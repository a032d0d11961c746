"""A sum counts no people, whoever it is to come from, and what is open about a house is no mention of a partnership."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOTHING: dict[str, Any] = {
    name: {} for name in ("objective", "audience", "message_house", "team", "rally", "integrate", "orchestrate")
}


@pytest.mark.parametrize(
    ("language", "message", "metric"),
    [
        ("fr", "collecter 70 k€ auprès de nos anciens donateurs avant fin mai 2027", None),
        ("fr", "faire revenir nos clients perdus, 80 k€ d'ici mai 2027", None),
        ("fr", "faire 70 000 € de ventes auprès des restaurateurs d'ici mai 2027", "ventes"),
        ("fr", "gagner 120 nouveaux donateurs avant fin mai 2027", "nouveaux donateurs"),
        ("en", "raise £70k from lapsed donors by May 2027", None),
        ("en", "win 120 new customers by May 2027", "new customers"),
    ],
)
def test_a_sum_counts_nobody(language: Language, message: str, metric: str | None) -> None:
    plan, _ = answered(message, "objective.statement", known=NOTHING, language=language)
    assert at(plan, "objective.metric") == metric
    assert at(plan, "objective.target") is not None


@pytest.mark.parametrize(
    ("message", "titles"),
    [
        ("Transparence : le prix du trajet est affiché avant l'achat", ["Transparence"]),
        (
            "transparence : nos tarifs sont publics ; ponctualité : 97 % de trains à l'heure",
            ["Transparence", "Ponctualité"],
        ),
    ],
)
def test_transparency_is_an_argument(message: str, titles: list[str]) -> None:
    house: dict[str, Any] = {"pillars": []}
    plan, _ = answered(message, "message_house.pillars", known={"message_house": house}, language="fr")
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles
    assert at(plan, "orchestrate.compliance.disclosure") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "mention des partenariats : « publicité » sur chaque publication"),
        ("fr", "transparence : mention « partenariat rémunéré » sur les posts"),
        ("en", 'disclosure: "paid partnership" on every post'),
    ],
)
def test_a_mention_of_a_partnership_is_told_under_its_name(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", language=language)
    assert at(plan, "orchestrate.compliance.disclosure") is not None
