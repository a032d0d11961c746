"""Budgets as people tell them: fractions, ratios, thousands in slang, lists of sums, and KPIs that are no budget."""

import datetime
from decimal import Decimal

import pytest

from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.state import State
from assistant.plan import Plan, apply_edits

TODAY = datetime.date(2026, 11, 30)


def read(message: str) -> Plan:
    """Return the plan that a first message makes."""
    reading = GuidedReader().read(message, State(), (), 1, TODAY)
    return apply_edits(Plan(), reading.edits)


def lines(plan: Plan) -> dict[str, Decimal]:
    """Return the amounts of a budget by what they pay for."""
    return {line.label.lower(): line.amount for line in plan.orchestrate.budget.lines if line.label and line.amount}


@pytest.mark.parametrize(
    ("message", "total", "split"),
    [
        (
            "Budget : 24 000 €, deux tiers pour la pub et un tiers pour les salons",
            24000,
            {"pub": 16000, "salons": 8000},
        ),
        (
            "We have £60k: a third print, a third radio, the rest events",
            60000,
            dict.fromkeys(("print", "radio"), 20000),
        ),
        ("on a 10 k€, moitié affichage moitié radio", 10000, {"affichage": 5000, "radio": 5000}),
        ("Our budget is 20 grand, 70/30 between paid social and print", 20000, {"paid social": 14000, "print": 6000}),
        (
            "Budget de 9 000 €, à parts égales entre la radio, la presse et les flyers",
            9000,
            dict.fromkeys(("radio", "presse", "flyers"), 3000),
        ),
        (
            "j'ai 5 000 € en tout : 2 000 pour la radio, 1 200 pour l'agence et le solde pour les affiches",
            5000,
            {"radio": 2000, "agence": 1200, "affiches": 1800},
        ),
        (
            "Enveloppe de 18 000 €. Affichage 9 000, agence 6 000, stand 3 000",
            18000,
            {"affichage": 9000, "agence": 6000, "stand": 3000},
        ),
        ("we can spend up to $7k, of which 3k is already committed to the booth", 7000, {"booth": 3000}),
        ("on pourra dépenser jusqu'à 4 500 euros", 4500, {}),
    ],
)
def test_a_total_and_its_split(message: str, total: int, split: dict[str, int]) -> None:
    plan = read(message)
    assert plan.orchestrate.budget.total == total
    assert {label: lines(plan).get(label) for label in split} == split
    assert plan.objective.statement is None


@pytest.mark.parametrize(
    "message",
    [
        "On a deux grands salons et un tiers payant à expliquer",
        "Budget : à voir avec une third party agency",
        "40/60 of our readers are women",
    ],
)
def test_other_grands_and_thirds_are_no_money(message: str) -> None:
    plan = read(message)
    assert plan.orchestrate.budget.total is None
    assert not plan.orchestrate.budget.lines


@pytest.mark.parametrize(
    "message", ["KPI : visites 9 000, clics 1 200, inscrits 300", "KPI Instagram : 4 000 vues et 90 clics"]
)
def test_a_kpi_before_there_is_a_journey_is_told_and_is_nothing_else(message: str) -> None:
    reading = GuidedReader().read(message, State(), (), 1, TODAY)
    assert not [edit for edit in reading.edits if edit.path.startswith(("objective", "audience", "orchestrate"))]
    assert [reason for reason, _ in reading.notes] == ["kpis.no_step"]


def test_what_a_channel_brings_is_no_part_of_its_name() -> None:
    plan = read("For email we watch the open rate and for LinkedIn 300 clicks")
    assert not any("300" in (channel.name or "") for channel in plan.rally.channels)
