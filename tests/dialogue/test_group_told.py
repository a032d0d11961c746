"""What the audience does and in which trade, told in sentences, is no challenge; what is said of a trade is no name."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NAMED = {"audience": {"name": "buyers in tile shops"}, "team": {"members": []}}


@pytest.mark.parametrize(
    ("message", "language", "role", "sector"),
    [
        ("They have the role of store buyer and the sector is furniture.", "en", "store buyer", "furniture"),
        ("their job title is head chef, the industry is tiles", "en", "head chef", "tiles"),
        ("They work as nurses.", "en", "nurses", None),
        (
            "Ils ont le poste de technicien de maintenance et le secteur est la construction.",
            "fr",
            None,
            "construction",
        ),
        ("leur fonction est acheteur", "fr", "acheteur", None),
    ],
)
@pytest.mark.parametrize("question", ["audience.challenges", "objective.deadline"])
def test_role_and_sector(message: str, language: Language, role: str | None, sector: str | None, question: str) -> None:
    plan, _ = answered(message, question, known=NAMED, language=language)
    assert plan["audience"]["sector"] == sector
    assert role is None or plan["audience"]["role"] == role
    assert not plan["audience"]["challenges"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("the sector is declining and their job is hard", "en"),
        ("le secteur est en crise et leur métier est dur", "fr"),
    ],
)
def test_what_is_said_of_a_trade_names_none(message: str, language: Language) -> None:
    plan, _ = answered(message, "audience.challenges", known=NAMED, language=language)
    assert (plan["audience"]["role"], plan["audience"]["sector"]) == (None, None)
    assert plan["audience"]["challenges"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Excuse me, what do you call a channel, is it the same as a medium?", "en"),
        ("Excusez-moi, c'est quoi un canal, c'est pareil qu'un média ?", "fr"),
    ],
)
def test_an_excuse_before_a_question_is_nobody(message: str, language: Language) -> None:
    plan, reading = answered(message, "team.members", known=NAMED, language=language)
    assert reading.intent == "question"
    assert not plan["team"]["members"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Channel\tResponsible\nradio\tLars\nposters\tNina\nflyers\tJonas", "en"),
        ("Canal\tPersonne en charge\nradio\tLars\naffiches\tNina\nflyers\tJonas", "fr"),
    ],
)
def test_a_pasted_table_says_who_runs_what(message: str, language: Language) -> None:
    known: dict[str, Any] = {"rally": {"channels": []}, "team": {"members": []}}
    plan, _ = answered(message, "team.members", known=known, language=language)
    assert [member["name"] for member in plan["team"]["members"]] == ["Lars", "Nina", "Jonas"]
    assert [channel["manager"] for channel in plan["rally"]["channels"]] == ["lars", "nina", "jonas"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Channel\tColour\nradio\tred\nposters\tblue\nflyers\tgreen", "en"),
        ("Canal\tCouleur\nradio\trouge\naffiches\tbleu\nflyers\tvert", "fr"),
    ],
)
def test_the_heading_of_a_table_is_no_channel(message: str, language: Language) -> None:
    known: dict[str, Any] = {"rally": {"channels": []}, "team": {"members": []}}
    plan, _ = answered(message, "rally.channels", known=known, language=language)
    assert not [channel for channel in plan["rally"]["channels"] if "|" in channel["name"]]
