"""A part of the budget becomes another sum in passing, whatever is asked; what only sounds like it changes nothing."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN = {
    "orchestrate": {
        "budget": {
            "total": 20000,
            "lines": [
                {"label": "people", "amount": 6000, "kind": "people"},
                {"label": "Instagram ads", "amount": 8000, "kind": "media"},
                {"label": "print", "amount": 4000, "kind": "creation"},
            ],
        }
    }
}


@pytest.mark.parametrize("question", ["orchestrate.tasks", "orchestrate.reviews", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message", "amounts"),
    [
        ("en", "people drop to 4k", [4000, 8000, 4000]),
        ("en", "people go down to 4k, print up to 6k", [4000, 8000, 6000]),
        ("en", "the Instagram ads come down to £6,500", [6000, 6500, 4000]),
        ("en", "cut print to 3k and Instagram ads to 7k", [6000, 7000, 3000]),
        ("en", "actually make print 5k", [6000, 8000, 5000]),
        ("fr", "le print passe à 5 k€", [6000, 8000, 5000]),
        ("fr", "mets le print à 5 000 €", [6000, 8000, 5000]),
    ],
)
def test_a_part_of_the_budget_becomes_another_sum(
    question: str, language: Language, message: str, amounts: list[int]
) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == amounts
    assert at(plan, "orchestrate.budget.total") == 20000
    assert at(plan, "orchestrate.tasks") == []
    assert at(plan, "rally.contents") == []


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("rally.contents", "sign-ups drop to 40 in winter"),
        ("rally.contents", "people come to 4000 shows a year"),
        ("rally.contents", "print goes up to 5 colours"),
        ("rally.contents", "print goes to Karim"),
        ("rally.contents", "visitors go down to 4k"),
    ],
)
def test_what_is_no_part_or_no_sum_changes_nothing(question: str, message: str) -> None:
    plan, _ = answered(message, question, known=KNOWN)
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == [6000, 8000, 4000]


def test_where_steps_are_counted_a_bare_figure_is_theirs() -> None:
    plan, _ = answered("print goes up to 4500", "integrate.kpi", paths=("integrate.steps[ad].kpi",), known=KNOWN)
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == [6000, 8000, 4000]


FAIR = {
    "orchestrate": {
        "budget": {
            "total": 16000,
            "reserve": 1000,
            "lines": [
                {"label": "trade fair", "amount": 8000},
                {"label": "samples", "amount": 4000},
                {"label": "tastings", "amount": 3000},
            ],
        }
    }
}


@pytest.mark.parametrize("question", ["orchestrate.tasks", "integrate.left_out", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message", "total", "amounts"),
    [
        ("en", "Total budget: 14,000 instead of 16,000. Trade fair: 7,000. Samples: 3,000.", 14000, [7000, 3000, 3000]),
        ("en", "so tastings is 4k and the total budget 17k", 17000, [8000, 4000, 4000]),
        ("en", "the trade fair costs 8,900 now", 16000, [8900, 4000, 3000]),
        ("en", "The samples went up. They're pricey. It costs 900 now.", 16000, [8000, 4000, 3000]),
        ("en", "The trade fair went up. It costs 8,900 now.", 16000, [8900, 4000, 3000]),
        ("en", "Budget revised: total 17k, trade fair 9k", 17000, [9000, 4000, 3000]),
        ("fr", "rectif budget, 17 k€ au total, les tastings passent à 4 k€", 17000, [8000, 4000, 4000]),
        ("fr", "Le trade fair a augmenté. Ça coûte 8 900 € maintenant.", 16000, [8900, 4000, 3000]),
    ],
)
def test_what_something_costs_now_is_its_part(
    question: str, language: Language, message: str, total: int, amounts: list[int]
) -> None:
    plan, _ = answered(message, question, known=FAIR, language=language)
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == amounts
    assert at(plan, "orchestrate.budget.total") == total


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("rally.data", "samples is 4,500"),
        ("rally.data", "the samples are 4,500 people"),
        ("orchestrate.tasks", "the trade fair: 7,000 visitors"),
        ("orchestrate.tasks", "The trade fair and the samples went up. It costs 900 now."),
        ("orchestrate.tasks", "the trade fair is on 3 May 2027"),
        ("orchestrate.tasks", "it costs 900 per stand"),
    ],
)
def test_what_is_counted_or_meant_by_nobody_is_no_sum(question: str, message: str) -> None:
    plan, _ = answered(message, question, known=FAIR)
    assert [line["amount"] for line in at(plan, "orchestrate.budget.lines")] == [8000, 4000, 3000]
    assert at(plan, "orchestrate.budget.total") == 16000


@pytest.mark.parametrize(
    ("language", "message", "left"),
    [
        ("en", "remove the samples line from the budget, we ship none anymore", ["trade fair", "tastings"]),
        ("en", "take tastings out of the budget", ["trade fair", "samples"]),
        ("en", "remove samples from the budget", ["trade fair", "tastings"]),
        ("fr", "enlève la ligne des tastings", ["trade fair", "samples"]),
        ("en", "remove the finish line from the posters", ["trade fair", "samples", "tastings"]),
    ],
)
def test_a_line_is_taken_out_of_the_budget(language: Language, message: str, left: list[str]) -> None:
    plan, _ = answered(message, "orchestrate.tasks", known=FAIR, language=language)
    assert [line["label"] for line in at(plan, "orchestrate.budget.lines")] == left
