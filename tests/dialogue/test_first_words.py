"""How people open: greetings, who they are, what others want of them, and what they take back as they speak."""

from decimal import Decimal
from typing import Any

import pytest

from tests.dialogue.answering import answered, at

NOTHING: dict[str, Any] = {
    "objective": {},
    "audience": {},
    "message_house": {},
    "team": {},
    "rally": {},
    "integrate": {},
}


def opened(message: str) -> dict[str, Any]:
    return answered(message, "objective.statement", known=NOTHING)[0]


@pytest.mark.parametrize(
    "said",
    [
        "I'd like to prepare a campaign with you for the spring",
        "Good morning. We supply gloves to hospitals and I want to plan a campaign.",
        "I need your help with a campaign for our new skincare line",
        "Bonjour, je voudrais préparer une campagne avec vous",
    ],
)
def test_who_only_wants_to_begin_states_no_objective(said: str) -> None:
    plan, reading = answered(said, "objective.statement", known=NOTHING)
    assert at(plan, "objective.statement") is None
    assert [note for note, _ in reading.notes] == ["wants_campaign"]


def test_whom_it_is_for_is_kept() -> None:
    assert at(opened("On prépare une campagne pour les apiculteurs"), "audience.name") == "apiculteurs"


@pytest.mark.parametrize(
    ("said", "target", "baseline"),
    [
        ("The trustees want 1,200 new members by 31 August; we have 740 today.", 1200, 740),
        ("Say 450 applications for the master's by 15 May, versus 390 last year", 450, 390),
        ("Our sales director is asking for 60 trials before June, we had 45 last year", 60, 45),
        ("We sell software to law firms and want 25 pilots signed by Labor Day", 25, None),
        ("I run marketing at a logistics company, we'd like 60 meetings by July", 60, None),
        ("30,000 active users by the end of May would be great, it's about 21,000 now.", 30000, 21000),
        ("We're hoping for 5,000 first orders before Black Friday", 5000, None),
        ("hi there so um we're a credit union and we basically need 600 new accounts by May", 600, None),
        ("La mairie attend 300 inscriptions avant juin, contre 180 l'an dernier", 300, 180),
    ],
)
def test_what_others_want_is_the_goal(said: str, target: int, baseline: int | None) -> None:
    plan = opened(said)
    assert (at(plan, "objective.target"), at(plan, "objective.baseline")) == (target, baseline)
    assert plan["team"]["members"] == []


def test_where_nothing_stands_is_no_trade_show() -> None:
    plan = opened("My boss wants 40 new candidates by Easter. No idea where we stand today.")
    assert plan["orchestrate"]["milestones"] == []
    assert at(plan, "objective.target") == 40


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("Sell 2,500 passes before October 15, no sorry, before October 31", "objective.deadline", "2027-10-31"),
        ("We want 40 demos, no wait, 50 demos by June", "objective.target", 50),
        ("Win 300, I mean 400 sign-ups by June", "objective.target", 400),
        ("On veut 40 démos, non pardon, 50 d'ici fin juin", "objective.target", 50),
    ],
)
def test_what_is_taken_back_is_not_recorded(said: str, path: str, value: object) -> None:
    found = at(opened(said), path)
    assert (found.isoformat() if hasattr(found, "isoformat") else found) == value


def test_what_is_counted_stays_when_its_number_is_taken_back() -> None:
    assert (
        at(opened("Sell 2,500 passes, no sorry, 2,600 by June"), "objective.statement") == "Sell 2,600 passes by June"
    )


@pytest.mark.parametrize(
    ("said", "path", "value"),
    [
        ("The target should be 130, not 120. The CEO changed his mind.", "objective.target", Decimal(130)),
        ("Actually the deadline is now 15 May 2027", "objective.deadline", "2027-05-15"),
    ],
)
def test_a_correction_says_what_it_corrects(said: str, path: str, value: object) -> None:
    plan, reading = answered(said, "audience.habits", known={"audience": {}})
    found = at(plan, path)
    assert (found.isoformat() if hasattr(found, "isoformat") else found) == value
    assert at(plan, "audience.name") is None
    assert not reading.conflicts


@pytest.mark.parametrize(
    "said",
    [
        "It's aimed at families from Boston",
        "this one is meant for families from Boston",
        "it's for families from Boston",
    ],
)
def test_whom_it_is_aimed_at(said: str) -> None:
    plan, _ = answered(said, "objective.baseline", known={"audience": {}})
    assert at(plan, "audience.name") == "families from Boston"
