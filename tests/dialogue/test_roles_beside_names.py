"""A role that is said of somebody stays theirs, whatever channels they run as well."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_NOBODY: dict[str, Any] = {"team": {}, "rally": {}}


def _roles(message: str, language: Language) -> dict[str, str]:
    plan, _ = answered(message, "team.members", known=_NOBODY, language=language)
    return {row["name"]: row["role"] for row in at(plan, "team.members")}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Hugo campaign manager, Sofia content, Marta SDR. TikTok is Hugo, email is Sofia."),
        ("en", "TikTok is Hugo, email is Sofia. Hugo campaign manager, Sofia content, Marta SDR"),
        ("fr", "Hugo chef de projet, Sofia contenus, Marta SDR. TikTok c'est Hugo, la newsletter c'est Sofia."),
        ("fr", "TikTok c'est Hugo, les mails c'est Sofia. Hugo responsable de campagne, Sofia contenus, Marta SDR"),
    ],
)
def test_a_role_that_was_said_stays_beside_a_channel(language: Language, message: str) -> None:
    assert _roles(message, language) == {"Hugo": "campaign_manager", "Sofia": "content", "Marta": "sdr"}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "TikTok is Hugo, content is Sofia"),
        ("fr", "TikTok c'est Hugo, les contenus c'est Sofia"),
        ("fr", "Hugo TikTok, Sofia les contenus"),
        ("en", "TikTok: Hugo\ncontent: Sofia"),
    ],
)
def test_what_stands_beside_the_next_name_is_no_role_of_the_first(language: Language, message: str) -> None:
    assert _roles(message, language) == {"Hugo": "channel_manager", "Sofia": "content"}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Marta runs the podcast and is one of our sales people"),
        ("en", "Marta is one of our sales crew and runs the podcast"),
        ("fr", "Marta gère le podcast et fait partie de nos commerciaux"),
        ("fr", "Marta gère le podcast et c'est une de nos commerciales"),
    ],
)
def test_one_of_several_has_their_role_and_no_such_duty(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known=_NOBODY, language=language)
    (marta,) = at(plan, "team.members")
    assert (marta["name"], marta["role"], marta["responsibilities"]) == ("Marta", "sales", ["podcast"])
    assert [(row["name"], row["manager"]) for row in at(plan, "rally.channels")] == [("podcast", "marta")]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Marta runs the podcast about our sales people"), ("fr", "Marta gère le podcast de nos commerciaux")],
)
def test_whom_a_channel_is_for_is_no_role(language: Language, message: str) -> None:
    assert _roles(message, language)["Marta"] == "channel_manager"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "In the team there's Hugo who is campaign manager and who runs TikTok, Marta our sales rep does fairs"),
        ("en", "In our team we have Hugo, who is campaign manager and who runs TikTok, Marta our sales rep does fairs"),
        ("fr", "Dans l'équipe il y a Hugo qui est responsable de la campagne et qui gère TikTok, "
               "Marta notre commerciale qui fait les salons"),
        ("fr", "Côté équipe, on a Hugo qui est chef de projet et qui gère TikTok, Marta notre commerciale les salons"),
    ],
)  # fmt: skip
def test_who_there_is_has_the_role_behind_who(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known=_NOBODY, language=language)
    assert {row["name"]: row["role"] for row in at(plan, "team.members")} == {
        "Hugo": "campaign_manager",
        "Marta": "sales",
    }
    assert at(plan, "rally.channels")[0]["manager"] == "hugo"
