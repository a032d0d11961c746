"""Sums that make up a total are its split; a page asks for details; who and what comes instead is told."""

from typing import Any

import pytest

from assistant.language.numbers import find_figures
from assistant.language.text import Language
from tests.dialogue.answering import KNOWN, at, changed


def _budget(message: str, language: Language) -> dict[str, Any]:
    budget = changed({}, message, "integrate.goal", language)["orchestrate"]["budget"]
    lines = {line["label"]: int(line["amount"]) for line in budget["lines"]}
    return {"total": int(budget["total"]), "reserve": int(budget["reserve"]), **lines}


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        (
            "fr",
            "budget 4000: sms 500, maquette 2000, lots 1000, reserve 500",
            {"total": 4000, "reserve": 500, "sms": 500, "maquette": 2000, "lots": 1000},
        ),
        (
            "fr",
            "600 € de lots, 400 € d'impression, donc mille euros en tout, pas de réserve",
            {"total": 1000, "reserve": 0, "lots": 600, "impression": 400},
        ),
        (
            "fr",
            "Nous sommes un petit club : 600 € de lots, 400 € d'impression, mille euros en tout, sans réserve",
            {"total": 1000, "reserve": 0, "lots": 600, "impression": 400},
        ),
        (
            "en",
            "£6k: room 2.5k, print 1.5k, prizes 1k, 1k in reserve",
            {"total": 6000, "reserve": 1000, "room": 2500, "print": 1500, "prizes": 1000},
        ),
        (
            "en",
            "£900 in total: 600 for prizes, 300 for print, no reserve",
            {"total": 900, "reserve": 0, "prizes": 600, "print": 300},
        ),
    ],
)
def test_sums_that_make_up_the_total_are_its_split(language: Language, message: str, told: dict[str, int]) -> None:
    assert _budget(message, language) == told


def test_a_room_has_a_number_and_a_price() -> None:
    assert [figure.words for figure in find_figures("salle 2 : accueil, salle 2,5k", "fr")] == ["2,5k"]


_STEPS = {
    "steps": [
        {"id": "ad", "name": "Instagram ad"},
        {"id": "page", "name": "page d'inscription"},
        {"id": "call", "name": "call", "goal": True},
    ],
    "links": [{"source": "ad", "target": "page"}, {"source": "page", "target": "call"}],
}
_BASE = {"channels": KNOWN["rally"]["channels"], "data": [{"id": "base", "name": "base adhérents"}]}


@pytest.mark.parametrize(
    "message",
    [
        "La page prend l'e-mail et le téléphone, ça part dans la base adhérents.",
        "Sur la page d'inscription on note l'e-mail et le téléphone, qui vont dans la base adhérents",
    ],
)
@pytest.mark.parametrize("question", ["message_house.pillars", "team.members", "rally.contents"])
def test_what_a_page_asks_for_is_of_the_journey(message: str, question: str) -> None:
    after = changed({"integrate": _STEPS, "rally": _BASE}, message, question, "fr")
    page = next(step for step in after["integrate"]["steps"] if step["id"] == "page")
    assert (page["captures"], page["stores_in"]) == (["email", "phone"], "base")
    assert "message_house" not in after


def test_a_page_that_reassures_asks_for_nothing() -> None:
    after = changed({"integrate": _STEPS}, "Une page claire, sans publicité", "message_house.pillars", "fr")
    assert list(after) == ["message_house"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "annonce → formulaire (téléphone, stocké dans la base adhérents) → appel"),
        ("en", "ad → form (phone, kept in the CRM) → call"),
    ],
)
def test_brackets_say_what_is_asked_and_where_it_goes(language: Language, message: str) -> None:
    rally = _BASE if language == "fr" else {"channels": KNOWN["rally"]["channels"]}
    after = changed({"integrate": {}, "rally": rally}, message, "integrate.steps", language)
    told = {step["name"]: (step["captures"], step["stores_in"]) for step in after["integrate"]["steps"]}
    form = told["formulaire" if language == "fr" else "form"]
    assert form == (["phone"], "base" if language == "fr" else "crm")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Remplace Instagram ads par des affiches, trop cher."),
        ("en", "Replace Instagram ads with posters, too expensive."),
    ],
)
def test_the_reason_is_no_channel(language: Language, message: str) -> None:
    channels = changed({}, message, "integrate.goal", language)["rally"]["channels"]
    posters = "affiches" if language == "fr" else "posters"
    assert {channel["name"].removeprefix("des ") for channel in channels} == {"email", posters}


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        ("fr", "Ah non, pas le gaspillage, c'est réglé : remplacez par les pannes de four", "les pannes de four"),
        ("en", "No, not the food waste, that's solved: replace it with broken ovens", "broken ovens"),
    ],
)
def test_what_comes_instead_stands_behind_why(language: Language, message: str, told: str) -> None:
    hard = "le gaspillage" if language == "fr" else "the food waste"
    known = {"audience": {"name": "chefs", "challenges": [hard, "long shifts"]}}
    after = changed(known, message, "audience.habits", language)
    assert after["audience"]["challenges"] == [told, "long shifts"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Non, Ines passe à l'email et Karim à Instagram, je les ai confondus."),
        ("en", "No, Ines moves to email and Karim to Instagram"),
    ],
)
def test_two_people_trade_what_they_run(language: Language, message: str) -> None:
    channels = [
        {"id": "instagram", "name": "Instagram", "manager": "ines"},
        {"id": "mail", "name": "email", "manager": "karim"},
    ]
    after = changed({"rally": {"channels": channels}}, message, "message_house.pillars", language)
    assert {channel["id"]: channel["manager"] for channel in after["rally"]["channels"]} == {
        "instagram": "karim",
        "mail": "ines",
    }
    assert "message_house" not in after


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "Karim rend le guide le 2 mars 2027"), ("en", "Karim hands in the guide on 2 March 2027")],
)
def test_what_is_handed_over_on_a_day_is_a_task(language: Language, message: str) -> None:
    after = changed({}, message, "integrate.goal", language)
    tasks = at(after, "orchestrate.tasks")
    assert [(task["owner"], str(task["due"])) for task in tasks] == [("karim", "2027-03-02")]
    assert not after.get("rally", {}).get("contents")
