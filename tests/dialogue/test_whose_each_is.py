"""Where it is asked whose things are, each part of an answer tells that of one, whatever else its name may mean."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

THINGS: dict[str, Any] = {
    "rally": {
        "contents": [
            {"id": "plan", "title": "planning des ateliers", "status": "ready"},
            {"id": "film", "title": "film"},
        ]
    }
}
PATHS = ("rally.contents[plan].owner", "rally.contents[film].owner")


def owners(message: str, language: Language) -> list[str | None]:
    plan, _ = answered(message, "rally.owner", paths=PATHS, known=THINGS, language=language)
    return [at(plan, path) for path in PATHS]


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("fr", "le planning c'est Karim, le film c'est Loop", ["karim", "loop"]),
        ("fr", "planning → Ines ; film → Karim", ["ines", "karim"]),
        ("en", "the planning is Ines, the film is Karim", ["ines", "karim"]),
        ("en", "the film is Karim's", [None, "karim"]),
    ],
)
def test_each_thing_has_its_own(language: Language, message: str, expected: list[str | None]) -> None:
    assert owners(message, language) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "le planning c'est moi, le film c'est Karim"), ("en", "the planning's me, film: Karim")],
)
def test_whoever_speaks_is_somebody(language: Language, message: str) -> None:
    planning, film = owners(message, language)
    assert planning not in (None, "karim", "loop")
    assert film == "karim"


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "le film c'est une vidéo"), ("fr", "le film c'est prêt"), ("en", "the film is ready")],
)
def test_what_a_thing_is_is_nobody(language: Language, message: str) -> None:
    assert owners(message, language) == [None, None]
