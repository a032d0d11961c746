"""Briefs as people write them: minutes, threads, sheets; what is said is there, and what is denied or past is not."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.plan import text_of
from assistant.dialogue.brief import plan_from_brief
from assistant.plan import Plan, plan_data
from assistant.plan.path import value_at

HERE = Path(__file__).parent
TODAY = datetime.date(2026, 11, 22)

FACTS: dict[str, dict[str, Any]] = {
    "payroll-fr.md": {
        "objective.target": 80,
        "objective.baseline": 45,
        "objective.deadline": datetime.date(2027, 4, 30),
        "audience.name": "DRH de PME industrielles",
        "audience.challenges": ["erreurs sur les bulletins", "temps perdu à ressaisir les heures"],
        "audience.habits": ["newsletter de leur fédération", "LinkedIn"],
        "message_house.promise": "La paie juste du premier coup",
        "team.members[claire].role": "campaign_manager",
        "team.members[sonia].role": "sales",
        "team.members[romain].contact": "claire",
        "rally.channels[linkedin-ads].manager": "romain",
        "rally.contents[webinaire].status": "to_create",
        "rally.contents[etude-de-cas].status": "to_adapt",
        "orchestrate.budget.total": 18000,
        "orchestrate.budget.reserve": 2000,
        "orchestrate.start": datetime.date(2027, 1, 11),
        "orchestrate.compliance.legal_basis": "legitimate_interest",
        "orchestrate.compliance.retention_months": 36,
    },
    "market-fr.txt": {
        "objective.target": 700,
        "objective.baseline": 320,
        "objective.deadline": datetime.date(2027, 6, 30),
        "audience.name": "jeunes parents qui courent le matin",
        "message_house.promise": "Le petit-déjeuner prêt avant le réveil",
        "team.members[yasmine].role": "campaign_manager",
        "rally.channels[instagram].manager": "paul",
        "rally.channels[influenceuses].manager": "ines",
        "orchestrate.budget.total": 15000,
        "orchestrate.budget.reserve": 1500,
        "orchestrate.start": datetime.date(2027, 2, 1),
    },
    "boots-fr.csv": {
        "name": "Hiver au sec",
        "objective.target": 600,
        "objective.baseline": 410,
        "objective.deadline": datetime.date(2027, 2, 28),
        "audience.name": "randonneuses de plus de 40 ans",
        "message_house.promise": "Vos pieds au sec ou remboursés",
        "rally.channels[instagram].media": "paid",
        "rally.channels[newsletter].manager": "theo",
        "rally.contents[video-test-sous-la-pluie].owner": "louane",
        "orchestrate.budget.total": 12000,
        "orchestrate.budget.reserve": 800,
        "orchestrate.compliance.legal_basis": "consent",
    },
    "wrench-en.md": {
        "objective.target": 120,
        "objective.baseline": 0,
        "audience.name": "Maintenance managers in wind farms",
        "audience.lifecycle": "regular",
        "audience.challenges": ["bolts that loosen in winter", "crews that must climb twice"],
        "message_house.pillars[speed].proofs": ["40 minutes saved per tower at a pilot site"],
        "team.members[greta].role": "campaign_manager",
        "team.members[studio-nord].contact": "greta",
        "rally.channels[windeurope-booth].manager": "osman",
        "orchestrate.budget.total": 45000,
        "orchestrate.budget.reserve": 5000,
        "orchestrate.end": datetime.date(2027, 9, 30),
        "orchestrate.milestones[trade-show].date": datetime.date(2027, 4, 20),
        "orchestrate.risks[0].mitigation": "pre-order form with a date promised per region",
    },
    "climbing-en.txt": {
        "objective.target": 300,
        "objective.baseline": 180,
        "objective.deadline": datetime.date(2027, 5, 31),
        "audience.habits": ["Instagram", "local paper"],
        "team.members[priya].role": "campaign_manager",
        "rally.channels[posters].manager": "hannah",
        "rally.channels[email].manager": "tom",
        "rally.contents[faq-page].status": "to_adapt",
        "orchestrate.budget.total": 14000,
        "currency": "GBP",
        "orchestrate.start": datetime.date(2027, 3, 1),
    },
    "phones-en.md": {
        "name": "Second Life Phones",
        "objective.target": 5000,
        "objective.baseline": 3100,
        "audience.name": "Employees of our corporate clients",
        "message_house.tone": "playful",
        "team.members[tomasz].role": "campaign_manager",
        "team.members[ms-grant].role": "legal",
        "rally.channels[slack].manager": "aisha",
        "orchestrate.budget.reserve": 2000,
        "orchestrate.start": datetime.date(2027, 9, 6),
        "orchestrate.end": datetime.date(2027, 11, 15),
        "orchestrate.compliance.data_hosting": "eu",
        "orchestrate.compliance.retention_months": 6,
    },
}
# Words that stand in a brief and are no fact of its campaign.
NOT_SAID = {
    "payroll-fr.md": ("12000", "RH Express", "Facebook"),
    "market-fr.txt": ("500 abonnés",),
    "climbing-en.txt": ("20000", "Finance"),
}


def read(name: str) -> Plan:
    """Return the plan of a brief."""
    return plan_from_brief(text_of(str(HERE / name)), TODAY).plan


@pytest.mark.parametrize("name", FACTS)
def test_what_a_messy_brief_says_is_in_the_plan(name: str) -> None:
    data = plan_data(read(name))
    assert {path: value_at(data, path) for path in FACTS[name]} == FACTS[name]


@pytest.mark.parametrize("name", NOT_SAID)
def test_what_is_past_dropped_or_corrected_is_not(name: str) -> None:
    data = {key: value for key, value in plan_data(read(name)).items() if key not in ("provenance", "generator")}
    assert [words for words in NOT_SAID[name] if words in str(data)] == []


@pytest.mark.parametrize("name", FACTS)
def test_words_stand_on_the_line_that_is_given(name: str) -> None:
    lines = text_of(str(HERE / name)).split("\n")
    for path, mark in read(name).provenance.items():
        if mark.origin == "brief" and mark.words:
            assert mark.line is not None, path
            # What a margin broke goes on in the next line.
            said = " ".join(" ".join(lines[mark.line - 1 : mark.line + 1]).split())
            assert mark.words in said, path
