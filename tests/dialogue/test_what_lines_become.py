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
