"""Words for people that sound like orders, lists between dashes, lengths in a word, and what is asked of figures."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

CREW: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "odile", "name": "Odile", "role": "campaign_manager"},
            {"id": "zack", "name": "Zack", "role": "channel_manager"},
        ]
    },
    "rally": {
        "channels": [{"id": "group", "name": "Facebook group"}, {"id": "doors", "name": "door knocking"}],
        "contents": [{"id": "quiz", "title": "quiz"}, {"id": "video", "title": "video"}],
    },
    "orchestrate": {"tasks": [{"id": "send", "title": "Send the quiz", "owner": "zack", "due": "2027-03-14"}]},
}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Get your evenings back", "en"),
        ("Add ten years to your kitchen", "en"),
        ("Swap the queue for a click", "en"),
        ("Remettez du goût dans l'assiette", "fr"),
        ("Ajoutez du soleil à vos murs", "fr"),
    ],
)
def test_a_promise_may_sound_like_an_order(said: str, language: Language) -> None:
    plan, _ = answered(said, "message_house.promise", known={"message_house": {}}, language=language)
    assert at(plan, "message_house.promise") == said
    assert plan["message_house"]["pillars"] == []


def test_an_order_is_one_where_a_promise_is_asked() -> None:
    plan, _ = answered("change the deadline to 15 May", "message_house.promise", known={"message_house": {}})
    assert str(at(plan, "objective.deadline")) == "2027-05-15"


@pytest.mark.parametrize(
    ("said", "language", "titles"),
    [
        (
            "Fitted in a day - a third of the price - no dust",
            "en",
            ["Fitted in a day", "A third of the price", "No dust"],
        ),
        (
            "First: it lasts. Second: 20 minutes a day. Third: no gear",
            "en",
            ["It lasts", "20 minutes a day", "No gear"],
        ),
        ("Posé en un jour - trois fois moins cher - zéro poussière", "fr", None),
    ],
)
def test_arguments_between_dashes_or_counted_off(said: str, language: Language, titles: list[str] | None) -> None:
    plan, _ = answered(said, "message_house.pillars", known={"message_house": {}}, language=language)
    pillars = plan["message_house"]["pillars"]
    assert [pillar["proofs"] for pillar in pillars] == [[], [], []]
    assert titles is None or [pillar["title"] for pillar in pillars] == titles


@pytest.mark.parametrize(("said", "months"), [("a year", 12), ("18 mos", 18), ("half a year", 6)])
def test_a_length_in_a_word(said: str, months: int) -> None:
    assert at(answered(said, "orchestrate.retention_months")[0], "orchestrate.compliance.retention_months") == months


@pytest.mark.parametrize(
    ("said", "language"), [("just me and Zack, Monday mornings", "en"), ("le lundi matin, Odile et Zack", "fr")]
)
def test_who_looks_at_figures_runs_nothing_for_that(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.reviews", known=CREW, language=language)
    assert plan["orchestrate"]["measurement"]["reviews"][0]["cadence"] is not None
    assert len(plan["team"]["members"]) == 2
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == [None, None]


def test_what_is_named_beside_its_owner_is_all_that_is_theirs() -> None:
    paths = ("rally.contents[quiz].owner", "rally.contents[video].owner")
    plan, _ = answered("the quiz, Odile", "rally.owner", paths=paths, known=CREW)
    assert [content["owner"] for content in plan["rally"]["contents"]] == ["odile", None]


def test_channels_go_by_their_names() -> None:
    paths = ("rally.channels[group].manager", "rally.channels[doors].manager")
    plan, _ = answered("fb Odile, door knocking Zack", "rally.manager", paths=paths, known=CREW)
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == ["odile", "zack"]


@pytest.mark.parametrize(
    ("said", "language"), [("actually Zack sends it on the 18th", "en"), ("en fait Zack l'envoie le 18", "fr")]
)
def test_a_task_told_again_gets_its_new_day(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.legal_basis", known=CREW, language=language)
    assert [str(task["due"]) for task in plan["orchestrate"]["tasks"]] == ["2027-03-18"]


@pytest.mark.parametrize(
    ("said", "language", "makers"),
    [
        ('"Fool-proof tiling" guide - Zack to write; how-to video: Odile will film it', "en", ["zack", "odile"]),
        ("l'affiche : Zack doit la dessiner. Le film : Odile va le tourner", "fr", ["zack", "odile"]),
    ],
)
def test_who_is_to_make_which_content(said: str, language: Language, makers: list[str]) -> None:
    plan, reading = answered(said, "rally.contents", known={**CREW, "rally": {}}, language=language)
    assert [(c["owner"], c["status"]) for c in plan["rally"]["contents"]] == [(who, "to_create") for who in makers]
    assert reading.question == ""
    assert len(plan["message_house"]["pillars"]) == 2


@pytest.mark.parametrize(
    ("said", "bases"),
    [
        ("Members' e-mails and phone numbers sit in Zibble", {"Zibble": ["email", "phone"]}),
        ("e-mails are in Zibble, phone numbers on a spreadsheet", {"Zibble": ["email"], "spreadsheet": ["phone"]}),
        ("member database, names + e-mails", {"member database": ["email"]}),
    ],
)
def test_where_details_lie_and_which(said: str, bases: dict[str, list[str]]) -> None:
    plan, _ = answered(said, "rally.data")
    assert {base["name"]: base["holds"] for base in plan["rally"]["data"]} == bases


def test_what_each_holds_is_no_total() -> None:
    plan, _ = answered("fill my two classes, 14 people each, by May", "objective.statement", known={"objective": {}})
    assert at(plan, "objective.target") is None


@pytest.mark.parametrize(
    ("said", "language"), [("cold, never spoke to us", "en"), ("froids, ils ne nous ont jamais parlé", "fr")]
)
def test_whoever_never_spoke_to_us_is_a_prospect(said: str, language: Language) -> None:
    plan, _ = answered(said, "audience.lifecycle", known={"audience": {"name": "growers"}}, language=language)
    assert (at(plan, "audience.lifecycle"), at(plan, "audience.challenges")) == ("prospect", [])
