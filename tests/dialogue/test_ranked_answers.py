"""Ranks beside the names of pillars say which challenge each of them answers."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

FIRST, SECOND = "no free evenings", "boats cost a fortune"
KNOWN = {
    "audience": {"name": "rowers", "challenges": [FIRST, SECOND]},
    "message_house": {"pillars": [{"id": "pace", "title": "Your own pace"}, {"id": "gear", "title": "Gear included"}]},
}
PATHS = ("message_house.pillars[pace].answers", "message_house.pillars[gear].answers")


@pytest.mark.parametrize(
    ("language", "message", "pace", "gear"),
    [
        ("en", "1, and 2 for the gear one", [FIRST], [SECOND]),
        ("en", "2, 1 for gear", [SECOND], [FIRST]),
        ("en", "1 and the gear one answers 2", [FIRST], [SECOND]),
        ("en", "first one, and the second for the gear", [FIRST], [SECOND]),
        ("en", "1 for pace, both for gear", [FIRST], [FIRST, SECOND]),
        ("en", "1 for both", [FIRST], [FIRST]),
        ("en", "both 2", [SECOND], [SECOND]),
        ("en", "pace is 2, gear is 1", [SECOND], [FIRST]),
        ("en", "1 to pace, 2 to gear", [FIRST], [SECOND]),
        ("fr", "1, et 2 pour gear", [FIRST], [SECOND]),
        ("fr", "le 2 pour les deux", [SECOND], [SECOND]),
        ("fr", "le premier pour pace et le deuxième pour gear", [FIRST], [SECOND]),
    ],
)
def test_a_rank_is_of_the_pillar_that_is_named(
    language: Language, message: str, pace: list[str], gear: list[str]
) -> None:
    plan, _ = answered(message, "message_house.answers", paths=PATHS, known=KNOWN, language=language)
    assert [at(plan, path) for path in PATHS] == [pace, gear]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "1 and 2 for the gear one"), ("fr", "1 et 2 pour gear"), ("en", "3 for gear")],
)
def test_a_rank_of_whom_nobody_knows_is_asked_again(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.answers", paths=PATHS, known=KNOWN, language=language)
    assert [at(plan, path) for path in PATHS] == [[], []]


def test_several_ranks_are_of_the_only_pillar_that_is_asked() -> None:
    plan, _ = answered("1 and 2 for the gear one", "message_house.answers", path=PATHS[1], known=KNOWN)
    assert [at(plan, path) for path in PATHS] == [[], [FIRST, SECOND]]
