"""Briefs in which something is refused, proves another thing or is nobody's fact: no plan holds it."""

import pytest

from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    "refused",
    ["Radio: no, too dear.", "Pas de radio cette fois.", "No radio, the owner hates it.", "Radio : non, trop cher."],
)
def test_a_refused_channel_is_taken_out(refused: str) -> None:
    text = f"Notes\nChannels: radio, Instagram\nSue does the radio.\n{refused}\n"
    assert names(text, "rally.channels") == ["Instagram"]


def test_a_channel_with_conditions_stays() -> None:
    text = "Notes\nChannels: radio, Instagram\nRadio: not before 9 am\n"
    assert names(text, "rally.channels") == ["radio", "Instagram"]


@pytest.mark.parametrize(
    "line",
    [
        "My wedding is on 5 June 2027.",
        "Mon gala c'est le 5 juin 2027.",
        "L'inspection des services vétérinaires est le 5 juin 2027.",
    ],
)
def test_days_of_somebody_are_no_milestones(line: str) -> None:
    assert names(f"Notes\nStart 1 May 2027, launch on 3 May 2027.\n{line}\n", "orchestrate.milestones") == ["Launch"]


def test_an_event_of_the_campaign_stays() -> None:
    assert names("Notes\nNotre gala a lieu le 5 juin 2027.\n", "orchestrate.milestones") == ["Gala"]


@pytest.mark.parametrize(
    "line",
    [
        "Ease, since any class can be moved (proof: 1,900 moves last year).",
        "Souplesse, car tout se déplace (preuve : 1 900 reports l'an dernier).",
    ],
)
def test_a_proof_is_no_figure_of_today(line: str) -> None:
    text = (
        f"Notes\nGoal: enrol 220 pupils by 28 February 2027.\nIn the spring of 2026 we enrolled 130 pupils.\n{line}\n"
    )
    assert values(text, "objective.baseline") == [130]
    assert len(names(text, "message_house.pillars", "title")) == 1


def test_what_must_not_be_said_is_no_promise() -> None:
    text = "Notes\nPromise: Two hours a month\nThe promise must not mention the fire.\n"
    assert values(text, "message_house.promise") == ["Two hours a month"]


@pytest.mark.parametrize(
    "line", ["Director | Oak Hall | Mob 07700 900 321", "Directrice – 05 55 00 00 00 – 2 rue du Four"]
)
def test_a_signature_is_read_as_nothing(line: str) -> None:
    text = (
        "To all\n\nThese people stopped because shifts change.\nGoal: 220 pupils by 28 February 2027.\n\n"
        f"Dagmar\n{line}\n"
    )
    assert read(text).audience.name is None
    assert read(text).audience.challenges == ("shifts change",)


@pytest.mark.parametrize(
    "reply",
    [
        "So 180 tickets sold by 15 May 2027, and the budget stays.",
        "1) pas 150 billets mais 180 billets d'ici le 15 mai 2027",
    ],
)
def test_a_later_letter_gives_the_goal_another_figure(reply: str) -> None:
    text = (
        f"From: Bea\nTo: Marc\nSubject: RE: tastings\n\nYes but.\n{reply}\n\n"
        "> From: Marc\n> To: Bea\n> Subject: tastings\n>\n> 150 tickets by 30 April 2027. 96 last year.\n"
    )
    assert values(text, "objective.target", "objective.baseline") == [180, 96]


def test_a_weekend_of_habit_is_no_deadline() -> None:
    assert values(
        "Objectif : 400 nuitées auprès des couples qui ne partent que le week-end\n", "objective.deadline"
    ) == [None]
