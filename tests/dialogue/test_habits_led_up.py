"""What people use is read whoever is meant and whatever leads to it; a way to go is none of it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN: dict[str, Any] = {"audience": {"name": "oyster farmers", "challenges": ["storms"]}}


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        (
            "fr",
            "ces éleveurs répondent au téléphone et à l'e-mail, un peu sur LinkedIn",
            ["téléphone", "e-mail", "LinkedIn"],
        ),
        (
            "fr",
            "Pour les joindre il y a le téléphone, les salons, et ils regardent beaucoup YouTube",
            ["téléphone", "salons", "YouTube"],
        ),
        (
            "fr",
            "ce qu'ils utilisent c'est le téléphone, le mail et le salon de l'huître",
            ["téléphone", "mail", "salon de l'huître"],
        ),
        ("fr", "ils décrochent au téléphone, ouvrent nos mails, voilà leurs canaux", ["téléphone", "mails"]),
        (
            "en",
            "For news they have the harbour paper and Facebook, and believe it or not they read letters. "
            "Those are the channels they use.",
            ["harbour paper", "Facebook", "letters"],
        ),
        ("en", "Fair enough. What they use is phone, email and the seafood fair.", ["phone", "email", "seafood fair"]),
        ("en", "They're not much online, what they use is phone and email", ["phone", "email"]),
        (
            "en",
            "Farmers round here use WhatsApp, read the fishing press and turn up at every trade fair.",
            ["WhatsApp", "fishing press", "trade fair"],
        ),
    ],
)
def test_what_leads_to_what_people_use_is_none_of_it(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", known=_KNOWN, language=language)
    assert at(plan, "audience.habits") == habits
    assert at(plan, "audience.challenges") == ["storms"]


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        (
            "fr",
            "Ils s'informent par le bulletin communal, les réunions publiques et le site de la mairie.",
            ["bulletin communal", "réunions publiques", "site de la mairie"],
        ),
        ("en", "these farmers answer the phone and emails", ["phone", "emails"]),
        (
            "fr",
            "pour les joindre c'est le mail, le téléphone et Instagram qu'ils utilisent",
            ["mail", "téléphone", "Instagram"],
        ),
        ("en", "oyster farmers keep up through trade magazines and Instagram", ["trade magazines", "Instagram"]),
    ],
)
def test_what_people_use_is_told_where_hardships_are_asked(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.challenges", known=_KNOWN, language=language)
    assert at(plan, "audience.habits") == habits
    assert at(plan, "audience.challenges") == ["storms"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "ils répondent jamais au téléphone"),
        ("fr", "les éleveurs lisent trop de mails"),
        ("en", "they answer to a strict harbour master"),
    ],
)
def test_what_weighs_on_people_is_no_habit(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known=_KNOWN, language=language)
    assert at(plan, "audience.habits") == []
    assert len(at(plan, "audience.challenges")) > 1


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Press ad leads to price calculator, price calculator leads to call, call leads to order."),
        ("fr", "la pub mène au simulateur, le simulateur mène au devis"),
    ],
)
def test_a_way_to_go_is_no_habit(language: Language, message: str) -> None:
    known = _KNOWN | {"integrate": {}, "rally": {}}
    plan, _ = answered(message, "audience.habits", known=known, language=language)
    assert at(plan, "audience.habits") == []
    assert len(at(plan, "integrate.links")) > 1
