"""What the campaign is called and what is usually reached are told in passing."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {"objective": {"statement": "win 30 service visits", "metric": "service visits", "target": 30}}
QUESTIONS = ["objective.statement", "objective.kind", "audience.name", "audience.habits"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "the campaign's called Warm Hands", "Warm Hands"),
        ("en", "we're calling it Warm Hands", "Warm Hands"),
        ("en", "the appeal is called “Warm Hands”", "Warm Hands"),
        ("fr", "l'opération s'appelle Mains chaudes", "Mains chaudes"),
        ("fr", "on l'appelle « Mains chaudes »", "Mains chaudes"),
    ],
)
def test_the_name_of_the_campaign_is_taken(question: str, language: Language, message: str, name: str) -> None:
    plan, reading = answered(message, question, known=KNOWN, language=language)
    assert plan["name"] == name
    assert [edit.path for edit in reading.edits] == ["name"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "we usually do 12 a quarter"),
        ("en", "the 12 a quarter are our baseline"),
        ("fr", "d'habitude on en vend 12 par trimestre"),
        ("fr", "12 par trimestre, c'est notre point de départ"),
    ],
)
def test_what_is_usually_reached_is_where_it_starts(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert at(plan, "objective.baseline") == 12
    assert at(plan, "objective.target") == 30


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "we call them on Mondays"), ("en", "we call it a day"), ("fr", "on appelle ça quand on veut")],
)
def test_other_calls_name_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", known=KNOWN, language=language)
    assert plan["name"] is None
