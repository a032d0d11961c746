"""A base and the ground on which it may be written to stand side by side: neither takes the place of the other."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered


def told(message: str, language: Language) -> dict[str, Any]:
    """Return the plan after a message where it is asked which data there is, nothing of it known."""
    return answered(message, "rally.data", known={"rally": {}, "language": language}, language=language)[0]


def bases(plan: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(base["name"], base.get("holds") or []) for base in plan["rally"].get("data") or []]


@pytest.mark.parametrize(
    ("message", "language", "kept", "ground"),
    [
        ("CRM (emails and phones), consent", "en", [("CRM", ["email", "phone"])], "consent"),
        ("fichier clients (e-mails), intérêt légitime", "fr", [("fichier clients", ["email"])], "legitimate_interest"),
        ("CRM (emails)\nLegal basis: consent", "en", [("CRM", ["email"])], "consent"),
        ("CRM (e-mails et téléphones)\nBase légale : intérêt légitime", "fr",
         [("CRM", ["email", "phone"])], "legitimate_interest"),
        ("data: CRM (emails), consent, newsletter list (emails)", "en",
         [("CRM", ["email"]), ("newsletter list", ["email"])], "consent"),
        ("newsletter list (emails), consent\nCRM (phones)", "en",
         [("newsletter list", ["email"]), ("CRM", ["phone"])], "consent"),
    ],
)  # fmt: skip
def test_a_ground_beside_a_base_is_no_base_and_hides_none(
    message: str, language: Language, kept: list[tuple[str, list[str]]], ground: str
) -> None:
    plan = told(message, language)
    assert bases(plan) == kept
    assert plan["orchestrate"]["compliance"]["legal_basis"] == ground


def test_where_bases_lie_is_no_base_of_its_own() -> None:
    plan = told("data: CRM (emails), consent, hosted in Ireland and Germany", "en")
    assert bases(plan) == [("CRM", ["email"])]
    assert plan["orchestrate"]["compliance"]["hosting_place"] == "Ireland and Germany"


@pytest.mark.parametrize("message", ["CRM\nBudget: 30k", "CRM (emails)\nBudget: 30k"])
def test_a_base_above_a_label_is_no_heading(message: str) -> None:
    plan = told(message, "en")
    assert [name for name, _ in bases(plan)] == ["CRM"]
    assert plan["orchestrate"]["budget"]["total"] == 30_000


def test_what_heads_a_list_of_bases_is_none() -> None:
    assert [name for name, _ in bases(told("Our data:\n- CRM (emails)\n- newsletter list", "en"))] == [
        "CRM",
        "newsletter list",
    ]


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        ("I'd go for “From leak to fixed in a day”", "en", "From leak to fixed in a day"),
        ("let's go with “Fixed in a day”", "en", "Fixed in a day"),
        ("je partirais sur « Du devis à la pose en dix jours »", "fr", "Du devis à la pose en dix jours"),
        ("We choose our suppliers by hand", "en", "We choose our suppliers by hand"),
    ],
)
def test_what_only_introduces_a_promise_in_quotes_is_none_of_it(message: str, language: Language, promise: str) -> None:
    plan, _ = answered(message, "message_house.promise", known={"language": language}, language=language)
    assert plan["message_house"]["promise"] == promise


@pytest.mark.parametrize(
    ("message", "language", "name"),
    [
        ("fichier des anciens stagiaires (e-mails), consentement", "fr", "fichier des anciens stagiaires"),
        ("newsletter list (emails), legitimate interest", "en", "newsletter list"),
    ],
)
@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges", "team.members", "audience.name"])
def test_a_base_and_its_ground_answer_nothing_else(message: str, language: Language, name: str, question: str) -> None:
    known: dict[str, Any] = {"rally": {}, "message_house": {}, "team": {}, "audience": {}, "language": language}
    plan, _ = answered(message, question, known=known, language=language)
    assert bases(plan) == [(name, ["email"])]
    assert not plan["message_house"].get("promise")
    assert not plan["audience"].get("challenges")
    assert not plan["audience"].get("name")
    assert not plan["team"].get("members")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("on n'a pas encore la promesse", "fr"),
        ("nous n'avons pas de slogan", "fr"),
        ("we don't have a promise yet", "en"),
        ("there's no tagline yet", "en"),
    ],
)
def test_a_promise_that_is_not_there_yet_promises_nothing(message: str, language: Language) -> None:
    known: dict[str, Any] = {"message_house": {}, "language": language}
    plan, _ = answered(message, "message_house.promise", known=known, language=language)
    assert not plan["message_house"].get("promise")


def test_where_contacts_sit_is_the_base_and_keeps_its_details() -> None:
    assert bases(told("our contacts sit in Brevo, emails and phone numbers", "en")) == [("Brevo", ["email", "phone"])]
