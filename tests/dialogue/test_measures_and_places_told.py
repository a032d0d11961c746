"""Who reads the figures how often, what one more customer may cost, where and how long details are kept."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

QUESTIONS = ["orchestrate.start", "message_house.promise", "audience.challenges", "orchestrate.reviews"]


def reviews_of(plan: dict[str, Any]) -> dict[str, str]:
    return {each["readers"]: each["cadence"] for each in at(plan, "orchestrate.measurement.reviews")}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "sales", "executives"),
    [
        ("en", "Reports go to the reps weekly and to the board monthly.", "weekly", "monthly"),
        ("en", "The board wishes to see results every month, whereas sales see them weekly.", "weekly", "every month"),
        ("fr", "La direction veut un bilan trimestriel alors que les commerciaux regardent les chiffres chaque lundi",
         "chaque lundi", "trimestriel"),
        ("fr", "Les rapports partent chaque semaine aux commerciaux et chaque mois à la direction.",
         "chaque semaine", "chaque mois"),
    ],
)  # fmt: skip
def test_each_group_has_its_rhythm(
    question: str, language: Language, message: str, sales: str, executives: str
) -> None:
    before, _ = answered("", question, language=language)
    plan, _ = answered(message, question, language=language)
    assert reviews_of(plan) == {"sales": sales, "executives": executives}
    assert plan["audience"] == before["audience"]
    assert plan["message_house"] == before["message_house"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Vos chiffres chaque matin, votre bilan chaque mois"),
        ("en", "Your figures every morning, your report every month"),
    ],
)
def test_what_people_are_promised_is_no_review(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", language=language)
    assert at(plan, "message_house.promise") == message
    assert not reviews_of(plan)


@pytest.mark.parametrize("question", ["orchestrate.start", "team.sales", "orchestrate.budget.total"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "A member is worth €900 over their lifetime and we can spend €150 to win one."),
        ("fr", "Un adhérent vaut 900 € sur sa durée de vie, on peut dépenser 150 € pour en gagner un."),
    ],
)
def test_what_one_more_may_cost_is_no_budget(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.budget.total") is None
    assert at(plan, "orchestrate.economics.lifetime_value") == 900
    assert at(plan, "orchestrate.economics.acquisition_cost") == 150


@pytest.mark.parametrize(
    ("language", "message", "cost"),
    [
        ("en", "We can afford 40 euros per new member.", 40),
        ("fr", "On peut mettre jusqu'à 40 € pour chaque nouvel adhérent.", 40),
        ("en", "they pay £40 for each patient", None),
        ("fr", "ils paient 40 € par patient", None),
    ],
)
def test_only_what_we_pay_for_one_more_is_its_cost(language: Language, message: str, cost: int | None) -> None:
    plan, _ = answered(message, "audience.challenges", language=language)
    assert at(plan, "orchestrate.economics.acquisition_cost") == cost


@pytest.mark.parametrize("question", ["orchestrate.start", "orchestrate.legal_basis"])
@pytest.mark.parametrize(
    ("language", "message", "place", "months"),
    [
        (
            "fr",
            "Nos données sont hébergées en Belgique, chez un hébergeur belge, et gardées deux ans.",
            "Belgique",
            24,
        ),
        ("fr", "Les contacts restent 24 mois sur nos serveurs en Allemagne", "Allemagne", 24),
        ("en", "We keep contacts for two years on servers in France", "France", 24),
        ("en", "The data is stored in Germany for 24 months", "Germany", 24),
        ("en", "The data is hosted in Germany, not France", "Germany", None),
        ("fr", "les données sont hébergées chez OVH à Roubaix, pas en Irlande", "OVH à Roubaix", None),
    ],
)
def test_place_and_length_are_told_in_one_sentence(
    question: str, language: Language, message: str, place: str, months: int | None
) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.compliance.hosting_place") == place
    assert at(plan, "orchestrate.compliance.data_hosting") == "eu"
    assert at(plan, "orchestrate.compliance.retention_months") == months
