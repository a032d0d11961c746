"""Whoever is said to work outside does, what somebody is stands behind their name, and a channel keeps its name."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def team(message: str, language: Language) -> tuple[dict[str, Any], dict[str, str | None]]:
    """Return the members by name, and who manages which channel, after a message about an empty team."""
    plan, _ = answered(message, "team.members", known={"team": {}, "rally": {}}, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members")}
    channels = {channel["name"]: names.get(channel["manager"] or "") for channel in at(plan, "rally.channels")}
    return {member["name"]: member for member in at(plan, "team.members")}, channels


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "Yard banners are run by Greta, who is external, from the riding school.", "Greta"),
        ("en", "TikTok is run by Greta, who's external", "Greta"),
        ("en", "radio is handled by Greta (external)", "Greta"),
        ("en", "the podcast is Greta, a freelance", "Greta"),
        ("en", "TikTok is Otto, and the podcast is run by Greta, a contractor", "Greta"),
        ("fr", "TikTok c'est Otto, le podcast cest Elsa, une freelance", "Elsa"),
        ("fr", "le podcast c'est Elsa, en freelance", "Elsa"),
        ("fr", "TikTok est géré par Elsa, qui est externe, du centre équestre", "Elsa"),
        ("fr", "La radio est gérée par Elsa, externe", "Elsa"),
    ],
)
def test_whoever_is_said_to_work_outside_does(language: Language, message: str, name: str) -> None:
    members, channels = team(message, language)
    assert members[name]["external"] is True
    assert name in channels.values()
    assert not [other for other in members if other not in (name, "Otto")]
    assert "Otto" not in members or members["Otto"]["external"] is None


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "banners are run by Greta, who isn't external"),
        ("en", "banners are run by Greta, who knows external printers"),
        ("en", "banners are run by Greta, our content officer"),
        ("fr", "les affiches sont gérées par Elsa, qui n'est pas externe"),
        ("fr", "les affiches sont gérées par Elsa, notre chargée de contenu"),
    ],
)
def test_nobody_else_is_said_to_work_outside(language: Language, message: str) -> None:
    members, _ = team(message, language)
    assert [member["external"] for member in members.values()] == [None]


@pytest.mark.parametrize(
    ("language", "message", "role"),
    [
        ("en", "The WhatsApp groups are run by Greta, our content officer.", "content"),
        ("en", "Greta, our content coordinator, runs the podcast", "content"),
        ("en", "radio is handled by Greta, our head of sales", "sales"),
        ("fr", "TikTok est géré par Greta, notre chargée de contenu", "content"),
    ],
)
def test_what_somebody_is_stands_behind_their_name(language: Language, message: str, role: str) -> None:
    members, channels = team(message, language)
    assert members["Greta"]["role"] == role
    assert list(channels.values()) == ["Greta"]
    assert not [duty for duty in members["Greta"]["responsibilities"] if "content" in duty or "contenu" in duty]


@pytest.mark.parametrize(
    ("language", "message", "channel"),
    [
        ("en", "stable door posters are run by Greta", "stable door posters"),
        ("en", "Village newsletters are handled by Greta", "Village newsletters"),
        ("en", "Posters are run by Greta", "Posters"),
        ("fr", "les affiches de manège sont gérées par Elsa", "affiches de manège"),
        ("fr", "Elsa gère la newsletter du lundi", "newsletter du lundi"),
    ],
)
def test_a_channel_keeps_its_name(language: Language, message: str, channel: str) -> None:
    assert list(team(message, language)[1]) == [channel]


@pytest.mark.parametrize(
    ("language", "message", "channels"),
    [
        ("en", "radio and TikTok are run by Greta", ["radio", "TikTok"]),
        ("en", "flyers (Otto), radio and TikTok are run by Greta", ["radio", "TikTok"]),
        ("fr", "la radio et TikTok sont gérés par Elsa", ["radio", "TikTok"]),
        ("en", "radio, and TikTok is run by Greta", ["TikTok"]),
        ("fr", "la radio, et TikTok est géré par Elsa", ["TikTok"]),
    ],
)
def test_what_is_said_of_several_is_said_of_each(language: Language, message: str, channels: list[str]) -> None:
    runs = team(message, language)[1]
    assert [name for name, who in runs.items() if who in ("Greta", "Elsa")] == channels
