"""A title beside a name is what that person does, and nobody of its own; who runs the campaign is said, not guessed."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": []}}
TWO: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "ada", "name": "Ada", "role": "campaign_manager"},
            {"id": "lou", "name": "Lou", "role": "campaign_manager", "responsibilities": ["running the campaign"]},
        ]
    }
}
ONE: dict[str, Any] = {
    "team": {"members": [{"id": "ada", "name": "Ada", "role": "campaign_manager"}, {"id": "lou", "name": "Lou"}]},
    "rally": {},
}


@pytest.mark.parametrize(
    ("language", "message", "roles"),
    [
        ("en", "I'm Nora, head of marketing, and I run it", {"Nora": "campaign_manager"}),
        ("en", "I run it (Nora, brand manager). Ben writes the emails", {"Nora": "campaign_manager", "Ben": None}),
        (
            "en",
            "Omar and Kate are the sales reps, Nora leads the campaign",
            {"Omar": "sales", "Kate": "sales", "Nora": "campaign_manager"},
        ),
        ("fr", "moi Lise, chargée de com, c'est moi qui pilote", {"Lise": "campaign_manager"}),
        (
            "fr",
            "Lise pilote (resp marketing), Omar gère la newsletter",
            {"Lise": "campaign_manager", "Omar": "channel_manager"},
        ),
        (
            "fr",
            "Omar et Marie sont les commerciaux, Lise pilote",
            {"Omar": "sales", "Marie": "sales", "Lise": "campaign_manager"},
        ),
        ("fr", "Lise pilote, plus la graphiste indépendante Marie", {"Lise": "campaign_manager", "Marie": None}),
    ],
)
def test_a_title_beside_a_name_makes_no_second_person(
    language: Language, message: str, roles: dict[str, str | None]
) -> None:
    plan, _ = answered(message, "team.members", known=NOBODY, language=language)
    told = {member["name"]: member["role"] for member in at(plan, "team.members")}
    assert set(told) == set(roles)
    assert {name: role for name, role in told.items() if roles[name] is not None} == {
        name: role for name, role in roles.items() if role is not None
    }


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "an explainer for the website, done already, Lou owns that"),
        ("fr", "la page d'inscription, c'est Lou qui s'en charge"),
        ("fr", "une vidéo, Lou s'en occupe"),
    ],
)
def test_who_owns_what_was_named_does_not_run_the_campaign(language: Language, message: str) -> None:
    for question in ("rally.contents", "audience.habits", "integrate.steps"):
        plan, _ = answered(message, question, known=ONE, language=language)
        roles = {member["name"]: member["role"] for member in at(plan, "team.members")}
        assert roles["Ada"] == "campaign_manager"
        assert roles["Lou"] != "campaign_manager"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Lou is not the campaign manager"),
        ("en", "Ada runs the campaign"),
        ("fr", "c'est Ada qui pilote la campagne, pas Lou"),
        ("fr", "Lou n'est pas responsable de la campagne"),
    ],
)
def test_of_two_who_run_it_the_one_that_is_meant_stays(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.campaign_manager", path="team.members", known=TWO, language=language)
    roles = {member["name"]: member["role"] for member in at(plan, "team.members")}
    assert [name for name, role in roles.items() if role == "campaign_manager"] == ["Ada"]
    assert set(roles) == {"Ada", "Lou"}
