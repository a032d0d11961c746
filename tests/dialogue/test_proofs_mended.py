"""A proof that was told wrong gives way to what it is, where it is sure which one is meant."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_HOUSE = {
    "message_house": {
        "pillars": [
            {"id": "savings", "title": "Savings", "proofs": ["62% less water used"]},
            {"id": "prise", "title": "Prise en main", "proofs": ["92 % des jardiniers formés"]},
        ]
    }
}
_SAVINGS, _PRISE = _HOUSE["message_house"]["pillars"][0]["proofs"], _HOUSE["message_house"]["pillars"][1]["proofs"]


@pytest.mark.parametrize(
    ("language", "message", "savings", "prise"),
    [
        (
            "fr",
            "pour la preuve de Prise en main je me suis planté, c'est 88 % des jardiniers formés en un mois",
            _SAVINGS,
            ["88 % des jardiniers formés en un mois"],
        ),
        ("fr", "erreur sur la preuve de Prise en main : c'est 88 % des jardiniers formés", _SAVINGS, None),
        ("fr", "la preuve de Prise en main, c'est plutôt 88 % des jardiniers formés", _SAVINGS, None),
        ("fr", "Je me suis trompé sur Prise en main, c'est 88 % des jardiniers formés et pas 92", _SAVINGS, None),
        ("en", "I got the proof for Savings wrong, it's 40% less water used", ["40% less water used"], _PRISE),
        ("en", "the proof for Savings is 40% less water used, not 62", ["40% less water used"], _PRISE),
        ("en", "Oops, I read the wrong column! it's 40% less water used, not 62", ["40% less water used"], _PRISE),
    ],
)
@pytest.mark.parametrize("question", ["rally.contents", "message_house.pillars"])
def test_a_proof_gives_way_to_what_it_is(
    language: Language, message: str, savings: list[str], prise: list[str] | None, question: str
) -> None:
    plan, _ = answered(message, question, known=_HOUSE, language=language)
    told = [pillar["proofs"] for pillar in at(plan, "message_house.pillars")]
    assert told == [savings, prise or ["88 % des jardiniers formés"]]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        # Another figure, another subject, or none that is named for sure.
        ("en", "it's 300 sign-ups by June, not 62"),
        ("en", "I got something wrong, it's 40% less water used"),
        ("fr", "je me suis trompé, c'est 88 % des inscrits"),
        ("en", "The proof for Savings is wrong"),
        ("fr", "est-ce que la preuve de Prise en main, c'est plutôt 88 % des jardiniers formés ?"),
    ],
)
def test_what_names_no_proof_for_sure_mends_none(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=_HOUSE, language=language)
    assert [pillar["proofs"] for pillar in at(plan, "message_house.pillars")] == [_SAVINGS, _PRISE]
