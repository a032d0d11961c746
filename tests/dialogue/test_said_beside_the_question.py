"""Facts said beside the question are nothing that it asks for: sums, rhythms, who does what, work by a day."""

import datetime
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"message_house": {}, "orchestrate": {}}


@pytest.mark.parametrize(
    ("language", "message", "total"),
    [
        ("fr", "1800 € en tout : 900 d'affiches, 600 de pub, 300 de graphisme", 1800),
        ("en", "£1,800 in total: 900 posters, 600 ads, 300 design", 1800),
    ],
)
def test_a_split_budget_promises_nothing(language: Language, message: str, total: int) -> None:
    plan, _ = answered(message, "message_house.promise", known=_OPEN, language=language)
    assert at(plan, "message_house.promise") is None
    assert at(plan, "orchestrate.budget.total") == total
    assert sum(line["amount"] for line in at(plan, "orchestrate.budget.lines")) == total


def test_sums_may_be_promised() -> None:
    plan, _ = answered("5 € rendus pour 50 € d'achat", "message_house.promise", known=_OPEN, language="fr")
    assert at(plan, "message_house.promise") == "5 € rendus pour 50 € d'achat"


@pytest.mark.parametrize(
    ("language", "message", "cadence"),
    [
        ("fr", "réunion tous les mardis avec la directrice", "tous les mardis"),
        ("en", "check-in every Tuesday with the director", "every Tuesday"),
    ],
)
def test_a_meeting_is_no_argument(language: Language, message: str, cadence: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language=language)
    assert at(plan, "message_house.pillars") == []
    assert at(plan, "orchestrate.measurement.reviews[0].cadence") == cadence


@pytest.mark.parametrize(
    ("language", "message", "name", "role"),
    [
        ("fr", "finalement les vidéos c'est Maëlle, Karim est en arrêt jusqu'au 12", "Maëlle", "content"),
        ("fr", "la directrice s'appelle Odile, elle valide les dépenses", "Odile", "executive"),
        ("en", "actually the videos are Maelle, Karim is on leave until the 12th", "Maelle", "content"),
        ("en", "my boss is called Olive, she signs off the spending", "Olive", "executive"),
    ],
)
def test_who_does_what_is_no_promise(language: Language, message: str, name: str, role: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=_OPEN, language=language)
    assert at(plan, "message_house.promise") is None
    assert at(plan, "orchestrate.tasks") == []
    assert [m["role"] for m in at(plan, "team.members") if m["name"] == name] == [role]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Karim doit rendre la maquette le 4 mars, Inès écrit les textes pour le 12"),
        ("en", "Karim delivers the layout on 4 March, Ines writes the copy for the 12th"),
    ],
)
def test_work_by_a_day_is_a_task_for_each(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language=language)
    assert at(plan, "message_house.pillars") == []
    told = [(task["owner"], task["due"]) for task in at(plan, "orchestrate.tasks")]
    assert told == [("karim", datetime.date(2027, 3, 4)), ("ines", datetime.date(2027, 3, 12))]


@pytest.mark.parametrize(
    ("language", "message", "unknown"),
    [
        ("fr", "Karim pour l'email, l'appli je sais pas encore", "appli"),
        ("en", "Karim for email, the app I don't know yet", "app"),
    ],
)
def test_what_nobody_runs_yet_is_nobodys(language: Language, message: str, unknown: str) -> None:
    plan, _ = answered(
        message, "rally.manager", path="rally.channels[mail].manager", known={"integrate": {}}, language=language
    )
    assert at(plan, "rally.channels[mail].manager") == "karim"
    assert len(at(plan, "team.members")) == 3
    assert not [channel for channel in at(plan, "rally.channels") if unknown in channel["name"]]


def test_a_numbered_title_may_sound_like_a_part_of_a_plan() -> None:
    plan, _ = answered(
        "1) transparence : les comptes sont publiés 2) proximité : un atelier à 10 km 3) prix : 20 % de moins",
        "objective.baseline",
        known=_OPEN,
        language="fr",
    )
    assert at(plan, "orchestrate.compliance.disclosure") is None
    assert [p["title"] for p in at(plan, "message_house.pillars")] == ["Transparence", "Proximité", "Prix"]


def test_parts_of_a_plan_may_be_numbered_on_a_line() -> None:
    plan, _ = answered("1) budget: 20k € 2) team: Noor does the press", "objective.baseline", known=_OPEN)
    assert at(plan, "orchestrate.budget.total") == 20000
    assert "Noor" in [member["name"] for member in at(plan, "team.members")]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "la vidéo est prête, faudrait refaire le dépliant et écrire deux articles"),
        ("en", "the video is ready, we need to redo the leaflet and write two articles"),
    ],
)
def test_what_is_to_be_done_is_no_part_of_a_title(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known={"rally": {}}, language=language)
    statuses = [content["status"] for content in at(plan, "rally.contents")]
    assert statuses == ["ready", "to_adapt", "to_create"]
    assert all(len(content["title"].split()) <= 2 for content in at(plan, "rally.contents"))
