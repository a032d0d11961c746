"""A sentence that only says that troubles follow is none of them; what moves people is told beside."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN: dict[str, Any] = {"audience": {"name": "cyclists"}}


def _told(language: Language, message: str, question: str) -> dict[str, list[str]]:
    plan, _ = answered(message, question, known=_KNOWN, language=language)
    return {field: at(plan, f"audience.{field}") for field in ("challenges", "motivations", "objections")}


@pytest.mark.parametrize("question", ["audience.challenges", "objective.kind"])
@pytest.mark.parametrize(
    ("language", "message", "challenges"),
    [
        (
            "en",
            "I asked twenty of those cyclists at the lights what their problem is with us. Tyres go flat; "
            "nobody answers on Mondays",
            ["Tyres go flat", "nobody answers on Mondays"],
        ),
        (
            "en",
            "I met some of these cyclists, so here are their worries. Their tyres go flat. Nobody answers on Mondays.",
            ["Their tyres go flat", "Nobody answers on Mondays"],
        ),
        (
            "en",
            "Three problems came up in our calls with them. First, tyres that go flat. Second, a workshop nobody "
            "finds. "
            "Third, bills without a detail.",
            ["tyres that go flat", "a workshop nobody finds", "bills without a detail"],
        ),
        (
            "fr",
            "Ces cyclistes nous confient trois difficultés. D'abord, les pneus crevés. Ensuite, un atelier "
            "introuvable. "
            "Enfin, des factures sans détail.",
            ["les pneus crevés", "un atelier introuvable", "des factures sans détail"],
        ),
        (
            "fr",
            "Leurs deux soucis, je les entends tous les jours au comptoir, ils crèvent trop souvent ; ils trouvent "
            "porte close.",
            ["ils crèvent trop souvent", "ils trouvent porte close"],
        ),
        (
            "fr",
            "Difficultés qu'ils nous remontent : (1) des pneus crevés, (2) un atelier introuvable",
            ["des pneus crevés", "un atelier introuvable"],
        ),
        (
            "fr",
            "Voici ce dont ils se plaignent. Les pneus crèvent. Personne ne répond le lundi.",
            ["Les pneus crèvent", "Personne ne répond le lundi"],
        ),
    ],
)
def test_what_says_that_troubles_follow_is_none(
    question: str, language: Language, message: str, challenges: list[str]
) -> None:
    assert _told(language, message, question)["challenges"] == challenges


@pytest.mark.parametrize("question", ["objective.kind", "message_house.pillars"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We have two problems with the printer. It jams. It smells."),
        ("fr", "On a deux soucis avec l'imprimante. Elle bourre. Elle sent."),
    ],
)
def test_our_own_troubles_are_not_theirs(question: str, language: Language, message: str) -> None:
    assert _told(language, message, question)["challenges"] == []


@pytest.mark.parametrize("question", ["audience.challenges", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "field", "text"),
    [
        ("en", "What would motivate them, on the other hand, is a free check-up.", "motivations", "free check-up"),
        ("fr", "Ce qui leur donnerait envie, c'est une révision offerte", "motivations", "une révision offerte"),
        ("fr", "Ce qui les motiverait en revanche, c'est une révision offerte", "motivations", "une révision offerte"),
        ("en", 'And the objection I hear all day is "I can fix it myself"', "objections", "I can fix it myself"),
        ("fr", "L'objection que j'entends sans arrêt : « je répare moi-même »", "objections", "je répare moi-même"),
    ],
)
def test_what_would_move_them_and_what_is_heard(
    question: str, language: Language, message: str, field: str, text: str
) -> None:
    told = _told(language, message, question)
    assert told[field] == [text]
    assert told["challenges"] == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "audience: riders who pay in cash. they are regulars, some for 20 years"),
        ("fr", "audience : les cyclistes qui paient en liquide. ce sont des clients réguliers, certains depuis 20 ans"),
    ],
)
def test_how_long_they_have_come_troubles_nobody(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert at(plan, "audience.lifecycle") == "regular"
    assert at(plan, "audience.challenges") == []
