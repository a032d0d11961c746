"""Lengths of time and what they are for."""

from decimal import Decimal

import pytest

from assistant.language.durations import Duration, find_durations
from assistant.language.numbers import find_figures
from assistant.language.text import Language
from tests.language.cases import table


@pytest.mark.parametrize(("language", "text", "expected"), table("figures", "durations"))
def test_durations(language: Language, text: str, expected: tuple[str, str]) -> None:
    assert [(d.value, d.unit) for d in find_durations(text, language)] == [(Decimal(expected[0]), expected[1])]
    assert len(find_figures(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language", "lead"),
    [
        ("sous 48 h", "fr", "within"),
        ("en 6 mois", "fr", "within"),
        ("pendant 3 mois", "fr", "for"),
        ("depuis 2 ans", "fr", "since"),
        ("tous les 15 jours", "fr", "every"),
        ("48 h après le salon", "fr", "after"),
        ("deux mois avant", "fr", "before"),
        ("within 2 weeks", "en", "within"),
        ("for 3 months", "en", "for"),
        ("every 2 weeks", "en", "every"),
        ("3 days later", "en", "after"),
        ("J+7", "fr", "after"),
        ("3 mois", "fr", None),
    ],
)
def test_what_a_duration_is_for(text: str, language: Language, lead: str | None) -> None:
    assert [d.lead for d in find_durations(text, language)] == [lead]


def test_lengths_of_durations() -> None:
    def only(text: str) -> Duration:
        (found,) = find_durations(text, "fr")
        return found

    assert only("48 h").days == 2
    assert only("48 h").hours == 48
    assert only("3 semaines").days == 21
    assert only("3 semaines").months is None
    assert only("un an et demi").months == 18
    assert only("2 trimestres").months == 6
    assert only("2 mois").days == 60
    assert only("5 jours ouvrés").working


def test_dates_counted_from_today_are_no_durations() -> None:
    assert find_durations("dans trois semaines", "fr") == []
    assert find_durations("in six months", "en") == []
