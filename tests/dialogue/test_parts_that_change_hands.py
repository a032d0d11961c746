"""Who does from now on what somebody else did: two swap, somebody is away, people move; what is said beside stays."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.test_people_whatever_is_asked import NOBODY, managers, roles

RUN: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "radio", "name": "radio", "manager": "ines"},
            {"id": "pin", "name": "Pinterest", "manager": "karim"},
            {"id": "press", "name": "press"},
        ]
    },
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager", "responsibilities": ["radio"]},
            {"id": "karim", "name": "Karim", "role": "channel_manager"},
        ]
    },
}


@pytest.mark.parametrize("asked", ["orchestrate.start", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Ines and Karim have swapped. Karim does the radio now and Ines does Pinterest."),
        ("en", "Karim and Ines are trading places: radio is Karim, Pinterest is Ines."),
        ("en", "There's been a change of people. Karim moves to radio, and Pinterest goes to Ines."),
        ("en", "We've reshuffled: radio is Karim, Pinterest is Ines."),
        ("fr", "Ines et Karim ont échangé, Karim gère la radio et Ines gère Pinterest."),
        ("fr", "Petit changement d'équipe : Karim passe sur la radio, Pinterest revient à Ines"),
        ("fr", "On a redistribué. Karim s'occupe de la radio, Ines gère Pinterest."),
    ],
)
def test_two_who_swap(asked: str, language: Language, message: str) -> None:
    plan, reading = answered(message, asked, known=RUN, language=language)
    assert managers(plan) == {"radio": "Karim", "pinterest": "Ines", "press": None}
    assert len(plan["team"]["members"]) == 2
    assert not any("swap" in duty or "chang" in duty for each in plan["team"]["members"] for duty in _duties(each))
    assert not reading.conflicts


@pytest.mark.parametrize(
    ("language", "message", "who"),
    [
        ("en", "Ines goes on leave in May, Solveig covers the radio", "Solveig"),
        ("en", "Radio goes to Solveig, Ines is off on maternity leave", "Solveig"),
        ("en", "Ines is on parental leave from June. Karim runs the radio.", "Karim"),
        (
            "fr",
            "Changement de dernière minute, c'est Basile qui prend la radio, Ines part en congé parental.",
            "Basile",
        ),
        ("fr", "Ines part en congé maternité, c'est Karim qui prend la radio.", "Karim"),
        ("fr", "La radio passe à Basile, Ines étant en congé", "Basile"),
    ],
)
def test_who_does_it_while_somebody_is_away(language: Language, message: str, who: str) -> None:
    plan, reading = answered(message, "orchestrate.start", known=RUN, language=language)
    assert managers(plan) == {"radio": who, "pinterest": "Karim", "press": None}
    assert at(plan, "team.members[ines].role") == "campaign_manager"
    assert not reading.conflicts


@pytest.mark.parametrize(
    ("language", "message"),
    [
        # Nobody of the team is away: who runs the radio is asked, and not replaced.
        ("en", "Our supplier is on holiday. Karim runs the radio."),
        ("en", "Karim runs the radio."),
        ("fr", "Nos clients partent en vacances. Karim gère la radio."),
        # Who is away is told, and nobody does it instead.
        ("en", "Ines goes on leave in May"),
        ("fr", "Ines part en congé maternité"),
        ("en", "Many schools have swapped books for screens."),
        ("fr", "On a échangé avec Ines à propos de la radio."),
    ],
)
def test_nobody_takes_what_is_not_handed_over(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.start", known=RUN, language=language)
    assert managers(plan) == {"radio": "Ines", "pinterest": "Karim", "press": None}
    assert len(plan["team"]["members"]) == 2


@pytest.mark.parametrize(
    ("language", "message", "lead", "runs"),
    [
        (
            "en",
            "The team is tiny: Nora manages the campaign, Otto writes the newsletter, and Edna looks after Pinterest.",
            "Nora",
            {"newsletter": "Otto", "pinterest": "Edna"},
        ),
        ("en", "Nora to lead the campaign please. Otto runs the radio, as ever.", "Nora", {"radio": "Otto"}),
        (
            "en",
            "Nora leads. Instagram is Tess, our head gardener, and the parish magazine is run by Bob, our verger.",
            "Nora",
            {"instagram": "Tess", "parish magazine": "Bob"},
        ),
        (
            "fr",
            "Le pilotage de la campagne, c'est moi (Odile). Le blog est écrit par Rémi, notre torréfacteur, "
            "et l'affichage est géré par Irma.",
            "Odile",
            {"blog": "Rémi", "affichage": "Irma"},
        ),
        ("fr", "L'équipe est réduite : Odile pilote, la radio est tenue par Rémi", "Odile", {"radio": "Rémi"}),
        # "Our posters" are no post of whoever stands before them.
        ("en", "Nora leads. Instagram is Tess, our posters are Bob.", "Nora", {"instagram": "Tess", "posters": "Bob"}),
        ("fr", "Odile pilote, le blog c'est Rémi, notre stand c'est Irma.", "Odile", {"blog": "Rémi", "stand": "Irma"}),
    ],
)
def test_a_small_team_in_one_go(language: Language, message: str, lead: str, runs: dict[str, str]) -> None:
    plan, _ = answered(message, "orchestrate.start", known=NOBODY, language=language)
    assert roles(plan)[lead] == "campaign_manager"
    assert managers(plan) == runs
    assert len(plan["team"]["members"]) == len({lead, *runs.values()})


@pytest.mark.parametrize(
    ("message", "runs"),
    [
        (
            "tiktok et pinterest c'est Yann, la radio et le blog c'est Irma",
            {"tiktok": "Yann", "pinterest": "Yann", "radio": "Irma", "blog": "Irma"},
        ),
        (
            "tiktok et pinterest ce sera Yann, le blog c'est Irma",
            {"tiktok": "Yann", "pinterest": "Yann", "blog": "Irma"},
        ),
        # What the company has is not whose the next one is.
        ("on a un site et pinterest c'est Yann, le blog c'est Irma", {"pinterest": "Yann", "blog": "Irma"}),
    ],
)
def test_two_channels_that_it_is_somebody_s(message: str, runs: dict[str, str]) -> None:
    plan, _ = answered(message, "rally.manager", path="rally.channels[x].manager", known=NOBODY, language="fr")
    assert {channel: who for channel, who in managers(plan).items() if who} == runs


def _duties(member: dict[str, Any]) -> list[str]:
    return [str(duty) for duty in member["responsibilities"]]
