"""Briefs as two columns, as minutes in points, in abbreviations, and with last time's report pasted below."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "statement", "total"),
    [
        (
            "Section\tDetail\nGoal\t160 pony lessons by 31 May 2027 (last year: 90)\n"
            "Audience\tparents of shy children\nBudget\t£4,000: £2,500 posters, £1,500 creation\n"
            "Dates\t1 March 2027 to 31 May 2027\n",
            "160 pony lessons by 31 May 2027",
            4000,
        ),
        (
            "Rubrique\tContenu\nObjectif\t160 cours de poney avant le 31 mai 2027 (90 en 2026)\n"
            "Cible\tparents d'enfants timides\nBudget\t4 000 € : 2 500 € d'affiches, 1 500 € de création\n"
            "Dates\tdu 1er mars 2027 au 31 mai 2027\n",
            "160 cours de poney avant le 31 mai 2027",
            4000,
        ),
    ],
)
def test_two_columns_are_labels_and_what_they_say(text: str, statement: str, total: int) -> None:
    paths = ("objective.statement", "objective.target", "objective.baseline", "orchestrate.budget.total")
    assert values(text, *paths) == [statement, 160, 90, total]
    assert values(text, "orchestrate.end") == [datetime.date(2027, 5, 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of 12 Nov 2026\nPresent: Tess, Omar. Apologies: Will.\n"
        "1. Goal: 70 annual passes by 30 June 2027.\n2. Audience: dog owners in flats. They have no garden.\n"
        "3. Channels - Instagram (Tess), phone calls (Omar).\n4. Budget £5,000 agreed, of which £500 contingency.\n",
        "Compte rendu du 12/11/2026\nPrésents : Tess, Omar. Excusé : Will.\n"
        "1. Objectif : 70 pass annuels d'ici le 30 juin 2027.\n2. Cible : propriétaires de chiens en appartement.\n"
        "3. Canaux - Instagram (Tess), appels (Omar).\n4. Budget 5 000 € acté, dont 500 € d'imprévus.\n",
    ],
)
def test_the_points_of_minutes_come_after_who_was_there(text: str) -> None:
    paths = ("objective.target", "orchestrate.budget.total", "orchestrate.budget.reserve")
    assert values(text, *paths) == [70, 5000, 500]
    assert {channel["kind"] for channel in plan_data(read(text))["rally"]["channels"]} == {"social", "phone"}
    assert values(text, "audience.name")[0] in ("dog owners in flats", "propriétaires de chiens en appartement")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Goal: 210 members by 31 May 2027\nBudget: £3,000\nTeam: Tess (lead)\n", "--- 2026 REPORT ---"),
        ("Goal: 210 members by 31 May 2027\nBudget: £3,000\nTeam: Tess (lead)\n", "## Last year's campaign"),
        (
            "Objectif : 210 membres avant le 31 mai 2027\nBudget : 3 000 €\nÉquipe : Tess (pilote)\n",
            "=== BILAN 2026 ===",
        ),
    ],
)
def test_the_report_of_last_time_is_no_part_of_the_plan(text: str, heading: str) -> None:
    past = "Goal: 150 members. Result: 121.\nBudget spent: £2,400 (Google Ads £2,000, flyers £400)\nTeam: Tess, Zack\n"
    plan = plan_data(read(f"{text}\n{heading}\n{past}"))
    assert plan == plan_data(read(text)) | {"provenance": plan["provenance"]}


def test_a_section_on_what_is_reported_is_read() -> None:
    text = "Goal: 210 members by 31 May 2027\n\n## Budget 2027\n£3,000 in all\n\n## Reporting\nWeekly to Tess\n"
    assert values(text, "orchestrate.budget.total") == [3000]


@pytest.mark.parametrize(
    ("line", "path", "expected"),
    [
        ("Bdgt: 7k (FB 4k, leaflets 2k, misc 1k)", "orchestrate.budget.total", 7000),
        ("Bdg : 6 k€ (Insta 4 k€, flyers 2 k€)", "orchestrate.budget.total", 6000),
        ("Obj: 95 orders by EOQ2", "objective.deadline", datetime.date(2027, 6, 30)),
        ("Obj : 130 loc. de vélos d'ici fin T3 2027", "objective.deadline", datetime.date(2027, 9, 30)),
        ("TA: beekeepers in Wales", "audience.name", "beekeepers in Wales"),
        ("Cible : propriétaires de maisons anciennes", "audience.lifecycle", None),
        ("Audience: former teachers who paint", "audience.lifecycle", None),
        ("Cible : anciennes clientes", "audience.lifecycle", "inactive"),
    ],
)
def test_abbreviations_are_read_and_old_things_are_no_lost_customers(line: str, path: str, expected: object) -> None:
    assert values(f"{line}\n", path) == [expected]


def test_a_greeting_is_nobody_who_is_spoken_to() -> None:
    text = (
        "Hi Dev,\n\nWe'd like 300 eye tests booked by 31 March 2027, among people over 50 who keep putting it off.\n"
        "Last winter's campaign cost £6,000 and brought 110 tests.\n"
    )
    assert values(text, "audience.name", "objective.target", "objective.baseline") == [
        "people over 50 who keep putting it off",
        300,
        110,
    ]


def test_slashes_part_who_does_what() -> None:
    members = plan_data(read("CDP : Yann / Insta : Chloé / mailing : Yann\n"))["team"]["members"]
    assert [(m["name"], m["role"]) for m in members] == [("Yann", "campaign_manager"), ("Chloé", "channel_manager")]
    assert names("Data: Course register, e-mails and phone numbers, 2,300 people\n", "rally.data")[-1] != "2,300 people"


def test_who_under_a_bullet_lists_people_and_what_is_kept_back_is_short() -> None:
    text = (
        "Brief - rowing club\n\n* obj: 80 memberships by 31 May 2027\n* tgt: women over 40\n"
        "* who: Fern (lead), Ivy (posters), Radio Tide (agency)\n* bgt: 3.5k (radio 2k, posters 1k, 0.5k res.)\n"
    )
    assert names(text, "team.members") == ["Fern", "Ivy", "Radio Tide"]
    assert values(text, "audience.name", "orchestrate.budget.reserve") == ["women over 40", 500]


def test_the_day_of_the_talk_is_no_start() -> None:
    text = "Notes from planning call - 26 Nov\nGoal: 80 memberships by 31 May 2027\n"
    assert values(text, "orchestrate.start", "objective.target") == [None, 80]
