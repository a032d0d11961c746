"""Beside the bases that are asked for: where they are hosted, how many are in them, and what a step collects."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_STEP = "integrate.steps[quiz]"
_KNOWN: dict[str, Any] = {
    "rally": {},
    "integrate": {
        "steps": [{"id": "quiz", "name": "quiz", "captures": ["email"]}, {"id": "visit", "name": "visit", "goal": True}]
    },
}


def _bases(plan: dict[str, Any]) -> list[str]:
    return [base["name"] for base in plan["rally"]["data"]]


def _told(message: str, language: Language) -> dict[str, Any]:
    return answered(message, "rally.data", known=_KNOWN, language=language)[0]


def _stored(message: str, language: Language) -> dict[str, Any]:
    path = f"{_STEP}.stores_in"
    return answered(message, "integrate.stores_in", path=path, known=_KNOWN, language=language)[0]


@pytest.mark.parametrize(
    ("language", "message", "base", "place"),
    [
        ("fr", "Pipedrive, hébergé en Allemagne", "Pipedrive", "Allemagne"),
        ("en", "Pipedrive, hosted in Germany", "Pipedrive", "Germany"),
        ("fr", "le fichier des abonnés, serveurs dans l'UE", "fichier des abonnés", "UE"),
        ("en", "Mailchimp with 700 subscribers, data's stored in Dublin", "Mailchimp", "Dublin"),
        ("en", "Zibble. It's hosted in Ireland", "Zibble", "Ireland"),
    ],
)
def test_where_a_base_is_hosted_is_no_part_of_its_name(language: Language, message: str, base: str, place: str) -> None:
    plan = _told(message, language)
    assert _bases(plan) == [base]
    assert at(plan, "orchestrate.compliance.hosting_place") == place
    assert at(plan, "orchestrate.compliance.data_hosting") == "eu"


@pytest.mark.parametrize(
    ("language", "message", "bases"),
    [
        ("fr", "Pipedrive (1 200 fiches avec mail), et 400 abonnés dans Brevo", ["Pipedrive", "Brevo"]),
        ("en", "Pipedrive, plus 400 contacts in Brevo", ["Pipedrive", "Brevo"]),
        # How many there are is no base.
        ("en", "Pipedrive, 400 contacts", ["Pipedrive"]),
    ],
)
def test_people_who_are_counted_in_one_more_base_name_it(language: Language, message: str, bases: list[str]) -> None:
    assert _bases(_told(message, language)) == bases


@pytest.mark.parametrize(
    ("language", "message", "base"),
    [
        ("fr", "ça tombe dans Zibble", "Zibble"),
        ("en", "saves into Zibble", "Zibble"),
        ("en", "it all goes straight to our Airtable", "Airtable"),
        ("fr", "les réponses arrivent dans le CRM", "CRM"),
    ],
)
def test_what_a_step_collects_goes_into_the_base_that_is_named(language: Language, message: str, base: str) -> None:
    plan = _stored(message, language)
    assert _bases(plan) == [base]
    assert at(plan, f"{_STEP}.stores_in") == plan["rally"]["data"][0]["id"]


@pytest.mark.parametrize("message", ["they go to the checkout page", "it goes to the sales team", "nowhere for now"])
def test_what_leads_to_people_or_pages_is_no_base(message: str) -> None:
    plan = _stored(message, "en")
    assert _bases(plan) == []
    assert at(plan, f"{_STEP}.stores_in") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "dans Zibble, on leur demande aussi le téléphone"), ("en", "Zibble. We also ask for their phone number")],
)
def test_what_else_is_asked_is_collected_by_the_step(language: Language, message: str) -> None:
    plan = _stored(message, language)
    assert at(plan, f"{_STEP}.captures") == ["email", "phone"]
    assert _bases(plan) == ["Zibble"]


@pytest.mark.parametrize(
    ("language", "message", "holds", "reaches"),
    [
        ("fr", "la base joueurs, e-mail et téléphone ; elle couvre toute la cible", ["email", "phone"], True),
        ("fr", "la base joueurs, 9 000 fiches, e-mail et adresse postale. Toute notre cible y est", None, True),
        ("fr", "le fichier joueurs, e-mail et téléphone ; notre cible n'y est pas", ["email", "phone"], False),
        ("fr", "base joueurs (Salesforce), 9 000 fiches, e-mails et adresses postales", None, None),
        ("en", "the player base, email and phone; it covers the whole target", ["email", "phone"], True),
        (
            "en",
            "the player base in HubSpot, 9,000 records, email and phone; it doesn't cover our target",
            ["email", "phone"],
            False,
        ),
    ],
)
def test_how_many_and_whom_a_base_holds_is_told_behind_it(
    language: Language, message: str, holds: list[str] | None, reaches: bool | None
) -> None:
    plan, reading = answered(message, "rally.data", known={"rally": {}}, language=language)
    (base,) = at(plan, "rally.data")
    assert base["holds"] == (holds or ["email", "postal_address"])
    assert base["reaches_audience"] == reaches
    assert not reading.conflicts


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "en fait la cible c'est les cheffes étoilées"), ("en", "actually the audience is pastry chefs")],
)
def test_whom_the_campaign_speaks_to_is_no_base(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.data", known={"rally": {}}, language=language)
    assert not at(plan, "rally.data")
