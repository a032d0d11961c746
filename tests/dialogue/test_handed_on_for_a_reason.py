"""What goes to somebody else for a reason told before changes hands; what goes anywhere else does not."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

KNOWN: dict[str, Any] = {
    "rally": {
        "channels": [{"id": "fair", "name": "salon", "manager": "karim"}],
        "contents": [
            {"id": "clip", "title": "clip voile", "status": "to_create", "owner": "karim"},
            {"id": "plan", "title": "plan du port", "status": "ready", "owner": "karim"},
        ],
    }
}


def owners(message: str, language: Language) -> list[str]:
    """Return whose the channel and the contents are after a message."""
    plan, _ = answered(message, "team.sales", known=KNOWN, language=language)
    rally = plan["rally"]
    return [rally["channels"][0]["manager"], *(content["owner"] for content in rally["contents"])]


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("fr", "Karim part en mer, donc le clip voile passe à Inès. Il garde le salon.", ["karim", "ines", "karim"]),
        ("en", "Karim is off sailing, so the clip voile goes to Ines. He keeps the salon.", ["karim", "ines", "karim"]),
        ("fr", "Karim est absent, du coup le clip voile et le plan du port passent à Loop", ["karim", "loop", "loop"]),
        ("en", "Karim is away so the clip voile and the plan du port move to Loop", ["karim", "loop", "loop"]),
        ("fr", "Karim est absent, donc le salon revient à Inès", ["ines", "karim", "karim"]),
        ("fr", "On a trop de texte, donc le plan du port passe à quatre pages", ["karim", "karim", "karim"]),
        ("en", "It is late, so the clip voile goes to print", ["karim", "karim", "karim"]),
        ("fr", "Karim est absent, donc le clip voile et le tract passent à Inès", ["karim", "karim", "karim"]),
    ],
)
def test_what_is_handed_on_is_theirs(language: Language, message: str, expected: list[str]) -> None:
    assert owners(message, language) == expected
