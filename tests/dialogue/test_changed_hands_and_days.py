"""What changes late: who takes whose channel, what is dropped, whose day moves, what a figure becomes."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

PLANNED: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "letter", "name": "newsletter", "manager": "karim"},
            {"id": "press", "name": "local press"},
        ],
        "contents": [{"id": "quiz", "title": "quiz"}, {"id": "flyer", "title": "flyer"}],
    },
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim", "responsibilities": ["newsletter"]},
        ]
    },
    "orchestrate": {
        "budget": {"total": 30000, "reserve": 6000, "lines": [{"label": "videos", "amount": 9000}]},
        "tasks": [{"id": "quiz-task", "title": "Set the quiz up", "owner": "karim", "due": "2027-03-10"}],
    },
}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ines steps in for Karim on the newsletter", "en"),
        ("newsletter: Ines instead of Karim", "en"),
        ("Ines prend la suite de Karim sur la newsletter", "fr"),
    ],
)
def test_who_takes_a_channel_from_whom(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.legal_basis", known=PLANNED, language=language)
    assert at(plan, "rally.channels[letter].manager") == "ines"
    assert at(plan, "team.members[karim].responsibilities") == []
    assert at(plan, "rally.contents[quiz].title") == "quiz"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("no press after all, they never answer", "en"),
        ("finalement pas de presse, trop d'attente", "fr"),
        ("press is out", "en"),
    ],
)
def test_what_is_given_up_goes_with_its_reason(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.legal_basis", known=PLANNED, language=language)
    assert [channel["id"] for channel in plan["rally"]["channels"]] == ["letter"]


@pytest.mark.parametrize(
    ("said", "language", "due"),
    [
        ("the deadline for the quiz slips to 17 March, Karim is ill", "en", "2027-03-17"),
        ("le quiz passe au 17 mars", "fr", "2027-03-17"),
        ("push the quiz back to the 24th", "en", "2027-03-24"),
    ],
)
def test_the_day_of_a_task_moves(said: str, language: Language, due: str) -> None:
    plan, _ = answered(said, "orchestrate.legal_basis", known=PLANNED, language=language)
    assert [(task["id"], str(task["due"])) for task in plan["orchestrate"]["tasks"]] == [("quiz-task", due)]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("scratch that, videos are 11K so the reserve drops to 4", "en"),
        ("correction : les videos c'est 11k donc la réserve descend à 4", "fr"),
    ],
)
def test_a_line_and_the_reserve_change_together(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.legal_basis", known=PLANNED, language=language)
    assert at(plan, "orchestrate.budget.lines[0].amount") == 11000
    assert at(plan, "orchestrate.budget.reserve") == 4000


@pytest.mark.parametrize(
    ("said", "language", "reserve"),
    [
        ("20k: 12k ads, 3k film and we hold on to the rest", "en", 5000),
        ("20k : 12k de pub, 3k de film et on garde le reste", "fr", 5000),
        ("20k: 12k ads, 3k film and we spend the rest on print", "en", None),
    ],
)
def test_what_is_kept_of_a_budget_is_its_reserve(said: str, language: Language, reserve: int | None) -> None:
    plan, _ = answered(said, "orchestrate.budget.total", language=language)
    assert at(plan, "orchestrate.budget.reserve") == reserve


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("make that 140, the partners were too shy", "en"),
        ("finalement 140, on voit plus grand", "fr"),
    ],
)
def test_a_figure_is_corrected_with_its_reason(said: str, language: Language) -> None:
    marks = {"provenance": {"objective.target": {"origin": "user", "turn": 2, "words": "120"}}}
    plan, _ = answered(said, "objective.kind", known=marks, language=language)
    assert at(plan, "objective.target") == 140
    assert "partners" not in at(plan, "objective.statement")


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("by Easter... schools are off then, so let's say 12 March", "en", "2027-03-12"),
        ("à Pâques... disons plutôt le 12 mars", "fr", "2027-03-12"),
        ("before winter ends", "en", "2027-02-28"),
    ],
)
def test_the_day_that_is_settled_on_counts(said: str, language: Language, day: str) -> None:
    known = {"objective": {"statement": "Win trial sign-ups"}}
    plan, _ = answered(said, "objective.deadline", known=known, language=language)
    assert str(at(plan, "objective.deadline")) == day
    assert at(plan, "orchestrate.end") is None
