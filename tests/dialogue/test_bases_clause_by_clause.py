"""Bases are told clause by clause, whatever is asked: which it is, what it holds, whose it is, where it is hosted."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NONE: dict[str, Any] = {"rally": {}}
QUESTIONS = ("team.campaign_manager", "rally.data", "message_house.pillars")


def bases(message: str, language: Language, question: str) -> dict[str, tuple[Any, ...]]:
    """Return the bases of a plan after a message: what each holds and how it was got."""
    plan, _ = answered(message, question, known=NONE, language=language)
    found = plan.get("rally", {}).get("data") or []
    return {base["name"]: (tuple(base.get("holds") or ()), base.get("acquired")) for base in found}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "Zoho is our CRM, all our own data, and it holds emails and phone numbers", "Zoho"),
        ("en", "All our old guests are in Zoho, my own list, with their email and their phone", "Zoho"),
        ("en", "We store members in Glofox. Emails, phones. Never bought a list.", "Glofox"),
        ("fr", "On stocke les adhérents dans Glofox. E-mails, téléphones. Jamais acheté de liste.", "Glofox"),
        ("en", "The only thing we have is a paper notebook with emails and phones, it is ours", "paper notebook"),
        ("en", "The till knows emails and phone numbers, it's our own system", "till"),
        ("fr", "La caisse connaît les e-mails et les téléphones, c'est notre propre système", "caisse"),
        (
            "en",
            "We hold one data source, the booking database. It is our own and contains emails and phones.",
            "booking database",
        ),
        ("en", "Guest file = Zoho, our own data. Emails and phone numbers are all in there.", "Zoho"),
        ("en", "guest data sits in the cellar book. its ours, it has emails and phone numbers", "cellar book"),
        ("en", "only data source is the cellar book, our own spreadsheet, holds emails and mobile nrs", "cellar book"),
        ("en", "We keep the parents' details in Kidso. That's our own data. Emails and phone numbers.", "Kidso"),
        (
            "en",
            "As for data, we rely on the guest register. It belongs to us and includes emails and phones.",
            "guest register",
        ),
        (
            "fr",
            "L'annuaire des chefs contient les e-mails et les téléphones ; il appartient à l'association.",
            "annuaire des chefs",
        ),
        (
            "fr",
            "Nos données sont dans le cahier de cave, avec e-mails et téléphones. On ne l'a acheté à personne.",
            "cahier de cave",
        ),
        ("fr", "Fichier clients : Pennylane. Il est à nous. Y a les mails et les numéros de téléphone.", "Pennylane"),
        ("fr", "Le fichier client est dans Zoho, c'est à nous, on y a mails et téléphones", "Zoho"),
        ("fr", "primo le cahier de cave, e-mails et téléphones, à nous", "cahier de cave"),
    ],
)
def test_a_base_is_read_whole(language: Language, message: str, name: str, question: str) -> None:
    assert bases(message, language, question) == {name: (("email", "phone"), "own")}


@pytest.mark.parametrize("question", ["team.campaign_manager", "rally.data"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "fr",
            "L'annuaire des chefs contient les e-mails des gérants ; il est à nous et il est hébergé "
            "en France, chez un prestataire de Nantes.",
        ),
        (
            "en",
            "The chef directory contains the e-mails; it is ours and it is hosted in France, by a provider in Nantes.",
        ),
    ],
)
def test_where_a_base_is_hosted_costs_nothing_and_is_nobody(language: Language, message: str, question: str) -> None:
    plan, _ = answered(message, question, known=NONE, language=language)
    (base,) = plan["rally"]["data"]
    assert (base["holds"], base["acquired"]) == (["email"], "own")
    assert plan["orchestrate"]["compliance"]["hosting_place"] == "France"
    assert len(plan["team"]["members"]) == 3


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        (
            "fr",
            "Sachez que la direction veut un point mensuel, et que le fichier hôtels vient d'un achat de liste.",
            "fichier hôtels",
        ),
        (
            "en",
            "You should know that the board wants a monthly review, and that the hotel list came from a list purchase.",
            "hotel list",
        ),
        ("fr", "On a loué un fichier de gérants à un courtier, il contient des e-mails.", "fichier de gérants"),
        ("en", "We rented a list of landlords from a broker, it has emails.", "list of landlords"),
    ],
)
def test_a_bought_base_is_told_beside_anything(language: Language, message: str, name: str) -> None:
    assert bases(message, language, "team.campaign_manager")[name][1] == "bought"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Data | In it | From\nZoho | emails, phones | ours\nHotel list | emails | bought"),
        ("fr", "Base | Dedans | Origine\nZoho | e-mails, téléphones | à nous\nHotel list | e-mails | acheté"),
    ],
)
def test_a_table_of_bases_is_read_row_by_row(language: Language, message: str) -> None:
    found = bases(message, language, "team.campaign_manager")
    assert found == {"Zoho": (("email", "phone"), "own"), "Hotel list": (("email",), "bought")}


@pytest.mark.parametrize(
    ("language", "message", "question"),
    [
        ("en", "Our guests are in Lyon. We know them well.", "message_house.promise"),
        ("en", "Our tool was bought last year.", "message_house.pillars"),
        ("en", "Freshness: it belongs to us, not bought in.", "message_house.pillars"),
        ("fr", "Leur fichier vient d'un achat, ils ne savent pas qui est dedans", "audience.challenges"),
        ("en", "their CRM is a mess and they never know who owns the data", "audience.challenges"),
        ("fr", "La cave appartient à un partenaire.", "rally.manager"),
    ],
)
def test_what_is_no_base_of_ours_gives_none(language: Language, message: str, question: str) -> None:
    plan, _ = answered(message, question, known=NONE, language=language, paths=("rally.channels[mail].manager",))
    assert not plan.get("rally", {}).get("data")


def test_a_base_of_somebody_else_is_not_ours() -> None:
    found = bases("The guest register belongs to a partner. It holds emails.", "en", "rally.data")
    assert all(acquired != "own" for _, acquired in found.values())
    found = bases("It's ours, and it includes emails.", "en", "team.campaign_manager")
    assert found == {}


def test_two_bases_are_counted_without_the_word_for_them() -> None:
    message = "We've two: HubSpot (ours, emails and phones) and a hotel list bought from a broker (emails)."
    found = bases(message, "en", "rally.data")
    assert found == {"HubSpot": (("email", "phone"), "own"), "hotel list": (("email",), "bought")}
    assert bases("We have two: Speed and Price.", "en", "message_house.pillars") == {}
