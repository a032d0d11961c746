"""Briefs that tell who does what with signs, in a talk or in minutes: lists of doers, questions and a yes, actions."""

import pytest

from tests.briefs.plans import names, values

ONE = "team.members[{}].role"


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Nell = lead + radio; Ravi (freelance) = video; Jo = SMS", ["campaign_manager", "content", "channel_manager"]),
        (
            "Nell : pilotage + radio ; Ravi (indépendant) : vidéo ; Jo : SMS",
            ["campaign_manager", "content", "channel_manager"],
        ),
    ],
)
def test_a_sign_stands_between_people_and_what_they_do(line: str, roles: list[str]) -> None:
    text = f"Notes\nGoal: 90 bookings by 30 June 2027.\n{line}\n"
    assert values(text, *(ONE.format(name) for name in ("nell", "ravi", "jo"))) == roles
    assert values(text, "team.members[ravi].external", "rally.channels[radio].manager") == [True, "nell"]


def test_a_sign_between_other_things_names_nobody() -> None:
    assert names("Notes\nTone = warm; Colour = green; Summer = flyers\n", "team.members") == []


@pytest.mark.parametrize(
    ("asked", "answer"), [("can you take the newsletter, Hal?", "sure"), ("tu fais la newsletter, Hal ?", "oui oui")]
)
def test_a_yes_takes_what_was_asked(asked: str, answer: str) -> None:
    talk = f"[09:01] Ana: 300 sign-ups by 30 June 2027\n[09:02] Ana: {asked}\n[09:03] Hal: {answer}\n[09:04] Ana: ok\n"
    assert values(talk, "rally.channels[newsletter].manager") == ["hal"]


def test_a_no_takes_nothing() -> None:
    talk = "[09:01] Ana: hi\n[09:02] Ana: can you take the newsletter, Hal?\n[09:03] Hal: no, ask Mo\n[09:04] Ana: ok\n"
    assert names(talk, "rally.channels") == []


@pytest.mark.parametrize(
    "line", ["ACTION Nina: window display by 9 March 2027", "À faire Nina : la vitrine pour le 9 mars 2027"]
)
def test_an_action_names_whose_it_is(line: str) -> None:
    text = f"Minutes\nGoal: 90 bookings by 30 June 2027\n{line}\n"
    assert names(text, "orchestrate.tasks", "owner") == ["nina"]


@pytest.mark.parametrize("head", ["3. Who", "3. Pour qui"])
def test_a_numbered_heading_heads_what_follows(head: str) -> None:
    text = f"Minutes of the call\n\n2. Dates\nStart 1 March 2027\n\n{head}\nowners of old dogs\n\n4. Money\n£3,000\n"
    assert values(text, "audience.name", "orchestrate.budget.total") == ["owners of old dogs", 3000]


def test_no_name_ends_within_another() -> None:
    text = "Notes\nGilles pilote. Affichage : 600 €.\nLes affiches doivent être prêtes pour le 20 janvier 2027.\n"
    assert values(text, "rally.channels[affichage].manager") == [None]
