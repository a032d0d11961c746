"""Houses with somebody in brackets, what people did before, things put up in one's own rooms, and work by a day."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read

_GOAL = "Goal: 80 spa days sold by 30 June 2027\n"
_BUT = "But : 80 journées vendues d'ici le 30 juin 2027\n"


def members(text: str) -> dict[str, dict[str, Any]]:
    return {m["name"]: m for m in plan_data(read(text))["team"]["members"]}


@pytest.mark.parametrize(
    "text",
    [
        f"{_GOAL}Team: Agency Corvid (Iris) print + post. Moira leads.\n",
        f"{_GOAL}Team\n- Moira: lead\n- Agency Corvid (Iris): print and post\n",
        f"{_BUT}Équipe : Agence Corvid (Iris) pour l'affichage. Moira pilote.\n",
    ],
)
def test_who_stands_in_brackets_behind_a_house_is_not_what_it_does(text: str) -> None:
    found = members(text)
    house = next(m for name, m in found.items() if name.endswith("Corvid"))
    assert (house.get("role"), house.get("external")) == ("agency", True)
    assert "Iris" not in (house.get("responsibilities") or [])
    assert found.get("Iris", {}).get("role") is None


@pytest.mark.parametrize(
    ("said", "duties"),
    [
        ("Otto looks after the press, he did it last year too", ["press"]),
        ("Otto: press. He's our events manager", ["press", "events manager"]),
    ],
)
def test_what_somebody_did_before_is_no_duty(said: str, duties: list[str]) -> None:
    found = members(f"{_GOAL}Team: {said}\n")
    assert all("did" not in duty and "he's" not in duty.lower() for duty in found["Otto"]["responsibilities"])
    assert duties[0] in " ".join(found["Otto"]["responsibilities"])


@pytest.mark.parametrize(
    ("said", "media"),
    [
        ("Channels: posters in both our salons, radio", "owned"),
        ("Channels: posters at bus stops, radio", "paid"),
        ("Channels: posters in our salons, posters at bus stops", "paid"),
        ("Canaux : affiches dans nos trois boutiques, radio", "owned"),
        ("Canaux : affiches dans le métro, radio", "paid"),
    ],
)
def test_what_hangs_in_ones_own_rooms_is_not_bought(said: str, media: str) -> None:
    channels = plan_data(read((_GOAL if said.startswith("Channels") else _BUT) + said + "\n"))["rally"]["channels"]
    shown = next(c for c in channels if c["name"].lower().startswith(("poster", "affiche")))
    assert shown["media"] == media


def test_a_name_ends_before_the_words_that_go_on() -> None:
    text = f"{_GOAL}Channels: text reminders to existing clients (front desk), posters in our own hall\n"
    assert names(text, "rally.channels") == ["text reminders", "posters"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_GOAL}Team: Moira leads, Otto does data.\n\nOtto pulls the list by 8 Jan, then rests.\n",
        f"{_BUT}Équipe : Moira pilote, Otto s'occupe des données.\n\nOtto sort la liste avant le 8 janvier.\n",
    ],
)
def test_work_by_a_day_is_a_task_and_a_month_is_nobody(text: str) -> None:
    plan = plan_data(read(text))
    assert set(members(text)) == {"Moira", "Otto"}
    assert [(t["owner"], str(t["due"])) for t in plan["orchestrate"]["tasks"]] == [("otto", "2027-01-08")]


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        ("- Otto: towels by 3 March\n- Everything has to be ready before the fair on 9 March", 1),
        ("- Otto: towels by 3 March\n- just needs to be done in time for the fair on 9 March", 1),
        ("- Otto: towels by 3 March\n- the website must be live by 9 March", 2),
    ],
)
def test_that_all_is_to_be_ready_is_no_task(said: str, tasks: int) -> None:
    assert len(plan_data(read(f"{_GOAL}Tasks\n{said}\n"))["orchestrate"]["tasks"]) == tasks


def test_that_all_is_to_be_ready_is_no_task_in_french() -> None:
    text = f"{_BUT}À faire\n- Otto : serviettes pour le 3 mars\n- il faut que tout soit prêt avant le salon du 9 mars\n"
    assert len(plan_data(read(text))["orchestrate"]["tasks"]) == 1


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (f"{_GOAL}Spring fair at the hall on 22 April 2027. Otto runs that.\n", None),
        (f"{_GOAL}We open the campaign on 1 April 2027. Otto runs it.\n", "campaign_manager"),
    ],
)
def test_who_runs_that_runs_what_was_named(text: str, leads: str | None) -> None:
    assert members(text)["Otto"].get("role") == leads


@pytest.mark.parametrize(
    "said",
    [
        "Otto, prépare-moi un point pour la journée portes ouvertes.",
        "Otto, send me a note for the open day.",
    ],
)
def test_who_is_asked_for_a_note_runs_nothing(said: str) -> None:
    assert names(f"{_BUT if 'prépare' in said else _GOAL}{said}\n", "rally.channels") == []
    assert members(f"{_BUT if 'prépare' in said else _GOAL}{said}\n") == {}
