"""A base behind "for data" is one, with what is told of it, whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_NO_BASE: dict[str, Any] = {"rally": {"channels": [{"id": "mail", "name": "email"}]}}


def _bases(message: str, question: str, language: Language) -> list[tuple[str, list[str]]]:
    plan, _ = answered(message, question, known=_NO_BASE, language=language)
    return [(row["name"], sorted(row["holds"])) for row in at(plan, "rally.data")]


@pytest.mark.parametrize("question", ["rally.data", "team.members"])
@pytest.mark.parametrize(
    ("language", "message", "name", "holds"),
    [
        ("en", "Data-wise there's Brevo, our own CRM, with emails and phones in it", "Brevo", ["email", "phone"]),
        ("en", "for data ive just got my ticketing app, its got emails", "ticketing app", ["email"]),
        ("en", "As for data, we've got Salesforce, with emails", "Salesforce", ["email"]),
        ("fr", "Côté données, on a Brevo, notre propre CRM, avec les mails et téléphones", "Brevo", ["email", "phone"]),
        (
            "fr",
            "pour les données j'ai que mon logiciel de caisse, y a les mails dedans",
            "logiciel de caisse",
            ["email"],
        ),
    ],
)
def test_what_stands_behind_data_is_one_base(
    question: str, language: Language, message: str, name: str, holds: list[str]
) -> None:
    assert _bases(message, question, language) == [(name, holds)]


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "For data we have HubSpot, with emails, and a list of breeders", ["HubSpot", "list of breeders"]),
        (
            "fr",
            "Pour les données on a HubSpot, avec les e-mails, et un fichier d'éleveurs",
            ["HubSpot", "fichier d'éleveurs"],
        ),
    ],
)
def test_another_base_behind_the_first_stays_one(language: Language, message: str, names: list[str]) -> None:
    assert [name for name, _ in _bases(message, "rally.data", language)] == names


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "for data we have Karim, he does the emails"), ("fr", "pour les données c'est Karim, il fait les e-mails")],
)
def test_somebody_is_no_base(language: Language, message: str) -> None:
    assert _bases(message, "rally.data", language) == []
