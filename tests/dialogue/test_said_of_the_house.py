"""Who speaks is no audience, ranks told with arrows, bases apart, figures that change and people who are no seat."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

OPEN: dict[str, Any] = {"objective": {}, "audience": {}}
RUN: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "phone", "name": "phone", "kind": "phone", "manager": "karim"},
            {"id": "mail", "name": "email"},
        ]
    }
}


def test_somebody_of_a_house_who_greets_is_no_audience() -> None:
    said = (
        "Bonjour, DRH d'un groupe de cliniques. Campagne de recrutement : 90 infirmiers embauchés avant le 1er juillet"
    )
    plan, _ = answered(said, "objective.statement", known=OPEN, language="fr")
    assert at(plan, "audience.name") is None
    assert at(plan, "objective.target") == 90


@pytest.mark.parametrize(("said", "language"), [("1→2, 2→1", "fr"), ("1 -> 2, 2 -> 1", "en")])
def test_arrows_give_each_argument_its_hardship(said: str, language: Language) -> None:
    plan, _ = answered(said, "message_house.answers", path="message_house.pillars[savings].answers", language=language)
    answers = [pillar["answers"] for pillar in plan["message_house"]["pillars"]]
    assert answers == [["staff shortage"], ["food waste"]]


@pytest.mark.parametrize(
    ("said", "language"), [("on passe à 100 inscriptions", "fr"), ("let's say 100 sign-ups instead", "en")]
)
def test_a_figure_that_changes_is_no_content_and_nobody(said: str, language: Language) -> None:
    metric = "inscriptions" if language == "fr" else "sign-ups"
    goal: dict[str, Any] = {"objective": {"statement": "120 sign-ups", "metric": metric, "target": 120}}
    for question in ("rally.contents", "team.members"):
        plan, _ = answered(said, question, known=goal, language=language)
        assert at(plan, "objective.target") == 100
        assert (len(plan["rally"]["contents"]), len(plan["team"]["members"])) == (0, 3)


def test_whoever_writes_takes_what_somebody_no_longer_does() -> None:
    plan, _ = answered("Karim ne fait plus le phone, c'est moi", "rally.owner", path="rally.contents", known=RUN)
    assert at(plan, "rally.channels[phone].manager") not in (None, "karim")


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("un fichier loué (noms et adresses) + notre CRM avec mails", "fr"),
        ("a file (addresses) + our CRM with emails", "en"),
    ],
)
def test_a_plus_before_an_article_sets_bases_apart(said: str, language: Language) -> None:
    plan, _ = answered(said, "rally.data", language=language)
    assert [base["holds"] for base in plan["rally"]["data"]] == [["postal_address"], ["email"]]


@pytest.mark.parametrize(
    ("said", "cadence"), [("point du lundi 9h à trois", "lundi"), ("vendredi midi", "vendredi midi")]
)
def test_a_day_of_the_week_is_a_rhythm_where_one_is_asked(said: str, cadence: str) -> None:
    plan, _ = answered(said, "orchestrate.reviews", path="orchestrate.measurement.reviews", language="fr")
    assert [review["cadence"] for review in plan["orchestrate"]["measurement"]["reviews"]] == [cadence]


def test_nobody_makes_35000_films() -> None:
    plan, _ = answered(
        "130 000 €, 45 000 presse, 35 000 vidéos, 25 000 radio", "orchestrate.budget.total", language="fr"
    )
    assert [line["amount"] for line in plan["orchestrate"]["budget"]["lines"]] == [45000, 35000, 25000]
