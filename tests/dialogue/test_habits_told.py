"""Where people are found, told while something else is asked: never a channel, an argument, a kind or a hardship."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, object] = {"objective": {"statement": "Sell 90 lessons"}, "audience": {"name": "riders"}, "rally": {}}


@pytest.mark.parametrize(
    ("language", "question", "message", "habits"),
    [
        ("fr", "objective.kind", "de la conquête, ils sont surtout sur TikTok et le bouche à oreille",
         ["TikTok", "bouche à oreille"]),
        ("en", "objective.kind", "acquisition, they're mostly on TikTok and word of mouth",
         ["TikTok", "word of mouth"]),
        ("fr", "audience.lifecycle", "pas encore clients, ils traînent surtout sur Snapchat et au marché",
         ["Snapchat", "marché"]),
        ("en", "audience.lifecycle", "not customers yet, you'll find them on Snapchat and at the market",
         ["Snapchat", "market"]),
        ("fr", "audience.challenges", "manque de temps, on les croise sur LinkedIn et dans les salons pro",
         ["LinkedIn", "salons pro"]),
        ("fr", "rally.channels", "la radio. Ils sont aussi beaucoup sur Snapchat", ["Snapchat"]),
        ("en", "rally.channels", "the radio, but they're always on Snapchat", ["Snapchat"]),
        ("fr", "message_house.promise", "elles passent beaucoup de temps sur Vinted et écoutent la radio",
         ["Vinted", "radio"]),
        ("en", "message_house.pillars", "They spend their evenings on Pinterest and listen to podcasts",
         ["Pinterest", "podcasts"]),
        ("en", "orchestrate.budget.total", "£900. They're on Facebook all day", ["Facebook"]),
        ("fr", "rally.data", "un fichier d'anciens élèves. Ils lisent la presse locale", ["presse locale"]),
    ],
)  # fmt: skip
def test_where_people_are_found_is_a_habit(language: Language, question: str, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, question, known=_OPEN, language=language)
    assert at(plan, "audience.habits") == habits
    assert not {c["name"] for c in plan["rally"]["channels"]} & set(habits)
    assert at(plan, "objective.kind") in (None, "acquisition")
    assert not at(plan, "message_house.promise")
    assert not set(habits) & set(at(plan, "audience.challenges"))


def test_where_the_campaign_speaks_stays_a_channel() -> None:
    message = "ils sont surtout sur TikTok et au marché, donc on sera sur TikTok et à la radio"
    plan, _ = answered(message, "rally.channels", known=_OPEN, language="fr")
    assert at(plan, "audience.habits") == ["TikTok", "marché"]
    assert [c["name"] for c in plan["rally"]["channels"]] == ["TikTok", "radio"]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "ils passent trop de temps au téléphone"),
        ("fr", "ils passent leur temps au téléphone"),
        ("en", "they spend their days on the phone"),
        ("en", "they get too many emails"),
    ],
)
def test_what_weighs_on_people_is_no_habit(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known=_OPEN, language=language)
    assert at(plan, "audience.challenges") == [message]
    assert not at(plan, "audience.habits")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "ils vont sur TikTok puis cliquent sur le lien et réservent"),
        ("en", "they go to the website, then they book"),
    ],
)
def test_what_people_do_next_is_a_journey(language: Language, message: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=_OPEN | {"integrate": {}}, language=language)
    assert not at(plan, "audience.habits")
    assert len(at(plan, "integrate.steps")) > 1


def test_we_on_a_channel_are_not_its_audience() -> None:
    plan, _ = answered("We're mostly on Snapchat and the radio", "rally.channels", known=_OPEN, language="en")
    assert not at(plan, "audience.habits")
    assert [c["name"] for c in plan["rally"]["channels"]] == ["Snapchat", "radio"]
