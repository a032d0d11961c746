"""Calendars whose lines open with a name or whose tables open with a day: tasks of somebody, beside days of events."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read

Row = tuple[str, str | None, datetime.date | None]
TEAM = {
    "en": "Team\n- Nora: campaign manager\n- Ali: content\n\n",
    "fr": "Équipe\n- Nora : responsable de campagne\n- Ali : contenus\n\n",
}


def tasks(text: str) -> list[Row]:
    found = plan_data(read(text))["orchestrate"]["tasks"]
    return [(task["title"], task["owner"], task["due"]) for task in found]


def milestones(text: str) -> list[tuple[str, str | None]]:
    return [(one["name"], one["kind"]) for one in plan_data(read(text))["orchestrate"]["milestones"]]


@pytest.mark.parametrize(
    ("language", "line", "title", "day"),
    [
        ("en", "Nora: leaflet printed by 8 Feb 2027", "Leaflet printed", 8),
        ("en", "Nora: connect the booking form b4 9 Feb 2027", "Connect the booking form", 9),
        ("en", "Nora → quotes compared, 10 Feb 2027", "Quotes compared", 10),
        ("en", "Nora - shelves measured before 11 February 2027", "Shelves measured", 11),
        ("fr", "Nora : dépliant imprimé pour le 8/02/2027", "Dépliant imprimé", 8),
        ("fr", "Nora : brancher le formulaire avant le 9 février 2027", "Brancher le formulaire", 9),
        ("fr", "Nora → devis comparés, 10/02/2027", "Devis comparés", 10),
        ("fr", "Nora – vitrine mesurée d'ici le 11 février 2027", "Vitrine mesurée", 11),
    ],
)
def test_a_line_of_a_calendar_that_opens_with_somebody_is_their_task(
    language: str, line: str, title: str, day: int
) -> None:
    head = {"en": "DATES\n- go live 18 Feb 2027\n- ", "fr": "DATES\n- lancement 18 février 2027\n- "}[language]
    text = f"{TEAM[language]}{head}{line}\n"
    assert tasks(text) == [(title, "nora", datetime.date(2027, 2, day))]
    assert [kind for _, kind in milestones(text)] == ["launch"]


def test_one_line_may_give_somebody_two_tasks() -> None:
    text = f"{TEAM['en']}DATES\n- Ali: banner by 2 Feb 2027, kakemono by 5 Feb 2027\n"
    assert tasks(text) == [
        ("Banner", "ali", datetime.date(2027, 2, 2)),
        ("Kakemono", "ali", datetime.date(2027, 2, 5)),
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Nora: away until 3 March 2027"),
        ("en", "Nora: back on 4 April 2027"),
        ("en", "Florence: trade show on 8 April 2027"),
        ("en", "Nora: webinar on 9 March 2027"),
        ("en", "Lyon: open day on 9 March 2027"),
        ("fr", "Nora : congés du 3 au 5 mars 2027"),
        ("fr", "Nora : de retour le 4 avril 2027"),
        ("fr", "Florence : salon le 8 avril 2027"),
        ("fr", "Lyon : portes ouvertes le 9 mars 2027"),
    ],
)
def test_where_somebody_is_and_what_is_held_is_no_task(language: str, line: str) -> None:
    assert tasks(f"{TEAM[language]}DATES\n- {line}\n") == []


@pytest.mark.parametrize("word", ["stop", "then stop"])
def test_a_campaign_that_stops_ends(word: str) -> None:
    data = plan_data(read(f"DATES\n- go live 18 Feb 2027, {word} 30 May 2027\n"))["orchestrate"]
    assert data["end"] == datetime.date(2027, 5, 30)


@pytest.mark.parametrize(
    ("head", "rows", "titles", "held"),
    [
        (
            "| When | What | Who |",
            "| 15 January 2027 | Booklet proofread | Nora |\n| 1 February 2027 | Campaign starts | |\n"
            "| 10 March 2027 | Webinar rehearsal | Ali |\n| 18 March 2027 | Webinar “Grow at home” | Ali |\n"
            "| 30 June 2027 | Campaign ends | |\n",
            [("Booklet proofread", "nora"), ("Webinar rehearsal", "ali")],
            ["Webinar “Grow at home”"],
        ),
        (
            "| Due | Task | Status | Owner |",
            "| 15 January 2027 | Test the form | open | Nora |\n| 1 February 2027 | Launch | | Ali |\n"
            "| 18 March 2027 | Open day | | Ali |\n| 30 June 2027 | End of the campaign | | |\n",
            [("Test the form", "nora")],
            ["Launch", "Open day"],
        ),
        (
            "| Échéance | Tâche | Qui |",
            "| 15/01/2027 | Livret relu | Nora |\n| 28/01/2027 | Invitations à la soirée | Ali |\n"
            "| 01/02/2027 | Lancement | Nora |\n| 18/03/2027 | Soirée portes ouvertes | Ali |\n"
            "| 30/06/2027 | Fin de campagne | |\n| 05/07/2027 | Bilan | Nora |\n",
            [("Livret relu", "nora"), ("Invitations à la soirée", "ali")],
            ["Lancement", "Soirée portes ouvertes", "Bilan"],
        ),
        (
            "| Date limite | Quoi | Par qui |",
            "| 15/01/2027 | Tester le formulaire | Nora |\n| 01/02/2027 | Lancement de la campagne | Nora |\n"
            "| 18/03/2027 | Salon des loisirs | Ali |\n| 30/06/2027 | Fin | |\n",
            [("Tester le formulaire", "nora")],
            ["Lancement", "Salon des loisirs"],
        ),
    ],
)
def test_a_calendar_may_open_with_its_days(
    head: str, rows: str, titles: list[tuple[str, str]], held: list[str]
) -> None:
    rule = "|---" * (head.count("|") - 1) + "|"
    text = f"Calendar\n\n{head}\n{rule}\n{rows}"
    data = plan_data(read(text))["orchestrate"]
    assert [(title, owner) for title, owner, _ in tasks(text)] == titles
    assert tasks(text)[0][2] == datetime.date(2027, 1, 15)
    assert [name for name, kind in milestones(text) if name != "Launch" or "Launch" in held] == held
    assert (data["start"], data["end"]) == (datetime.date(2027, 2, 1), datetime.date(2027, 6, 30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dates\n\n| Date | Event | Town |\n|---|---|---|\n| 3 March 2027 | Open day | Leeds |\n", ["Open day, Leeds"]),
        ("Dates\n\n| Date | Événement | Ville |\n|---|---|---|\n| 03/03/2027 | Salon | Lyon |\n", ["Salon, Lyon"]),
        ("Dates\n\n| Date | Milestone | Owner |\n|---|---|---|\n| 3 March 2027 | Board vote | Ali |\n", ["Board vote"]),
    ],
)
def test_a_table_of_events_gives_no_task(text: str, expected: list[str]) -> None:
    assert [name for name, _ in milestones(text)] == expected
    assert tasks(text) == []
