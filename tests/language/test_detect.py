"""Which language a message is written in."""

import pytest

from assistant.language.detect import detect
from assistant.language.text import Language


@pytest.mark.parametrize(
    "text",
    [
        "On veut générer 300 leads auprès des DAF",
        "on veut generer 300 leads aupres des daf",
        "c'est quoi une maison des messages ?",
        "Pourquoi tu me demandes ça ?",
        "je ne sais pas trop",
        "Montre-moi le plan",
        "l’audience, ce sont les DSI d’ETI",
        "remplace LinkedIn par un salon",
        "Notre newsletter part tous les lundis",
        "webinaire, salon, plaquette, commerciaux",
        "Budget : 20 000 €, dont la moitié en Google Ads",
        "Acquérir 50 rendez-vous DAF d'ici le 30 juin 2026",
        "Marketing automation avec HubSpot et lead scoring pour notre CRM",
    ],
)
def test_french(text: str) -> None:
    assert detect(text, None) == "fr"
    assert detect(text, "en") == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "We want to generate 300 leads from CFOs",
        "what is a message house?",
        "Why do you ask?",
        "i don't know",
        "show me the plan",
        "our audience is CIOs of mid-sized companies",
        "replace LinkedIn with a trade show",
        "Let's go back to the budget",
        "Our newsletter goes out on Mondays",
        "trade show, brochure, sales agency, mailing list",
        "Book 50 meetings with CFOs by 30 June 2026",
    ],
)
def test_english(text: str) -> None:
    assert detect(text, None) == "en"
    assert detect(text, "fr") == "en"


@pytest.mark.parametrize(
    "text", ["ok", "Budget", "250k", "LinkedIn", "LinkedIn, podcast, newsletter", "T2 2027", "", "👍", "300 leads"]
)
@pytest.mark.parametrize("previous", ["fr", "en"])
def test_what_does_not_tell_keeps_the_language(text: str, previous: Language) -> None:
    assert detect(text, previous) == previous


@pytest.mark.parametrize("text", ["ok", "Budget 250k", "LinkedIn"])
def test_a_conversation_begins_in_french(text: str) -> None:
    assert detect(text, None) == "fr"


def test_a_first_word_may_tell() -> None:
    assert detect("Hello!", None) == "en"
    assert detect("Bonjour", None) == "fr"


def test_short_answers_do_not_switch() -> None:
    assert detect("yes", "fr") == "fr"
    assert detect("oui", "en") == "en"
