"""Goals that are wished for others, headings before a goal, and groups of people wherever they are said."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

_OPEN: dict[str, Any] = {"objective": {"statement": "Win 70 kayak rentals", "target": 70}, "audience": {}}


@pytest.mark.parametrize(
    ("message", "statement"),
    [
        ("We have a bookshop and would love our regulars to join the club", "Our regulars to join the club"),
        ("On aimerait que les retraités viennent le matin", "Que les retraités viennent le matin"),
        (
            "New campaign for our bakery: sell 900 panettones by 20 December 2027",
            "Sell 900 panettones by 20 December 2027",
        ),
        ("Notre ferme : vendre 80 paniers avant juin 2027", "Vendre 80 paniers avant juin 2027"),
    ],
)
def test_a_goal_is_what_is_wished_and_nothing_beside_it(talk: Start, message: str, statement: str) -> None:
    view = talk().say(message)
    assert view.state.plan.objective.statement == statement
    assert view.state.plan.orchestrate.measurement.reviews == ()


def test_what_a_campaign_cannot_reach_is_no_goal(talk: Start) -> None:
    assert talk().say("we want to know how to start").state.plan.objective.statement is None


def test_a_goal_with_a_figure_says_more_exactly_what_one_without_said(talk: Start) -> None:
    conversation = talk("en")
    view = conversation.say("we want more families to book lessons", "Get 240 family bookings by the end of June 2028")
    assert view.state.plan.objective.target == 240
    assert not view.state.conflicts


@pytest.mark.parametrize(
    ("message", "language", "path", "value"),
    [
        (
            "des adultes de 25 à 40 ans et des étudiants",
            "fr",
            "audience.name",
            "adultes de 25 à 40 ans et des étudiants",
        ),
        ("on part de 12", "fr", "objective.baseline", 12),
        ("we're starting from 12", "en", "objective.baseline", 12),
        ("TikTok, le bouche-à-oreille, les affiches", "fr", "objective.kind", None),
    ],
)
def test_where_the_kind_is_asked_something_else_is_what_it_is(
    message: str, language: Language, path: str, value: object
) -> None:
    plan, _ = answered(message, "objective.kind", known=_OPEN, language=language)
    assert at(plan, path) == value


def test_a_list_of_channels_is_no_promise() -> None:
    plan, _ = answered("podcast, Pinterest, posters in the gyms", "message_house.promise")
    assert at(plan, "message_house.promise") is None


def test_a_pillar_in_brackets_is_no_other_goal() -> None:
    plan, reading = answered(
        "rent covered (paid by the 3rd) and no night calls (answered in 30 minutes)", "message_house.pillars"
    )
    assert len(at(plan, "message_house.pillars")) == 4
    assert not reading.conflicts


def test_the_town_that_people_live_in_is_no_sector(talk: Start) -> None:
    plan = talk("fr").say("Vendre 30 serres avant juin 2027", "cible : les familles de la commune").state.plan
    assert plan.audience.name == "familles de la commune"
    assert plan.audience.sector is None


def test_a_figure_that_counts_something_else_corrects_no_baseline() -> None:
    plan, _ = answered("no wait, 45 growers", "message_house.proofs", paths=("message_house.pillars[time].proofs",))
    assert at(plan, "objective.baseline") == 40
