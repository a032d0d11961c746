"""What stands behind an argument, backed up or supported by it, is its proof."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

FRESH: dict[str, Any] = {"message_house": {}}


def said(message: str, question: str, language: Any = "en") -> dict[str, Any]:
    """Return the plan after a message, where nothing of the message house is known."""
    plan, _ = answered(message, question, known=FRESH, language=language)
    return plan


def arguments(message: str, language: Any) -> dict[str, list[str]]:
    """Return the arguments that a message tells, each with what proves it."""
    plan = said(message, "message_house.pillars", language)
    return {each["title"]: each["proofs"] for each in plan["message_house"]["pillars"]}


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        (
            "Nos piliers sont Fraîcheur, appuyée par 14 récoltes par an, Métier, étayé par un jardinier diplômé, et "
            "Partage, soutenu par 3 ateliers gratuits",
            "fr",
            {
                "Fraîcheur": ["14 récoltes par an"],
                "Métier": ["un jardinier diplômé"],
                "Partage": ["3 ateliers gratuits"],
            },
        ),
        (
            "Freshness, backed up by 14 harvests a year. Craft, underpinned by a gardener with a degree.",
            "en",
            {"Freshness": ["14 harvests a year"], "Craft": ["a gardener with a degree"]},
        ),
        (
            "Our pillars are Freshness, supported by 14 harvests a year, and Craft (backed up by 2 gardeners)",
            "en",
            {"Freshness": ["14 harvests a year"], "Craft": ["2 gardeners"]},
        ),
        # What supports people is part of the argument.
        (
            "Familles soutenues par des voisins, Gratuité, Calme",
            "fr",
            {"Familles soutenues par des voisins": [], "Gratuité": [], "Calme": []},
        ),
        (
            "- Beginners supported by gardeners\n- Supported by volunteers\n- Close by",
            "en",
            {"Beginners supported by gardeners": [], "Supported by volunteers": [], "Close by": []},
        ),
        (
            "Close by, open late, supported by volunteers",
            "en",
            {"Close by": [], "Open late": [], "Supported by volunteers": []},
        ),
    ],
)
def test_what_stands_behind_an_argument_proves_it(message: str, language: str, expected: dict[str, list[str]]) -> None:
    assert arguments(message, language) == expected
