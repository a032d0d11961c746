"""What is sold has a price that is no budget; a sum that was given up is none either; a sum and its parts are one."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values

_TOTAL = "orchestrate.budget.total"


@pytest.mark.parametrize(
    "text",
    [
        "Enfin parce que le tarif reste sage, à partir de 240 € tout compris.\n",
        "La cure coûte 240 € tout compris.\n",
        "Argument 2 : dès 19 € par personne, tout compris.\n",
        "Third, because it stays affordable: from £45 per person, all in.\n",
        "The weekend costs £240 all in.\n",
        "Our third argument: prices start at £19, breakfast included in total.\n",
    ],
)
def test_what_people_pay_is_no_budget(text: str) -> None:
    assert values(f"Audience: couples of 50 to 70\n\n{text}", _TOTAL, "orchestrate.budget.lines") == [None, []]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("On a 9 000 € tout compris.\n", 9000),
        ("We have £9,000 all in.\n", 9000),
        ("Everything costs £9,000 in total.\n", 9000),
        ("Le budget part de 9 000 € en tout.\n", 9000),
    ],
)
def test_what_is_spent_in_all_is_the_budget(text: str, total: int) -> None:
    assert values(text, _TOTAL) == [total]


@pytest.mark.parametrize(
    "text",
    [
        "Nous avons 15 000 € : 7 000 pour le courrier, 5 000 pour Instagram, 2 000 pour l'agence, 1 000 mis de côté.\n",
        "We have £15,000: 7,000 for the letters, 5,000 for Instagram, 2,000 for creation and 1,000 set aside.\n",
        "On dispose de 15 k€ : 7 k pour les lettres, 5 k pour Instagram, 2 k pour la création, 1 k de réserve.\n",
    ],
)
def test_a_sum_and_what_it_is_for_stay_together(text: str) -> None:
    budget = plan_data(read(text))["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"]) == (15000, 1000)
    assert [line["amount"] for line in budget["lines"]] == [7000, 5000, 2000]


def test_people_in_parts_are_no_money() -> None:
    text = "Goal: 900 visitors by 1 June 2027: 400 from Leeds, 300 from York, 200 from Hull\n"
    assert values(text, "objective.target", _TOTAL) == [900, None]


@pytest.mark.parametrize(
    "text",
    [
        "Budget : 32 000 € au lieu des 40 000 € prévus\n",
        "Deux changements :\n- le budget est réduit : 32 000 € et non 40 000 €\n- pas de radio\n",
        "Le budget passe de 40 000 € à 32 000 €.\n",
        "Budget: 32k instead of the planned 40k\n",
        "Budget: £32k, down from £40k\n",
        "The budget was cut to £32k from £40k.\n",
        "The budget goes from £40k to £32k.\n",
    ],
)
def test_a_sum_that_was_given_up_counts_no_more(text: str) -> None:
    assert values(text, _TOTAL, "orchestrate.budget.lines") == [32000, []]


def test_a_line_that_was_cut_keeps_its_label() -> None:
    text = "Budget: £20,000\n- radio £8,000 instead of £10,000\n- posters £5,000, not £6,000\n"
    lines = plan_data(read(text))["orchestrate"]["budget"]["lines"]
    assert [(line["label"], line["amount"]) for line in lines] == [("radio", 8000), ("posters", 5000)]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("atelier (logiciel) 3 k", "atelier"),
        ("radio (local) 3k", "radio"),
        ("film (Studio Pim) : 3 000 €", "film"),
        ("3,000 leaflets (print)", "leaflets"),
    ],
)
def test_a_line_is_called_after_what_stands_before_the_brackets(line: str, label: str) -> None:
    assert names(f"BUDGET : 20 k€\n- {line}\n- agence 9 k\n", "orchestrate.budget.lines", "label")[0] == label
