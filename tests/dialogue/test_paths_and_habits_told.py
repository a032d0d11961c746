"""Paths told beside another question, steps that collect into a known base, and where people spend their time."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, changed

EMPTY: dict[str, Any] = {
    "objective": {"statement": "60 test rides"},
    "rally": {"channels": [], "data": [{"id": "crm", "name": "CRM", "kind": "crm"}]},
    "integrate": {"steps": []},
}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("La bannière mène au formulaire, qui demande le téléphone dans le CRM, puis un essai", "fr"),
        ("The banner leads to the form, which asks for the phone into the CRM, then a test ride", "en"),
    ],
)
def test_a_step_collects_for_a_known_base(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    collecting = [step for step in plan["integrate"]["steps"] if step["captures"]]
    assert [(step["captures"], step["stores_in"]) for step in collecting] == [(["phone"], "crm")]
    assert len(plan["integrate"]["links"]) == len(plan["integrate"]["steps"]) - 1 == 2
    assert plan["rally"]["data"][0]["holds"] == []


@pytest.mark.parametrize(
    ("said", "language"), [("le CRM a déjà leur téléphone", "fr"), ("the CRM already has their phone", "en")]
)
def test_what_a_known_base_holds_is_no_step(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    assert plan["rally"]["data"][0]["holds"] == ["phone"]
    assert plan["integrate"]["steps"] == []


@pytest.mark.parametrize(
    ("said", "language", "steps"),
    [
        ("From the poster people go to the quiz page and then the showroom visit", "en", 3),
        ("Du catalogue on va sur la page, puis sur un essai", "fr", 3),
        ("L'annonce renvoie au questionnaire, puis un appel", "fr", 3),
    ],
)
def test_a_path_told_while_something_else_is_asked(said: str, language: Language, steps: int) -> None:
    plan, _ = answered(said, "objective.kind", known=EMPTY, language=language)
    assert len(plan["integrate"]["steps"]) == steps
    assert len(plan["integrate"]["links"]) == steps - 1


@pytest.mark.parametrize(
    ("said", "language"), [("people go to the market on Sundays", "en"), ("ils vont sur la côte l'été", "fr")]
)
def test_where_people_go_is_no_path(said: str, language: Language) -> None:
    assert "integrate" not in changed(EMPTY, said, "objective.kind", language)


@pytest.mark.parametrize(
    ("said", "language", "habits"),
    [
        ("ils passent leurs soirées sur TikTok", "fr", ["TikTok"]),
        ("elles lisent la presse locale et passent pas mal de temps sur les forums", "fr", ["presse locale", "forums"]),
        ("they spend way too much time on Reddit and scroll Instagram", "en", ["Reddit", "Instagram"]),
    ],
)
def test_where_people_spend_their_time(said: str, language: Language, habits: list[str]) -> None:
    known = {"audience": {"name": "riders"}, "rally": {"channels": []}}
    plan, _ = answered(said, "audience.habits", known=known, language=language)
    assert plan["audience"]["habits"] == habits
    assert plan["rally"]["channels"] == []
