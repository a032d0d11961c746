"""A base and what it holds, told in one sentence or two while something else is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NONE: dict[str, Any] = {"rally": {"data": [], "channels": [], "contents": []}}


@pytest.mark.parametrize(
    ("message", "language", "name", "holds"),
    [
        ("we've got a donors file in Excel with emails and phone numbers", "en", "donors file", ["email", "phone"]),
        ("We own a Salesforce CRM. It contains the phone numbers.", "en", "Salesforce CRM", ["phone"]),
        ("member database. holds email and postal address.", "en", "member database", ["email", "postal_address"]),
        ("on a un fichier donateurs avec les e-mails et les téléphones", "fr", "fichier donateurs", ["email", "phone"]),
        ("base donateurs. contient téléphone et adresse postale.", "fr", "base donateurs", ["phone", "postal_address"]),
    ],
)
@pytest.mark.parametrize("question", ["team.members", "rally.contents", "rally.data"])
def test_a_base_with_what_it_holds(
    message: str, language: Language, name: str, holds: list[str], question: str
) -> None:
    plan, _ = answered(
        message, question, path="team.members" if "team" in question else None, known=NONE, language=language
    )
    assert [base["name"].startswith(name) for base in plan["rally"]["data"]] == [True]
    assert plan["rally"]["data"][0]["holds"] == holds
    assert not plan["rally"]["channels"]
    assert not plan["rally"]["contents"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("we have a video with phone numbers", "en"),
        ("on a une vidéo avec les noms", "fr"),
        ("We have a leaflet. It has names and addresses.", "en"),
    ],
)
def test_a_content_holds_nobody(message: str, language: Language) -> None:
    plan, _ = answered(message, "rally.contents", known=NONE, language=language)
    assert not plan["rally"]["data"]
