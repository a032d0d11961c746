"""Briefs that somebody annotated, goals within a stretch of time, calendars in tables, what is said by the way."""

import datetime

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("aim", "budget"),
    [
        ("Aim: 600 donors by 31 December 2027   -> MAKE IT 450", "Budget: 28,000 -> trustees gave us 24,000"),
        ("But : 600 dons d'ici le 31 décembre 2027 -> plutôt 450", "Budget : 28 000 € -> on nous donne 24 000 €"),
    ],
)
def test_a_figure_changed_behind_an_arrow_counts(aim: str, budget: str) -> None:
    assert values(f"Notes\n{aim}\n{budget}\n", "objective.target", "orchestrate.budget.total") == [450, 24000]


def test_an_arrow_to_a_step_changes_nothing() -> None:
    assert values("Notes\nAim: 600 donors by 31 December 2027\nFlyer 3 -> page 2 -> form\n", "objective.target") == [
        600
    ]


@pytest.mark.parametrize(
    ("goal", "day"),
    [
        ("2,400 late tickets sold between March and end of May 2027", datetime.date(2027, 5, 31)),
        ("1 200 devis demandés entre le 1er mars et le 30 juin 2027", datetime.date(2027, 6, 30)),
    ],
)
def test_a_goal_within_a_stretch_of_time(goal: str, day: datetime.date) -> None:
    assert values(f"Notes\n{goal}\n", "objective.deadline") == [day]


def test_what_is_printed_in_a_stretch_is_no_goal() -> None:
    assert values("Notes\nWe print 5,000 flyers between 1 March and 30 April 2027.\n", "objective.statement") == [None]


@pytest.mark.parametrize(
    "line",
    [
        "We sold 310 bikes in 2026, and we need 500 bikes sold by 30 September 2027.",
        "On a vendu 310 vélos en 2026, et nous voulons 500 vélos vendus avant le 30 septembre 2027.",
    ],
)
def test_the_goal_is_what_is_needed(line: str) -> None:
    text = f"Notes\n{line}\n"
    assert values(text, "objective.target", "objective.baseline") == [500, 310]
    assert "310" not in str(values(text, "objective.statement"))


@pytest.mark.parametrize(
    ("head", "start", "leaflet", "fair"),
    [
        ("| What | When | Who |", "Campaign starts", "Safety leaflet", "Open day"),
        ("| Quoi | Quand | Qui |", "Démarrage de la campagne", "Dépliant sécurité", "Portes ouvertes"),
    ],
)
def test_a_calendar_tells_starts_tasks_and_events(head: str, start: str, leaflet: str, fair: str) -> None:
    text = (
        f"## {head.split('|')[2].strip()}\n\n{head}\n|---|---|---|\n| {start} | 01/04/2027 | |\n"
        f"| {leaflet} | 19/03/2027 | Lou |\n| {fair} | 15/05/2027 | Lou |\n"
    )
    assert values(text, "orchestrate.start") == [datetime.date(2027, 4, 1)]
    assert names(text, "orchestrate.milestones") == [fair]
    task = value_at(plan_data(read(text)), "orchestrate.tasks")[0]
    assert (task["title"], task["owner"], task["due"]) == (leaflet, "lou", datetime.date(2027, 3, 19))


def test_what_is_not_of_the_campaign_stays_out() -> None:
    text = (
        "Notes\nBudget: £9,000 (not included: salaries, £28,000). Do not confuse with the £190,000 roof.\n"
        "Start 1 March 2027. Registration opens on 3 May 2027 - different campaign.\n"
        "Promise: Ten evenings to swim\nLegal wants the phrase “results may vary” on every poster.\n"
    )
    paths = ("orchestrate.budget.total", "orchestrate.start", "message_house.promise")
    assert values(text, *paths) == [9000, datetime.date(2027, 3, 1), "Ten evenings to swim"]
    assert names(text, "orchestrate.budget.lines", "label") == []


@pytest.mark.parametrize("head", ["Divers", "AOB"])
def test_a_base_told_by_the_way_is_read(head: str) -> None:
    text = (
        f"Notes\nGoal: 90 sales by 30 June 2027\n\n{head}\n• Ana retires on 30 April\n"
        "• CRM Zoho : 900 contacts (mail), opt-in, 3 ans, serveurs à Lille\n"
    )
    assert names(text, "rally.data") == ["CRM Zoho"]
    assert values(text, "orchestrate.compliance.legal_basis") == ["consent"]


@pytest.mark.parametrize(
    "asked", ["« Une journée dehors », ça vous va comme slogan ?", '"A day outdoors", ok as a tagline?']
)
def test_a_promise_offered_in_a_talk_is_taken_with_a_yes(asked: str) -> None:
    answer = "oui !!" if "vous" in asked else "yes!!"
    talk = (
        f"[09:01] Max: 300 inscrits d'ici le 30 juin 2027\n[09:02] Max: {asked}\n"
        f"[09:03] Ana: {answer}\n[09:04] Max: ok\n"
    )
    assert values(talk, "message_house.promise") == ["Une journée dehors" if "vous" in asked else "A day outdoors"]


def test_sums_between_slashes_are_apart() -> None:
    text = "Notes\nBudget: £16,000\n  film 9,000 / phone 5,000 / 2,000 unallocated\n"
    assert names(text, "orchestrate.budget.lines", "label") == ["film", "phone"]
    assert values(text, "orchestrate.budget.reserve") == [2000]
