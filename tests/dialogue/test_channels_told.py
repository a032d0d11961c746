"""Lists of channels that tell whose each one is: in brackets, behind a mark or a verb, at the end for some of them."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

_SOLE: dict[str, Any] = {
    "rally": {},
    "integrate": {},
    "team": {
        "members": [
            {"id": "ada", "name": "Ada", "role": "campaign_manager"},
            {"id": "hugo", "name": "Hugo", "role": "other"},
        ]
    },
}


def _managers(message: str, language: Language, question: str = "rally.channels") -> dict[str, str | None]:
    """Return who runs each channel of the plan after a message: "me" for whoever speaks."""
    plan, _ = answered(message, question, known=_SOLE, language=language)
    known = {"ada": "Ada", "hugo": "Hugo"}
    others = {m["id"]: m["name"] for m in plan["team"]["members"] if m["id"] not in known}
    mine = {id_ for id_, name in others.items() if name in ("Responsable de canal", "Channel manager")}
    names = known | others | dict.fromkeys(mine, "me")
    return {c["name"]: names.get(c["manager"]) for c in plan["rally"]["channels"]}


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("fr", "la radio, les affiches et WhatsApp, WhatsApp c'est moi", {"radio": 0, "affiches": 0, "WhatsApp": "me"}),
        ("en", "radio, posters and WhatsApp, WhatsApp is me", {"radio": 0, "posters": 0, "WhatsApp": "me"}),
        ("fr", "Pinterest (Hugo), les tracts (moi) et la presse", {"Pinterest": "Hugo", "tracts": "me", "presse": 0}),
        ("en", "Pinterest (Hugo), leaflets (me), press", {"Pinterest": "Hugo", "leaflets": "me", "press": 0}),
        ("fr", "la newsletter que je tiens, TikTok que Hugo anime", {"newsletter": "me", "TikTok": "Hugo"}),
        ("en", "the newsletter I run, TikTok that Hugo handles", {"newsletter": "me", "TikTok": "Hugo"}),
        ("fr", "Google Ads : Lina / SMS : agence Kaolin", {"Google Ads": "Lina", "SMS": "Kaolin"}),
        ("en", "Google Ads: Lina / SMS: Kaolin agency", {"Google Ads": "Lina", "SMS": "Kaolin"}),
        ("fr", "SMS -> moi, podcast -> Hugo", {"SMS": "me", "podcast": "Hugo"}),
        (
            "fr",
            "Facebook, TikTok, les deux c'est Hugo ; le SMS c'est moi",
            {"Facebook": "Hugo", "TikTok": "Hugo", "SMS": "me"},
        ),
        ("en", "Facebook and TikTok. Both Hugo.", {"Facebook": "Hugo", "TikTok": "Hugo"}),
        (
            "fr",
            "on sera à la radio, sur TikTok et par SMS. La radio c'est Hugo, le reste c'est moi",
            {"radio": "Hugo", "TikTok": "me", "SMS": "me"},
        ),
        ("en", "radio, TikTok and SMS. Radio's Hugo, the rest is me", {"radio": "Hugo", "TikTok": "me", "SMS": "me"}),
        ("fr", "presse, SMS et radio, c'est moi", {"presse": "me", "SMS": "me", "radio": "me"}),
        ("en", "press and SMS, that's me", {"press": "me", "SMS": "me"}),
        ("fr", "presse : Hugo, radio aussi, SMS : moi", {"presse": "Hugo", "radio": "Hugo", "SMS": "me"}),
        ("en", "press run by Hugo, radio too, SMS", {"press": "Hugo", "radio": "Hugo", "SMS": 0}),
        (
            "en",
            "We'll use SMS, phone and fairs. Hugo has the phone, I've got SMS",
            {"SMS": "me", "phone": "Hugo", "fairs": 0},
        ),
        ("fr", "TikTok : personne pour l'instant, presse : Hugo", {"TikTok": 0, "presse": "Hugo"}),
    ],
)
def test_each_channel_of_a_list_is_whose_it_is_said_to_be(
    language: Language, message: str, expected: dict[str, str | int]
) -> None:
    assert _managers(message, language) == {name: who or None for name, who in expected.items()}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "salon Horizon (Nantes), presse (Sud-Info), TikTok (organique)"),
        ("en", "the Horizon trade fair (Leeds), press (The Courier), TikTok (organic)"),
        ("fr", "on a une newsletter et un compte TikTok"),
        ("en", "I've got a newsletter and a TikTok account"),
        ("fr", "SMS, TikTok que nos élèves regardent et la radio"),
    ],
)
def test_places_titles_and_media_behind_a_channel_are_nobody(language: Language, message: str) -> None:
    assert set(_managers(message, language).values()) == {None}
    assert len(_managers(message, language)) > 1


def test_two_who_run_one_channel_are_asked() -> None:
    plan, reading = answered("TikTok (Hugo et Ada), radio (Ada)", "rally.channels", known=_SOLE, language="fr")
    assert [c["manager"] for c in plan["rally"]["channels"]] == [None, "ada"]
    assert "several_managers" in [note[0] for note in reading.notes]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("message_house.pillars", "la presse (locale), la radio (de nuit)"),
        ("integrate.steps", "presse (Hugo), radio (moi), SMS"),
    ],
)
def test_where_words_or_steps_are_asked_a_list_is_theirs(question: str, message: str) -> None:
    assert not any(_managers(message, "fr", question).values())
