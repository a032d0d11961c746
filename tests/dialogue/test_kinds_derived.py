"""What is sought and how people stand is not asked where a goal, or an answer beside another one, says it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _goal(message: str, language: Language) -> dict[str, object]:
    plan, _ = answered(message, "objective.statement", known={"objective": {}, "audience": {}}, language=language)
    return dict(plan["objective"])


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "150 visiteurs à notre foire le 8 mai 2027"),
        ("fr", "40 inscrits à notre soirée jeux le 8 mai 2027"),
        ("fr", "avoir 60 parents à la réunion d'information du 8 mai 2027"),
        ("en", "40 sign-ups for our webinar on 8 May 2027"),
        ("en", "60 guests at the tasting on 8 May 2027"),
        ("en", "90 residents at our open evening on 8 May 2027"),
    ],
)
def test_people_who_come_to_ones_own_event_fill_it(language: Language, message: str) -> None:
    assert _goal(message, language)["kind"] == "event"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "150 visiteurs sur notre page d'ici mai 2027"),
        ("fr", "40 clients à notre salon de coiffure d'ici mai 2027"),
        ("fr", "40 clients au salon de l'agriculture d'ici mai 2027"),
        ("fr", "40 inscriptions à la newsletter d'ici mai 2027"),
        ("en", "40 newsletter sign-ups by May 2027"),
        ("en", "20 customers at the trade show by May 2027"),
    ],
)
def test_a_place_or_somebody_elses_fair_is_no_event_to_fill(language: Language, message: str) -> None:
    assert _goal(message, language)["kind"] != "event"


@pytest.mark.parametrize(("language", "message"), [("fr", "des nouveaux clients"), ("en", "new customers")])
def test_new_customers_are_the_kind_where_it_is_asked(language: Language, message: str) -> None:
    known = {"objective": {"statement": "Sell 70 bikes", "target": 70}, "audience": {}}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert at(plan, "objective.kind") == "acquisition"
    assert at(plan, "audience.lifecycle") is None


def test_people_told_by_how_they_stand_get_no_name_where_none_is_asked() -> None:
    known = {"objective": {"statement": "Sell 70 bikes", "target": 70}, "audience": {}}
    plan, _ = answered("acquisition, people who aren't customers yet", "objective.kind", known=known, language="en")
    assert at(plan, "objective.kind") == "acquisition"
    assert at(plan, "audience.lifecycle") == "prospect"
    assert at(plan, "audience.name") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "ils viennent de s'abonner"),
        ("fr", "elles viennent de nous rejoindre"),
        ("en", "they've just subscribed"),
    ],
)
def test_who_has_only_just_come_is_a_new_customer(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.lifecycle", known={"audience": {"name": "riders"}}, language=language)
    assert at(plan, "audience.lifecycle") == "new_customer"


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("fr", "plutôt faire venir de nouvelles têtes", "acquisition"),
        ("fr", "il nous faut du sang neuf", "acquisition"),
        ("en", "new faces, really", "acquisition"),
        ("en", "get people in who have never heard of us", "acquisition"),
        ("fr", "ramener celles qui ne commandent plus", "retention"),
        ("en", "lure them back", "retention"),
        ("fr", "des apiculteurs qui ne sont jamais venus", None),
        ("en", "students who left last year", None),
    ],
)
def test_a_kind_is_told_in_everyday_words(language: Language, message: str, kind: str | None) -> None:
    known: dict[str, Any] = {"objective": {}, "audience": {}}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert at(plan, "objective.kind") == kind
    assert (at(plan, "audience.name") is None) == (kind is not None)
