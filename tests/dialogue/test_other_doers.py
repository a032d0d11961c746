"""Somebody else does a task than the one who has it, behind a word that something is wrong."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "orchestrate": {
        "tasks": [
            {"id": "tent", "title": "Rent the tent", "owner": "karim", "due": "2027-02-12"},
            {"id": "menus", "title": "Imprimer les menus", "owner": "karim"},
            {"id": "band", "title": "Call the band", "owner": "ines"},
        ]
    }
}


def owners_of(message: str, question: str, language: Language) -> dict[str, str]:
    """Return who owns each task after a message, by name."""
    plan, _ = answered(message, question, known=KNOWN, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members")}
    return {task["id"]: names[task["owner"]] for task in at(plan, "orchestrate.tasks")}


@pytest.mark.parametrize("question", ["orchestrate.tasks", "audience.habits", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message", "task"),
    [
        ("en", "Wrong, Ines rents the tent, not Karim.", "tent"),
        ("en", "That's a mistake: the tent is rented by Ines, not Karim", "tent"),
        ("en", "Ines will rent the tent, not Karim", "tent"),
        ("fr", "Faux, c'est Ines qui imprime les menus, pas Karim.", "menus"),
        ("fr", "Erreur, Ines imprime les menus, pas Karim", "menus"),
    ],
)
def test_a_task_goes_to_who_does_it_instead(question: str, language: Language, message: str, task: str) -> None:
    before = {"tent": "Karim", "menus": "Karim", "band": "Ines"}
    assert owners_of(message, question, language) == before | {task: "Ines"}


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Wrong, Ines books the hall, not Karim."), ("fr", "Faux, c'est Ines qui aime les menus, pas Loop.")],
)
def test_no_task_goes_to_anybody_where_none_is_told_of(language: Language, message: str) -> None:
    assert owners_of(message, "audience.habits", language)["tent"] == "Karim"
    assert owners_of(message, "audience.habits", language)["menus"] == "Karim"


@pytest.mark.parametrize("question", ["orchestrate.tasks", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Karim is off sick, so the owner of the wine guide is Ines now"),
        ("fr", "Karim est en arrêt, donc la responsable du wine guide est Ines maintenant"),
    ],
)
def test_who_owns_a_content_now_is_no_task(question: str, language: Language, message: str) -> None:
    contents = {"contents": [{"id": "guide", "title": "wine guide", "owner": "karim"}, {"id": "film", "title": "film"}]}
    plan, _ = answered(message, question, known={"rally": contents}, language=language)
    assert at(plan, "rally.contents[guide].owner") == "ines"
    assert at(plan, "orchestrate.tasks") == []
