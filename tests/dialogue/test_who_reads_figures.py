"""Who reads the figures and how often is told whatever is asked; what people get often is no review."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize("question", ["message_house.promise", "team.sales", "message_house.pillars"])
@pytest.mark.parametrize(
    ("language", "message", "cadences"),
    [
        ("en", "The board goes through the figures every month, the reps every week.", ["every month", "every week"]),
        ("en", "Management reads the report monthly, the reps weekly", ["monthly", "weekly"]),
        (
            "fr",
            "Le codir lira les chiffres tous les mois, les commerciaux chaque semaine.",
            ["tous les mois", "chaque semaine"],
        ),
    ],
)
def test_who_reads_the_figures_is_a_review(
    question: str, language: Language, message: str, cadences: list[str]
) -> None:
    plan, _ = answered(message, question, language=language)
    reviews = at(plan, "orchestrate.measurement.reviews")
    assert [review["cadence"] for review in reviews] == cadences
    assert reviews[0]["readers"] == "executives"
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Your team gets the numbers every month"), ("fr", "Vous recevez les résultats chaque semaine")],
)
def test_what_is_promised_is_no_review(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", language=language)
    assert at(plan, "orchestrate.measurement.reviews") == []
    assert at(plan, "message_house.promise") == message
