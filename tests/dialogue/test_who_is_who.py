"""Who is of the team in the words of a conversation: no place, no month and nobody's employer is a member."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

NOBODY: dict[str, Any] = {"team": {}, "rally": {}, "integrate": {}}


def members(said: str) -> dict[str, str | None]:
    plan, reading = answered(said, "team.members", known=NOBODY)
    assert not reading.conflicts
    return {member["name"]: member["role"] for member in plan["team"]["members"]}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Dana and Marcus, plus the branch staff in Columbus", ["Dana", "Marcus"]),
        ("Helen runs it and Tom helps, she's the boss", ["Helen", "Tom"]),
        ("I'm Monique, head of marketing at a staffing agency. Patty does email.", ["Monique", "Patty"]),
        ("Ines runs it with an intern called Zack", ["Ines", "Zack"]),
    ],
)
def test_who_is_a_member(said: str, names: list[str]) -> None:
    assert sorted(members(said)) == names


@pytest.mark.parametrize(
    "said",
    [
        "Jordan runs it. Our agency's Peak & Pine, they buy the ads.",
        "Jordan runs it. Our agency is called Peak & Pine.",
        "Jordan runs it. The app studio is Peak & Pine.",
        "Jordan runs it. An agency named Peak & Pine buys the ads.",
    ],
)
def test_what_the_agency_is_called(said: str) -> None:
    assert members(said)["Peak & Pine"] == "agency"
    assert len(members(said)) == 2


def test_a_month_is_nobody() -> None:
    known = NOBODY | {"team": {"members": [{"id": "casey", "name": "Casey"}]}}
    plan, _ = answered("We still need an email series, Casey will write it by Aug 20.", "rally.contents", known=known)
    assert [member["name"] for member in plan["team"]["members"]] == ["Casey"]


def test_what_we_have_is_nobodys_duty() -> None:
    plan, _ = answered(
        "Beth runs it, Anjali writes everything, and we have 3 reps led by Wade.", "team.members", known=NOBODY
    )
    duties = [duty for member in plan["team"]["members"] for duty in member["responsibilities"]]
    assert not [duty for duty in duties if "we have" in duty]


def test_who_has_a_title_is_known_without_it() -> None:
    known = NOBODY | {"team": {"members": [{"id": "okafor", "name": "Professor Okafor"}]}}
    plan, _ = answered("Okafor does the webinars", "team.members", known=known)
    assert [member["name"] for member in plan["team"]["members"]] == ["Professor Okafor"]


def test_a_bracket_that_is_not_closed_is_no_duty() -> None:
    plan, _ = answered(
        "Lindsey does ads, and admissions (run by Hector) calls people back", "team.members", known=NOBODY
    )
    duties = [duty for member in plan["team"]["members"] for duty in member["responsibilities"]]
    assert not [duty for duty in duties if "(" in duty]
