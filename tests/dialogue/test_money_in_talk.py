"""Money is told in talk, in codes and in words, alone or with where it is from; what others have is no budget."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.test_budget_told import budget_of

ELSEWHERE = ["audience.challenges", "orchestrate.budget.total", "rally.contents"]


@pytest.mark.parametrize("question", ELSEWHERE)
@pytest.mark.parametrize(
    ("language", "message", "total", "currency"),
    [
        ("fr", "on a 4 briques de budget", 40000, "EUR"),
        ("fr", "le budget c'est deux plaques et demie", 25000, "EUR"),
        ("fr", "j'ai 6,5k balles à claquer, pas plus", 6500, "EUR"),
        ("fr", "budget : sept mille balles", 7000, "EUR"),
        ("fr", "Notre enveloppe, c'est 5 200 €, une aide de la région, et pas un centime de plus.", 5200, "EUR"),
        ("fr", "Côté sous : 11 000 € en tout et pour tout", 11000, "EUR"),
        ("fr", "Le budget est fixé à 9 300 €, voté par le bureau, non extensible", 9300, "EUR"),
        ("en", "we've got three grand to spend", 3000, "EUR"),
        ("en", "GBP 7,500 in total, no more", 7500, "GBP"),
        ("en", "total budget: USD 32,000", 32000, "USD"),
        ("en", "The budget is 21,000 EUR all in", 21000, "EUR"),
        ("en", "we have 15 thousand pounds for the whole campaign", 15000, "GBP"),
        ("en", "I've got £3.5k to play with", 3500, "GBP"),
        ("en", "Our budget is 2,600 pounds, a grant from the parish, and we won't get a penny more.", 2600, "GBP"),
    ],
)
def test_a_total_is_read_however_it_is_called(
    question: str, language: Language, message: str, total: int, currency: str
) -> None:
    plan, _ = answered(message, question, language=language)
    assert (at(plan, "orchestrate.budget.total"), at(plan, "currency")) == (total, currency)
    assert at(plan, "orchestrate.budget.lines") == []
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]


@pytest.mark.parametrize("question", ELSEWHERE)
@pytest.mark.parametrize(
    ("language", "message", "budget"),
    [
        ("fr", "7800 balles en tout dont 4000 radio, 2500 création", {"radio": 4000, "création": 2500, "total": 7800}),
        ("fr", "5000 € pour tout, radio 3000, le reste en réserve", {"radio": 3000, "total": 5000, "reserve": 2000}),
        (
            "en",
            "Six thousand dollars all told: four thousand on radio, two thousand held back",
            {"radio": 4000, "total": 6000, "reserve": 2000},
        ),
        (
            "en",
            "We've 9000 in the pot. 4000 radio / 3000 flyers / 2000 reserve",
            {"radio": 4000, "flyers": 3000, "total": 9000, "reserve": 2000},
        ),
    ],
)
def test_what_opens_with_the_whole_goes_on_with_its_parts(
    question: str, language: Language, message: str, budget: dict[str, Any]
) -> None:
    assert budget_of(message, question, language) == budget


@pytest.mark.parametrize(
    ("language", "message", "budget"),
    [
        (
            "en",
            "The whole budget is $9,000. Of these 9,000, 5,500 go to radio, 2,000 to posters. The rest is a reserve.",
            {"radio": 5500, "posters": 2000, "total": 9000, "reserve": 1500},
        ),
        (
            "fr",
            "Budget de 9 000 €. Sur ces 9 000, 5 500 vont à la radio, 2 000 aux affiches. On garde le reste de côté.",
            {"radio": 5500, "affiches": 2000, "total": 9000, "reserve": 1500},
        ),
        (
            "fr",
            "Budget de 9 000 €. 7 000 pour la radio. Le reste, soit 2 000, on le garde.",
            {"radio": 7000, "total": 9000, "reserve": 2000},
        ),
        (
            "en",
            "It divides into 3,200 for the brunch, 1,400 for radio, on top of the reserve of 900",
            {"brunch": 3200, "radio": 1400, "reserve": 900},
        ),
        ("fr", "budget ventilé, 9k salons, 4k radio, 2k en réserve", {"salons": 9000, "radio": 4000, "reserve": 2000}),
    ],
)
def test_what_announces_the_parts_pays_for_nothing(language: Language, message: str, budget: dict[str, Any]) -> None:
    assert budget_of(message, "orchestrate.budget.total", language) == budget


@pytest.mark.parametrize("question", ["audience.challenges", "team.members", "orchestrate.budget.lines"])
@pytest.mark.parametrize(
    ("language", "message", "kept"),
    [
        ("fr", "ah et 700 de côté en réserve sur le budget", 700),
        ("fr", "au fait, on met 450 de côté pour les imprévus", 450),
        ("en", "oh and 650 set aside as contingency", 650),
        ("en", "Keep 300 of the budget in reserve", 300),
    ],
)
def test_what_is_kept_back_is_told_beside_anything(question: str, language: Language, message: str, kept: int) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, "orchestrate.budget.reserve") == kept
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "their budget is 3,000 pounds"),
        ("en", "they have a budget of 12,000 € in total"),
        ("fr", "leur budget est de 3 000 € en tout"),
        ("fr", "un dossier coûte 3 000 € au total"),
        ("en", "they only have £200 to spend"),
        ("fr", "800 clients en réserve"),
        ("fr", "la boîte de 300 balles de tennis est trop chère"),
    ],
)
def test_what_others_have_and_what_things_cost_is_no_budget(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", language=language)
    assert at(plan, "orchestrate.budget.total") is None
    assert at(plan, "orchestrate.budget.reserve") is None
    assert len(at(plan, "audience.challenges")) == 3


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "primo la radio 5 000, secundo les flyers 4 000, tertio on garde 3 000"),
        ("fr", "5000 (radio) + 4000 (flyers) + 3000 (réserve) = 12000"),
        ("fr", "La radio nous coûtera 5 000 €, les flyers 4 000 €, et on se garde 3 000 € sous le coude"),
        ("en", "first radio with 5,000, then flyers with 4,000, and finally 3,000 that we don't touch"),
        ("en", "we're putting 5,000 into radio, 4,000 into flyers, and 3,000 stays in the bank"),
    ],
)
def test_the_order_and_the_verbs_of_sums_are_no_part_of_what_they_pay(language: Language, message: str) -> None:
    budget = budget_of(message, "orchestrate.budget.lines", language)
    assert {**budget, "total": 12000} == {"radio": 5000, "flyers": 4000, "reserve": 3000, "total": 12000}


def test_ranks_without_sums_are_steps_still() -> None:
    plan, _ = answered("first radio, then the flyers, then the landing page", "integrate.steps")
    assert len(at(plan, "integrate.links")) == 2


@pytest.mark.parametrize("message", ["non rien, annule", "euh non laisse, annule ça", "no never mind, undo"])
def test_what_comes_to_nothing_is_undone(message: str) -> None:
    language: Language = "en" if "undo" in message else "fr"
    _, reading = answered(message, "orchestrate.budget.total", language=language)
    assert reading.intent == "undo"
