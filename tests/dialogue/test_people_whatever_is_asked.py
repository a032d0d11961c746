"""Sentences that are nothing but people and what they do are read whatever is asked; others are not taken for one."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NOBODY: dict[str, Any] = {"team": {}, "rally": {"channels": []}, "integrate": {}}


def roles(plan: dict[str, Any]) -> dict[str, str | None]:
    """Return the role of everybody in the team."""
    return {member["name"]: member["role"] for member in plan["team"]["members"]}


def managers(plan: dict[str, Any]) -> dict[str, str | None]:
    """Return who runs each channel, by name."""
    names = {member["id"]: member["name"] for member in plan["team"]["members"]}
    return {channel["name"].lower(): names.get(channel["manager"]) for channel in plan["rally"]["channels"]}


ASKED = ["team.members", "orchestrate.budget.total", "audience.challenges", "message_house.pillars", "integrate.steps"]


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    ("language", "said", "lead", "runs"),
    [
        ("en", "Tilda heads it up, Rufus does the radio, the leaflets are Tilda", "Tilda", {"radio": "Rufus"}),
        ("en", "Wanda is in charge, Otto of the website, Freda of the press", "Wanda", {"press": "Freda"}),
        ("en", "Percy leads. TikTok belongs to Edna, the open day to Edna too.", "Percy", {"tiktok": "Edna"}),
        ("en", "Hilda's running it, Percy writes the newsletter", "Hilda", {"newsletter": "Percy"}),
        ("fr", "Ondine pilote, Gaspard démarche par téléphone, la radio c'est Ondine", "Ondine", {"radio": "Ondine"}),
        ("fr", "Zélie est à la tête de la campagne, Marceau du site, Irma des flyers", "Zélie", {"site": "Marceau"}),
        (
            "fr",
            "Irène mène la barque, Octave rédige les e-mails, le salon revient à Irène",
            "Irène",
            {"salon": "Irène"},
        ),
        (
            "fr",
            "Régine pilote l'affaire, le stand au forum du bois est tenu par Marceau",
            "Régine",
            {"stand": "Marceau"},
        ),
        ("fr", "La radio ? c'est Irma. Le salon de la mer, Octave. Irma pilote.", "Irma", {"radio": "Irma"}),
        ("fr", "Ursule conduit la campagne, le stand est tenu par Basile", "Ursule", {"stand": "Basile"}),
    ],
)
def test_clauses_in_a_row(asked: str, language: Language, said: str, lead: str, runs: dict[str, str]) -> None:
    plan, _ = answered(said, asked, known=NOBODY, language=language)
    assert roles(plan)[lead] == "campaign_manager"
    assert managers(plan).items() >= runs.items()
    assert plan["audience"]["challenges"] == ["food waste", "staff shortage"]


@pytest.mark.parametrize(
    ("language", "said", "agency", "channel"),
    [
        ("en", "Agnes leads, the search ads go to an agency called Tilt, Agnes is their contact", "Tilt", "search ads"),
        ("en", "Campaign lead, Agnes. Our agency Tilt for YouTube, it reports to Agnes.", "Tilt", "youtube"),
        ("fr", "Agnès pilote, l'agence Rivage pour Instagram, elle parle à Agnès", "Rivage", "instagram"),
        ("fr", "Agnès pilote. L'agence Rivage s'occupe de Facebook, son contact est Agnès.", "Rivage", "facebook"),
    ],
)
def test_an_agency_and_whom_it_talks_to(language: Language, said: str, agency: str, channel: str) -> None:
    plan, _ = answered(said, "orchestrate.start", known=NOBODY, language=language)
    member = next(one for one in plan["team"]["members"] if one["name"] == agency)
    assert member["external"] is True
    assert member["contact"] == plan["team"]["members"][0]["id"]
    assert managers(plan)[channel] == agency


@pytest.mark.parametrize(
    ("language", "said", "role"),
    [
        ("en", "Nell leads it, Bram and Saskia are account managers", {"Bram": "sales", "Saskia": "sales"}),
        ("en", "Nell leads, the phone goes to Bram from sales", {"Bram": "sales"}),
        ("fr", "Pilote, Ninon. Commercial, Fulbert.", {"Fulbert": "sales"}),
        ("fr", "Ninon est la cheffe de projet, Fulbert est négociateur", {"Fulbert": "sales"}),
    ],
)
def test_roles_beside_names(language: Language, said: str, role: dict[str, str]) -> None:
    plan, _ = answered(said, "audience.habits", known=NOBODY, language=language)
    assert roles(plan).items() >= role.items()
    assert not plan["audience"]["habits"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Karim doesn't do the email any more, it's Ines"),
        ("en", "actually, email is Ines"),
        ("fr", "finalement Karim ne gère plus l'e-mail, c'est Ines"),
        ("fr", "en fait l'email c'est Ines"),
    ],
)
def test_a_channel_changes_hands(language: Language, said: str) -> None:
    channels = [{"id": "mail", "name": "email", "kind": "email", "manager": "karim"}]
    plan, reading = answered(said, "orchestrate.start", known={"rally": {"channels": channels}}, language=language)
    assert plan["rally"]["channels"][0]["manager"] == "ines"
    assert reading.intent == "correction"


@pytest.mark.parametrize(
    ("language", "said", "who"),
    [
        ("fr", "qui tient le stand ? Anatole, bien sûr", "Anatole"),
        ("en", "who handles the stand? Tolly", "Tolly"),
    ],
)
def test_who_does_it_is_asked_and_answered(language: Language, said: str, who: str) -> None:
    plan, _ = answered(said, "message_house.promise", known=NOBODY, language=language)
    assert list(managers(plan).values()) == [who]


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("en", "message_house.pillars", "Trust: Amazon runs the warehouse"),
        ("en", "audience.habits", "they are on Instagram and read Elle"),
        ("en", "rally.channels", "the fair is Maison, the webinar is in June"),
        ("fr", "audience.habits", "ils sont sur Instagram et suivent Facebook"),
        ("fr", "rally.channels", "le salon Agora, la radio et Facebook"),
        ("fr", "integrate.steps", "la pub mène à la page, la page à un appel"),
        ("fr", "team.members", "personne ne fait la radio"),
    ],
)
def test_what_names_nobody_adds_nobody(language: Language, asked: str, said: str) -> None:
    plan, _ = answered(said, asked, known=NOBODY, language=language)
    assert plan["team"]["members"] == []
