"""What a base holds, told in words that only point back at it: "on y trouve …", "in it we have …"."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NO_MEANS: dict[str, Any] = {"rally": {}}
QUESTIONS = ["rally.data", "rally.contents", "rally.channels", "orchestrate.start"]


def _bases(plan: dict[str, Any]) -> dict[str, list[str]]:
    return {base["name"]: base["holds"] for base in plan["rally"]["data"]}


@pytest.mark.parametrize(
    ("message", "language", "base"),
    [
        ("We have the visitors register. In it we have emails and mobile numbers.", "en", "visitors register"),
        ("We use the ticketing system. You'll find emails and phone numbers there.", "en", "ticketing system"),
        ("Our data sits in Airtable. We've got emails and phone numbers in it", "en", "Airtable"),
        ("Our source is the tenants list: inside, emails and phones.", "en", "tenants list"),
        ("Source de données, l'ERP. On y garde les e-mails et les portables.", "fr", "ERP"),
        (
            "Nous avons le fichier des élèves. On y trouve les mails et les téléphones.",
            "fr",
            "fichier des élèves",
        ),
        ("On a la liste des parents, dedans il y a les e-mails et les téléphones", "fr", "liste des parents"),
    ],
)
@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_in_a_base_is_of_the_base_before(message: str, language: Language, base: str, question: str) -> None:
    plan, _ = answered(message, question, known=NO_MEANS, language=language)
    assert _bases(plan) == {base: ["email", "phone"]}
    assert not plan["rally"]["contents"]
    assert not plan["rally"]["channels"]


@pytest.mark.parametrize(
    ("message", "language", "base"),
    [
        ("The donors list has the emails, but no phone numbers.", "en", "donors list"),
        ("CRM (emails), without postal addresses", "en", "CRM"),
        ("Data: the booking system. It's got emails but not phones.", "en", "booking system"),
        ("Fichier des élèves : e-mails, mais pas les adresses postales.", "fr", "Fichier des élèves"),
        ("On a le fichier des élèves. On y a les mails, mais pas de téléphones.", "fr", "fichier des élèves"),
    ],
)
def test_what_is_not_in_a_base_is_not_held(message: str, language: Language, base: str) -> None:
    plan, _ = answered(message, "rally.data", known=NO_MEANS, language=language)
    assert _bases(plan) == {base: ["email"]}


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("We have the donors file. We've got emails going out on Mondays.", "en"),
        ("On a le fichier des donateurs. On y organise des soirées par téléphone.", "fr"),
        ("Le CRM et la liste des bénévoles. Eux préfèrent l'e-mail.", "fr"),
    ],
)
def test_what_else_follows_a_base_is_not_in_it(message: str, language: Language) -> None:
    plan, _ = answered(message, "rally.contents", known=NO_MEANS, language=language)
    assert not any(_bases(plan).values())
