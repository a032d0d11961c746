"""A total that is told anew takes the place of the known one, whatever is asked; what else has figures does not."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "orchestrate": {
        "start": "2027-03-01",
        "end": "2027-05-30",
        "budget": {"total": 12000, "reserve": 1000, "lines": [{"label": "posters", "amount": 7000}]},
        "milestones": [{"id": "wool-fair", "name": "Wool fair", "date": "2027-04-17"}],
    }
}
ASKED = ["audience.habits", "orchestrate.tasks", "orchestrate.start", "message_house.pillars"]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Mince, j'ai mal lu son mot, c'est treize mille au total, pas douze."),
        ("fr", "c'est 13 000 le budget en fait"),
        ("fr", "13 000 et pas 12 000 pour le total"),
        ("fr", "on nous accorde 1 000 de plus, donc 13 000 en tout"),
        ("en", "Oops, just checked: it's thirteen thousand in total, not twelve"),
        ("en", "sorry, wrong total: 13,000"),
        ("en", "we've been given 1,000 more, so 13,000 in total"),
    ],
)
def test_a_total_told_anew_holds(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language, known=KNOWN)
    assert at(plan, "orchestrate.budget.total") == 13000
    assert at(plan, "orchestrate.tasks") == []
    assert at(plan, "audience.habits") == []


@pytest.mark.parametrize("question", ["audience.habits", "orchestrate.start"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "actually we had 13,000 visitors in total"),
        ("en", "the budget is 12,000 now"),
        ("en", "is it 13,000 in total now?"),
        ("fr", "finalement on aura 130 inscrits au total"),
        ("fr", "en fait 300 de plus pour le budget affiches"),
    ],
)
def test_other_figures_leave_the_total(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language, known=KNOWN)
    assert at(plan, "orchestrate.budget.total") == 12000


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "scrap that, the wool fair moves to 24 April 2027"),
        ("en", "hang on... the wool fair has been put back to 24 April 2027"),
        ("fr", "attendez, la wool fair passe au 24 avril 2027"),
    ],
)
def test_what_is_taken_back_first_leads_to_a_change(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language, known=KNOWN)
    assert [str(row["date"]) for row in at(plan, "orchestrate.milestones")] == ["2027-04-24"]
    assert str(at(plan, "orchestrate.start")) == "2027-03-01"
    assert at(plan, "orchestrate.tasks") == []


@pytest.mark.parametrize("question", ["audience.habits", "orchestrate.tasks"])
@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "posters only get 5,000"), ("fr", "les posters n'auront que 5 000"), ("en", "posters gets 5,000 now")],
)
def test_what_a_line_gets_is_its_new_sum(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language, known=KNOWN)
    assert [int(line["amount"]) for line in at(plan, "orchestrate.budget.lines")] == [5000]
    assert at(plan, "orchestrate.tasks") == []
