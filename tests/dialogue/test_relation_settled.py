"""How people stand with the company, told by what they have not done yet, or by what a sentence comes to."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"audience": {"name": "beekeepers", "challenges": ["mites"]}}


@pytest.mark.parametrize(
    ("language", "message", "relation"),
    [
        ("en", "they haven't ordered from us yet", "prospect"),
        ("en", "they have not trained with us", "prospect"),
        ("en", "they don't keep hives so far, so put them down as prospects", "prospect"),
        ("en", "they dont know we deliver lol so prospects", "prospect"),
        ("en", "they haven't ordered from us for three years", "inactive"),
        ("en", "they've ordered from us before", "regular"),
        ("en", "They're regulars, most have been with us ten years or more.", "regular"),
        ("fr", "ils n'ont pas encore commandé chez nous", "prospect"),
        ("fr", "elles n'élèvent pas encore d'abeilles, mettez prospects", "prospect"),
        ("fr", "ils ne sont plus venus, notez inactifs", "inactive"),
        ("fr", "Ce sont des habitués, la plupart sont chez nous depuis 6 ans.", "regular"),
    ],
)
def test_the_relation_is_recorded_and_no_trouble(language: Language, message: str, relation: str) -> None:
    plan, _ = answered(message, "audience.lifecycle", known=_OPEN, language=language)
    assert at(plan, "audience.lifecycle") == relation
    assert at(plan, "audience.challenges") == ["mites"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "they don't know where to put customers"),
        ("en", "they haven't got the time for it yet"),
        ("fr", "ils ne savent pas où mettre les clients"),
    ],
)
def test_what_troubles_them_tells_no_relation(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known=_OPEN, language=language)
    assert at(plan, "audience.lifecycle") is None
    assert len(at(plan, "audience.challenges")) == 2


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "retention I suppose, it's to bring customers back"),
        ("fr", "de la fidélisation j'imagine, c'est pour garder des clients"),
    ],
)
def test_whom_a_campaign_is_to_move_tells_no_relation(language: Language, message: str) -> None:
    known = {"objective": {"statement": "Win 120 hives"}, "audience": {"name": "beekeepers"}}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert at(plan, "objective.kind") == "retention"
    assert at(plan, "audience.lifecycle") is None


@pytest.mark.parametrize(
    ("language", "message", "name", "relation"),
    [
        (
            "fr",
            "Je veux parler à mes anciennes élèves qui n'ont rien réservé depuis deux ans. Des inactives donc.",
            "anciennes élèves qui n'ont rien réservé depuis deux ans",
            "inactive",
        ),
        (
            "en",
            "We'd like to reach smallholders with two hives. They're regulars.",
            "smallholders with two hives",
            "regular",
        ),
    ],
)
def test_who_they_are_and_then_how_they_stand(language: Language, message: str, name: str, relation: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert (at(plan, "audience.name"), at(plan, "audience.lifecycle")) == (name, relation)
