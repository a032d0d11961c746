"""The goal and the group stay as they were said, where a figure, a day or a relation is told beside them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
GOAL = ("Vendre 30 serres avant le 30 juin 2027", "acquisition", "12")


@pytest.mark.parametrize(
    ("goal", "said", "language", "statement"),
    [
        ("remplir nos ateliers de reliure", "40 inscriptions avant fin mai", "fr", "Remplir nos ateliers"),
        ("fill our bookbinding workshops", "40 sign-ups by the end of May", "en", "Fill our bookbinding workshops"),
        ("fill our spring workshops", "sell 40 places by the end of May", "en", "Sell 40 places"),
    ],
)
def test_a_figure_and_a_day_alone_leave_the_goal_as_it_was_said(
    talk: Start, goal: str, said: str, language: Any, statement: str
) -> None:
    objective = talk(language).say(goal, said).state.plan.objective
    assert statement in str(objective.statement)
    assert objective.target == 40
    assert str(objective.deadline) == "2027-05-31"


@pytest.mark.parametrize(
    ("said", "lifecycle"), [("plutôt prospects", "prospect"), ("Plutôt des clients inactifs", "inactive")]
)
def test_how_they_stand_rather_is_no_other_name(talk: Start, said: str, lifecycle: str) -> None:
    audience = talk().say(*GOAL, "les maraîchers bio", said).state.plan.audience
    assert (audience.name, audience.lifecycle) == ("maraîchers bio", lifecycle)


def test_who_is_meant_instead_is_no_relation(talk: Start) -> None:
    audience = talk().say(*GOAL, "les maraîchers bio", "plutôt les fleuristes").state.plan.audience
    assert (audience.name, audience.lifecycle) == ("les fleuristes", None)
