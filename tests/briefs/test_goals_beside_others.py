"""A goal beside the size of a group, the figure of today in brackets, and the day that a label of its own tells."""

import datetime

import pytest

from tests.briefs.plans import values

_GOAL = ("objective.target", "objective.baseline", "objective.deadline")


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        (
            "L'idée est simple : nous aimerions faire revenir les choristes partis. Ils sont environ 1 800, et nous "
            "serions ravis d'en retrouver 250 avant le 31 mai 2027 ; l'an dernier, sans aucune relance, il en était "
            "revenu 90.\n",
            [250, 90, datetime.date(2027, 5, 31)],
        ),
        (
            "The idea is simple: we'd like to win back our former rowers. There are nearly 1,800 of them, and we "
            "would be glad to see 250 again before 31 May 2027; last year only 90 came back.\n",
            [250, 90, datetime.date(2027, 5, 31)],
        ),
        # Today's count is no size of a group.
        ("Goal: 500 readers by 1 June 2027. They are 220 today.\n", [500, 220, datetime.date(2027, 6, 1)]),
        ("Objectif : 500 lecteurs d'ici le 1er juin 2027. Ils sont 220 aujourd'hui.\n", [500, 220, None]),
    ],
)
def test_how_many_people_there_are_is_neither_wanted_nor_reached(text: str, goal: list[object]) -> None:
    told = values(text, *_GOAL)
    assert [one for one, expected in zip(told, goal, strict=True) if expected is not None] == [g for g in goal if g]


@pytest.mark.parametrize(
    ("text", "statement", "baseline"),
    [
        (
            "Goal: 90 tastings by the end of May 27 (curr. 35 / term)\n",
            "90 tastings by the end of May 27",
            35,
        ),
        ("Objectif : 90 essais d'ici fin mai 27 (auj. ~35 par trimestre)\n", "90 essais d'ici fin mai 27", 35),
        ("Goal: 90 tastings by 31/05/27 (2026: 35 w/ old menu)\n", "90 tastings by 31/05/27", 35),
        ("Objectif : 90 essais d'ici le 31/05/27 (2026 : 35 avec l'ancienne carte)\n", None, 35),
        (
            "We want bakers in Kent to try our flour: 90 tests by 31 May 2027, when this winter only brought us 35.\n",
            "Bakers in Kent to try our flour: 90 tests by 31 May 2027",
            35,
        ),
        (
            "Nous voulons que les boulangers du Lot essaient notre farine : 90 tests d'ici le 31 mai 2027, alors que "
            "cet hiver ne nous en a apporté que 35.\n",
            "Les boulangers du Lot essaient notre farine : 90 tests d'ici le 31 mai 2027",
            35,
        ),
        # What only introduces the goal is no part of it.
        ("It's about our spring supper: fill 90 seats by 31 May 2027.\n", "Fill 90 seats by 31 May 2027", None),
    ],
)
def test_the_goal_is_stated_whole_and_without_today(text: str, statement: str | None, baseline: int | None) -> None:
    said, today, deadline = values(text, "objective.statement", "objective.baseline", "objective.deadline")
    assert (said, today) == (statement or said, baseline)
    assert "35" not in said
    assert deadline == datetime.date(2027, 5, 31)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        (
            "# Objectif\nRecruter 60 apprentis pour la rentrée, contre 41 en 2026. Date limite : 15 mai 2027.\n",
            datetime.date(2027, 5, 15),
        ),
        (
            "# Objective\nDeadline: 15 May 2027.\nSign up 60 apprentices for the autumn, up from 41 in 2026.\n",
            datetime.date(2027, 5, 15),
        ),
        ("Objectif : recruter 60 apprentis, contre 41 en 2026\n", None),
        ("Goal: sign up 60 apprentices, against 41 in 2026\n", None),
        ("Goal: sign up 60 apprentices in 2027, against 41 in 2026\n", datetime.date(2027, 12, 31)),
    ],
)
def test_the_day_of_a_label_is_the_deadline_and_the_year_of_the_past_is_none(
    text: str, deadline: datetime.date | None
) -> None:
    assert values(text, *_GOAL) == [60, 41, deadline]


@pytest.mark.parametrize(
    "aside",
    [
        "The two-minute film exists from last year but needs a new ending.",
        "The three-card game exists since 2024 but needs refreshing.",
        "Our 5-page leaflet from last year must be redone.",
    ],
)
def test_a_kind_of_thing_counts_nothing(aside: str) -> None:
    assert values(f"Audience: families\n\n{aside}\n", "objective.target", "objective.statement") == [None, None]
