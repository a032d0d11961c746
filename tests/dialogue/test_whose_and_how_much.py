"""Contents with their owner whatever is asked of people, and the split of a budget that follows its total."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

EMPTY: dict[str, Any] = {"rally": {"contents": [], "channels": []}}


@pytest.mark.parametrize(
    ("message", "language", "contents"),
    [
        (
            "The recipe video is ready, owner is Ines. The tasting leaflet must be created, its owner is Karim.",
            "en",
            [("recipe video", "ready", "ines"), ("tasting leaflet", "to_create", "karim")],
        ),
        ("the recipe video is to adapt, owned by Karim", "en", [("recipe video", "to_adapt", "karim")]),
        (
            "La vidéo de recette est prête, responsable : Ines. La fiche est à créer, la responsable est Karim.",
            "fr",
            [("vidéo de recette", "ready", "ines"), ("fiche", "to_create", "karim")],
        ),
    ],
)
@pytest.mark.parametrize(("question", "path"), [("team.contact", "team.members[loop].contact"), ("team.sales", None)])
def test_contents_with_their_owner(
    message: str, language: Language, contents: list[tuple[str, str, str]], question: str, path: str | None
) -> None:
    plan, _ = answered(message, question, path=path or "team.members", known=EMPTY, language=language)
    found = [(each["title"], each["status"], each["owner"]) for each in plan["rally"]["contents"]]
    assert [(title.lower(), *rest) for title, *rest in found] == contents
    assert all(member["contact"] is None for member in plan["team"]["members"])


@pytest.mark.parametrize(
    ("message", "language"),
    [("The stand is ready, the owner is happy", "en"), ("Le stand est prêt, le responsable est content", "fr")],
)
def test_a_mood_owns_nothing(message: str, language: Language) -> None:
    plan, _ = answered(message, "team.contact", path="team.members[loop].contact", known=EMPTY, language=language)
    assert all(not content["owner"] for content in plan["rally"]["contents"])


@pytest.mark.parametrize(
    ("message", "language", "question", "total", "lines"),
    [
        ("budget 4,100. posters 2,500, radio 1,200, reserve 400", "en", "integrate.left_out", 4100, [2500, 1200]),
        (
            "We have 4 100 euros: 2 500 for posters, 1 200 for radio and 400 as reserve",
            "en",
            "integrate.left_out",
            4100,
            [2500, 1200],
        ),
        (
            "On a 4 100 euros : 2 500 pour les affiches, 1 200 pour la radio et 400 de réserve",
            "fr",
            "integrate.left_out",
            4100,
            [2500, 1200],
        ),
        ("4.1k. posters 2.5k, radio 1.2k, reserve 400", "en", "team.members", 4100, [2500, 1200]),
        ("budget 4100. affiches 2500, radio 1200, réserve 400", "fr", "integrate.left_out", 4100, [2500, 1200]),
        ("4,1k. affiches 2,5k, radio 1,2k, réserve 400", "fr", "team.members", 4100, [2500, 1200]),
    ],
)
def test_the_split_follows_the_total(
    message: str, language: Language, question: str, total: int, lines: list[int]
) -> None:
    plan, _ = answered(message, question, path=None if "left" in question else "team.members", language=language)
    budget = plan["orchestrate"]["budget"]
    assert (budget["total"], [line["amount"] for line in budget["lines"]], budget["reserve"]) == (total, lines, 400)
    assert not plan["integrate"]["left_out"]
    assert len(plan["team"]["members"]) == 3


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("budget 4,100. The radio spot does not fit before 2028", "en"),
        ("budget 4100. Le spot radio n'entre pas avant 2028", "fr"),
    ],
)
def test_a_reason_is_no_split(message: str, language: Language) -> None:
    plan, _ = answered(message, "integrate.left_out", language=language)
    assert plan["orchestrate"]["budget"]["total"] == 4100
    assert not plan["orchestrate"]["budget"]["lines"]
