"""What makes people hesitate is an objection, told in full sentences where something else is asked."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN = {"audience": {"name": "head chefs", "challenges": ["food waste"]}}


@pytest.mark.parametrize(
    ("language", "message", "objections"),
    [
        (
            "en",
            "What usually puts them off is the deposit. They also worry that the van will be late.",
            ["the deposit", "the van will be late"],
        ),
        ("en", "They hesitate because they think that the oven trips the fuse.", ["the oven trips the fuse"]),
        (
            "fr",
            "Ils hésitent parce qu'ils pensent que le four fait sauter les plombs.",
            ["le four fait sauter les plombs"],
        ),
        (
            "fr",
            "Ce qui les freine, c'est la caution. Ils craignent aussi que le camion arrive en retard.",
            ["la caution", "le camion arrive en retard"],
        ),
    ],
)
def test_what_makes_people_hesitate_is_an_objection(language: Language, message: str, objections: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", known=_KNOWN, language=language)
    assert at(plan, "audience.objections") == objections
    assert at(plan, "audience.challenges") == ["food waste"]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        # A worry that goes on from no objection, and what is told where challenges are asked.
        ("audience.habits", "They also worry that the van will be late."),
        ("audience.challenges", "They hesitate because they think that the oven trips the fuse."),
        ("audience.habits", "What puts us off is the deposit."),
    ],
)
def test_other_worries_are_no_objections(question: str, message: str) -> None:
    plan, _ = answered(message, question, known=_KNOWN)
    assert at(plan, "audience.objections") == []
