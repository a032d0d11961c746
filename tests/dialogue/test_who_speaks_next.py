"""Who opens by their name and goes on with "I" speaks; what they do beside a channel is what they are."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"team": {}, "rally": {}}


def people(message: str, question: str, language: Language) -> dict[str, str | None]:
    """Return the role of each member that a message adds to an empty team."""
    plan, _ = answered(message, question, known=NOBODY, language=language)
    return {member["name"]: member.get("role") for member in at(plan, "team.members")}


def runners(message: str, question: str, language: Language) -> dict[str, str | None]:
    """Return who runs each channel that a message adds to a plan without any."""
    plan, _ = answered(message, question, known=NOBODY, language=language)
    return {channel["name"]: channel.get("manager") for channel in at(plan, "rally.channels")}


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("en", "team.members", "Fergus here, I run the campaign."),
        ("en", "team.members", "I'm on my own. Fergus, beekeeper, I lead the campaign."),
        ("en", "team.members", "my names Fergus and I'm campaign manager by default."),
        ("en", "message_house.promise", "Team is tiny: me, Fergus, I am campaign manager and everything else."),
        ("fr", "team.members", "Fergus, apiculteur, c'est moi qui pilote la campagne."),
        ("fr", "objective.baseline", "Je suis seul. Fergus, apiculteur, je pilote la campagne et je livre le miel."),
        ("fr", "team.members", "Je m'appelle Fergus et je suis chef de campagne par défaut."),
        ("fr", "audience.challenges", "L'équipe c'est simple : moi, Fergus, je suis responsable de campagne."),
    ],
)
def test_who_goes_on_with_i_speaks(language: Language, question: str, message: str) -> None:
    found = people(message, question, language)
    assert list(found) == ["Fergus"]
    assert found["Fergus"] == "campaign_manager" or "Team is tiny" in message


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Eilidh pilote la campagne. Fergus, je lui confie la radio."),
        ("fr", "Eilidh pilote la campagne. Fergus, je le mets sur la radio."),
        ("en", "Eilidh leads the campaign. Fergus, I'm putting him on the radio."),
    ],
)
def test_who_is_given_something_is_not_who_speaks(language: Language, message: str) -> None:
    assert set(people(message, "team.members", language)) == {"Eilidh", "Fergus"}
    assert runners(message, "team.members", language) == {"radio": "fergus"}


@pytest.mark.parametrize(
    ("language", "question", "message"),
    [
        ("en", "team.members", "Eilidh runs the emails, I (Fergus) manage the radio"),
        ("en", "message_house.promise", "Eilidh runs the emails, I (Fergus) manage the radio"),
        ("fr", "team.members", "Eilidh gère les mails, je (Fergus) gère la radio"),
    ],
)
def test_a_name_in_brackets_is_who_speaks(language: Language, question: str, message: str) -> None:
    assert set(people(message, question, language)) == {"Eilidh", "Fergus"}
    assert runners(message, question, language)["radio"] == "fergus"


@pytest.mark.parametrize(
    ("language", "message", "role"),
    [
        ("en", "Email is with Eilidh, who does our content.", "content"),
        ("fr", "L'e-mail est confié à Eilidh, qui fait nos contenus.", "content"),
        ("en", "Eilidh does email and content.", "channel_manager"),
        (
            "fr",
            "La radio est confiée à Eilidh. Eilidh est par ailleurs notre déléguée à la protection des données et "
            "s'occupe donc aussi du juridique.",
            "legal",
        ),
    ],
)
def test_what_somebody_does_beside_a_channel_is_their_role(language: Language, message: str, role: str) -> None:
    assert people(message, "team.members", language) == {"Eilidh": role}


@pytest.mark.parametrize(
    ("language", "question", "message", "names"),
    [
        (
            "en",
            "team.members",
            "The channels, copied:\nChannel | Who | Budget\nFacebook | Eilidh | £300\nTrade press | Wim | £500",
            {"Facebook": "eilidh", "Trade press": "wim"},
        ),
        (
            "fr",
            "rally.channels",
            "Canal | Responsable | Budget\nSalon | Eilidh | 4 000 €\nCréation | Wim | 2 000 €\nRéserve | | 500 €",
            {"Salon": "eilidh"},
        ),
    ],
)
def test_a_sheet_of_costs_tells_who_runs_each_channel(
    language: Language, question: str, message: str, names: dict[str, str]
) -> None:
    assert runners(message, question, language) == names


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "en",
            "My director's email, which sums it up:\n\"Dear Fergus, we want 60 new keepers by 30 June 2027. "
            'You are the campaign manager. Best, Eilidh"',
        ),
        (
            "fr",
            "Je vous transmets le courriel de ma directrice, qui résume tout :\n\n« Bonjour Fergus, nous voulons "
            "60 nouveaux apiculteurs avant le 30 juin 2027. Tu es chef de campagne. Bien à toi, Eilidh »",
        ),
    ],
)
def test_whom_a_letter_greets_is_who_you_is(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.statement", known={"team": {}, "objective": {}}, language=language)
    assert {m["name"]: m.get("role") for m in at(plan, "team.members")}["Fergus"] == "campaign_manager"
    assert at(plan, "objective.target") == 60
