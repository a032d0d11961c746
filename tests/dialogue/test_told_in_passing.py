"""Sums that split a total, how long details are kept, and who was at a meeting, told in passing."""

import datetime
from decimal import Decimal

import pytest

from assistant.dialogue.guided.reader import read_brief
from assistant.language.text import Language
from assistant.plan import Plan, apply_edits
from tests.dialogue.answering import answered


@pytest.mark.parametrize(
    ("said", "language", "lines", "reserve"),
    [
        ("5 400 € : 1 900 tracts, 2 100 radio, le reste en réserve", "fr", {"tracts": 1900, "radio": 2100}, 1400),
        (
            "£8,000: 3,200 flyers, 2,800 radio spots, the rest in reserve",
            "en",
            {"flyers": 3200, "radio spots": 2800},
            2000,
        ),
    ],
)
def test_numbers_behind_a_total_are_sums(said: str, language: Language, lines: dict[str, int], reserve: int) -> None:
    plan, _ = answered(said, "orchestrate.budget.total", language=language)
    budget = plan["orchestrate"]["budget"]
    assert {line["label"]: line["amount"] for line in budget["lines"]} == lines
    assert budget["reserve"] == Decimal(reserve)


@pytest.mark.parametrize(
    ("said", "language", "months"),
    [
        ("we keep everything for two years", "en", 24),
        ("we keep them 18 months", "en", 18),
        ("on les garde 5 ans", "fr", 60),
    ],
)
def test_how_long_details_are_kept_is_read_unasked(said: str, language: Language, months: int) -> None:
    plan, _ = answered(said, "rally.contents", language=language)
    assert plan["orchestrate"]["compliance"]["retention_months"] == months
    assert plan["rally"]["contents"] == []


def test_things_that_are_kept_are_no_length_of_time() -> None:
    plan, _ = answered("on garde 3 vidéos", "rally.contents", language="fr")
    assert plan["orchestrate"]["compliance"]["retention_months"] is None


def test_who_was_at_a_meeting_is_no_task() -> None:
    text = "CR point du 18/11 – Ana, Rudy (absente : Maud)\nObjectif : 80 ventes d'ici le 30 juin 2027\nRudy pilote."
    plan = apply_edits(Plan(), read_brief(text, datetime.date(2026, 11, 22)).edits)
    assert not plan.orchestrate.tasks
    assert [member.name for member in plan.team.members] == ["Rudy"]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("visitors tick a box at the desk", "en"),
        ("the box is ticked by parents", "en"),
        ("les parents cochent une case", "fr"),
    ],
)
def test_a_ticked_box_is_consent(said: str, language: Language) -> None:
    plan, _ = answered(said, "rally.contents", language=language)
    assert plan["orchestrate"]["compliance"]["legal_basis"] == "consent"
    assert plan["rally"]["contents"] == []


def test_whom_a_campaign_leaves_out_says_nothing_of_whom_it_speaks_to() -> None:
    said = "retired couples from Hull (not companies, our partner looks after those)"
    plan, _ = answered(said, "audience.name", known={"audience": {}})
    assert plan["audience"]["market"] is None
