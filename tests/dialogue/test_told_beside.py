"""Seats with whoever has them, who writes beside a name, tasks with their day, sums between dashes, groups."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": []}}
OPEN: dict[str, Any] = {"objective": {}, "audience": {}}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Julie (moi) pilote, Marc fait TikTok, moi la radio", "fr"),
        ("Julie (me) leads, Marc does TikTok, radio is me", "en"),
    ],
)
def test_who_writes_is_whoever_stands_beside_the_word_for_that(said: str, language: Language) -> None:
    plan, _ = answered(said, "team.members", known=NOBODY, language=language)
    assert [m["name"] for m in plan["team"]["members"]] == ["Julie", "Marc"]
    assert next(c for c in plan["rally"]["channels"] if c["name"] == "radio")["manager"] == "julie"


def test_a_seat_before_each_name_is_of_the_name_behind_it() -> None:
    plan, _ = answered("Présidente Odile, coordinatrice Julie", "team.members", known=NOBODY, language="fr")
    roles = {m["name"]: m["role"] for m in plan["team"]["members"]}
    assert roles == {"Odile": "executive", "Julie": "campaign_manager"}


@pytest.mark.parametrize(
    "said",
    [
        "Pilote : Julie. Communication : Marc. Agence vidéo : Zorbal",
        "Pilote : Julie, Communication : Marc, Agence vidéo : Zorbal",
    ],
)
def test_a_word_for_a_seat_is_nobody_and_a_house_is_called_what_stands_behind(said: str) -> None:
    plan, _ = answered(said, "team.members", known=NOBODY, language="fr")
    roles = {m["name"]: (m["role"], m["external"]) for m in plan["team"]["members"]}
    assert roles == {"Julie": ("campaign_manager", None), "Marc": (None, None), "Zorbal": ("agency", True)}


@pytest.mark.parametrize(
    ("said", "owner", "day"),
    [
        ("leaflet le 3 mai Karim, affiche le 5 Ines", "ines", 5),
        ("leaflet prêt le 3 mai, Karim ; affiche finie le 9, Ines", "ines", 9),
        ("brochure terminée pour le 3 mai par Karim ; affiche faite par Ines le 7", "ines", 7),
    ],
)
def test_what_is_told_with_its_day_is_a_task(said: str, owner: str, day: int) -> None:
    plan, _ = answered(said, "orchestrate.tasks", language="fr")
    first, second = plan["orchestrate"]["tasks"]
    assert (first["owner"], first["due"]) == ("karim", datetime.date(2027, 5, 3))
    assert (second["owner"], second["due"]) == (owner, datetime.date(2027, 5, day))
    assert len(plan["team"]["members"]) == 3
    assert plan["orchestrate"]["end"] is None


def test_a_day_of_the_campaign_is_no_task() -> None:
    plan, _ = answered("on démarre le 3 mai", "orchestrate.tasks", language="fr")
    assert plan["orchestrate"]["start"] == datetime.date(2027, 5, 3)
    assert not plan["orchestrate"]["tasks"]


@pytest.mark.parametrize(
    ("said", "language"),
    [("9k - 5k radio - 3k vidéo - 1k buffet", "fr"), ("9k - 5k radio - 3k video - 1k buffet", "en")],
)
def test_dashes_set_sums_apart_and_a_buffet_is_no_buffer(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.budget.total", language=language)
    budget = plan["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"]) == (9000, None)
    assert [line["amount"] for line in budget["lines"]] == [Decimal(5000), Decimal(3000), Decimal(1000)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("femmes 30-50 ans, urbaines, qui cuisinent le soir", "femmes 30-50 ans, urbaines, qui cuisinent le soir"),
        ("les DAF, qui ne nous connaissent pas", "DAF"),
        ("les étudiants, en fait ils s'en moquent", "étudiants"),
    ],
)
def test_what_goes_on_about_a_group_belongs_to_it(said: str, name: str) -> None:
    plan, _ = answered(said, "audience.name", known=OPEN, language="fr")
    assert at(plan, "audience.name") == name


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("faut remplir la JPO du 6 février, 450 visiteurs contre 310 l'an dernier", "fr", (450, 310, "2027-02-06")),
        ("20 missions au 1er semestre 2027, on en a signé 14 au second semestre 2026", "fr", (20, 14, "2027-06-30")),
        ("garder 200 adhérents sur 230 d'ici juin", "fr", (200, 230, "2027-06-30")),
        ("keep 200 of our 230 members by June", "en", (200, 230, "2027-06-30")),
    ],
)
def test_a_goal_and_what_was_reached_stand_in_one_sentence(
    said: str, language: Language, told: tuple[int, int, str]
) -> None:
    plan, _ = answered(said, "objective.statement", known=OPEN, language=language)
    goal = plan["objective"]
    assert (goal["target"], goal["baseline"], goal["deadline"]) == (*told[:2], datetime.date.fromisoformat(told[2]))


@pytest.mark.parametrize(
    ("said", "language"),
    [("pub -> webinaire -> appel\nno-show -> replay", "fr"), ("ad -> webinar -> call\nno-shows -> replay", "en")],
)
def test_people_who_missed_a_step_are_no_step(said: str, language: Language) -> None:
    plan, _ = answered(said, "integrate.steps", known={"integrate": {}}, language=language)
    names = {step["id"]: step["name"] for step in plan["integrate"]["steps"]}
    assert len(names) == 4
    branch = next(link for link in plan["integrate"]["links"] if names[link["target"]] == "replay")
    assert names[branch["source"]] in ("webinaire", "webinar")


def test_a_trial_lasts_and_nobody_waits_for_it() -> None:
    said = "pub → essai gratuit de 14 jours → e-mail à J+20"
    plan, _ = answered(said, "integrate.steps", known={"integrate": {}}, language="fr")
    assert [link["delay_days"] for link in plan["integrate"]["links"]] == [0, 20]
