"""What is said around the facts of a message: closings, who writes, what shows a list, days that are denied."""

from typing import Any

import pytest

from assistant.dialogue.guided.reading.no_items import announces, is_remark
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

OPEN: dict[str, Any] = {"audience": {"name": "gardeners"}, "message_house": {}, "integrate": {}, "orchestrate": {}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talk soon, M", True),
        ("À bientôt", True),
        ("to reach them", True),
        ("pour les toucher", True),
        ("a word on privacy", True),
        ("un mot sur le calendrier", True),
        ("a word in season", False),
        ("talk to an adviser", False),
    ],
)
def test_what_opens_and_closes_is_a_remark(text: str, expected: bool) -> None:
    assert is_remark(text) is expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("the tenants' panel raised three problems", "audience.challenges", True),
        ("notre sondage fait ressortir deux difficultés", "audience.challenges", True),
        ("bills that show no problem", "audience.challenges", False),
        ("invoices show hidden fees", "audience.challenges", False),
        ("the map", "message_house.pillars", True),
        ("notre parcours", "message_house.pillars", True),
        ("map of the site", "message_house.pillars", False),
        ("le prix", "message_house.pillars", False),
    ],
)
def test_what_shows_or_heads_a_list_announces_it(text: str, path: str, expected: bool) -> None:
    assert announces(text, path) is expected


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        ('the promise we\'d paint on the van is "Heat before noon", plain tone', "en", "Heat before noon"),
        ("la promesse que je mettrais en vitrine c'est « Chaud avant midi », ton simple", "fr", "Chaud avant midi"),
        ("On répond « toujours là » à ceux qui appellent", "fr", "On répond « toujours là » à ceux qui appellent"),
    ],
)
def test_a_promise_stands_in_the_quotes_behind_who_would_put_it(message: str, language: Language, promise: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=OPEN, language=language)
    assert at(plan, "message_house.promise") == promise


def test_the_map_heads_a_journey() -> None:
    plan, _ = answered("the map:\n1. poster\n2. sign-up form\n3. first class", "message_house.pillars", known=OPEN)
    assert [step["name"] for step in at(plan, "integrate.steps")] == ["poster", "sign-up form", "first class"]
    assert at(plan, "message_house.pillars") == []


def test_a_day_that_is_denied_starts_nothing() -> None:
    plan, _ = answered("la campagne finit le 28 mai 2027, pas le 20", "orchestrate.end", known=OPEN, language="fr")
    assert at(plan, "orchestrate.start") is None


@pytest.mark.parametrize("message", ["team: me (Nerys) as campaign manager, Bo for the radio"])
def test_a_name_in_brackets_behind_me_has_the_role(message: str) -> None:
    plan, _ = answered(message, "team.members", known=OPEN | {"team": {"members": []}})
    assert "Campaign manager" not in [member["name"] for member in at(plan, "team.members")]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("it ends on 28 May 2027, not the 20th", "en"),
        ("fin le 28 mai 2027 et pas le 20", "fr"),
    ],
)
def test_a_day_that_is_denied_is_none(message: str, language: Language) -> None:
    plan, _ = answered(message, "orchestrate.end", known=OPEN, language=language)
    assert (at(plan, "orchestrate.start"), str(at(plan, "orchestrate.end"))) == (None, "2027-05-28")


@pytest.mark.parametrize(
    "message",
    [
        "trois piliers, c'est un maximum ou on peut en mettre plus ?",
        "« trop de papiers à remplir » c'est Clarté, « pas assez de bras » c'est Renfort",
    ],
)
def test_what_asks_of_arguments_or_maps_a_challenge_is_no_argument(message: str) -> None:
    known = OPEN | {"audience": {"challenges": ["trop de papiers à remplir", "pas assez de bras"]}}
    plan, _ = answered(message, "message_house.pillars", known=known, language="fr")
    assert at(plan, "message_house.pillars") == []


@pytest.mark.parametrize(
    ("message", "language"),
    [("everyone", "en"), ("all companies", "en"), ("toutes les entreprises", "fr"), ("tout le monde", "fr")],
)
def test_an_audience_as_wide_as_it_can_be_is_recorded(message: str, language: Language) -> None:
    plan, _ = answered(message, "audience.name", known=OPEN | {"audience": {}}, language=language)
    assert at(plan, "audience.name") == message


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Podcast: €9,000\nfilm: 5k euros\nstaff time: 3000 euros\nreserve: 1k euros", "en"),
        ("9000 € podcast, 5 k€ film, 3 k€ impression, 1 000 euros de réserve", "fr"),
    ],
)
def test_what_the_other_sums_happen_to_make_up_is_no_total(message: str, language: Language) -> None:
    plan, _ = answered(message, "orchestrate.budget.lines", known=OPEN, language=language)
    budget = plan["orchestrate"]["budget"]
    assert [float(line["amount"]) for line in budget["lines"]] == [9000, 5000, 3000]
    assert (budget["total"], float(budget["reserve"])) == (None, 1000)


@pytest.mark.parametrize("message", ["Why do we need an agency?", "Why does it take a campaign manager?"])
def test_a_question_about_people_names_nobody(message: str) -> None:
    known = OPEN | {"team": {"members": []}, "message_house": {"pillars": [{"id": "time", "title": "Time"}]}}
    plan, _ = answered(message, "message_house.proofs", path="message_house.pillars[time].proofs", known=known)
    assert at(plan, "team.members") == []


def test_what_is_told_of_the_morning_is_no_greeting() -> None:
    assert not is_remark("morning delivery")
    assert is_remark("morning all")
