"""A base is told in a sentence that opens with what it is, with what it holds and whose it is behind its name."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def bases(message: str, language: Language, question: str = "rally.data") -> list[tuple[Any, ...]]:
    """Return name, details and acquisition of each base after a message."""
    plan, _ = answered(message, question, known={"rally": {}}, language=language)
    assert at(plan, "orchestrate.compliance.hosting_place") is None
    return [(base["name"], base["holds"], base["acquired"]) for base in at(plan, "rally.data")]


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        ("en", "Our data source is the rider list, which holds phone numbers and postal addresses.",
         ("rider list", ["phone", "postal_address"], None)),
        ("en", "our data is a Mailchimp list, we built it ourselves, just emails in there",
         ("Mailchimp list", ["email"], "own")),
        ("en", "data sits in Zorbase, first-party, it holds email and phone", ("Zorbase", ["email", "phone"], "own")),
        ("en", "The data comes from the stable book, gathered by us, only phone numbers",
         ("stable book", ["phone"], "own")),
        ("en", "our contacts are in an Excel sheet with emails, bought from a broker",
         ("Excel sheet", ["email"], "bought")),
        ("fr", "Nos contacts sont dans un fichier Excel, e-mails et téléphones, tous recueillis par nous-mêmes.",
         ("fichier Excel", ["email", "phone"], "own")),
        ("fr", "Notre source de données c'est le fichier des cavaliers, qui contient des e-mails.",
         ("fichier des cavaliers", ["email"], None)),
        ("fr", "nos données c'est une liste Brevo, on l'a constituée nous-mêmes, juste des e-mails dedans",
         ("liste Brevo", ["email"], "own")),
    ],
)  # fmt: skip
def test_a_base_in_a_sentence(language: Language, message: str, told: tuple[Any, ...]) -> None:
    assert bases(message, language) == [told]
    assert bases(message, language, "orchestrate.budget.lines") == [told]


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "Our data is the rider list and the newsletter list", ["rider list", "newsletter list"]),
        ("fr", "nos données sont dans le fichier cavaliers et le carnet de visites",
         ["fichier cavaliers", "carnet de visites"]),
    ],
)  # fmt: skip
def test_two_bases_in_a_sentence(language: Language, message: str, names: list[str]) -> None:
    assert [base[0] for base in bases(message, language)] == names


@pytest.mark.parametrize(
    ("language", "message", "question"),
    [
        ("en", "Our contacts are tired of emails", "audience.challenges"),
        ("en", "our base is in Lyon", "audience.challenges"),
        ("fr", "nos contacts sont des cavaliers", "audience.challenges"),
        ("fr", "notre base est à Lyon", "audience.challenges"),
    ],
)
def test_what_else_is_said_of_contacts_is_no_base(language: Language, message: str, question: str) -> None:
    assert bases(message, language, question) == []


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "our data is on servers in Ireland"), ("fr", "nos données sont hébergées en Irlande")],
)
def test_where_data_lies_is_no_base(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.legal_basis", language=language)
    assert at(plan, "rally.data") == []
    assert at(plan, "orchestrate.compliance.data_hosting") == "eu"
