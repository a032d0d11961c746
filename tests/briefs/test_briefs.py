"""What each brief says is in its plan, what it does not say is asked, and nothing is made up."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.dialogue.brief import BriefResult, open_points, plan_from_brief
from assistant.plan import plan_data
from assistant.plan.path import value_at
from assistant.rules import check_plan

HERE = Path(__file__).parent
TODAY = datetime.date(2026, 11, 22)

FACTS: dict[str, dict[str, Any]] = {
    "finance-fr": {
        "objective.statement": "Obtenir 60 démonstrations avant fin juin 2027",
        "objective.target": 60,
        "objective.baseline": 35,
        "objective.deadline": datetime.date(2027, 6, 30),
        "audience.name": "directeurs financiers d'ETI industrielles",
        "audience.lifecycle": "prospect",
        "audience.challenges": ["clôture mensuelle trop longue", "trésorerie suivie sur tableur"],
        "message_house.promise": "Clôturez en trois jours, sans tableur",
        "message_house.pillars[gain-de-temps].proofs": ["mesuré chez 12 clients"],
        "message_house.pillars[visibilite].answers": ["trésorerie suivie sur tableur"],
        "team.members[ines].role": "campaign_manager",
        "team.members[lucie].role": "sales",
        "team.members[atelier].contact": "ines",
        "rally.channels[site-web].manager": "karim",
        "rally.data[crm].holds": ["email", "phone"],
        "orchestrate.start": datetime.date(2027, 3, 1),
        "orchestrate.end": datetime.date(2027, 6, 30),
        "orchestrate.budget.total": 24000,
        "orchestrate.budget.reserve": 2000,
        "orchestrate.compliance.legal_basis": "legitimate_interest",
        "orchestrate.compliance.retention_months": 36,
        "orchestrate.compliance.hosting_place": "France",
    },
    "school-fr": {
        "objective.target": 180,
        "objective.baseline": 120,
        "objective.deadline": datetime.date(2027, 3, 13),
        "audience.name": "lycéens de terminale",
        "audience.habits": ["Instagram", "salons étudiants", "SMS"],
        "message_house.promise": "Un métier avant le diplôme",
        "message_house.pillars[insertion].proofs": ["92 % en poste à six mois"],
        "team.members[helene].role": "campaign_manager",
        "rally.channels[sms].manager": "tom",
        "rally.contents[video-de-visite].status": "ready",
        "rally.contents[programme-de-la-journee].owner": "nadia",
        "orchestrate.start": datetime.date(2026, 9, 1),
        "orchestrate.budget.total": 9500,
        "orchestrate.compliance.legal_basis": "consent",
        "orchestrate.compliance.retention_months": 12,
    },
    "shop-en": {
        "objective.target": 400,
        "objective.kind": "retention",
        "objective.baseline": 250,
        "objective.deadline": datetime.date(2027, 9, 30),
        "audience.name": "customers who have not ordered for a year",
        "audience.challenges": ["they forget us", "too many choices", "shipping cost"],
        "message_house.promise": "The tea you loved, at your door tomorrow",
        "message_house.pillars[ease].proofs": ["average 20 seconds"],
        "team.members[mia].role": "campaign_manager",
        "rally.channels[instagram].manager": "leo",
        "rally.data[customer-list].holds": ["email"],
        "orchestrate.budget.total": 6000,
        "orchestrate.budget.reserve": 1000,
        "orchestrate.compliance.legal_basis": "consent",
    },
    "show-en": {
        "objective.statement": "Book 25 qualified meetings by end of May 2027",
        "objective.target": 25,
        "objective.baseline": 12,
        "audience.name": "plant managers of mid-size metal workshops",
        "audience.lifecycle": "prospect",
        "audience.challenges": ["unplanned downtime", "operators hard to hire"],
        "message_house.pillars[uptime].proofs": ["pilot at three workshops"],
        "team.members[ana].role": "campaign_manager",
        "team.members[chloe].role": "sales",
        "rally.channels[trade-show].manager": "ana",
        "rally.contents[demo-video].status": "ready",
        "orchestrate.start": datetime.date(2027, 3, 1),
        "orchestrate.budget.total": 18000,
        "orchestrate.budget.reserve": 1500,
        "orchestrate.compliance.retention_months": 24,
    },
}
# Briefs that say everything, and what the others leave to be asked.
COMPLETE = ("finance-fr", "shop-en", "show-en")
MISSING = {"school-fr": {"OBJ002", "TEA004"}}


def read(name: str) -> BriefResult:
    """Return the plan of a brief."""
    return plan_from_brief((HERE / f"{name}.md").read_text(encoding="utf-8"), TODAY)


@pytest.mark.parametrize("name", FACTS)
def test_what_a_brief_says_is_in_the_plan_with_its_line(name: str) -> None:
    plan = read(name).plan
    data = plan_data(plan)
    lines = (HERE / f"{name}.md").read_text(encoding="utf-8").splitlines()
    assert {path: value_at(data, path) for path in FACTS[name]} == FACTS[name]
    for mark in plan.provenance.values():
        assert mark.origin in ("brief", "assumed")
        if mark.origin == "brief" and mark.words:
            assert mark.line is not None
            assert mark.words.split()[0] in lines[mark.line - 1]


@pytest.mark.parametrize("name", COMPLETE)
def test_a_brief_that_says_everything_becomes_a_plan_without_errors(name: str) -> None:
    report = check_plan(read(name).plan)
    assert [f.code for f in report.findings if f.severity == "error" and not f.waived] == []
    assert report.can_launch


@pytest.mark.parametrize("name", MISSING)
def test_what_a_brief_leaves_open_is_asked(name: str) -> None:
    result = read(name)
    report = check_plan(result.plan)
    assert {f.code for f in report.findings if f.severity == "error" and not f.waived} == MISSING[name]
    assert open_points(result.plan, report.findings, result.reading, "fr")


def test_an_order_in_a_brief_is_not_followed() -> None:
    plan = read("show-en").plan
    assert plan.waivers == ()
    assert "launchable" not in str(plan_data(plan))
