"""What a content is said not to be does not outweigh what it is said to need."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN = {
    "rally": {
        "channels": [],
        "contents": [{"id": "map", "title": "allotment map", "format": "guide", "status": "ready", "owner": "ines"}],
    }
}


@pytest.mark.parametrize("question", ["rally.contents", "orchestrate.end"])
@pytest.mark.parametrize(
    ("language", "message", "status"),
    [
        ("en", "I made a mistake, the allotment map is not ready, it has to be adapted.", "to_adapt"),
        ("en", "The allotment map isn't ready, we need to adapt it.", "to_adapt"),
        ("fr", "Pardon, l'allotment map n'est pas prête, il faut l'adapter.", "to_adapt"),
        ("en", "The allotment map isn't ready.", "to_create"),
    ],
)
def test_a_state_is_what_is_needed(question: str, language: Language, message: str, status: str) -> None:
    plan, _ = answered(message, question, known=KNOWN, language=language)
    assert [content["status"] for content in at(plan, "rally.contents")] == [status]
    assert [member["id"] for member in at(plan, "team.members")] == ["ines", "karim", "loop"]
