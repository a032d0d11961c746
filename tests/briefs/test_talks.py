"""Talks as they are exported: what is asked heads its answer; what is taken back; figures of one customer."""

import datetime

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.briefs.plans import names, read, values


def test_a_question_of_a_talk_heads_its_answer() -> None:
    text = (
        "[12:01] Prune: on vise qui ?\n[12:02] Amir: les boulangers du Morbihan\n"
        "[12:02] Prune: et leur souci ?\n[12:03] Amir: le prix du beurre, et le manque de bras\n"
        "[12:04] Prune: l'objectif ?\n[12:04] Amir: 65 contrats avant le 30 avril 2027\n"
        "[12:05] Prune: budget ?\n[12:06] Amir: 14 000, dont 9 000 de radio et 3 000 de création\n"
        "[12:07] Prune: la promesse c'est quoi\n[12:08] Amir: le four qui ne tombe pas en panne\n"
    )
    paths = ("audience.name", "audience.challenges", "objective.target", "orchestrate.budget.total")
    assert values(text, *paths) == [
        "boulangers du Morbihan",
        ["le prix du beurre", "le manque de bras"],
        65,
        14000,
    ]
    assert values(text, "message_house.promise") == ["Le four qui ne tombe pas en panne"]


def test_the_same_in_english() -> None:
    text = (
        "[12:01] Vi: who's it for?\n[12:02] Rob: allotment holders in Hull\n"
        "[12:03] Vi: how much can we spend?\n[12:04] Rob: 5k, 3 on posters and 2 on design\n"
        "[12:05] Vi: when do we launch?\n[12:06] Rob: 2 March 2027\n"
    )
    assert values(text, "audience.name", "orchestrate.budget.total", "orchestrate.start") == [
        "allotment holders in Hull",
        5000,
        datetime.date(2027, 3, 2),
    ]
    lines = value_at(plan_data(read(text)), "orchestrate.budget.lines")
    assert [line["amount"] for line in lines] == [3000, 2000]


def test_a_question_that_nobody_answers_is_no_fact() -> None:
    text = "[12:01] Vi: la promesse c'est quoi\n[12:02] Rob: aucune idée\n[12:03] Vi: on dit 9 000\n"
    assert values(text, "message_house.promise") == [None]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Nous voulons 640 repas d'ici fin mai 2027. Non, pardon : 590, la cuisine ne suit pas.", 590),
        ("Goal: 210 seats sold by 1 May 2027. Sorry, 180.", 180),
        ("Goal: 210 seats sold by 1 May 2027. No: 20 posters is too few.", 210),
    ],
)
def test_a_figure_that_is_taken_back_in_the_next_sentence(text: str, target: int) -> None:
    assert values(text, "objective.target", "objective.baseline") == [target, None]


def test_what_one_customer_costs_and_brings_is_no_budget() -> None:
    assert values(
        "Valeur d'un adhérent : 900 €. Coût d'acquisition visé : 35 €.\nPrix de la formation : 480 €\n",
        "orchestrate.economics.lifetime_value",
        "orchestrate.economics.acquisition_cost",
        "orchestrate.budget.total",
    ) == [900, 35, None]


def test_the_amount_that_was_announced_before_is_left_out() -> None:
    text = "Le budget validé est de 23 000 € (et non 31 000 € comme annoncé) : 14 000 € de radio, 9 000 € de réserve."
    assert values(text, "orchestrate.budget.total", "orchestrate.budget.reserve") == [23000, 9000]


def test_jobs_are_tasks_and_no_member_of_the_team() -> None:
    text = "Team: Una (lead), Kit (leaflets)\nJobs: Kit: print the leaflets by 2 August 2027\n"
    assert names(text, "team.members") == ["Una", "Kit"]
    assert names(text, "orchestrate.tasks", "owner") == ["kit"]


def test_who_sums_up_has_nothing_to_do() -> None:
    text = "Suite au café de mardi (10 novembre), je résume pour ceux qui n'étaient pas là.\n"
    assert names(text, "orchestrate.tasks", "title") == []


@pytest.mark.parametrize(
    "line",
    ["Report to the directors every month: sign-ups", "Rapport au comité de direction chaque mois : inscriptions"],
)
def test_a_report_with_a_rhythm_is_a_review(line: str) -> None:
    reviews = plan_data(read(f"{line}\n"))["orchestrate"]["measurement"]["reviews"]
    assert [review["readers"] for review in reviews] == ["executives"]
