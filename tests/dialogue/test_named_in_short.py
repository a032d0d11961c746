"""Names in short and in full: houses of two words, a form named again, a channel by a word of its name, "I do"."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NONE: dict[str, Any] = {"rally": {}, "integrate": {}, "team": {}}


def test_a_house_keeps_both_words_of_its_name() -> None:
    plan, _ = answered("Ann, and Greenlight Media is the agency for ads", "team.members", known=NONE)
    assert [member["name"] for member in plan["team"]["members"]] == ["Ann", "Greenlight Media"]


@pytest.mark.parametrize(("message", "language"), [("I do", "en"), ("je m'en occupe", "fr")])
def test_whoever_does_it_is_me(message: str, language: Language) -> None:
    known = {"team": {"members": [{"id": "karim", "name": "Karim"}]}, "language": language}
    plan, _ = answered(message, "team.campaign_manager", known=known, language=language)
    assert [member["role"] for member in plan["team"]["members"]] == [None, "campaign_manager"]


def test_who_says_their_name_and_runs_it() -> None:
    plan, _ = answered("I'm Maureen and I'll run it. Tariq does Facebook", "team.members", known=NONE)
    roles = {member["name"]: member["role"] for member in plan["team"]["members"]}
    assert roles == {"Maureen": "campaign_manager", "Tariq": "channel_manager"}


def test_a_form_that_is_named_again_is_the_same() -> None:
    plan, _ = answered(
        "Facebook post and poster both lead to the sign-up form, form asks name and email. Then a call",
        "integrate.steps",
        known=NONE,
    )
    names = {step["id"]: step["name"] for step in plan["integrate"]["steps"]}
    links = [(names[link["source"]], names[link["target"]]) for link in plan["integrate"]["links"]]
    assert links == [("Facebook post", "sign-up form"), ("poster", "sign-up form"), ("sign-up form", "call")]


def test_a_numbered_message_is_not_another_one() -> None:
    plan, _ = answered("flyer -> page -> welcome email. Email 1 -> page", "integrate.steps", known=NONE)
    sources = [link["source"] for link in plan["integrate"]["links"]]
    assert "welcome-email" not in sources


@pytest.mark.parametrize(
    ("message", "language"), [("not customers yet", "en"), ("never been to us", "en"), ("pas encore clients", "fr")]
)
def test_who_is_no_customer_yet_is_a_prospect(message: str, language: Language) -> None:
    plan, _ = answered(message, "audience.lifecycle", known={"audience": {}, "language": language}, language=language)
    assert plan["audience"]["lifecycle"] == "prospect"


def test_an_age_counts_nobody() -> None:
    said = "couples over 50 who came to at least one show last year"
    plan, reading = answered(said, "audience.name", known={"audience": {}})
    assert plan["audience"]["name"] == said
    assert not reading.conflicts


def test_what_they_open_is_a_habit() -> None:
    plan, _ = answered("they open our e-statement, and they don't like ads", "audience.habits")
    assert "they open our e-statement" not in plan["audience"]["challenges"]


def test_a_channel_is_known_by_a_word_of_its_name() -> None:
    channels = [{"id": "post", "name": "brochure by post"}, {"id": "mail", "name": "email"}]
    plan, _ = answered(
        "brochure Ines, email Karim",
        "rally.manager",
        paths=("rally.channels[post].manager", "rally.channels[mail].manager"),
        known={"rally": {"channels": channels}, "integrate": {}},
    )
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == ["ines", "karim"]


@pytest.mark.parametrize(
    ("message", "status"), [("radio spot (written, not recorded)", "to_create"), ("radio spot (recorded)", "ready")]
)
def test_what_is_left_to_do_counts(message: str, status: str) -> None:
    plan, _ = answered(message, "rally.contents", known=NONE)
    assert plan["rally"]["contents"][0]["status"] == status


def test_where_a_content_is_answers_for_nothing() -> None:
    plan, _ = answered("season brochure (at the printer's), video", "rally.contents")
    assert [content["owner"] for content in plan["rally"]["contents"]] == [None, None]


def test_proofs_told_in_turn_are_of_each_pillar() -> None:
    pillars = [{"id": "fees", "title": "No fees"}, {"id": "app", "title": "All of it in the app"}]
    plan, _ = answered(
        "none since 2014; 4.8 stars for the app",
        "message_house.proofs",
        paths=("message_house.pillars[fees].proofs", "message_house.pillars[app].proofs"),
        known={"message_house": {"pillars": pillars}},
    )
    assert [p["proofs"] for p in plan["message_house"]["pillars"]] == [["none since 2014"], ["4.8 stars for the app"]]


def test_a_list_of_channels_leads_nowhere() -> None:
    said = "LinkedIn ads, Interplas (2-4 March), email, SDR calls, a sponsored article"
    plan, _ = answered(said, "rally.channels", known=NONE)
    assert plan["integrate"]["steps"] == []
    assert [member["name"] for member in plan["team"]["members"]] == []
    assert {"LinkedIn ads", "Interplas", "email", "SDR calls"} <= {c["name"] for c in plan["rally"]["channels"]}


@pytest.mark.parametrize(
    ("message", "language"), [("Jo runs the campaign, that's me.", "en"), ("Jo pilote la campagne, c'est moi.", "fr")]
)
def test_who_speaks_is_named_where_they_are(message: str, language: Language) -> None:
    plan, _ = answered(message, "team.members", known=NONE | {"language": language}, language=language)
    assert [(m["name"], m["role"]) for m in plan["team"]["members"]] == [("Jo", "campaign_manager")]


def test_proofs_with_their_name_are_without_it() -> None:
    said = "savings: 31% less waste in May; time: 22 min saved each"
    paths = ("message_house.pillars[savings].proofs", "message_house.pillars[time].proofs")
    plan, _ = answered(said, "message_house.proofs", paths=paths)
    told = [pillar["proofs"] for pillar in plan["message_house"]["pillars"]]
    assert told == [["31% less waste in May"], ["22 min saved each"]]


def test_a_figure_of_nothing_known_is_of_no_step_before_it() -> None:
    paths = tuple(f"integrate.steps[{step}].kpi" for step in ("ad", "page", "e1", "call", "trial"))
    plan, _ = answered("call 120 reached; webinar 30", "integrate.kpi", paths=paths)
    assert plan["integrate"]["steps"][3]["kpi"]["metric"] == "reached"
