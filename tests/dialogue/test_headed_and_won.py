"""A list of what answers what under its heading, "content wise", and a kind of goal with who is to be won."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

HOUSE: dict[str, Any] = {"message_house": {"pillars": []}}


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [
        (
            "pillars:\n- Order (proof: 3 audits)\nmapping:\n- Order answers food waste",
            "en",
            ["Order"],
        ),
        (
            "pillars:\n- Order (proof: 3 audits)\n- Relay (proof: 6 cooks on call)\nwhich answers what:\n"
            "- Order answers food waste\n- Relay answers staff shortage",
            "en",
            ["Order", "Relay"],
        ),
        (
            "piliers :\n- Ordre (preuve : 3 audits)\nqui répond à quoi :\n- Ordre répond à food waste",
            "fr",
            ["Ordre"],
        ),
    ],
)
def test_what_answers_what_is_no_pillar(message: str, language: Language, titles: list[str]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=HOUSE, language=language)
    pillars = plan["message_house"]["pillars"]
    assert [pillar["title"] for pillar in pillars] == titles
    assert pillars[0]["answers"] == ["food waste"]


@pytest.mark.parametrize(
    ("message", "contents"),
    [
        ("content wise, the recipe video is ready and the leaflet is to adapt", ["recipe video", "leaflet"]),
        ("Content-wise: the recipe video is ready", ["recipe video"]),
    ],
)
def test_wise_is_no_content(message: str, contents: list[str]) -> None:
    plan, _ = answered(message, "team.sales", path="team.members", known={"rally": {"contents": []}}, language="en")
    assert [content["title"] for content in plan["rally"]["contents"]] == contents


@pytest.mark.parametrize(
    ("message", "language"),
    [("it's acquisition, brand new families", "en"), ("c'est de l'acquisition, des familles nouvelles", "fr")],
)
def test_who_is_won_beside_the_kind_is_no_audience_yet(message: str, language: Language) -> None:
    known = {"objective": {"statement": "Enrol 60 pupils", "target": 60}, "audience": {}}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert plan["objective"]["kind"] == "acquisition"
    assert plan["audience"]["name"] is None


@pytest.mark.parametrize(
    ("message", "language", "name"),
    [("young parents in the suburbs", "en", "young parents"), ("les parents de banlieue", "fr", "parents")],
)
def test_a_group_without_a_kind_stays_the_audience(message: str, language: Language, name: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert name in plan["audience"]["name"]
