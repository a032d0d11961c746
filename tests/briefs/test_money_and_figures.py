"""Sums that are no budget, figures written as the other language writes them, and a goal told beside last year's."""

from decimal import Decimal

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    "aside",
    [
        "An annual pass = £90",
        "One share costs £50.",
        "Ticket price: £12",
        "Turnover last year was £410,000, and a box costs £29.",
        "A fine of £400 for parking last time.",
    ],
)
def test_what_one_costs_or_was_lost_is_neither_budget_nor_goal(aside: str) -> None:
    text = f"Team: Fay\nBudget: £6,000: £4,000 radio, £2,000 creation\n{aside}\n"
    assert [line["amount"] for line in plan_data(read(text))["orchestrate"]["budget"]["lines"]] == [4000, 2000]
    assert values(text, "objective.target", "objective.baseline") == [None, None]


@pytest.mark.parametrize("aside", ["Un abonnement annuel = 90 €", "Une part vaut 50 €.", "Amende de 1 500 € en mars."])
def test_the_same_in_french(aside: str) -> None:
    text = f"Équipe : Fay\nBudget : 6 000 € : 4 000 € de radio, 1 500 € de création, 500 € non affectés\n{aside}\n"
    assert [line["amount"] for line in plan_data(read(text))["orchestrate"]["budget"]["lines"]] == [4000, 1500]
    assert values(text, "orchestrate.budget.reserve", "objective.target") == [500, None]


def test_what_is_made_with_an_article_is_a_cost() -> None:
    text = "Budget: £6,000\n- a film: £3,000\n- a stand: £2,000\n"
    assert names(text, "orchestrate.budget.lines", "label") == ["film", "stand"]


@pytest.mark.parametrize(
    "text",
    [
        "26 000 validés hier : 12 000 Google Ads, 8 000 influence, 4 000 création, 2 000 de côté\n",
        "26,000 signed off yesterday: 12,000 Google Ads, 8,000 influencers, 4,000 creation, 2,000 kept aside\n",
    ],
)
def test_a_sum_and_its_parts_are_the_budget_without_a_word_for_it(text: str) -> None:
    assert values(f"Audience: couples\n{text}", "orchestrate.budget.total", "orchestrate.budget.reserve") == [
        26000,
        2000,
    ]
    assert [one["amount"] for one in plan_data(read(text))["orchestrate"]["budget"]["lines"]] == [12000, 8000, 4000]
    assert names(text, "rally.contents", "title") == []


def test_thousands_in_the_other_languages_way() -> None:
    text = "Objectif : 75 abonnements\nBudget : €7,500, dont LinkedIn 3,500, vidéo 2,250, goodies 1,200\n"
    assert [one["amount"] for one in plan_data(read(text))["orchestrate"]["budget"]["lines"]] == [3500, 2250, 1200]


@pytest.mark.parametrize(
    ("text", "statement", "figures"),
    [
        (
            "Last season we sold 310 passes, this season 450 by 30 April 2027 please.\n",
            "450 passes by 30 April 2027",
            [Decimal(450), Decimal(310)],
        ),
        (
            "L'an dernier 45 candidatures, cette année 110 d'ici le 30 septembre 2027.\n",
            "110 candidatures d'ici le 30 septembre 2027",
            [Decimal(110), Decimal(45)],
        ),
    ],
)
def test_a_goal_beside_last_years_figure(text: str, statement: str, figures: list[Decimal]) -> None:
    assert values(text, "objective.statement", "objective.target", "objective.baseline") == [statement, *figures]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Need a landing page (Ines, 20 January 2027) and a leaflet (Ben, by 1 February 2027).\n",
            ["landing page", "leaflet"],
        ),
        (
            "Il nous faut une vidéo (Inès, 20 janvier 2027) et un dépliant (Ben, 1er février 2027).\n",
            ["vidéo", "dépliant"],
        ),
    ],
)
def test_what_is_needed_is_to_be_made_by_whoever_stands_beside_it(text: str, titles: list[str]) -> None:
    data = plan_data(read(f"Objectif : 40 ventes\n{text}"))
    contents = value_at(data, "rally.contents")
    assert [one["title"] for one in contents] == titles
    assert {one["status"] for one in contents} == {"to_create"}
    assert [one["owner"] for one in data["orchestrate"]["tasks"]] == ["ines", "ben"]


@pytest.mark.parametrize("text", ["Team: Ines\nInes writes.\n", "Équipe : Inès\nInès rédige.\n"])
def test_who_writes_is_no_content(text: str) -> None:
    assert names(text, "rally.contents", "title") == []


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Total budget: £27,500 net, ie £33,000 incl. VAT. Fair £12,000, LinkedIn £12,500, £3,000 held back.\n", 27500),
        (
            "Enveloppe globale : 27 500 € HT, soit 33 000 € TTC. Salon 20 000 €, LinkedIn 10 000 €, 3 000 € de côté.\n",
            33000,
        ),
    ],
)
def test_of_two_totals_the_one_that_the_parts_make_up_counts(text: str, total: int) -> None:
    assert values(f"Team: Fay\n{text}", "orchestrate.budget.total") == [total]


@pytest.mark.parametrize(
    "text",
    [
        "Budget: £2,400 max. Roughly half Instagram, £600 samples.\n",
        "Budget : 2 400 € max. La moitié Instagram, 600 € d'échantillons.\n",
    ],
)
def test_half_beside_a_sum_is_half_of_the_total(text: str) -> None:
    assert [line["amount"] for line in plan_data(read(text))["orchestrate"]["budget"]["lines"]] == [1200, 600]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Goal: fill the 12 workshops, ie 180 places, by 20 November 2027 (132 in spring 2026)\n", [180, 132]),
        (
            "Objectif : remplir les 12 ateliers, soit 180 places, d'ici le 20 novembre 2027 (132 au printemps 2026)\n",
            [180, 132],
        ),
    ],
)
def test_what_a_figure_comes_to_is_what_counts(text: str, figures: list[int]) -> None:
    assert values(text, "objective.target", "objective.baseline") == figures
