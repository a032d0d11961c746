"""Whoever says "I" is one person of the team, whatever they told of themselves first and when they give their name."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

GUIDE: dict[str, Any] = {"contents": [{"id": "guide", "title": "guide", "status": "ready"}]}
OWNER: dict[str, Any] = {"path": "rally.contents[guide].owner", "paths": ("rally.contents[guide].owner",)}


@pytest.mark.parametrize(
    ("language", "first", "then", "name"),
    [
        ("fr", "moi Odile Garnier je coordonne tout, Bruno s'occupe du Facebook", "c'est moi", "Odile Garnier"),
        ("fr", "moi c'est Anne Le Goff, je pilote tout", "moi", "Anne Le Goff"),
        ("en", "I'm Priya Van Dam, I run the campaign, Tom does the ads", "that's me", "Priya Van Dam"),
    ],
)
def test_who_spoke_of_themselves_is_me_later(language: Language, first: str, then: str, name: str) -> None:
    plan, _ = answered(first, "team.members", known={"team": {}, "rally": GUIDE}, language=language)
    later, _ = answered(then, "rally.owner", known=plan, language=language, **OWNER)
    owner = at(later, "rally.contents[guide].owner")
    assert at(later, f"team.members[{owner}].name") == name
    assert len(at(later, "team.members")) == len(at(plan, "team.members"))


TEAM: dict[str, Any] = {
    "members": [
        {"id": "odile", "name": "Odile Garnier", "role": "campaign_manager"},
        {"id": "marketing-manager", "name": "Marketing manager"},
        {"id": "press", "name": "Sun Press", "external": True, "contact": "marketing-manager"},
    ]
}


@pytest.mark.parametrize(
    ("language", "message"), [("fr", "je suis Odile"), ("en", "my name is Odile"), ("en", "I'm Odile")]
)
def test_who_had_no_name_turns_out_to_be_a_member(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", known={"team": TEAM}, language=language)
    assert [member["id"] for member in at(plan, "team.members")] == ["odile", "press"]
    assert at(plan, "team.members[press].contact") == "odile"
    assert at(plan, "team.members[odile].name") == "Odile Garnier"


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("fr", "mon nom complet c'est Odile Le Braz", "Odile Le Braz"),
        ("en", "my full name is Odile De Witt", "Odile De Witt"),
    ],
)
def test_a_full_name_completes_the_first_name(language: Language, message: str, name: str) -> None:
    known = {"team": {"members": [{"id": "odile", "name": "Odile"}, {"id": "tom", "name": "Tom"}]}}
    plan, _ = answered(message, "audience.habits", known=known, language=language)
    assert [member["name"] for member in at(plan, "team.members")] == [name, "Tom"]


def test_who_gives_a_known_name_is_me_from_then_on() -> None:
    known = {"team": {"members": [{"id": "odile", "name": "Odile"}, {"id": "tom", "name": "Tom"}]}, "rally": GUIDE}
    plan, _ = answered("je m'appelle Odile", "audience.habits", known=known, language="fr")
    later, _ = answered("moi", "rally.owner", known=plan, language="fr", **OWNER)
    assert at(later, "rally.contents[guide].owner") == "odile"


NOTHING: dict[str, Any] = {
    name: {} for name in ("objective", "audience", "message_house", "team", "rally", "integrate", "orchestrate")
}


@pytest.mark.parametrize(
    ("language", "first", "then", "name"),
    [
        (
            "fr",
            "Bonjour, Odile, responsable du mécénat. On veut 90 dons d'ici juin 2027",
            "c'est moi qui pilote",
            "Odile",
        ),
        ("fr", "Bonsoir ! Ici Bruno, chef de produit. Il nous faut 40 abonnés d'ici mai 2027", "moi", "Bruno"),
        ("en", "Hi, Tom here, head of sales. We want 90 bookings by June 2027", "I run it all myself", "Tom"),
    ],
)
def test_who_greets_with_a_name_and_a_function_says_i_later(
    language: Language, first: str, then: str, name: str
) -> None:
    plan, _ = answered(first, "objective.statement", known=NOTHING, language=language)
    assert [member["name"] for member in at(plan, "team.members")] == [name]
    later, _ = answered(then, "team.campaign_manager", known=plan, language=language, paths=("team.members",))
    assert [(m["name"], m["role"]) for m in at(later, "team.members")] == [(name, "campaign_manager")]


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("fr", "Bonjour, Paris, capitale du livre. On veut 90 dons d'ici juin 2027"),
        ("fr", "Bonjour Odile, on veut 90 dons d'ici juin 2027"),
        ("fr", "Bonjour, les parents, cible prioritaire. On veut 90 inscrits d'ici juin 2027"),
        ("en", "Hello Tom, we want 90 bookings by June 2027"),
    ],
)
def test_who_is_greeted_is_nobody_of_the_team(language: Language, first: str) -> None:
    plan, _ = answered(first, "objective.statement", known=NOTHING, language=language)
    assert not at(plan, "team.members")
