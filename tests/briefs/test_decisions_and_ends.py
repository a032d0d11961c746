"""Tables of decisions, first and last days among tasks, and what is asked in one word."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    "text",
    [
        "| Topic | Decision | Who | Due |\n|---|---|---|---|\n| Goal | 250 cards by 30 September 2027 | — | — |\n"
        "| Promise | The town in your pocket | — | — |\n| Flyer | to create | Sasha | 15 June 2027 |\n| TikTok "
        "| yes | Lina | — |\n",
        "| Sujet | Décision | Qui | Échéance |\n|---|---|---|---|\n| Objectif | 250 cartes d'ici le 30/09/2027 "
        "| — | — |\n"
        "| Promesse | La ville en poche | — | — |\n| Flyer | à créer | Sasha | 15/06/2027 |\n| TikTok | oui | "
        "Lina | — |\n",
    ],
)
def test_a_table_of_decisions(text: str) -> None:
    data = plan_data(read(text))
    assert data["message_house"]["promise"] in ("The town in your pocket", "La ville en poche")
    content = data["rally"]["contents"][0]
    assert (content["status"], content["owner"]) == ("to_create", "sasha")
    assert [one["due"] for one in data["orchestrate"]["tasks"]] == [datetime.date(2027, 6, 15)]
    assert [(one["name"], one["manager"]) for one in data["rally"]["channels"]] == [("TikTok", "lina")]


@pytest.mark.parametrize(
    "text",
    [
        "Next steps\n- 1 October 2027: poster ready (Sol)\n- 4 November 2027: launch\n- 31 December 2027: end\n",
        "Rétroplanning\n- 1er octobre 2027 : affiche prête (Sol)\n- 4 novembre 2027 : lancement\n- 31 décembre "
        "2027 : clôture\n",
    ],
)
def test_the_first_and_the_last_day_are_no_tasks(text: str) -> None:
    text = f"Team: Sol (lead)\n\n{text}"
    assert values(text, "orchestrate.start", "orchestrate.end") == [
        datetime.date(2027, 11, 4),
        datetime.date(2027, 12, 31),
    ]
    assert names(text, "orchestrate.tasks", "owner") == ["sol"]


@pytest.mark.parametrize(
    "text",
    [
        "[12:01] Vi: start?\n[12:02] Rob: 2 March 2027\n[12:03] Vi: end?\n[12:04] Rob: 30 May 2027\n",
        "[12:01] Vi: démarrage ?\n[12:02] Rob: 2 mars 2027\n[12:03] Vi: fin ?\n[12:04] Rob: 30 mai 2027\n",
    ],
)
def test_one_word_asks_for_a_day(text: str) -> None:
    assert values(text, "orchestrate.start", "orchestrate.end") == [
        datetime.date(2027, 3, 2),
        datetime.date(2027, 5, 30),
    ]


def test_a_report_on_one_day_has_no_rhythm() -> None:
    assert (
        names(
            "Team: Sol\nThe council wants a report at the end of March.\n", "orchestrate.measurement.reviews", "readers"
        )
        == []
    )


def test_a_name_below_a_quoted_letter_signs_it() -> None:
    text = (
        "Ok.\nAna\n\n> On 23 November 2026, Tom wrote:\n> Promise: Soup at noon\n> Pillars:\n> - fresh (proof: "
        "cooked daily)\n"
        "> Launch: 1 March 2027\n> Tom\n"
    )
    assert names(text, "message_house.pillars", "title") == ["Fresh"]
