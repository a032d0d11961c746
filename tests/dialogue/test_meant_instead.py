"""What is meant and what is not, said together: the one answers, the other is left as it was."""

from typing import Any

import pytest

from tests.dialogue.answering import answered, at

HARD: dict[str, Any] = {
    "audience": {"name": "florists", "challenges": ["their van breaks down on Saturday mornings", "fees"]},
    "message_house": {},
}
DUR: dict[str, Any] = {
    "audience": {"name": "fleuristes", "challenges": ["leur camion tombe en panne le samedi matin", "les frais"]},
    "message_house": {},
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "un camion qui ne vous laisse pas en panne le samedi matin"),
        ("fr", "Le bouquet qu'on n'oublie pas le samedi matin"),
        ("en", "a van that does not break down on Saturday mornings"),
        ("en", "You will not miss Saturday mornings"),
    ],
)
def test_a_verb_that_is_denied_changes_nothing_that_was_said(language: Any, said: str) -> None:
    known = HARD if language == "en" else DUR
    plan, _ = answered(said, "message_house.promise", known=known, language=language)
    assert at(plan, "audience.challenges") == known["audience"]["challenges"]
    assert at(plan, "message_house.promise").lower() == said.lower()


@pytest.mark.parametrize(
    ("language", "said", "habits"),
    [
        ("fr", "les marchés pas Instagram", ["marchés"]),
        ("fr", "la presse agricole, pas du tout l'e-mail", ["presse agricole"]),
        ("en", "trade shows, not email", ["trade shows"]),
        ("en", "they're not on Instagram but on TikTok", ["TikTok"]),
        ("fr", "pas Instagram", []),
    ],
)
def test_where_people_do_not_look_stays_a_channel_of_the_campaign(language: Any, said: str, habits: list[str]) -> None:
    plan, _ = answered(said, "audience.habits", language=language)
    assert at(plan, "audience.habits") == habits
    assert {"instagram", "mail"} <= {channel["id"] for channel in at(plan, "rally.channels")}
    assert at(plan, "integrate.steps[ad].channel") == "instagram"


@pytest.mark.parametrize(
    ("language", "said", "question", "path", "value"),
    [
        ("en", "80 not 60", "objective.target", "objective.target", 80),
        ("fr", "80, pas 60", "objective.target", "objective.target", 80),
        ("en", "it isn't the florists, it's the bakers", "audience.name", "audience.name", "bakers"),
        ("fr", "ce ne sont pas les fleuristes, ce sont les pâtissiers", "audience.name", "audience.name", "pâtissiers"),
    ],
)
def test_what_is_meant_answers(language: Any, said: str, question: str, path: str, value: Any) -> None:
    empty: dict[str, Any] = {"objective": {"statement": "Open the shop"}, "audience": {}}
    plan, _ = answered(said, question, known=empty, language=language)
    assert at(plan, path) == value
    assert at(plan, "objective.metric") is None


@pytest.mark.parametrize(("language", "said"), [("fr", "Karim, pas Ines"), ("en", "Karim not Ines")])
def test_who_is_meant_has_what_is_asked_and_keeps_their_role(language: Any, said: str) -> None:
    plan, _ = answered(said, "rally.manager", paths=("rally.channels[mail].manager",), language=language)
    assert at(plan, "rally.channels[mail].manager") == "karim"
    assert at(plan, "team.members[karim].role") == "channel_manager"


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("faudrait qu'on recrute 15 apprentis d'ici mai", "Recruter 15 apprentis d'ici mai"),
        ("on ouvre un atelier, faut qu'on en vende 40 d'ici l'été", "Vendre 40 d'ici l'été"),
    ],
)
def test_what_must_be_is_told_in_the_infinitive(said: str, statement: str) -> None:
    plan, _ = answered(said, "objective.statement", known={"objective": {}}, language="fr")
    assert at(plan, "objective.statement") == statement
