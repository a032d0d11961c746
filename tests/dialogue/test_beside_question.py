"""Facts of another field said while something else is asked, and answers that sound like another field."""

import datetime

import pytest

from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.state import Question, State
from assistant.plan import Edit, Plan, apply_edits

TODAY = datetime.date(2026, 11, 30)
PLAN = apply_edits(
    Plan(),
    [
        Edit("set", "objective.statement", "150 new riders by the end of May"),
        Edit("set", "objective.target", 150),
        Edit("set", "audience.name", "Adults who have never ridden"),
        Edit("add", "audience.challenges", "They are afraid of horses"),
        Edit("add", "audience.challenges", "lessons feel expensive"),
        Edit("add", "message_house.pillars", {"id": "calm", "title": "Calm ponies"}),
        Edit("set", "language", "en"),
    ],
)
ANSWERS = Question("message_house.pillars[].answers", "message_house.pillars[calm].answers", "message_house", "answers")
PROMISE = Question("message_house.promise", "message_house.promise", "message_house", "promise")


def after(message: str, asked: Question) -> Plan:
    """Return the plan after a message said in answer to a question."""
    state = State(plans=(PLAN,), language="en", pending=asked)
    return apply_edits(PLAN, GuidedReader().read(message, state, (), 3, TODAY).edits)


def answered(plan: Plan) -> tuple[str, ...]:
    """Return the challenges that the one pillar answers."""
    return plan.message_house.pillars[0].answers


def test_a_journey_is_taken_where_a_pillar_is_asked_about() -> None:
    plan = after("The posters lead to a landing page where they leave their email, then they book a lesson", ANSWERS)
    assert [step.captures for step in plan.integrate.steps if step.captures] == [("email",)]
    assert not answered(plan)


@pytest.mark.parametrize(
    "message", ["A landing page, a 30 second video (to be made), flyers", "a brochure (ready), a video"]
)
def test_a_list_of_contents_ranks_no_challenge(message: str) -> None:
    plan = after(message, ANSWERS)
    assert len(plan.rally.contents) > 1
    assert not answered(plan)


def test_channels_are_taken_where_a_pillar_is_asked_about() -> None:
    plan = after("Instagram, TikTok, email and posters", ANSWERS)
    assert [channel.name for channel in plan.rally.channels] == ["Instagram", "TikTok", "email", "posters"]
    assert not answered(plan)


@pytest.mark.parametrize(
    ("message", "challenge"),
    [
        ("the fear", None),
        ("afraid of horses", "They are afraid of horses"),
        ("it's the expensive lessons", "lessons feel expensive"),
        ("2", "lessons feel expensive"),
        ("they do not know when we open", None),
    ],
)
def test_a_challenge_is_told_by_a_word_that_tells(message: str, challenge: str | None) -> None:
    assert answered(after(message, ANSWERS)) == ((challenge,) if challenge else ())


def test_a_promise_may_sound_like_somebodys_duty() -> None:
    plan = after("You will never ride alone", PROMISE)
    assert plan.message_house.promise == "You will never ride alone"
    assert not plan.team.members


def test_who_is_sold_to_is_taken_where_the_promise_is_asked() -> None:
    plan = after("consumers", PROMISE)
    assert plan.audience.market == "consumer"
    assert plan.message_house.promise is None
