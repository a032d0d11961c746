"""A base is what it is called: how many it holds is no base of its own, and what it holds already is recorded."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NONE: dict[str, Any] = {"rally": {"channels": [{"id": "mail", "name": "email", "kind": "email"}]}}
ONE: dict[str, Any] = {
    "rally": {
        "channels": NONE["rally"]["channels"],
        "data": [{"id": "brevo", "name": "Brevo", "kind": "crm", "holds": ["email"]}],
    }
}


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "Braze user base, 12,000 active players, 7,000 opted in", ["Braze user base"]),
        ("en", "the club list is in Airtable, 640 members, all opted in", ["club list"]),
        ("fr", "on a la base Vetocom : 4 800 contacts, 3 100 ont dit oui aux sms", ["Vetocom"]),
    ],
)
def test_a_count_of_people_is_no_base(language: Language, message: str, names: list[str]) -> None:
    plan, reading = answered(message, "rally.data", known=NONE, language=language)
    assert [base["name"] for base in at(plan, "rally.data")] == names
    assert [reason for reason, _ in reading.notes if reason == "data.size"] != []


@pytest.mark.parametrize("question", ["integrate.steps", "audience.habits", "orchestrate.tasks"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Brevo already has their phone numbers"),
        ("en", "we already have their phone numbers"),
        ("fr", "le téléphone, Brevo l'a déjà"),
        ("fr", "les téléphones, on les a déjà dans Brevo"),
    ],
)
def test_what_a_base_holds_already_is_no_step_and_no_channel(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, known=ONE, language=language)
    assert at(plan, "rally.data[brevo].holds") == ["email", "phone"]
    assert at(plan, "rally.data[brevo].reaches_audience") is True
    assert len(at(plan, "integrate.steps")) == 5
    assert [channel["id"] for channel in at(plan, "rally.channels")] == ["mail"]


@pytest.mark.parametrize(
    ("language", "message"), [("en", "Brevo holds the whole audience"), ("fr", "Brevo contient toute l'audience")]
)
def test_a_base_that_holds_the_audience_is_no_audience(language: Language, message: str) -> None:
    plan, reading = answered(message, "integrate.steps", known=ONE, language=language)
    assert at(plan, "rally.data[brevo].reaches_audience") is True
    assert at(plan, "audience.name") == "head chefs"
    assert reading.conflicts == ()


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "they already have an email tool"), ("fr", "ils ont déjà un téléphone professionnel")],
)
def test_what_people_have_themselves_is_not_in_our_base(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known=ONE, language=language)
    assert at(plan, "audience.challenges")[-1] == message
    assert at(plan, "rally.data[brevo].holds") == ["email"]
    assert at(plan, "rally.data[brevo].reaches_audience") is None


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("fr", "on a le fichier fidélité : 4200 clients avec mail et tél", "fichier fidélité"),
        ("fr", "il y a la liste des anciens : 300 personnes avec mail et tél", "liste des anciens"),
        ("en", "we have the members list: 4,200 people with email and phone", "members list"),
    ],
)
def test_a_count_behind_the_name_of_a_base_is_of_that_base(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "rally.data", known={"rally": {}}, language=language)
    assert [(base["name"], base["holds"]) for base in at(plan, "rally.data")] == [(name, ["email", "phone"])]
