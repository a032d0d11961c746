"""Where a way ends that the same message draws, what a step counts, and where a step keeps what it is given."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NO_WAY: dict[str, Any] = {"integrate": {"steps": []}}


def _goals(plan: dict[str, Any]) -> list[str]:
    return [step["name"] for step in plan["integrate"]["steps"] if step["goal"]]


@pytest.mark.parametrize(
    ("message", "language", "goal"),
    [
        ("ad > quiz page > tasting > subscription. goal = tasting", "en", "tasting"),
        ("Instagram ad → quiz page → test ride. test ride is the goal", "en", "test ride"),
        ("Instagram ad -> quiz page -> test ride. The goal: the test ride.", "en", "test ride"),
        ("pub > page du quiz > essai > abonnement. but = essai", "fr", "essai"),
        ("pub Instagram → page du quiz → essai. L'essai, c'est le but.", "fr", "essai"),
    ],
)
@pytest.mark.parametrize("question", ["integrate.steps", "message_house.promise", "team.members"])
def test_a_step_that_the_message_draws_is_the_goal(message: str, language: Language, goal: str, question: str) -> None:
    plan, reading = answered(message, question, known=NO_WAY, language=language)
    assert [name.lower() for name in _goals(plan)] == [goal]
    assert not reading.conflicts
    assert plan["objective"]["statement"] == "Win 120 trial sign-ups by 30 June 2027"
    assert all(not pillar["proofs"] for pillar in plan["message_house"]["pillars"])


@pytest.mark.parametrize(
    ("message", "language"),
    [("goal: 200 trial sign-ups by 30 June 2027", "en"), ("objectif : 200 inscriptions d'ici le 30 juin 2027", "fr")],
)
def test_a_goal_that_is_no_step_is_the_objective(message: str, language: Language) -> None:
    plan, reading = answered(message, "integrate.steps", language=language)
    assert _goals(plan) == ["trial sign-up"]
    assert plan["objective"]["target"] == 200 or any(c.path == "objective.target" for c in reading.conflicts)


@pytest.mark.parametrize(
    ("message", "language", "metric"),
    [
        ("target for the landing page: 600 visits", "en", "visits"),
        ("goal on the landing page: 600 visits", "en", "visits"),
        ("objectif pour la landing page : 600 visites", "fr", "visites"),
    ],
)
@pytest.mark.parametrize("question", ["integrate.left_out", "integrate.kpi", "orchestrate.start"])
def test_the_target_of_a_step_is_no_objective(message: str, language: Language, metric: str, question: str) -> None:
    plan, reading = answered(message, question, path="integrate.steps[page].kpi", language=language)
    page = next(step for step in plan["integrate"]["steps"] if step["id"] == "page")
    assert (page["kpi"]["metric"], page["kpi"]["target"]) == (metric, 600)
    assert plan["objective"]["target"] == 120
    assert not reading.conflicts
    assert not plan["integrate"]["left_out"]


@pytest.mark.parametrize(
    ("message", "language", "store"),
    [
        ("flyer > quiz page > visit. The quiz page takes the phone nr, goes in the order book.", "en", "order book"),
        (
            "flyer > quiz page > visit. The quiz page captures the phone and stores it in the visitor list.",
            "en",
            "list",
        ),
        (
            "flyer > page du quiz > visite. La page du quiz demande le téléphone, noté dans le cahier de visites.",
            "fr",
            "cahier de visites",
        ),
    ],
)
def test_a_step_keeps_what_it_is_given(message: str, language: Language, store: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=NO_WAY, language=language)
    steps = plan["integrate"]["steps"]
    assert len(steps) == 3
    assert steps[1]["captures"] == ["phone"]
    assert next(base["name"] for base in plan["rally"]["data"] if base["id"] == steps[1]["stores_in"]).endswith(store)
    assert "stores" not in [channel["name"] for channel in plan["rally"]["channels"]]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("flyer > quiz page > our stores. The stores hand out samples.", "en"),
        ("flyer > quiz page > visit. The visit ends in the reading room with a book.", "en"),
    ],
)
def test_a_shop_stays_a_step_and_a_book_is_no_base(message: str, language: Language) -> None:
    plan, _ = answered(message, "integrate.steps", known=NO_WAY, language=language)
    assert not plan["rally"]["data"]
    assert len(plan["integrate"]["steps"]) >= 3
