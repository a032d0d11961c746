"""A list of channels with whose they are is no promise; figures are no place to look, and "obviously" is no name."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

WORDS = ["message_house.promise", "message_house.pillars", "audience.challenges"]
HERE = ["Instagram ads", "email"]


@pytest.mark.parametrize("question", WORDS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Facebook (Karim), window stickers are Ines, podcast sponsorship, no idea who yet"),
        ("en", "Facebook is Karim, posters (Ines)"),
        ("fr", "Facebook (Karim), les affiches c'est Ines, la radio je sais pas encore qui"),
    ],
)
def test_a_list_of_channels_is_none_of_the_words(question: str, language: Language, message: str) -> None:
    before, _ = answered("", question, language=language)
    plan, _ = answered(message, question, language=language)
    for path in ("message_house", "audience"):
        assert at(plan, path) == at(before, path)
    added = {channel["name"]: channel["manager"] for channel in at(plan, "rally.channels")}
    assert added.get("Facebook", "karim") == "karim"
    assert len(at(plan, "team.members")) == len(at(before, "team.members"))


@pytest.mark.parametrize("promise", ["Warmth (wool), quiet (felt)", "A kitchen that runs itself"])
def test_words_stay_words(promise: str) -> None:
    plan, _ = answered(promise, "message_house.promise")
    assert at(plan, "message_house.promise") == promise
    assert [channel["name"] for channel in at(plan, "rally.channels")] == HERE


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "LinkedIn obviously, plus podcasts", ["LinkedIn", "podcasts"]),
        ("fr", "LinkedIn évidemment, et la presse locale", ["LinkedIn", "presse locale"]),
    ],
)
def test_what_goes_without_saying_is_no_part_of_a_name(language: Language, message: str, names: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert at(plan, "audience.habits") == names


@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("en", "92% of pupils pass; 14 club concerts last year", []),
        ("fr", "92 % des élèves réussissent, 14 concerts par an", []),
        ("en", "80% are on Instagram", ["80% are on Instagram"]),
        ("en", "20 Minutes and the radio", ["20 Minutes", "radio"]),
    ],
)
def test_figures_are_no_place_to_look(language: Language, message: str, habits: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert (at(plan, "audience.habits") == []) == (habits == [])


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        (
            "en",
            "Two things get in their way: rehearsals clash with work, and the fee",
            ["rehearsals clash with work", "fee"],
        ),
        ("fr", "Deux choses les freinent : les horaires et le prix", ["les horaires", "le prix"]),
    ],
)
def test_what_gets_in_the_way_is_told_whatever_is_asked(language: Language, message: str, told: list[str]) -> None:
    plan, _ = answered(message, "objective.kind", known={"audience": {"name": "singers"}}, language=language)
    assert [each.removeprefix("the ") for each in at(plan, "audience.challenges")] == told
