"""Where contents are asked, a channel that is there is a channel, and what may be made is a content."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NONE: dict[str, Any] = {"rally": {}, "integrate": {}}


@pytest.mark.parametrize(
    ("language", "message", "channels", "contents"),
    [
        ("fr", "la radio on l'a aussi", ["radio"], []),
        ("fr", "Instagram, on y est déjà", ["Instagram"], []),
        ("fr", "un catalogue prêt, et le téléphone on l'a aussi", ["téléphone"], ["catalogue"]),
        ("fr", "la brochure on l'a aussi", [], ["brochure"]),
        ("fr", "TikTok aussi, Karim", ["TikTok"], []),
        ("fr", "SMS (Karim), affichage en boutique : Ines", ["SMS", "affichage"], []),
        ("en", "the radio too (Karim)", ["radio"], []),
        ("en", "we have radio too", ["radio"], []),
        ("en", "the phone, we have that as well", ["phone"], []),
        ("en", "the brochure, we have that too", [], ["brochure"]),
    ],
)
def test_a_channel_that_is_there_is_no_content(
    language: Language, message: str, channels: list[str], contents: list[str]
) -> None:
    plan, _ = answered(message, "rally.contents", known=NONE, language=language)
    assert [channel["name"] for channel in at(plan, "rally.channels")] == channels
    assert [content["title"] for content in at(plan, "rally.contents")] == contents
