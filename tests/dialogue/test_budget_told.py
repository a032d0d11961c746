"""The budget is split wherever it is told, what leads in to a sum pays for nothing, later words change its parts."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

ASKED = ["orchestrate.budget.total", "orchestrate.budget.lines", "message_house.pillars", "audience.habits"]
SPLIT: dict[str, Any] = {
    "orchestrate": {
        "budget": {
            "total": 12000,
            "reserve": 1000,
            "lines": [{"label": "posters", "amount": 6000}, {"label": "radio", "amount": 5000}],
        }
    }
}


def budget_of(message: str, question: str, language: Language, known: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the total, the reserve and the parts of the budget after a message."""
    plan, _ = answered(message, question, language=language, known=known)
    budget = at(plan, "orchestrate.budget")
    found: dict[str, Any] = {line["label"].lower(): int(line["amount"]) for line in budget["lines"]}
    for field in ("total", "reserve"):
        if budget[field] is not None:
            found[field] = int(budget[field])
    return found


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Of the 9,000 I'd put 4,000 on posters, 3,500 on radio and hold 1,500 in reserve."),
        ("en", "We were given a budget of 9,000 euros. Posters take 4,000, radio gets 3,500 and we keep 1,500 back."),
        ("en", "Splitting the €9,000 now. Posters €4,000, radio €3,500, reserve €1,500."),
        ("en", "Budget of 9,000 €, split like this:\n- posters 4,000\n- radio 3,500\n- reserve 1,500"),
        ("fr", "Budget de 9 000 €, réparti comme ça :\n- posters 4 000\n- radio 3 500\n- réserve 1 500"),
        ("fr", "Côté sous, on m'a accordé 9 000 €. Posters en prend 4 000, radio 3 500, et je garde 1 500 en réserve"),
        ("fr", "Sur les 9 000 €, on met 4 000 dans les posters, 3 500 dans la radio et 1 500 de côté"),
        ("fr", "total 9 000 € : posters 4 000, radio 3 500, réserve 1 500"),
    ],
)
def test_parts_that_make_up_a_total_are_the_budget_whatever_is_asked(
    question: str, language: Language, message: str
) -> None:
    expected = {"total": 9000, "posters": 4000, "radio": 3500, "reserve": 1500}
    assert budget_of(message, question, language) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "For the money I was thinking of putting 900 on posters, 700 into radio and keeping 200 in reserve"),
        ("fr", "pour les sous je pensais mettre 900 sur les posters, 700 dans la radio et garder 200 de réserve"),
    ],
)
def test_parts_without_a_total_are_the_budget_where_money_is_spoken_of(language: Language, message: str) -> None:
    expected = {"posters": 900, "radio": 700, "reserve": 200}
    assert budget_of(message, "message_house.pillars", language) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "By the way, we have 4,500 euros of budget for all this, and the fair is on 5 June 2027"),
        ("fr", "avant que j'oublie : on a 4 500 euros de budget pour tout ça, et le salon est le 5 juin 2027"),
    ],
)
def test_a_total_told_in_passing_pays_for_nothing_else(language: Language, message: str) -> None:
    assert budget_of(message, "objective.kind", language) == {"total": 4500}
    assert budget_of(message, "orchestrate.budget.lines", language) == {"total": 4500}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "300 people came: 200 from the posters and 100 from the radio"),
        ("fr", "Le panier moyen est de 120 € en tout : 70 € le pass et 50 € les extras"),
        ("en", "Our turnover was 90,000 in total: 60,000 in the shop and 30,000 online"),
        ("fr", "On a vendu 900 pass, 600 en ligne et 300 au guichet"),
    ],
)
def test_what_adds_up_and_is_no_money_to_spend_is_no_budget(language: Language, message: str) -> None:
    assert budget_of(message, "audience.habits", language) == {}


@pytest.mark.parametrize("question", ["orchestrate.budget.total", "audience.habits", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message", "changed"),
    [
        ("en", "Decision of the board: posters drop to 5,000 and the reserve goes up to 2,000", {"posters": 5000,
         "reserve": 2000}),
        ("en", "Make the total budget 13 000 € and the reserve 2 000 €", {"total": 13000, "reserve": 2000}),
        ("fr", "Arbitrage du matin, le budget radio descend à 4 000 et la réserve monte à 2 000", {"radio": 4000,
         "reserve": 2000}),
        ("fr", "Note du trésorier : le budget total est ramené à 11 000 €, et les posters à 5 000 €.", {"total": 11000,
         "posters": 5000}),
    ],
)  # fmt: skip
def test_parts_total_and_reserve_change_behind_what_leads_in_to_it(
    question: str, language: Language, message: str, changed: dict[str, int]
) -> None:
    before = {"total": 12000, "reserve": 1000, "posters": 6000, "radio": 5000}
    assert budget_of(message, question, language, SPLIT) == before | changed


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Last year visits dropped to 3,000"), ("fr", "L'an dernier les visites sont passées à 3 000")],
)
def test_what_is_no_part_of_the_budget_changes_none(language: Language, message: str) -> None:
    before = {"total": 12000, "reserve": 1000, "posters": 6000, "radio": 5000}
    assert budget_of(message, "audience.habits", language, SPLIT) == before


@pytest.mark.parametrize(
    ("language", "message", "sums"),
    [
        ("en", "radio 3k, recipe video 4k, posters 2k", [3000, 4000, 2000]),
        ("fr", "radio 3k, un film 4k, affiches 2k", [3000, 4000, 2000]),
        ("en", "radio 3,000, a screen in 4k for the stall, posters 2,000", [3000, 2000]),
    ],
)
def test_a_film_is_paid_for_among_sums(language: Language, message: str, sums: list[int]) -> None:
    plan, _ = answered(message, "orchestrate.budget.lines", language=language)
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == sums


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Here's how the kitty breaks down: 1,400 for posters, 600 for radio, 200 in reserve."),
        ("en", "where my cash goes: 1400 posters, 600 radio, 200 reserve"),
        ("en", "The budget splits like this: €1,400 for posters, €600 for radio, €200 in reserve"),
        ("fr", "Le budget se répartit ainsi : 1 400 € pour les posters, 600 € de radio, 200 € de réserve"),
        ("fr", "répartition de mes sous : 1400 posters, 600 pour la radio, 200 en réserve"),
        ("fr", "Voici comment on ventile l'enveloppe : 1 400 € de posters, 600 € pour la radio, 200 € de réserve"),
    ],
)
def test_what_announces_sums_pays_for_none(question: str, language: Language, message: str) -> None:
    assert budget_of(message, question, language) == {"posters": 1400, "radio": 600, "reserve": 200}


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "fr",
            "TikTok budget : 3 000 €, posters 500 €, réserve 200 €",
            {"tiktok": 3000, "posters": 500, "reserve": 200},
        ),
        ("fr", "Budget : 3 000 € pour la campagne, dont 500 € de posters", {"total": 3000, "posters": 500}),
        (
            "fr",
            "Répartition du budget : 4 500 € au total, 3 000 pour la radio, 1 000 pour les posters, 500 de réserve",
            {"total": 4500, "radio": 3000, "posters": 1000, "reserve": 500},
        ),
        ("en", "€900 for 300 posters, 700 radio", {"300 posters": 900, "radio": 700}),
    ],
)
def test_what_a_sum_pays_for_is_no_announcement(language: Language, message: str, expected: dict[str, int]) -> None:
    assert budget_of(message, "orchestrate.budget.lines", language) == expected
