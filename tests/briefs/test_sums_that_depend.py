"""Sums of a budget in notes: what is left, what depends on something, what one customer costs."""

import pytest

from tests.briefs.plans import names, values

_TOTAL, _RESERVE = "orchestrate.budget.total", "orchestrate.budget.reserve"
_LINES = "orchestrate.budget.lines"


@pytest.mark.parametrize(
    ("text", "total", "reserve"),
    [
        ("Money\n- 7k all in: Facebook 2k, photographer 900, posters 1,100, rest = contingency", 7000, 3000),
        ("Budget: £5,000 total. Radio 2,000, film 1,200, rest: buffer", 5000, 1800),
        ("Budget\n- 5 000 € en tout. Radio 2 000, film 1 200\n- reste = de côté", 5000, 1800),
        ("Budget : 9 000 € tout compris, dont radio 4 000 et film 3 000 ; reste : imprévus", 9000, 2000),
    ],
)
def test_what_is_left_is_the_reserve(text: str, total: int, reserve: int) -> None:
    assert values(text, _TOTAL, _RESERVE) == [total, reserve]


@pytest.mark.parametrize(
    ("text", "reserve"),
    [
        ("Budget: 10k in all. Radio 4k, film 3k, leaflets 800 if the council agrees, rest = buffer", 2200),
        ("Budget: £10,000. Radio 4,000, film 3,000, and if we get the pitch, 800 for a stand", None),
        ("Budget: £10,000. Radio 4,000, film 3,000, leaflets 800 (to be decided)", None),
        ("Budget : 10 k€ en tout. Radio 4k, film 3k, affiches 800 si la mairie veut bien, reste en réserve", 2200),
        ("Budget : 10 000 €\n- radio 4 000\n- film 3 000\n- affiches 800 ? à voir\n- le reste de côté", 2200),
        ("Budget : 10 000 €. Radio 4 000, film 3 000, affiches 800 sous réserve de l'accord de la mairie", None),
    ],
)
def test_what_depends_on_something_is_no_line_and_not_left_over(text: str, reserve: int | None) -> None:
    assert [label.lower() for label in names(text, _LINES, "label")] == ["radio", "film"]
    assert values(text, _TOTAL, _RESERVE) == [10000, reserve]


@pytest.mark.parametrize(
    "text",
    [
        "Budget: £6,000. Radio 3,000 if I remember well, film 2,000, posters 500",
        "Budget: £6,000. Radio 3,000, film 2,000 if possible before May, posters 500",
        "Budget : 6 000 €. Radio 3 000, film 2 000 si possible avant mai, affiches 500",
        "Budget : 6 000 €. Radio 3 000 si je me souviens bien, film 2 000, affiches 500",
    ],
)
def test_a_wish_or_a_doubt_beside_a_sum_is_no_condition(text: str) -> None:
    assert len(names(text, _LINES, "label")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Goal: 90 subscribers by 30 May 2027\n\nOpen\n- CPA? Ana says £35 max a subscriber",
        "Goal: 90 subscribers by 30 May 2027\n\nOpen\n- £35 maximum per new subscriber, says Ana",
        "Objectif : 90 abonnés d'ici le 30 mai 2027\n\nOuvert\n- coût par abonné ? Ana dit 35 € max/abonné",
        "Objectif : 90 abonnés d'ici le 30 mai 2027\n\nOuvert\n- pas plus de 35 € en tout par nouvel abonné",
    ],
)
def test_what_one_customer_costs_is_no_budget(text: str) -> None:
    assert values(text, _TOTAL, _LINES) == [None, []]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Budget: £4,000, target CPA £35", 4000),
        ("Budget : 4 000 € ; CAC visé : 35 €", 4000),
        ("Budget: £4,000 max per campaign", 4000),
        ("Budget : 4 000 € max pour la vente", 4000),
    ],
)
def test_the_budget_beside_it_is_read(text: str, total: int) -> None:
    assert values(text, _TOTAL, _LINES) == [total, []]
