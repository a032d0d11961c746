"""Whoever is said to be none of the staff, clause by clause, works outside; what they run is read all the same."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {"members": [{"id": "ines", "name": "Ines", "role": "campaign_manager"}]}}
ASKED = ["team.members", "rally.data", "objective.target"]


def people(plan: dict[str, Any]) -> dict[str, tuple[bool | None, str | None]]:
    return {m["name"]: (m["external"], m["role"]) for m in at(plan, "team.members") if m["name"] != "Ines"}


def runs(plan: dict[str, Any]) -> dict[str, str | None]:
    return {c["name"].lower(): c["manager"] for c in at(plan, "rally.channels") if c["manager"] not in (None, "ines")}


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message", "who", "what"),
    [
        (
            "en",
            "The club newsletter is run by Martha, who isn't on our payroll; she works for the federation.",
            {"Martha": (True, "channel_manager")},
            {"club newsletter": "martha"},
        ),
        (
            "en",
            "Oscar runs the podcast and Martha runs the radio (Martha is external, she's from the town hall).",
            {"Oscar": (None, "channel_manager"), "Martha": (True, "channel_manager")},
            {"podcast": "oscar", "radio": "martha"},
        ),
        (
            "en",
            "Martha, who doesn't work for us, runs the radio.",
            {"Martha": (True, "channel_manager")},
            {"radio": "martha"},
        ),
        (
            "en",
            "Martha runs the radio but she isn't staff.",
            {"Martha": (True, "channel_manager")},
            {"radio": "martha"},
        ),
        (
            "en",
            "Martha runs the radio. She is not one of our own people, she comes from an agency.",
            {"Martha": (True, "agency")},
            {"radio": "martha"},
        ),
        (
            "en",
            "Team: Oscar (podcast), Martha (radio, external)",
            {"Oscar": (None, "channel_manager"), "Martha": (True, "channel_manager")},
            {"podcast": "oscar", "radio": "martha"},
        ),
        (
            "fr",
            "Marthe, qui n'est pas de la maison mais d'une agence, gère la radio.",
            {"Marthe": (True, "agency")},
            {"radio": "marthe"},
        ),
        (
            "fr",
            "Marthe gère la radio, elle ne fait pas partie de l'équipe, elle travaille pour la mairie.",
            {"Marthe": (True, "channel_manager")},
            {"radio": "marthe"},
        ),
        (
            "fr",
            "marthe gere la radio, elle est pas de chez nous cest une externe",
            {"Marthe": (True, "channel_manager")},
            {"radio": "marthe"},
        ),
        (
            "fr",
            "Équipe : Oscar (podcast), Marthe (prestataire externe, radio)",
            {"Oscar": (None, "channel_manager"), "Marthe": (True, "channel_manager")},
            {"podcast": "oscar", "radio": "marthe"},
        ),
    ],
)
def test_none_of_the_staff(
    question: str,
    language: Language,
    message: str,
    who: dict[str, tuple[bool | None, str | None]],
    what: dict[str, str | None],
) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    assert people(plan) == who
    assert runs(plan) == what
    assert at(plan, "rally.data") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Karim isn't staff, he works for an agency."),
        ("fr", "Karim n'est pas salarié, il bosse pour une agence."),
    ],
)
def test_a_member_turns_out_to_be_of_an_agency(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.data", language=language)
    assert (at(plan, "team.members[karim].external"), at(plan, "team.members[karim].role")) == (True, "agency")
    assert (len(at(plan, "team.members")), at(plan, "rally.data")) == (3, [])


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Alex and Robin draw the posters, she isn't staff"),
        ("en", "Martha from sales runs the radio"),
        ("en", "They aren't staff, they are customers"),
        ("en", "Martha isn't one of our customers yet"),
        ("fr", "Marthe n'est pas encore sûre pour la radio"),
        ("fr", "Elle n'est pas salariée, notre cible"),
    ],
)
def test_nobody_is_sent_outside(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, known=NOBODY, language=language)
    assert not any(external for external, _ in people(plan).values())
    assert not {"Agency", "Agence", "Elle", "They"} & set(people(plan))
