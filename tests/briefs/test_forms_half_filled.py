"""Forms with labels that no colon ends, cards and boxes, and fields where nothing is decided yet."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "audience", "tone"),
    [
        (
            "[Ce qu'on vise]  60 adhésions avant le 30 avril 2027\n[À qui cela s'adresse]  jeunes parents du quartier\n"
            "[Ton]  simple\n[Budget]\n",
            "jeunes parents du quartier",
            "simple",
        ),
        (
            "<Goal> 60 sign-ups by 30 April 2027\n<Audience> young parents\n<Tone> plain\n",
            "young parents",
            "plain",
        ),
        (
            "Objectif ........ 60 adhésions avant le 30 avril 2027\nCible ......... jeunes parents\n"
            "Ton ....... simple\n",
            "jeunes parents",
            "simple",
        ),
        (
            "Goal ______ 60 sign-ups by 30 April 2027\nAudience ______ young parents\nTone ______ plain\n",
            "young parents",
            "plain",
        ),
    ],
)
def test_labels_in_brackets_and_with_leaders_are_labels(text: str, audience: str, tone: str) -> None:
    wanted = ("objective.target", "audience.name", "message_house.tone", "orchestrate.budget.total", "rally.contents")
    assert values(text, *wanted) == [60, audience, tone, None, []]


def test_names_in_brackets_are_who_speaks_and_dots_end_a_thought() -> None:
    talk = "[Ana] on fait comme ça\n[Tom] oui\n[Zoé] d'accord\nTon : simple\n"
    assert values(talk, "message_house.tone", "audience.name") == ["simple", None]
    trailing = "Audience: parents....\nTone: plain\n"
    assert values(trailing, "message_house.tone") == ["plain"]


FIELDS: tuple[str, ...] = ("name", "objective.statement", "audience.name", "audience.challenges", "audience.habits")
FIELDS += ("message_house.promise", "message_house.tone", "message_house.pillars", "rally.channels", "rally.data")
FIELDS += ("orchestrate.milestones", "orchestrate.tasks", "orchestrate.risks", "team.members")
FRENCH: tuple[str, ...] = (
    "Nom de la campagne",
    "Objectif",
    "Cible",
    "Freins",
    "Enjeux",
    "Canaux de la cible",
    "Promesse",
    "Ton",
)
FRENCH += ("Piliers", "Canaux", "Données", "Jalons", "Tâches", "Risques", "Équipe")
ENGLISH: tuple[str, ...] = (
    "Campaign name",
    "Goal",
    "Audience",
    "Objections",
    "Challenges",
    "Habits",
    "Promise",
    "Tone",
)
ENGLISH += ("Pillars", "Channels", "Data", "Milestones", "Tasks", "Risks", "Team")


@pytest.mark.parametrize(
    ("heads", "open_"),
    [
        *(
            (FRENCH, each)
            for each in ("à définir", "TBD", "à voir avec le trésorier", "pas encore arrêté", "?", "on verra en mars")
        ),
        *(
            (ENGLISH, each)
            for each in ("to be agreed with the chair", "tbc", "left for another day", "not decided yet", "n/a", "…")
        ),
    ],
)
def test_what_stands_for_something_to_come_is_nothing(heads: tuple[str, ...], open_: str) -> None:
    form = "\n".join(f"{head}: {open_}" for head in heads)
    assert [value for value in values(form, *FIELDS) if value] == []


def test_cells_brackets_and_headings_that_wait_are_nothing_either() -> None:
    table = "| Ton | à définir |\n| Promesse | Le verger au bout de la rue |\n| Cible | familles |\n"
    assert values(table, "message_house.tone", "message_house.promise") == [None, "Le verger au bout de la rue"]
    pillars = "Pillars: speed (proof: to be found), care (proof: 3 audits a year)\n"
    house = values(pillars, "message_house.pillars")[0]
    assert [(one["title"], one["proofs"]) for one in house] == [("Speed", []), ("Care", ["3 audits a year"])]
    below = "Tone: tbd\nOur growers meet every Monday in the barn.\n"
    assert values(below, "message_house.tone") == [None]


@pytest.mark.parametrize(
    ("line", "path", "value"),
    [
        ("Relation : pas encore clients", "audience.lifecycle", "prospect"),
        ("Promise: we check every beam", "message_house.promise", "We check every beam"),
        ("Freins : on ne sait pas quoi choisir", "audience.objections", ["on ne sait pas quoi choisir"]),
        ("Objections: they will decide later", "audience.objections", ["they will decide later"]),
        (
            "Promise: we'll see you tomorrow, not next week",
            "message_house.promise",
            "We'll see you tomorrow, not next week",
        ),
    ],
)
def test_what_only_sounds_undecided_is_said(line: str, path: str, value: object) -> None:
    assert values(f"{line}\nBudget: 4,000\n", path) == [value]


def test_cards_of_a_board_have_numbers_and_owners() -> None:
    board = (
        "## To do\n[#3] Write the care sheet @Imke due 15 January 2027\n[#4] Film the barn @Rory due 22 January 2027\n"
        "## Goal\n[#5] Goal: 70 visits booked by 30 June 2027\n"
    )
    tasks = values(board, "orchestrate.tasks")[0]
    assert [(one["title"], one["owner"]) for one in tasks] == [
        ("Write the care sheet", "imke"),
        ("Film the barn", "rory"),
    ]
    assert values(board, "objective.target") == [70]


@pytest.mark.parametrize("mark", ["D", "R", "Décision "])
def test_numbers_of_decisions_name_nobody(mark: str) -> None:
    minutes = (
        f"Minutes\n{mark}1: The objective is 90 orders by 30 June 2027.\n"
        f"{mark}2: The audience is florists in market towns.\n"
        f"{mark}3: The promise is “Fresh by seven”.\n"
    )
    wanted = ("objective.target", "audience.name", "message_house.promise")
    assert values(minutes, *wanted) == [90, "florists in market towns", "Fresh by seven"]


def test_boxes_are_bullets() -> None:
    text = (
        "To do\n[ ] Zoé : appeler l'imprimeur avant le 8 mars 2027\n"
        "[x] Karim : réserver la salle avant le 2 mars 2027\n"
    )
    assert len(names(text, "orchestrate.tasks", "title")) == 2


@pytest.mark.parametrize(
    "table",
    [
        "| Who | What | By |\n|---|---|---|\n| Imke | write the care sheet | 5 February 2027 |\n"
        "| Rory | book the hall | 19 February 2027 |\n",
        "Owner | Action | Due\nImke | write the care sheet | 5 February 2027\n"
        "Rory | book the hall | 19 February 2027\n",
    ],
)
def test_a_table_that_opens_with_doers_lists_tasks(table: str) -> None:
    tasks = values(f"Timetable\n{table}", "orchestrate.tasks")[0]
    assert [(one["owner"], one["due"]) for one in tasks] == [
        ("imke", datetime.date(2027, 2, 5)),
        ("rory", datetime.date(2027, 2, 19)),
    ]
    assert values(f"Timetable\n{table}", "rally.channels") == [[]]


def test_a_way_over_arrows_is_a_journey_under_any_head() -> None:
    text = "CANAUX\nPub Instagram → page du verger (recueille l'e-mail, stocké dans Brevo) → e-mail → visite\n"
    data = plan_data(read(text))
    assert [step["name"] for step in data["integrate"]["steps"]] == [
        "Pub Instagram",
        "page du verger",
        "e-mail",
        "visite",
    ]
    assert len(data["integrate"]["links"]) == 3
    assert values("CANAUX\nInstagram → Facebook\n", "integrate.steps") == [[]]
