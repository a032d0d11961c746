"""Briefs with tables that tell two things at once, remarks that hold sums, several labels on one line."""

import pytest

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.briefs.plans import names, read, values


def _lines(text: str) -> dict[str, int]:
    return {line["label"]: int(line["amount"]) for line in value_at(plan_data(read(text)), "orchestrate.budget.lines")}


@pytest.mark.parametrize(
    ("remark", "lines"),
    [
        ("of which 4k radio, the rest search ads", {"radio": 4000, "search ads": 7500}),
        ("dont 4 000 € pour la radio", {"radio": 4000, "Media": 7500}),
        ("approved 18 Nov", {"Media": 11500}),
    ],
)
def test_a_remark_splits_its_row(remark: str, lines: dict[str, int]) -> None:
    text = (
        f"Budget\n\n| Item | Amount | Remarks |\n|---|---|---|\n| Media | 11,500 | {remark} |\n| Total | 11,500 | |\n"
    )
    assert _lines(text) == lines


def test_a_table_of_channels_says_who_and_how_much() -> None:
    text = (
        "## Canaux\n\n| Canal | Responsable | Budget |\n|---|---|---|\n| E-mail | Ava | 1 500 € |\n| Presse |"
        " Léo | 3 000 € |\n\n"
        "Total 5 000 €, y compris 500 € non affectés.\n"
    )
    assert values(text, "rally.channels[e-mail].manager", "orchestrate.budget.total", "orchestrate.budget.reserve") == [
        "ava",
        5000,
        500,
    ]
    assert _lines(text) == {"E-mail": 1500, "Presse": 3000}


@pytest.mark.parametrize("bar", ["|", "·"])
def test_labels_between_bars_are_lines(bar: str) -> None:
    text = f"Notes\nLead: Ana {bar} Budget: £9,000 {bar} Start: 1 March 2027\n"
    assert values(text, "team.members[ana].role", "orchestrate.budget.total", "orchestrate.start") == [
        "campaign_manager",
        9000,
        read("Start: 1 March 2027\n").orchestrate.start,
    ]
    assert names(text, "team.members") == ["Ana"]


def test_worries_beside_answers_are_the_audience_s() -> None:
    text = (
        "## Who\n\nrestaurant owners\n\n| Their problem | Our answer | Proof |\n|---|---|---|\n"
        "| Rotas change | Speed | 3,200 contracts |\n"
    )
    paths = ("audience.challenges[0]", "message_house.pillars[speed].answers[0]", "audience.name")
    assert values(text, *paths) == ["Rotas change", "Rotas change", "restaurant owners"]


@pytest.mark.parametrize(
    "line", ["Loyalty file: 4,100 customers, e-mails + mobiles", "Fichier fidélité : 4 100 clients, mails + portables"]
)
def test_a_base_says_how_many_and_what_it_holds(line: str) -> None:
    data = value_at(plan_data(read(f"Notes\nGoal: 90 sales by 30 June 2027\n\n{line}\n")), "rally.data")
    assert [(base["name"], base["holds"]) for base in data] == [(line.split(":")[0].strip(), ["email", "phone"])]
