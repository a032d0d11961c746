"""What is told of the steps of a journey beside the way itself is recorded, and not said to be unread."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message", "captures"),
    [
        (
            "en",
            "ad > size finder > try-on > order. the size finder captures the phone and writes it to Salesforce",
            "phone",
        ),
        (
            "fr",
            "pub > test de taille > essai > achat. le test de taille récupère le téléphone et l'écrit dans le CRM",
            "phone",
        ),
    ],
)
def test_what_a_new_step_captures_was_read(language: Language, message: str, captures: str) -> None:
    base = "Salesforce" if language == "en" else "CRM"
    known: dict[str, Any] = {
        "language": language,
        "integrate": {"steps": []},
        "rally": {"data": [{"id": "base", "name": base, "kind": "crm"}]},
    }
    plan, reading = answered(message, "integrate.steps", known=known, language=language)
    told = [step for step in at(plan, "integrate.steps") if step["captures"]]
    assert [step["captures"] for step in told] == [[captures]]
    assert told[0]["stores_in"] == "base"
    assert not [words.text for reason, words in reading.notes if reason == "unread"]
