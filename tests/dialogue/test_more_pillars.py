"""One more pillar, with the order to add it or without, and what is said to prove it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NONE: dict[str, Any] = {"message_house": {"pillars": []}}


@pytest.mark.parametrize(
    ("message", "language", "title", "proofs"),
    [
        ("add a third pillar, Comfort, its proof is 12 saddles tested", "en", "Comfort", ["12 saddles tested"]),
        ("Third pillar: Comfort, with the proof: 12 saddles tested", "en", "Comfort", ["12 saddles tested"]),
        ("one more pillar, Comfort", "en", "Comfort", []),
        ("add a pillar called Comfort", "en", "Comfort", []),
        (
            "ajoute un troisième pilier, Confort, sa preuve est 12 selles essayées",
            "fr",
            "Confort",
            ["12 selles essayées"],
        ),
        ("encore un pilier : Confort (preuve : 12 selles essayées)", "fr", "Confort", ["12 selles essayées"]),
    ],
)
@pytest.mark.parametrize("question", ["objective.baseline", "team.members"])
def test_one_more(message: str, language: Language, title: str, proofs: list[str], question: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == ["Savings", "Time", title]
    assert plan["message_house"]["pillars"][-1]["proofs"] == proofs


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("do we need another pillar?", "en"),
        ("faut-il un autre pilier ?", "fr"),
        ("add a proof to the Savings pillar: 40 kitchens", "en"),
    ],
)
def test_what_is_said_of_a_pillar_adds_none(message: str, language: Language) -> None:
    plan, _ = answered(message, "team.members", language=language)
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == ["Savings", "Time"]


@pytest.mark.parametrize(
    ("message", "language", "titles", "proofs"),
    [
        (
            "Comfort, with the proof: 12 saddles tested. Range, with the proof: 90 km on one charge.",
            "en",
            ["Comfort", "Range"],
            [["12 saddles tested"], ["90 km on one charge"]],
        ),
        (
            "Confort, avec pour preuve : 12 selles essayées. Autonomie, avec pour preuve : 90 km par charge.",
            "fr",
            ["Confort", "Autonomie"],
            [["12 selles essayées"], ["90 km par charge"]],
        ),
    ],
)
def test_with_the_proof(message: str, language: Language, titles: list[str], proofs: list[list[str]]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=NONE, language=language)
    assert [pillar["title"] for pillar in plan["message_house"]["pillars"]] == titles
    assert [pillar["proofs"] for pillar in plan["message_house"]["pillars"]] == proofs
