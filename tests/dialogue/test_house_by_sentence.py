"""Arguments that one sentence names, proofs that others give to each; a promise told beside its words."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_NONE: dict[str, Any] = {"message_house": {}}


def _proofs(plan: dict[str, Any]) -> dict[str, list[str]]:
    return {each["title"]: each["proofs"] for each in at(plan, "message_house.pillars")}


@pytest.mark.parametrize("question", ["message_house.pillars", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "pillars"),
    [
        (
            "en",
            "We'd stand it on two pillars, Shade and Rest. Shade is proven by 300 trees planted, Rest by a 9/10 "
            "rating.",
            {"Shade": ["300 trees planted"], "Rest": ["a 9/10 rating"]},
        ),
        (
            "en",
            "The pillars are Shade and Rest.\nProof for Rest: a 9/10 rating.\nProof for Shade: 300 trees planted.",
            {"Shade": ["300 trees planted"], "Rest": ["a 9/10 rating"]},
        ),
        (
            "en",
            "I see two pillars, Shade and Rest. For Shade I have one proof: 300 trees planted. For Rest, nothing yet.",
            {"Shade": ["300 trees planted"], "Rest": []},
        ),
        (
            "fr",
            "Les piliers seront l'ombre et le repos. Ce qui prouve l'ombre, c'est 300 arbres plantés ; ce qui prouve "
            "le "
            "repos, c'est une note de 9 sur 10.",
            {"L'ombre": ["300 arbres plantés"], "Le repos": ["une note de 9 sur 10"]},
        ),
        (
            "fr",
            "On bâtirait ça sur deux piliers, Ombre et Repos. Ombre est étayé par 300 arbres plantés. Repos par une "
            "note "
            "de 9 sur 10.",
            {"Ombre": ["300 arbres plantés"], "Repos": ["une note de 9 sur 10"]},
        ),
    ],
)
def test_each_proof_goes_to_the_argument_that_it_names(
    question: str, language: Language, message: str, pillars: dict[str, list[str]]
) -> None:
    plan, _ = answered(message, question, known=_NONE, language=language)
    assert _proofs(plan) == pillars
    assert at(plan, "audience.habits") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The proofs, pillar by pillar.\nSavings: 12 kitchens measured\nTime: 2 hours a day"),
        ("fr", "Les preuves par pilier.\nSavings : 12 kitchens measured\nTime : 2 hours a day"),
    ],
)
def test_proofs_stand_under_their_heading(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.kind", language=language)
    assert _proofs(plan) == {"Savings": ["12 kitchens measured"], "Time": ["2 hours a day"]}


@pytest.mark.parametrize(
    ("language", "message", "proofs"),
    [
        (
            "en",
            "The notes leave out a third pillar that we agreed on, Calm. What proves it is a silent oven.",
            ["silent oven"],
        ),
        ("en", "They also want a third pillar, Calm, whose proof is a silent oven.", ["silent oven"]),
        ("fr", "Il manque un pilier : Calm. Preuve : a silent oven", ["silent oven"]),
        ("fr", "J'ai oublié un troisième pilier, Calm.", []),
    ],
)
def test_one_more_argument_is_told(language: Language, message: str, proofs: list[str]) -> None:
    plan, _ = answered(message, "audience.challenges", language=language)
    told = _proofs(plan)
    assert list(told) == ["Savings", "Time", "Calm"]
    assert [proof.removeprefix("a ") for proof in told["Calm"]] == proofs
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We need a third pillar, but I have no idea which."),
        ("en", "Time is confirmed by the supplier."),
        ("en", "add a proof to the Savings pillar: 40 kitchens"),
        ("fr", "Il faudrait un troisième pilier, mais lequel ?"),
        ("fr", "Time est confirmé par le fournisseur."),
    ],
)
def test_what_names_no_argument_adds_none(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    told = _proofs(plan)
    assert list(told) == ["Savings", "Time"]
    assert told["Time"] == []


@pytest.mark.parametrize("question", ["message_house.pillars", "message_house.promise"])
def test_several_proofs_of_one_argument_are_none_of_another(question: str) -> None:
    message = (
        "Nos deux piliers\n1) Ombre – preuve : 300 arbres, tous arrosés\n"
        "2) Repos – preuves : un label depuis 2019 ; la note de 9 sur 10"
    )
    plan, _ = answered(message, question, known=_NONE, language="fr")
    assert _proofs(plan) == {
        "Ombre": ["300 arbres, tous arrosés"],
        "Repos": ["un label depuis 2019", "la note de 9 sur 10"],
    }


@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message", "promise"),
    [
        ("en", "The trustees have settled on the promise at last. It's “A bed for every dog”.", "A bed for every dog"),
        ("en", "good news, promise approved! It reads “A bed for every dog”", "A bed for every dog"),
        ("en", "On our van since May is “A bed for every dog”. That's our promise.", "A bed for every dog"),
        (
            "fr",
            "Le conseil s'est mis d'accord sur la promesse. C'est « Un panier pour chacun ».",
            "Un panier pour chacun",
        ),
        (
            "fr",
            "La direction a choisi la promesse. La voici : Un panier pour chaque chien",
            "Un panier pour chaque chien",
        ),
    ],
)
def test_a_promise_is_told_in_the_sentence_beside(
    question: str, language: Language, message: str, promise: str
) -> None:
    plan, _ = answered(message, question, known=_NONE, language=language)
    assert at(plan, "message_house.promise") == promise
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The old promise is gone. It was “Bread for all”."),
        ("en", "Our competitors found a promise. It's “Cheaper than ever”."),
        ("en", "We can't agree on a promise."),
        ("fr", "On n'arrive pas à se mettre d'accord sur une promesse."),
    ],
)
def test_what_is_said_of_promises_is_none(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=_NONE, language=language)
    assert at(plan, "message_house.promise") is None
