"""Which figure of a goal is of today or of last time, and which day is none of its deadlines."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NEW: dict[str, Any] = {"objective": {}, "audience": {}}


def goal(message: str, language: Language = "en") -> dict[str, Any]:
    changed, _ = answered(message, "objective.statement", known=NEW, language=language)
    objective: dict[str, Any] = changed["objective"]
    return objective


@pytest.mark.parametrize(
    ("message", "language", "baseline"),
    [
        ("double our mailing list from 3,000 by the end of 2027", "en", 3000),
        ("tripler nos 400 adhérents d'ici fin 2027", "fr", 400),
    ],
)
def test_what_is_multiplied_is_where_it_stands(message: str, language: Language, baseline: int) -> None:
    """The figure that is said is no target."""
    objective = goal(message, language)
    assert (objective["baseline"], objective["target"]) == (Decimal(baseline), None)


def test_the_year_of_a_figure_said_aside_is_no_deadline() -> None:
    assert goal("300 visitors to our open day (210 in 2026)")["deadline"] is None


def test_the_day_of_an_event_that_is_told_first_is_the_deadline() -> None:
    objective = goal("we're holding a workshop on 9 April 2027, goal 60 sign-ups (41 in 2026)")
    assert str(objective["deadline"]) == str(datetime.date(2027, 4, 9))
    assert (objective["target"], objective["baseline"]) == (60, 41)


def test_what_is_sold_so_far_is_a_baseline_and_no_part_of_the_goal() -> None:
    objective = goal("Sell 30 places on the autumn retreat, 12 booked so far")
    assert (objective["target"], objective["baseline"]) == (30, 12)
    assert "12" not in objective["statement"]


def test_a_deadline_behind_last_year_is_no_figure_of_it() -> None:
    """The goal is not cut before it."""
    assert goal("15% more bookings on last year by September 2027")["statement"].endswith("by September 2027")


def test_whom_qualified_meetings_are_with_is_the_audience() -> None:
    message = "Obtenir 30 rdv qualifiés avec des directeurs d'usine avant fin mars 2027"
    changed, _ = answered(message, "objective.statement", known=NEW, language="fr")
    assert changed["audience"]["name"] == "directeurs d'usine"
