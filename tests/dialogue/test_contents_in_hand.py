"""Contents told in sentences: what exists and is to be adapted, who has it, and owners told beside the objective."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def contents(message: str, language: Language, question: str = "rally.contents") -> dict[str, tuple[Any, Any]]:
    """Return the status and the owner of each content after a message, by title."""
    plan, reading = answered(message, question, known={"rally": {}}, language=language)
    assert not reading.conflicts
    assert not [duty for member in at(plan, "team.members") for duty in member["responsibilities"]]
    return {content["title"]: (content["status"], content["owner"]) for content in at(plan, "rally.contents")}


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        ("en", "The riding leaflet exists and needs adapting, by Ines. The barn film has to be made from scratch, by "
         "Karim. The feeding calendar is ready, Ines has it.",
         {"riding leaflet": ("to_adapt", "ines"), "barn film": ("to_create", "karim"),
          "feeding calendar": ("ready", "ines")}),
        ("en", "The poster exists, Karim keeps it.", {"poster": ("ready", "karim")}),
        ("en", "The guide is ready and Ines has it", {"guide": ("ready", "ines")}),
        ("en", "The catalogue and the film are ready, Ines has them.",
         {"catalogue": ("ready", "ines"), "film": ("ready", "ines")}),
        ("fr", "Le flyer du manège est à adapter, par Ines. Le film est à créer, par Karim. La foire aux questions est "
         "prête, Ines l'a.",
         {"flyer du manège": ("to_adapt", "ines"), "film": ("to_create", "karim"),
          "foire aux questions": ("ready", "ines")}),
        ("fr", "L'affiche existe, elle est chez Karim. Le guide est prêt et Ines l'a sous la main",
         {"affiche": ("ready", "karim"), "guide": ("ready", "ines")}),
        ("fr", "Le guide est prêt, c'est Ines qui l'a.", {"guide": ("ready", "ines")}),
    ],
)  # fmt: skip
def test_who_has_a_content_stands_behind_its_state(
    language: Language, message: str, told: dict[str, tuple[str, str]]
) -> None:
    assert contents(message, language) == told


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "The poster exists, Karim keeps it."), ("fr", "L'affiche existe, elle est chez Karim.")],
)
def test_a_content_in_hand_is_one_whatever_is_asked(language: Language, message: str) -> None:
    assert list(contents(message, language, "audience.challenges").values()) == [("ready", "karim")]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The guide is ready, parents have it."),
        ("en", "The guide is ready, people love it."),
        ("fr", "Le guide est prêt, les cavaliers l'adorent."),
    ],
)
def test_whoever_uses_a_content_does_not_own_it(language: Language, message: str) -> None:
    assert contents(message, language)["guide"] == ("ready", None)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We want 60 new riders by 31 March 2027. radio is Ines's and TikTok is Karim's, just so you have it"),
        ("en", "We want 60 new riders by 31 March 2027. radio is Ines's and TikTok is Karim's, FYI"),
        ("fr", "On veut 60 nouveaux cavaliers d'ici le 31 mars 2027. La radio c'est Ines et TikTok c'est Karim, "
         "pour info"),
    ],
)  # fmt: skip
def test_who_runs_what_is_told_beside_the_objective(language: Language, message: str) -> None:
    known: dict[str, Any] = {"objective": {}, "rally": {}}
    plan, _ = answered(message, "objective.statement", known=known, language=language)
    assert at(plan, "objective.target") == 60
    runs = [(channel["name"], channel["manager"]) for channel in at(plan, "rally.channels")]
    assert runs == [("radio", "ines"), ("TikTok", "karim")]
