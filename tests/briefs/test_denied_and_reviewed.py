"""Briefs that deny, review what is over, count by the day, part dates by bars or give a day in brackets."""

import datetime

import pytest

from tests.briefs.plans import names, values


@pytest.mark.parametrize(
    "line", ["None of them has worked with us before.", "Aucun d'eux n'a jamais travaillé avec nous."]
)
def test_what_none_of_them_did_makes_prospects(line: str) -> None:
    text = f"Notes\nAudience: owners of old houses\n{line}\n"
    assert values(text, "audience.lifecycle") == ["prospect"]


def test_day_tickets_are_counted() -> None:
    text = "Notes\n\nThe board have set us a goal of 12,500 day tickets sold by 31 August 2027.\n"
    assert values(text, "objective.target", "objective.statement") == [
        12500,
        "12,500 day tickets sold by 31 August 2027",
    ]


def test_dates_between_bars_are_apart() -> None:
    text = (
        "WHEN\n3 May 2027 start | 17 June webinar | 14–16 September Coldchain fair | 30 September close\n"
        "It is a plan.\n"
    )
    assert values(text, "orchestrate.end") == [datetime.date(2027, 9, 30)]
    assert "Webinar" in names(text, "orchestrate.milestones")
    assert "Coldchain fair" in names(text, "orchestrate.milestones")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("“Every pallet counts” – supported by: 1) speed (proof: 22 plants) 2) price (proof: one fee)", "Speed"),
        (
            "« Chaque palette compte » – appuyée par : 1) vitesse (preuve : 22 sites) 2) prix (preuve : forfait)",
            "Vitesse",
        ),
    ],
)
def test_what_supports_a_promise_is_apart(line: str, title: str) -> None:
    text = f"WHAT WE SAY\n{line}\n\nBudget: 9,000\n"
    assert names(text, "message_house.pillars", "title")[0] == title
    assert len(names(text, "message_house.pillars", "title")) == 2


@pytest.mark.parametrize("head", ["SUJET 1 : BILAN BLACK FRIDAY", "TOPIC 1: REVIEW OF BLACK FRIDAY"])
def test_a_topic_that_reviews_says_nothing_of_what_comes(head: str) -> None:
    text = (
        f"CR\n\n{head}\n-> 1 240 commandes, panier 46 €\n\n{head.split()[0]} 2 : NOËL\n"
        "-> but : 2 000 commandes avant le 30 mai 2027\n"
    )
    assert values(text, "objective.target", "objective.baseline") == [2000, None]
    assert names(text, "orchestrate.milestones") == []


def test_a_column_of_sources_says_nothing() -> None:
    text = (
        "| Item | Details | Source |\n|---|---|---|\n| Goal | 260 patients by 30 November 2027 | council |\n"
        "| Promise | One minute to prescribe | vote |\n| Budget | £19,800 | minute of 3/11 |\n"
    )
    assert values(text, "message_house.promise", "orchestrate.budget.total") == ["One minute to prescribe", 19800]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Budget: £9,000, radio £6,000; please leave £1,500 untouched.", 1500),
        ("Budget 12 600 € : Instagram 4 800, presse 900, et 1 500 pour voir venir.", 1500),
    ],
)
def test_what_is_left_untouched_is_kept(line: str, kept: int) -> None:
    assert values(f"Notes\n{line}\n", "orchestrate.budget.reserve") == [kept]


def test_a_day_corrected_in_brackets() -> None:
    text = "Notes\nOn veut 450 abonnés d'ici la Toussaint 2027 (non : d'ici le 30 septembre 2027).\n"
    assert values(text, "objective.deadline", "objective.target") == [datetime.date(2027, 9, 30), 450]
