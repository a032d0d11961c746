"""Where a figure stands is told by a time that is over, whatever is said around it or beside it."""

from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import KNOWN, answered, at

OPEN: dict[str, Any] = {"objective": {k: v for k, v in KNOWN["objective"].items() if k != "baseline"}, "audience": {}}
OPEN_FR: dict[str, Any] = OPEN | {"objective": OPEN["objective"] | {"metric": "abonnés"}}


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("For comparison, we signed up 31 clubs in 2025, and the board was pleased.", "en", 31),
        ("over the same weeks of 2026 we only sold 14 of these", "en", 14),
        ("as a yardstick, autumn 2025 brought us 22, quite a surprise", "en", 22),
        ("Pour comparer, on a inscrit 31 familles en 2025, et c'était une belle surprise.", "fr", 31),
        ("sur les mêmes semaines de 2026 on n'en a vendu que 14", "fr", 14),
        ("le printemps 2026 nous a apporté 22 abonnés, donc on compare à 22", "fr", 22),
    ],
)
def test_what_was_won_then_is_where_it_stands(message: str, language: Language, expected: int) -> None:
    known = OPEN_FR if language == "fr" else OPEN
    plan, _ = answered(message, "objective.baseline", known=known, language=language)
    assert at(plan, "objective.baseline") == Decimal(expected)
    assert at(plan, "audience.name") is None


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("acquisition I guess. spring 2026 brought us 22 trial sign-ups, so 22 is what we compare with", "en", 22),
        ("acquisition, je pense. l'automne 2025 nous a amené 22 abonnés", "fr", 22),
    ],
)
def test_it_is_told_beside_another_answer(message: str, language: Language, expected: int) -> None:
    known = OPEN_FR if language == "fr" else OPEN
    known = known | {"objective": {k: v for k, v in known["objective"].items() if k != "kind"}}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert at(plan, "objective.baseline") == Decimal(expected)
    assert at(plan, "audience.name") is None


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("we took on an apprentice in 2026", "en"),
        ("we helped 40 families move in 2025, and that shows", "en"),
        ("we spent £4,000 in 2025 and got nothing out of it really", "en"),
        ("on a embauché un apprenti en 2026", "fr"),
        ("dans le quartier on compte 300 immeubles de 2005, tous gris et sans ascenseur", "fr"),
    ],
)
def test_what_else_is_told_of_then_is_no_standing(message: str, language: Language) -> None:
    plan, _ = answered(message, "objective.baseline", known=OPEN, language=language)
    assert at(plan, "objective.baseline") is None


def test_a_group_may_be_told_by_when_it_came() -> None:
    plan, _ = answered("clubs that joined in 2025", "audience.name", known=OPEN)
    assert at(plan, "audience.name") == "clubs that joined in 2025"
    assert at(plan, "objective.baseline") is None
