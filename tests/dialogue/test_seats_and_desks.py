"""Who has what seat in a list told both ways, where people sit, and who prints beside a list of channels."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

ALONE: dict[str, Any] = {"team": {}, "rally": {}, "integrate": {}}


def _managers(plan: dict[str, Any]) -> dict[str, str | None]:
    names = {member["id"]: member["name"] for member in plan["team"]["members"]}
    return {channel["name"]: names.get(channel["manager"]) for channel in plan["rally"]["channels"]}


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("Ruth at the front desk looks after Instagram", "en", {"Instagram": "Ruth"}),
        ("Ruth in accounts sends the texts", "en", {"texts": "Ruth"}),
        ("Ruth on reception does the texts, Sam the radio", "en", {"texts": "Ruth", "radio": "Sam"}),
        ("Ruth à l'accueil s'occupe d'Instagram", "fr", {"Instagram": "Ruth"}),
    ],
)
def test_where_somebody_sits_is_nobody(message: str, language: Language, expected: dict[str, str]) -> None:
    plan, _ = answered(message, "team.members", known=ALONE | {"language": language}, language=language)
    assert _managers(plan) == expected
    assert len(plan["team"]["members"]) == len(set(expected.values()))


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("Ann does the newsletter, radio Tom and Facebook me", "en", {"newsletter": "Ann", "radio": "Tom"}),
        ("Ann la newsletter, Facebook moi, la radio Tom", "fr", {"newsletter": "Ann", "radio": "Tom"}),
        ("Tom's got radio and TikTok, Ann the newsletter, Facebook me", "en", {"TikTok": "Tom", "newsletter": "Ann"}),
    ],
)
def test_a_list_told_both_ways(message: str, language: Language, expected: dict[str, str]) -> None:
    plan, _ = answered(message, "team.members", known=ALONE | {"language": language}, language=language)
    managers = _managers(plan)
    assert {name: managers[name] for name in expected} == expected
    assert managers["Facebook"] not in (None, "Ann", "Tom")


def test_what_are_somebodys_are_all_theirs() -> None:
    plan, _ = answered("Ann's doing TikTok, radio and posters are Tom", "team.members", known=ALONE)
    assert _managers(plan) == {"TikTok": "Ann", "radio": "Tom", "posters": "Tom"}


@pytest.mark.parametrize("message", ["Radio is Joe, email and fairs are me", "Radio is Joe, e-mail is me"])
def test_seats_are_no_contents_whoever_is_known(message: str) -> None:
    plan, _ = answered(message, "rally.contents", known=ALONE)
    assert plan["rally"]["contents"] == []
    assert _managers(plan)["Radio"] == "Joe"


@pytest.mark.parametrize(
    ("message", "role"), [("Dev, Maria and Tom", None), ("Dev (socials), Maria", "channel_manager")]
)
def test_dev_is_somebody(message: str, role: str | None) -> None:
    plan, _ = answered(message, "team.members", known=ALONE)
    roles = {member["name"]: member["role"] for member in plan["team"]["members"]}
    assert roles["Dev"] == role
    assert roles["Maria"] is None


def test_a_dev_is_a_developer() -> None:
    plan, _ = answered("Dev: Sam, sales: Tom", "team.members", known=ALONE)
    assert {member["name"]: member["role"] for member in plan["team"]["members"]} == {"Sam": "data", "Tom": "sales"}


def test_whoever_is_called_something_has_that_name() -> None:
    plan, _ = answered("Ann, and a freelance film maker called Jas", "team.members", known=ALONE)
    assert [(m["name"], m["external"]) for m in plan["team"]["members"]] == [("Ann", None), ("Jas", True)]


@pytest.mark.parametrize(
    "message", ["email, the print shop, Inkwell, and local radio", "email, local radio and our printers, Inkwell"]
)
def test_who_prints_is_no_channel(message: str) -> None:
    plan, _ = answered(message, "rally.channels", known=ALONE)
    assert {channel["name"] for channel in plan["rally"]["channels"]} == {"email", "local radio"}
    assert [(m["name"], m["external"]) for m in plan["team"]["members"]] == [("Inkwell", True)]


def test_the_last_of_a_list_is_what_is_printed() -> None:
    plan, _ = answered("Facebook and leaflets printed by Inkwell", "rally.channels", known=ALONE)
    assert _managers(plan) == {"Facebook": None, "leaflets": "Inkwell"}
