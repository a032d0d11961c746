"""Figures told with a range or a hedge, goals that multiply, and days told by what comes then."""

import datetime

import pytest

from assistant.dialogue.brief import open_points, plan_from_brief
from assistant.rules import check_plan
from tests.briefs.plans import TODAY, values


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Goal: between 140 and 160 tastings by May 2027\n", "Two figures"),
        ("Budget: £10-12k for the year\n", "Two amounts"),
        ("Objectif : 140 à 160 dégustations avant fin mai 2027\n", "Deux chiffres"),
        ("Budget : entre 8 000 et 9 000 €\n", "Deux montants"),
    ],
)
def test_of_two_figures_one_is_asked_for(text: str, asked: str) -> None:
    result = plan_from_brief(text, TODAY)
    language = result.plan.language or "fr"
    points = open_points(result.plan, check_plan(result.plan).findings, result.reading, language)
    assert any(point.startswith(asked) for point in points)
    assert values(text, "objective.target", "orchestrate.budget.total") == [None, None]


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("Budget : une quarantaine de milliers d'euros\n", "orchestrate.budget.total", 40000),
        ("Objectif : une petite trentaine de dégustations d'ici mai 2027\n", "objective.target", 30),
        ("Goal: a couple of hundred tastings by May 2027\n", "objective.target", 200),
        ("Goal: double our tastings (130 now) by May 2027\n", "objective.baseline", 130),
        ("Objectif : doubler nos dégustations (130 aujourd'hui) d'ici mai 2027\n", "objective.baseline", 130),
    ],
)
def test_a_hedge_leaves_the_figure(text: str, path: str, expected: int) -> None:
    assert values(text, path) == [expected]


def test_what_is_doubled_is_no_target() -> None:
    assert values("Goal: double our tastings (130 now) by May 2027\n", "objective.target") == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Goal: 90 tastings before the summer break", (2027, 6, 30)),
        ("Goal: 90 tastings within nine months", (2027, 8, 22)),
        ("Goal: 90 tastings by this time next year", (2027, 11, 22)),
        ("Objectif : 90 dégustations avant les grandes vacances", (2027, 6, 30)),
        ("Objectif : 90 dégustations avant les vacances de Noël", (2026, 12, 19)),
    ],
)
def test_a_deadline_may_be_told_by_what_comes_then(text: str, day: tuple[int, int, int]) -> None:
    assert values(f"{text}\n", "objective.deadline") == [datetime.date(*day)]
    found = check_plan(plan_from_brief(f"{text}\n", TODAY).plan).findings
    assert "OBJ011" not in {finding.code for finding in found}


@pytest.mark.parametrize(
    "text",
    ["Objectif : 90 dégustations avant la fin de l'année scolaire", "Promise: delivered within two weeks"],
)
def test_what_is_no_day_of_the_calendar_is_none(text: str) -> None:
    assert values(f"{text}\n", "objective.deadline") == [None]
