"""Whoever says "that's me" behind a name and a role is that person, a role in the plural is of those it names."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": []}, "rally": {}, "integrate": {}}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Harriet - that's me, head of marketing - runs it. Bo does the emails"),
        ("en", "Harriet, head of marketing, that's me. Bo does the emails"),
        ("fr", "Harriet - c'est moi, responsable marketing - pilote. Bo fait les emails"),
    ],
)
def test_me_behind_a_name_is_one_person(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known=NOBODY, language=language)
    people = {member["name"]: member for member in at(plan, "team.members")}
    assert sorted(people) == ["Bo", "Harriet"]
    assert people["Harriet"]["role"] in ("campaign_manager", "executive")
    assert "s" not in people["Harriet"]["responsibilities"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The reps are Bo (coast) and Ada (hills)"),
        ("en", "our sales team is Bo and Ada"),
        ("fr", "nos commerciaux sont Bo et Ada"),
    ],
)
def test_a_role_in_the_plural_is_of_those_it_names(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known=NOBODY, language=language)
    assert {member["name"]: member["role"] for member in at(plan, "team.members")} == {"Bo": "sales", "Ada": "sales"}


def test_what_things_are_names_nobody() -> None:
    plan, _ = answered("our reps are tired and the vans are old", "audience.challenges", known=NOBODY)
    assert at(plan, "team.members") == []


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        ("en", "1) lessons in 2) small boats 3) nothing else actually, so two", ["Lessons in", "Small boats"]),
        ("en", "lessons, small boats, and that's it", ["Lessons", "Small boats"]),
        ("fr", "le prix, les cours, et c'est tout", ["Le prix", "Les cours"]),
    ],
)
def test_that_a_list_ends_is_no_part_of_it(language: Language, message: str, titles: list[str]) -> None:
    plan, _ = answered(message, "message_house.pillars", known={"message_house": {}}, language=language)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles


def test_nothing_else_may_be_the_promise() -> None:
    plan, _ = answered("good boats, nothing else", "message_house.promise", known={"message_house": {}})
    assert at(plan, "message_house.promise") == "Good boats, nothing else"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "leaflet printed by 14 Feb (Ines), calls made by 3 Mar (me)"),
        ("en", "leaflet printed by 14 February (Ines), calls made by Monday (me)"),
        ("fr", "dépliant imprimé le 14 fév (Inès), appels passés lundi (moi)"),
    ],
)
def test_a_day_of_mine_names_nobody(language: Language, message: str) -> None:
    before, _ = answered("", "orchestrate.tasks", language=language)
    plan, _ = answered(message, "orchestrate.tasks", language=language)
    new = [one["name"] for one in plan["team"]["members"] if one not in before["team"]["members"]]
    assert new == ["Marketing manager" if language == "en" else "Responsable marketing"]
    assert plan["orchestrate"]["tasks"][-1]["owner"] == plan["team"]["members"][-1]["id"]
