"""What leads up to a promise, names those of whom a sentence tells or is left of it is no fact of its own."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

EMPTY: dict[str, Any] = {"audience": {}, "message_house": {}}


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        (
            'Our treasurer came up with one and we all like it, so here is the promise: "A pond for everyone"',
            "en",
            None,
        ),
        ("We argued for weeks, and in the end the promise is: A pond for everyone", "en", None),
        (
            "Le trésorier a trouvé une phrase et on l'aime bien, donc voici la promesse : « A pond for everyone »",
            "fr",
            None,
        ),
        ("On en a parlé longtemps, au final la promesse sera : a pond for everyone", "fr", None),
        ("Keep your word, and the promise is kept", "en", "Keep your word, and the promise is kept"),
        ("You and us", "en", "You and us"),
    ],
)
def test_what_leads_up_to_a_promise_is_no_part_of_it(message: str, language: Language, promise: str | None) -> None:
    plan, _ = answered(message, "message_house.promise", known=EMPTY, language=language)
    assert at(plan, "message_house.promise") == (promise or "A pond for everyone")


@pytest.mark.parametrize(
    ("message", "language", "habits"),
    [
        ("These anglers, we reach them through YouTube and tackle shops", "en", ["YouTube", "tackle shops"]),
        ("Ces pêcheurs, on les croise sur YouTube et dans les magasins", "fr", ["YouTube", "magasins"]),
        ("Les retraités, eux, lisent le journal local et écoutent la radio", "fr", ["journal local", "radio"]),
        ("other parents, the radio", "en", ["other parents", "radio"]),
    ],
)
def test_who_does_it_is_no_habit(message: str, language: Language, habits: list[str]) -> None:
    known = {"audience": {"name": "anglers", "challenges": ["cold water"]}}
    plan, _ = answered(message, "audience.habits", known=known, language=language)
    assert at(plan, "audience.habits") == habits


def test_what_is_left_of_a_sentence_names_nobody() -> None:
    message = "Avant que j'oublie, la fête a lieu le 7 août 2027, et on a un budget de 1 900 € pour toute la campagne"
    plan, _ = answered(message, "audience.name", known=EMPTY, language="fr")
    assert at(plan, "audience.name") is None
    assert at(plan, "orchestrate.budget.total") == 1900


@pytest.mark.parametrize(
    ("message", "name", "lifecycle"),
    [
        (
            "My audience is anglers who bought a kit last year. They're regulars.",
            "anglers who bought a kit last year",
            "regular",
        ),
        ("We target anglers with a licence. They are prospects.", "anglers with a licence", "prospect"),
    ],
)
def test_how_people_stand_names_them_no_second_time(message: str, name: str, lifecycle: str) -> None:
    plan, _ = answered(message, "audience.name", known=EMPTY)
    assert (at(plan, "audience.name"), at(plan, "audience.lifecycle")) == (name, lifecycle)


@pytest.mark.parametrize("message", ["video, kit", "des vidéos qui montrent le kit"])
def test_a_content_is_no_audience(message: str) -> None:
    plan, _ = answered(message, "audience.name", known=EMPTY)
    assert at(plan, "audience.name") is None


def test_an_argument_may_be_called_strength() -> None:
    message = "First pillar: Speed. Proof: dry in 70 seconds.\nSecond pillar: Strength. Proof: an independent test."
    plan, _ = answered(message, "message_house.pillars", known=EMPTY)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == ["Speed", "Strength"]
