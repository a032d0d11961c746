"""What a customer is worth to whoever speaks, and the ground on which people are contacted, whatever is asked."""

from decimal import Decimal

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize("question", ["orchestrate.tasks", "team.sales", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Si ça aide : un abonné me rapporte 640 € sur toute sa durée de vie."),
        ("fr", "Au fait, chaque patient nous rapporte 640 € sur sa durée de vie"),
        ("en", "In case it helps, a member brings me 640 euros over their lifetime"),
        ("en", "each pupil is worth 640 euros to us over their whole life"),
    ],
)
def test_what_a_customer_is_worth_is_no_task(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.economics.lifetime_value") == Decimal(640)
    assert at(plan, "orchestrate.tasks") == []
    assert [member["id"] for member in at(plan, "team.members")] == ["ines", "karim", "loop"]


@pytest.mark.parametrize("question", ["orchestrate.legal_basis", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Our lawyer says the basis is contract, and that everything goes after 14 months."),
        ("fr", "le juriste dit que le fondement est le contrat, et qu'on efface tout au bout de 14 mois"),
    ],
)
def test_the_ground_is_told_by_somebody_else(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.compliance.legal_basis") == "contract"


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "Ils veulent du solide : la base est le contrat de confiance"), ("en", "Contracts worry them a lot")],
)
def test_a_contract_is_not_always_the_ground(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", language=language)
    assert at(plan, "orchestrate.compliance.legal_basis") is None
