"""What frames a pasted letter, leads to a question or stands for now only is no fact; heads tell whose troubles."""

from typing import Any

import pytest

from assistant.dialogue.guided.letter_frame import without_letter_frame
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

EMPTY: dict[str, Any] = {"audience": {}, "message_house": {}}


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("Pasting what our beekeeper wrote, keep what helps\n\nHi Maud, heavy hives.\nCheers, Piet", "heavy hives."),
        ("Here's Piet's note:\nHello all,\nheavy hives\nKind regards", "heavy hives"),
        ("Je transfère le mail de l'apicultrice\n\nBonjour Maud,\nruches lourdes\nBonne journée", "ruches lourdes"),
        ("Voici ce que Piet m'a écrit\nruches lourdes\nMerci, Piet", "ruches lourdes"),
        ("Salut l'équipe,\nruches lourdes\nà bientôt", "ruches lourdes"),
    ],
)
def test_a_letter_is_read_without_its_frame(message: str, kept: str) -> None:
    assert without_letter_frame(message).strip() == kept


@pytest.mark.parametrize(
    "message",
    [
        "Here are their worries:\n- heavy hives\n- wasps",
        "Voici leurs soucis :\n- ruches lourdes",
        "Hello Maud, heavy hives",
        "sharing honey with neighbours\nheavy hives",
        "partager le miel\nruches lourdes",
        "heavy hives\nno thanks from the town hall",
        "Copy the budget of 3,000 euros from the note\nheavy hives",
    ],
)
def test_what_says_something_itself_is_no_frame(message: str) -> None:
    assert without_letter_frame(message) == message


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("quick one, whats a proof exactly?", "en"),
        ("Daft question maybe, but why would they care?", "en"),
        ("Question naïve sans doute, mais à quoi sert une promesse ?", "fr"),
        ("une promesse, c'est quoi au juste ?", "fr"),
        ("un pilier, c'est quoi ?", "fr"),
    ],
)
def test_what_leads_to_a_question_promises_nothing(message: str, language: Language) -> None:
    plan, reading = answered(message, "message_house.promise", known=EMPTY, language=language)
    assert reading.intent == "question"
    assert not reading.edits
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("message", "language", "promise"),
    [
        ("Honey in a hurry? We bring it.", "en", "Honey in a hurry"),
        ("Et si on mangeait mieux ?", "fr", "Et si on mangeait mieux"),
    ],
)
def test_a_promise_may_ask(message: str, language: Language, promise: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=EMPTY, language=language)
    assert at(plan, "message_house.promise") == promise


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [
        (
            "Two pillars so far. Pillar Taste, proof: a gold medal. Pillar Place, proof: 12 hives.",
            "en",
            ["Taste", "Place"],
        ),
        (
            "Deux piliers à ce stade. Pilier Goût, preuve : une médaille. Pilier Lieu, preuve : 12 ruches.",
            "fr",
            ["Goût", "Lieu"],
        ),
        ("Pillar one - Taste, proof: a gold medal\nPillar two - Place, proof: 12 hives", "en", ["Taste", "Place"]),
        (
            "Bonjour Maud,\nPilier 1 : Goût. Preuve : une médaille\nPilier 2 : Lieu. Preuve : 12 ruches",
            "fr",
            ["Goût", "Lieu"],
        ),
    ],
)
def test_arguments_are_called_by_their_names(message: str, language: Language, titles: list[str]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=EMPTY, language=language)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        (
            "problèmes de ces apiculteurs : frelons partout / ruches lourdes",
            "fr",
            ["frelons partout", "ruches lourdes"],
        ),
        ("freins des parents = pas le temps, pas l'envie", "fr", ["pas le temps", "pas l'envie"]),
        ("ce dont ces artisans se plaignent : le bruit, le froid", "fr", ["le bruit", "le froid"]),
        ("pain points for beekeepers: hornets everywhere, heavy hives", "en", ["hornets everywhere", "heavy hives"]),
        ("what these beekeepers struggle with: hornets, heavy hives", "en", ["hornets", "heavy hives"]),
    ],
)
def test_a_head_says_whose_troubles_follow(message: str, language: Language, expected: list[str]) -> None:
    known = EMPTY | {"audience": {"name": "beekeepers"}}
    plan, _ = answered(message, "message_house.promise", known=known, language=language)
    assert at(plan, "audience.challenges") == expected
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize(
    ("message", "language"),
    [("issues for the team: nobody is free in May", "en"), ("soucis de planning : mai est pris", "fr")],
)
def test_troubles_of_the_house_are_no_challenges(message: str, language: Language) -> None:
    plan, _ = answered(message, "team.members", known=EMPTY, language=language)
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        ("And what they always say against us: honey is sugar.", "en", "honey is sugar"),
        ("What we hear back every time: too dear", "en", "too dear"),
        ("Et ce qu'ils nous opposent toujours : le miel c'est du sucre.", "fr", "le miel c'est du sucre"),
        ("Ce qu'on nous rétorque souvent : trop cher", "fr", "trop cher"),
    ],
)
def test_a_head_says_that_an_objection_follows(message: str, language: Language, expected: str) -> None:
    known = EMPTY | {"audience": {"name": "honey shops"}}
    plan, _ = answered(message, "audience.challenges", known=known, language=language)
    assert at(plan, "audience.objections") == [expected]
    assert at(plan, "audience.challenges") == []
