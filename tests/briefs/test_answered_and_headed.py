"""Briefs with answers below quoted questions, sums in headings, worries beside people, sheets with notes last."""

import datetime

import pytest

from tests.briefs.plans import names, values


def test_answers_stand_below_quoted_questions() -> None:
    text = (
        "From: Dermot\nTo: Nuala\nSubject: Re: spring push\n\n"
        "> 1. How many? You gave no number.\n210 installs by the end of May 2027.\n\n"
        "> 2. Who?\nOwners. Retired owners of tall houses.\n\n"
        "> 3. What do they complain about?\nFalls, gutters that block again.\n\n"
        "> 4. So what's the line?\n“Stay off the ladder”\n\n> 5. Money?\n£8,500\n\nD.\n"
    )
    assert values(
        text,
        "objective.target",
        "audience.name",
        "audience.challenges",
        "message_house.promise",
        "orchestrate.budget.total",
    ) == [
        210,
        "Retired owners of tall houses",
        ["Falls", "gutters that block again"],
        "Stay off the ladder",
        8500,
    ]


def test_answers_in_french_too() -> None:
    text = (
        "De : Ilan\nÀ : Zoé\nObjet : Re : relance\n\n"
        "> Combien ?\n90 retours d'ici le 30 juin 2027.\n\n"
        "> Quand ?\nDémarrage le 1er mars 2027.\n\n> Budget ?\n6 000 €\n"
    )
    assert values(text, "objective.target", "orchestrate.start", "orchestrate.budget.total") == [
        90,
        datetime.date(2027, 3, 1),
        6000,
    ]


@pytest.mark.parametrize(
    ("head", "kept"), [("## Budget: £28,500", "Hazards: £2,000"), ("## Budget : 28 500 €", "Aléas : 2 000 €")]
)
def test_a_heading_says_the_total(head: str, kept: str) -> None:
    text = f"# Plan of the spring festival\n\n{head}\n- Radio : 9 000 €\n- {kept}\n"
    assert values(text, "orchestrate.budget.total", "orchestrate.risks") == [28500, []]


@pytest.mark.parametrize(
    ("who", "worry"),
    [
        (
            "Our ideal customers are owners of detached houses: they don't know the grants.",
            "they don't know the grants",
        ),
        (
            "Nos clients idéaux sont des propriétaires de maisons : ils ne connaissent pas les aides.",
            "ils ne connaissent pas les aides",
        ),
    ],
)
def test_who_is_wanted_is_no_customer_yet(who: str, worry: str) -> None:
    assert values(f"Notes\n\n{who}\n", "audience.challenges", "audience.lifecycle") == [[worry], None]


def test_bullets_beside_who_people_are() -> None:
    text = "# Plan of the festival\n\n## Who we speak to\n- students of the town\n- They think it is for experts\n"
    assert values(text, "audience.name", "audience.challenges") == [
        "students of the town",
        ["They think it is for experts"],
    ]


@pytest.mark.parametrize("line", ["They never signed anything.", "Ils ont donné leur accord à la signature du devis."])
def test_the_right_to_write_is_no_worry(line: str) -> None:
    assert values(f"Notes\nGoal: 90 sales by 30 June 2027\n{line}\n", "audience.challenges") == [[]]


@pytest.mark.parametrize(
    "line",
    [
        "Nous avions dépensé 9 000 € en flyers l'an passé, nous ne recommencerons pas.",
        "We spent £9,000 on flyers last year, never again.",
    ],
)
def test_what_was_spent_last_year_is_no_line(line: str) -> None:
    text = f"Notes\nBudget 15 000 €, dont 8 000 € Google Ads.\n{line}\n"
    assert names(text, "orchestrate.budget.lines", "label") == ["Google Ads"]


def test_a_sheet_may_hold_its_values_last() -> None:
    text = (
        "Task / topic\tOwner\tDeadline\tNotes\n"
        "GOAL\tall\t31 Oct 2027\t1,500 cards issued (980 in the same months of 2026)\n"
        "PROMISE\tNoor\t-\tYour card opens everything\nLEAD\tNoor\t-\t\n"
        "Posters\tTed\t20 Aug 2027\tto design\nSTART\t-\t1 Sep 2027\t\n"
        "DATA\tNoor\t-\tSirsiDynix: emails of parents\n"
    )
    assert values(
        text,
        "objective.target",
        "objective.baseline",
        "objective.deadline",
        "message_house.promise",
        "orchestrate.start",
    ) == [1500, 980, datetime.date(2027, 10, 31), "Your card opens everything", datetime.date(2027, 9, 1)]
    assert values(text, "team.members[noor].role", "orchestrate.tasks[posters-2].due") == [
        "campaign_manager",
        datetime.date(2027, 8, 20),
    ]
    assert names(text, "rally.data") == ["SirsiDynix"]
