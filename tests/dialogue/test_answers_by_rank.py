"""Which argument answers what, told by rank: the last one, and the first two."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN: dict[str, Any] = {
    "audience": {"name": "riders", "challenges": ["the rain", "the hills", "thieves"]},
    "message_house": {
        "pillars": [
            {"id": "dry", "title": "Dry"},
            {"id": "electric", "title": "Electric"},
            {"id": "insured", "title": "Insured"},
        ]
    },
}
_PATHS = tuple(f"message_house.pillars[{id_}].answers" for id_ in ("dry", "electric", "insured"))


@pytest.mark.parametrize(
    ("language", "message", "answers"),
    [
        ("en", "the second answers the hills, the last one thieves", [[], ["the hills"], ["thieves"]]),
        ("en", "the last answers the rain", [[], [], ["the rain"]]),
        ("en", "the first two answer the hills, the last thieves", [["the hills"], ["the hills"], ["thieves"]]),
        ("fr", "le deuxième répond à hills, le dernier à thieves", [[], ["the hills"], ["thieves"]]),
        ("fr", "les deux premiers répondent à rain, le dernier à thieves",
         [["the rain"], ["the rain"], ["thieves"]]),
    ],
)  # fmt: skip
def test_the_last_and_the_first_two_are_ranks(language: Language, message: str, answers: list[list[str]]) -> None:
    plan, _ = answered(message, "message_house.answers", paths=_PATHS, known=_KNOWN, language=language)
    assert [pillar["answers"] for pillar in at(plan, "message_house.pillars")] == answers
