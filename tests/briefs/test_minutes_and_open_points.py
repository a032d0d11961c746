"""Minutes: heads that say nothing, points that are open, reports wanted once, risks with their answer, days told of."""

import datetime
from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read

GOAL = {"en": "Goal: 180 new members by 30 April 2027\n", "fr": "Objectif : 180 abonnements d'ici le 30/04/2027\n"}


def orchestrate(text: str) -> dict[str, Any]:
    found: dict[str, Any] = plan_data(read(text))["orchestrate"]
    return found


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Mktg sync – autumn passes, Rock House (climbing hall) – 30 Nov"),
        ("en", "Weekly call – autumn passes, Rock House – 30 Nov"),
        ("en", "Team catch-up, 30 Nov – the new passes (Rock House)"),
        ("fr", "Réu com – abonnements d'automne, Maison Verte (jardinerie) – 30 nov."),
        ("fr", "CR réu mktg – mardi 24/11 – salle Roc & Corde"),
    ],
)
def test_the_head_of_minutes_gives_nobody_and_nothing_to_do(language: str, head: str) -> None:
    data = plan_data(read(f"{head}\n\n{GOAL[language]}"))
    assert data["team"]["members"] == []
    assert data["orchestrate"]["tasks"] == []
    assert data["orchestrate"]["milestones"] == []
    assert data["objective"]["target"] == 180


@pytest.mark.parametrize(
    "line",
    [
        "GDPR: consent wording on the form → Nora asks the lawyer",
        "legal basis: legitimate interest?",
        "consent for texts: to be checked",
        "RGPD : consentement pour les SMS → Nora voit avec le juriste",
        "base légale : intérêt légitime ?",
        "consentement SMS à vérifier",
    ],
)
def test_a_ground_that_is_only_asked_about_is_none(line: str) -> None:
    assert orchestrate(f"Open points\n- {line}\n")["compliance"]["legal_basis"] is None


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("Legal basis: consent, checked by our lawyer", "consent"),
        ("Ali confirms we rely on consent for texts and e-mails.", "consent"),
        ("Base légale : intérêt légitime, validé par la juriste", "legitimate_interest"),
        ("Base légale : consentement (case à cocher)", "consent"),
    ],
)
def test_a_ground_that_is_settled_stays(line: str, basis: str) -> None:
    assert orchestrate(f"{line}\n")["compliance"]["legal_basis"] == basis


@pytest.mark.parametrize(
    ("text", "cadences"),
    [
        (
            "Team: Nora (campaign manager), Hugo (managing director)\n"
            "Follow-up: check-in every Monday Nora + Ali, report to Hugo at the end of October.\n",
            ["every Monday"],
        ),
        (
            "Équipe : Nora (responsable de campagne), Hugo (gérant)\n"
            "Suivi : point chaque lundi Nora + Ali, bilan à Hugo fin oct.\n",
            ["chaque lundi"],
        ),
        (
            "Équipe : Nora (cheffe de projet), Hugo (gérant)\nSuivi : point chaque lundi, bilan mensuel à Hugo\n",
            ["chaque lundi", "mensuel"],
        ),
    ],
)
def test_a_report_wanted_once_comes_not_again(text: str, cadences: list[str]) -> None:
    assert [one["cadence"] for one in orchestrate(text)["measurement"]["reviews"]] == cadences


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Launch on 8 March 2027. There's an open evening on Saturday 20 March 2027.\n", "Open evening"),
        ("Launch on 8 March 2027. We've got a trade show on 20 March 2027.\n", "Trade show"),
        ("Lancement le 8 mars 2027. Il y a un salon le 20 mars 2027.\n", "Salon"),
        ("Lancement le 8 mars 2027. On a un salon le 20 mars 2027.\n", "Salon"),
    ],
)
def test_a_day_that_is_told_of_is_called_by_its_name(text: str, name: str) -> None:
    found = {one["date"]: one["name"] for one in orchestrate(text)["milestones"]}
    assert found[datetime.date(2027, 3, 20)] == name


@pytest.mark.parametrize(
    ("line", "risk", "answer"),
    [
        ("Fair in the holidays: few visitors. Mitigation: evening opening.", "few visitors", "evening opening"),
        ("Only one trainer in May. Plan B: a stand-in is booked.", "Only one trainer", "a stand-in is booked"),
        ("Salon en période de vacances : peu de monde. Parade : soirée en plus.", "peu de monde", "soirée en plus"),
        ("Mauvais temps : report", "Mauvais temps", "report"),
        ("Bad weather - the gym hall", "Bad weather", "the gym hall"),
    ],
)
def test_what_is_done_about_a_risk_stands_behind_its_label(line: str, risk: str, answer: str) -> None:
    ((told),) = orchestrate(f"Risks\n- {line}\n")["risks"]
    assert risk in told["risk"]
    assert told["mitigation"] == answer
