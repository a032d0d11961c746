"""A name behind a day of the month, a penalty that proves, a freelance with a trade, and a page that is a content."""

import datetime
from typing import Any

import pytest

from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": []}}
PROOFS = "message_house.pillars[time].proofs"


def test_whoever_stands_behind_a_day_of_the_same_month_does_it() -> None:
    plan, _ = answered("brochure le 4 mai Ines, affiche finie le 7 Karim", "orchestrate.tasks", language="fr")
    second = plan["orchestrate"]["tasks"][1]
    assert (second["owner"], second["due"]) == ("karim", datetime.date(2027, 5, 7))


@pytest.mark.parametrize(
    ("said", "proves"), [("pénalité de 50 € par jour de retard", True), ("on met 500 € par mois", False)]
)
def test_a_sum_for_a_time_proves_unless_it_is_spent(said: str, proves: bool) -> None:
    plan, _ = answered(said, "message_house.proofs", path=PROOFS, language="fr")
    assert at(plan, PROOFS) == ([said] if proves else [])


def test_a_freelance_is_called_what_stands_behind_the_trade() -> None:
    plan, _ = answered("Aude dirige, photographe indépendant : Yvan", "team.members", known=NOBODY, language="fr")
    assert [(m["name"], m["external"]) for m in plan["team"]["members"]] in (
        [("Aude", None), ("Yvan", True)],
        [("Yvan", True), ("Aude", None)],
    )


def test_a_page_for_appointments_is_a_content() -> None:
    plan, _ = answered("page de rendez-vous en ligne, flyer prêt", "rally.contents", language="fr")
    assert [content["title"] for content in plan["rally"]["contents"]] == ["page de rendez-vous", "flyer"]
