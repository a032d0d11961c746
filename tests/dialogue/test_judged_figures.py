"""A figure that is called too high is taken back by the one that is settled on behind it."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message", "target"),
    [
        ("en", "actually 140 sign-ups is crazy, let's say 85", 85),
        ("en", "140 is way too ambitious, make it 85", 85),
        ("fr", "140 c'est beaucoup trop, disons 85", 85),
        ("fr", "140 est irréaliste, mettons 85", 85),
        ("en", "140 sounds good", 140),
    ],
)
def test_the_figure_behind_the_judged_one_holds(language: Language, message: str, target: int) -> None:
    plan, _ = answered(message, "objective.target", language=language)
    assert int(at(plan, "objective.target")) == target


@pytest.mark.parametrize(
    ("language", "message"), [("en", "85 is too much for them"), ("fr", "85 euros c'est trop cher")]
)
def test_a_price_that_is_too_high_is_a_trouble(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", language=language)
    assert len(at(plan, "audience.challenges")) == 3
    assert int(at(plan, "objective.target")) == 120
