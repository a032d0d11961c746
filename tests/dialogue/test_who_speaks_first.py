"""What whoever speaks does for a living is no part in the campaign, where the goal is asked; a laugh is nothing."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": []}, "rally": {"channels": []}}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "I bind books, alone, in a cellar under the town hall."),
        ("en", "I look after membership at a rowing club. We want to sign 180 members by June 2027."),
        ("en", "I'm a saddler, I work alone. I want to sell 180 lessons by June 2027."),
        ("fr", "Je m'occupe de la billetterie dans un théâtre. Notre objectif : 180 abonnements d'ici fin juin 2027."),
        ("fr", "Je relie des livres, toute seule, dans une cave. Je veux vendre 180 cours d'ici juin 2027."),
    ],
)
def test_a_living_is_no_part_in_the_campaign(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.statement", known=NOBODY, language=language)
    assert at(plan, "team.members") == []


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("fr", "objective.statement", "Je gère la campagne toute seule. Objectif : vendre 180 cours d'ici juin 2027."),
        ("en", "team.members", "I work alone"),
        ("fr", "team.members", "je suis toute seule"),
    ],
)
def test_who_runs_the_campaign_alone_is_of_the_team(language: Language, question: str, message: str) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    assert [member["role"] for member in at(plan, "team.members")] == ["campaign_manager"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The radio will be done by Martha, that's me! Oscar runs the podcast."),
        ("fr", "La radio est faite par Marthe, c'est moi ! Oscar gère le podcast."),
    ],
)
def test_a_mark_behind_a_name_says_who_speaks(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.target", known=NOBODY, language=language)
    assert sorted(m["name"][:4] for m in at(plan, "team.members")) == ["Mart", "Osca"]
    assert [c["manager"][:4] for c in at(plan, "rally.channels")] == ["mart", "osca"]


@pytest.mark.parametrize("question", ["team.members", "rally.channels"])
@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Radio, podcast, lol"), ("fr", "La radio, le podcast, mdr"), ("en", "radio, podcast, haha")],
)
def test_a_laugh_names_nothing(language: Language, question: str, message: str) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    names = [c["name"].lower() for c in at(plan, "rally.channels")] + [
        m["name"].lower() for m in at(plan, "team.members")
    ]
    assert not {"lol", "mdr", "haha"} & set(names)
