"""Two values are only held against each other where both are plainly of the same field."""

import pytest

from assistant.dialogue.brief import plan_from_brief
from tests.briefs.plans import TODAY, values

_NAME, _BASELINE = "audience.name", "objective.baseline"


def _asked(text: str) -> list[str]:
    return [conflict.path for conflict in plan_from_brief(text, TODAY).reading.conflicts]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hello,\n\nWe want 70 bookings by 15 June 2027. We speak to young families. For the budget, we have 900 euros "
         "in all.", "young families"),
        ("Bonjour,\n\nOn vise 70 réservations d'ici le 15 juin 2027. On s'adresse aux jeunes familles. Pour les "
         "moyens, on a 900 euros en tout.", "jeunes familles"),
    ],
)  # fmt: skip
def test_a_subject_is_no_audience(text: str, name: str) -> None:
    assert values(text, _NAME) == [name]
    assert _NAME not in _asked(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Goal\nSign 35 contracts by 30 June 2027 with our existing customers.\n\n## Audience\nOffice managers of "
         "small law firms.", "Office managers of small law firms"),
        ("## Objectif\nSigner 35 contrats d'ici au 30 juin 2027 auprès de nos clients actuels.\n\n## Audience\n"
         "Responsables de cabinets dentaires.", "Responsables de cabinets dentaires"),
    ],
)  # fmt: skip
def test_a_section_says_who_they_are_more_exactly_than_the_goal(text: str, name: str) -> None:
    assert values(text, _NAME) == [name]
    assert _NAME not in _asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Goal: 70 bookings by 15 June 2027 (last year 52). Last year 8 guests out of 10 came by train.",
        "Objectif : 70 réservations d'ici le 15 juin 2027 (52 l'an dernier). L'an dernier, 8 clients sur 10 sont venus "
        "en train.",
    ],
)
def test_a_share_of_people_is_no_other_baseline(text: str) -> None:
    assert values(text, _BASELINE) == [52]
    assert _BASELINE not in _asked(text)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("## Audience\nYoung families.\n\n## Audience\nRetired teachers.", _NAME),
        ("Objectif : 70 réservations d'ici le 15 juin 2027.\nPoint de départ : 52\n\nPoint de départ : 47", _BASELINE),
    ],
)
def test_two_values_of_one_field_are_asked_about(text: str, path: str) -> None:
    assert path in _asked(text)
