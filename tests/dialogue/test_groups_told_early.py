"""Groups of people told while something else is asked: whom it speaks to, what the house does, where they are found."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

NOBODY: dict[str, Any] = {"audience": {}}


@pytest.mark.parametrize(
    ("message", "language", "name"),
    [
        (
            "des retraités de plus de 60 ans qui vivent seuls à moins de 10 km, ils nous connaissent pas",
            "fr",
            "retraités de plus de 60 ans qui vivent seuls à moins de 10 km",
        ),
        (
            "des artisans du bâtiment qui cherchent des bras, ils ne connaissent pas encore notre boîte",
            "fr",
            "artisans du bâtiment qui cherchent des bras",
        ),
        (
            "pensioners over 60 who live alone less than six miles from our door, they've never heard of us",
            "en",
            "pensioners over 60 who live alone less than six miles from our door",
        ),
    ],
)
def test_a_group_with_how_it_stands_is_the_audience(message: str, language: Language, name: str) -> None:
    plan, _ = answered(message, "objective.kind", known=NOBODY, language=language)
    assert (at(plan, "audience.name"), at(plan, "audience.lifecycle")) == (name, "prospect")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Moi c'est Rose, je pilote. Les gardiens du musée distribuent les dépliants", "fr"),
        ("I'm Rose, I run it. The shop managers hand out the leaflets", "en"),
    ],
)
def test_what_a_group_of_the_house_does_is_no_trouble_and_no_audience(message: str, language: Language) -> None:
    known = NOBODY | {"team": {"members": []}}
    plan, _ = answered(message, "audience.challenges", known=known, language=language)
    assert (at(plan, "audience.challenges"), at(plan, "audience.name")) == ([], None)
    assert [member["name"] for member in at(plan, "team.members")] == ["Rose"]


def test_what_people_do_stays_their_trouble() -> None:
    plan, _ = answered("Les parents font la queue deux heures", "audience.challenges", known=NOBODY, language="fr")
    assert at(plan, "audience.challenges") == ["Les parents font la queue deux heures"]


@pytest.mark.parametrize(
    ("message", "language", "habits"),
    [
        (
            "ils lisent surtout la presse locale et Facebook ; la mairie aussi",
            "fr",
            ["presse locale", "Facebook", "mairie"],
        ),
        ("they watch YouTube; the village hall too.", "en", ["YouTube", "village hall"]),
        ("they watch YouTube; we run the fair too", "en", ["YouTube"]),
    ],
)
def test_one_more_place_is_where_they_are_too(message: str, language: Language, habits: list[str]) -> None:
    plan, _ = answered(message, "objective.kind", known=NOBODY, language=language)
    assert at(plan, "audience.habits") == habits
    assert at(plan, "audience.name") is None
