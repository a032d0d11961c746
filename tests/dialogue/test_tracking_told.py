"""How far a known channel can be followed is read whatever is asked; wishes and questions tell nothing."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

CHANNELS: dict[str, Any] = {
    "rally": {"channels": [{"id": "sms", "name": "SMS"}, {"id": "posters", "name": "TikTok ads"}]},
}


def tracked(message: str, question: str, language: Language) -> dict[str, str | None]:
    plan, _ = answered(message, question, known=CHANNELS, language=language)
    assert at(plan, "rally.data") == []
    return {c["name"]: c["tracking"] for c in at(plan, "rally.channels")}


@pytest.mark.parametrize("question", ["rally.data", "objective.target", "rally.contents"])
@pytest.mark.parametrize(
    ("language", "message", "sms", "ads"),
    [
        ("en", "About tracking. On SMS we can see who replied, person by person.", "individual", None),
        ("en", "SMS is tracked individually and TikTok ads can't be tracked.", "individual", "none"),
        ("en", "Tracking: SMS individual, TikTok ads aggregate", "individual", "aggregate"),
        (
            "en",
            "For SMS we know exactly which contacts opened it, for TikTok ads only overall figures",
            "individual",
            "aggregate",
        ),
        ("en", "SMS and TikTok ads are tracked individually", "individual", "individual"),
        ("fr", "Sur les SMS on voit qui a répondu, un par un.", "individual", None),
        (
            "fr",
            "Côté suivi, on sait qui ouvre chaque SMS ; sur TikTok ads on n'a que des chiffres globaux.",
            "individual",
            "aggregate",
        ),
        ("fr", "Les SMS sont suivis nominativement, TikTok ads seulement en volume", "individual", "aggregate"),
        ("fr", "Suivi : SMS individuel, TikTok ads agrégé", "individual", "aggregate"),
        ("fr", "Les SMS, on ne peut pas les mesurer.", "none", None),
    ],
)
def test_how_far_it_is_followed(
    question: str, language: Language, message: str, sms: str | None, ads: str | None
) -> None:
    assert tracked(message, question, language) == {"SMS": sms, "TikTok ads": ads}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We would like to see who replied on SMS"),
        ("en", "Can we see who replied on SMS?"),
        ("en", "On SMS we know who our best customers are"),
        ("en", "The radio can't be tracked"),
        ("fr", "On aimerait voir qui a répondu aux SMS"),
        ("fr", "On ne sait pas qui ouvre les SMS"),
        ("fr", "Suivi : moi chaque lundi, la direction une fois par mois"),
    ],
)
def test_nothing_is_told_of_how_far(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.target", known=CHANNELS, language=language)
    assert [c["tracking"] for c in at(plan, "rally.channels")][:2] == [None, None]
