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


@pytest.mark.parametrize("label", ["journey", "tasks", "contents"])
def test_a_length_of_time_is_no_step_and_no_task(label: str) -> None:
    plan = apply_edits(PLAN, [Edit("set", "orchestrate.end", "2027-06-30")])
    asked = Question("x", f"integrate.{label}", "integrate", label)
    edits = GuidedReader().read("24 months", State(plans=(plan,), language="en", pending=asked), (), 3, TODAY).edits
    assert [(edit.path, edit.value) for edit in edits] == [("orchestrate.compliance.retention_months", 24)]


@pytest.mark.parametrize(
    ("message", "source", "captures"),
    [
        ("The poster leads to an open day, where they sign up", "open-day", False),
        ("The poster leads to the landing page where they leave their email, then a demo", "landing-page", True),
    ],
)
def test_a_clause_of_where_goes_on_or_tells_of_its_step(message: str, source: str, captures: bool) -> None:
    plan = after(message, PROMISE)
    goal = next(step.id for step in plan.integrate.steps if step.goal)
    assert any((link.source or "").startswith(source) and link.target == goal for link in plan.integrate.links)
    told = [step for step in plan.integrate.steps if (step.id or "").startswith(source)]
    assert bool(told[0].captures) is captures
