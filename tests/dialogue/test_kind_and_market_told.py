"""What kind of result is sought, whether people buy for themselves, and who they are, told by the way."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import KNOWN, answered, at

_NO_KIND: dict[str, Any] = {"objective": {k: v for k, v in KNOWN["objective"].items() if k != "kind"}}
_NO_AUDIENCE: dict[str, Any] = {"audience": {}}


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("fr", "fidélisation : on les a tous déjà équipés", "retention"),
        ("fr", "hmm acquisition ? la plupart passent jamais la porte", "acquisition"),
        ("en", "upsell, they all have the small boat", "upsell"),
        ("en", "retention: we have already taught all of them", "retention"),
        ("en", "acquisition, because nobody here has heard of us", "acquisition"),
    ],
)
def test_why_a_kind_is_meant_is_nothing_else(language: Language, message: str, kind: str) -> None:
    before, _ = answered("", "objective.kind", known=_NO_KIND, language=language)
    plan, _ = answered(message, "objective.kind", known=_NO_KIND, language=language)
    assert at(plan, "objective.kind") == kind
    assert plan["audience"] == before["audience"]
    assert plan["rally"] == before["rally"]


def test_what_stands_beside_a_kind_and_gives_no_reason_is_read() -> None:
    plan, _ = answered("de la notoriété, le budget est de 4000 euros", "objective.kind", known=_NO_KIND, language="fr")
    assert at(plan, "objective.kind") == "awareness"
    assert at(plan, "orchestrate.budget.total") == 4000


@pytest.mark.parametrize(
    ("language", "message", "market"),
    [
        ("fr", "ce sont des particuliers, pas des pros", "consumer"),
        ("fr", "c'est du B2B au passage", "business"),
        ("fr", "Ce ne sont pas des entreprises mais des ménages", "consumer"),
        ("fr", "on vend à des entreprises uniquement", "business"),
        ("en", "These are private households, I should add.", "consumer"),
        ("en", "privat people not companies", "consumer"),
        ("en", "They work for companies.", "business"),
        ("en", "they're all businesses by the way, small ones", "business"),
    ],
)
@pytest.mark.parametrize("question", ["audience.challenges", "audience.habits"])
def test_for_whom_people_buy_is_told_by_the_way(question: str, language: Language, message: str, market: str) -> None:
    known = {"audience": {"name": "rowers", "challenges": ["cold water"]}}
    plan, _ = answered(message, question, known=known, language=language)
    assert at(plan, "audience.market") == market
    assert at(plan, "audience.challenges") == ["cold water"]
    assert at(plan, "audience.habits") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "they are companies that hate paperwork"),
        ("en", "families, and nobody has time"),
        ("fr", "les entreprises ne répondent pas"),
        ("fr", "les familles et les entreprises"),
    ],
)
def test_what_tells_more_of_companies_is_a_hardship(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known={"audience": {"name": "rowers"}}, language=language)
    assert at(plan, "audience.market") is None
    assert at(plan, "audience.challenges") != []


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("fr", "les propriétaires de bateaux construits avant 1990", "propriétaires de bateaux construits avant 1990"),
        ("fr", "les jeunes nés avant 2010, prospects", "jeunes nés avant 2010"),
        ("fr", "les boulangers de Nantes avant mars 2027", "boulangers de Nantes"),
        ("fr", "À qui je parle : aux gérants de ports de plaisance", "gérants de ports de plaisance"),
        ("fr", "je m'adresse à qui : aux rameurs de Lyon", "rameurs de Lyon"),
        ("fr", "je cherche à toucher les retraités qui rament", "retraités qui rament"),
        ("fr", "au passage, c'est pour les rameurs de Lyon", "rameurs de Lyon"),
        ("en", "owners of boats built before 1990", "owners of boats built before 1990"),
        ("en", "car owners before 2028", "car owners"),
        (
            "en",
            "I'm after people between 50 and 65 who row alone. Private individuals, not companies",
            "people between 50 and 65 who row alone",
        ),
        ("en", "Who I talk to: owners of rowing boats", "owners of rowing boats"),
    ],
)
def test_who_people_are_ends_where_it_ends(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "audience.name", known=_NO_AUDIENCE, language=language)
    assert at(plan, "audience.name") == name


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "avant que j'oublie : le budget, 3000 euros"), ("en", "before I forget, the budget is 3,000 euros")],
)
def test_what_is_thought_of_only_now_names_nobody(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.name", known=_NO_AUDIENCE, language=language)
    assert at(plan, "audience.name") is None
    assert at(plan, "orchestrate.budget.total") == 3000


@pytest.mark.parametrize(
    ("language", "message", "target", "baseline"),
    [
        ("fr", "On lance une carte 10 sorties et on veut en vendre 600 d'ici le 31 mars 2027", 600, None),
        ("fr", "Notre carnet de 12 entrées : en vendre 500 d'ici fin mai 2027, contre 320 l'an dernier", 500, 320),
        ("en", "We launch a 5-class pass and want to sell 400 of them by 31 May 2027", 400, None),
        ("en", "We sold 90 passes and want to sell 200 by June 2027", 200, 90),
    ],
)
def test_how_much_of_it_one_buys_counts_nothing(
    language: Language, message: str, target: int, baseline: int | None
) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}}, language=language)
    assert at(plan, "objective.target") == target
    assert at(plan, "objective.baseline") == baseline


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("en", "We want 80 boat viewings by 30 June 2027, we stand at 52. Pure acquisition.", "acquisition"),
        ("fr", "On veut 200 abonnements d'ici mai 2027. C'est donc de la fidélisation.", "retention"),
    ],
)
def test_a_kind_is_told_in_a_sentence_of_its_own(language: Language, message: str, kind: str) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}}, language=language)
    assert at(plan, "objective.kind") == kind


def test_what_stands_before_the_market_is_told_on() -> None:
    known = {"audience": {"name": "harbour masters"}}
    plan, _ = answered("They are prospects, the market is B2B.", "audience.challenges", known=known)
    assert at(plan, "audience.market") == "business"
    assert at(plan, "audience.lifecycle") == "prospect"
