"""A figure that takes the place of another one, whoever says so and whatever stands around it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_FR: dict[str, Any] = {
    "language": "fr",
    "objective": {
        "statement": "Placer 80 chiens du refuge avant le 30 septembre 2027",
        "kind": "acquisition",
        "metric": "chiens placés",
        "target": 80,
        "baseline": 52,
        "deadline": "2027-09-30",
    },
}
_EN: dict[str, Any] = {
    "objective": {
        "statement": "Rehome 80 dogs by 30 September 2027",
        "kind": "acquisition",
        "metric": "dogs rehomed",
        "target": 80,
        "baseline": 52,
        "deadline": "2027-09-30",
    },
}
_EMPTY: dict[str, Any] = {"rally": {}, "integrate": {}}
_QUESTIONS = ["rally.contents", "audience.challenges", "message_house.promise", "team.members"]


def _plan(message: str, question: str, language: Language) -> dict[str, Any]:
    known = (_FR if language == "fr" else _EN) | _EMPTY
    return answered(message, question, known=known, language=language)[0]


@pytest.mark.parametrize("question", _QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Ah pardon, on vient de me dire que c'est 95 chiens qu'il faut, plus 80 !"),
        ("fr", "le bureau s'est réuni hier soir, ils veulent 95 chiens plutôt que 80"),
        ("fr", "Nadia vient de m'appeler, c'est 95 chiens au lieu de 80"),
        ("fr", "oups, l'objectif c'est 95 et pas 80, je me suis trompée de ligne"),
        ("fr", "ce n'est plus 80 chiens, c'est 95"),
        ("en", "the committee met on Tuesday and it's 95 dogs rather than 80"),
        ("en", "the board met last night and they want 95 dogs rather than 80"),
        ("en", "Omar has just corrected me, it's 95 dogs, not 80."),
        ("en", "finance got back to us: 95 dogs instead of 80, I had the wrong column"),
        ("en", "Nadia called to say it's 95 dogs we need, no longer 80"),
        ("en", "the goal is no longer 80 but 95 dogs"),
    ],
)
def test_who_says_so_is_no_part_of_a_corrected_goal(question: str, language: Language, message: str) -> None:
    plan = _plan(message, question, language)
    assert (at(plan, "objective.target"), at(plan, "objective.baseline")) == (95, 52)
    assert len(at(plan, "team.members")) == 3
    assert at(plan, "rally.contents") == []
    assert at(plan, "audience.challenges") == ["food waste", "staff shortage"]
    assert at(plan, "audience.motivations") == []
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize("question", ["rally.contents", "team.members"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        # What is added, or counts something else, takes no place.
        ("fr", "95 affiches, plus 80 flyers"),
        ("fr", "on imprime 95 tracts pour la mairie, pas 80"),
        ("en", "we are printing 95 posters for the town hall, not 80"),
        ("en", "we don't have 80 kennels, it's 60"),
    ],
)
def test_what_counts_something_else_changes_no_goal(question: str, language: Language, message: str) -> None:
    plan = _plan(message, question, language)
    assert (at(plan, "objective.target"), at(plan, "objective.baseline")) == (80, 52)


def test_what_is_told_before_a_corrected_figure_is_kept() -> None:
    plan = _plan("Karim does TikTok, and it's 95 dogs, not 80", "team.members", "en")
    assert at(plan, "objective.target") == 95
    assert [(c["name"], c["manager"]) for c in at(plan, "rally.channels")] == [("TikTok", "karim")]


@pytest.mark.parametrize(
    ("language", "message", "baseline"),
    [
        ("en", "acquisition, baseline 52", 52),
        ("en", "acquisition, current level of about 52", 52),
        ("fr", "acquisition, point de départ 52", 52),
        ("fr", "de l'acquisition, départ 52", 52),
        ("fr", "de l'acquisition, départ le 5 mars", None),
        ("en", "acquisition, baseline 52 a week", None),
    ],
)
def test_where_the_goal_stands_is_told_beside_its_kind(language: Language, message: str, baseline: int | None) -> None:
    known = {**(_FR if language == "fr" else _EN)}
    known["objective"] = {**known["objective"], "baseline": None, "kind": None}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert (at(plan, "objective.kind"), at(plan, "objective.baseline")) == ("acquisition", baseline)
