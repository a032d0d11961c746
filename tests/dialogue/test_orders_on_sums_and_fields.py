"""A line of the budget goes and the channel stays, a line gets its sum, and what else is to go is never an argument."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

RUN: dict[str, Any] = {
    "rally": {"channels": [{"id": "radio", "name": "radio"}, {"id": "mail", "name": "email"}]},
    "orchestrate": {
        "start": "2027-02-01",
        "budget": {
            "total": 9000,
            "lines": [
                {"label": "radio", "kind": "media", "channel": "radio", "amount": 2000},
                {"label": "flyers", "kind": "media", "amount": 1000},
            ],
        },
        "compliance": {"disclosure": "ad"},
    },
}
WORDS = "message_house.proofs"
SAVINGS = "message_house.pillars[savings].proofs"


def sums(plan: dict[str, Any]) -> dict[str, float]:
    return {line["label"]: float(line["amount"]) for line in at(plan, "orchestrate.budget.lines")}


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("fr", "efface le budget radio", {"flyers": 1000}),
        ("fr", "supprime la ligne radio du budget", {"flyers": 1000}),
        ("fr", "vire le budget radio et mets 1 700 sur les flyers", {"flyers": 1700}),
        ("fr", "mets plutôt 1 700 € pour les flyers", {"radio": 2000, "flyers": 1700}),
        ("en", "remove the radio budget and put 1,700 on the flyers", {"flyers": 1700}),
        ("en", "take the radio line off the budget", {"flyers": 1000}),
        ("en", "put 600 on email instead", {"radio": 2000, "flyers": 1000, "email": 600}),
    ],
)
@pytest.mark.parametrize("question", ["rally.contents", "orchestrate.tasks"])
def test_a_line_of_the_budget_goes_and_another_gets_its_sum(
    question: str, language: Language, message: str, expected: dict[str, float]
) -> None:
    plan, _ = answered(message, question, known=RUN, language=language)
    assert sums(plan) == expected
    assert [channel["id"] for channel in at(plan, "rally.channels")][:2] == ["radio", "mail"]
    assert not at(plan, "rally.contents")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "on a supprimé le budget radio l'an dernier"),
        ("fr", "efface le budget télé"),
        ("en", "drop the TV budget"),
    ],
)
def test_no_line_goes_that_is_not_meant(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=RUN, language=language)
    assert sums(plan) == {"radio": 2000, "flyers": 1000}


@pytest.mark.parametrize(
    ("language", "message", "path"),
    [
        ("fr", "et efface aussi la mention des partenariats", "orchestrate.compliance.disclosure"),
        ("fr", "efface aussi le budget", "orchestrate.budget.total"),
        ("en", "and delete the start date too", "orchestrate.start"),
        ("en", "and remove the budget as well", "orchestrate.budget.total"),
    ],
)
def test_what_else_is_emptied_is_no_proof(language: Language, message: str, path: str) -> None:
    plan, _ = answered(message, WORDS, paths=(SAVINGS,), known=RUN, language=language)
    assert at(plan, path) is None
    assert not at(plan, SAVINGS)


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "supprime aussi le truc sur les abeilles"), ("en", "also remove the one about bees")],
)
def test_what_nobody_knows_and_is_to_go_is_no_proof_either(language: Language, message: str) -> None:
    plan, reading = answered(message, WORDS, paths=(SAVINGS,), known=RUN, language=language)
    assert not at(plan, SAVINGS)
    assert [name for name, _ in reading.notes] == ["plan_talk.unknown"]


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "on supprime aussi le gaspillage chez nos adhérents"), ("en", "we also remove waste at our members'")],
)
def test_what_is_done_away_with_for_people_proves_something(language: Language, message: str) -> None:
    plan, _ = answered(message, WORDS, paths=(SAVINGS,), known=RUN, language=language)
    assert at(plan, SAVINGS) == [message]
