"""What a page asks for and where that goes is no channel and no base of such a name."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("email on the sign-up page, goes in Mailchimp", "en"),
        ("phone on the landing page, it goes into Brevo", "en"),
        ("l'e-mail sur la page d'essai, ça part dans Mailchimp", "fr"),
        ("téléphone sur la page, direction le CRM", "fr"),
    ],
)
def test_what_a_page_asks_for_is_no_channel(message: str, language: Language) -> None:
    plan, _ = answered(message, "rally.channels", known={"rally": {}}, language=language)
    assert not plan["rally"]["channels"]
    assert all(base["name"] in ("Mailchimp", "Brevo", "CRM") for base in plan["rally"]["data"])


@pytest.mark.parametrize(
    ("message", "language", "channel"),
    [
        ("Channels: an email to parents, phone", "en", "phone"),
        ("Canaux : un e-mail aux parents, téléphone", "fr", "téléphone"),
    ],
)
def test_a_channel_without_a_page_stays(message: str, language: Language, channel: str) -> None:
    plan, _ = answered(message, "rally.channels", known={"rally": {}}, language=language)
    assert channel in [each["name"].lower() for each in plan["rally"]["channels"]]
