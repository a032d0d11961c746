"""A choice is taken however it is worded, and what is said beside it is read."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.language.text import Language
from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

OPENED: dict[Language, tuple[str, ...]] = {
    "en": ("Get 80 visits by 30 June 2027", "acquisition", "12 last year", "the head chefs", "prospects"),
    "fr": (
        "Obtenir 80 visites avant le 30 juin 2027",
        "acquisition",
        "12 l'an dernier",
        "les chefs de cuisine",
        "prospects",
    ),
}
OTHER: dict[Language, dict[str, str]] = {
    "en": {
        "objective.baseline": "the baseline is 14",
        "objective.deadline": "the deadline is 15 May 2027",
    },
    "fr": {
        "objective.baseline": "le point de départ est 14",
        "objective.deadline": "l'échéance est le 15 mai 2027",
        "audience.name": "l'audience, ce sont les gérants de cantine",
    },
}


def held(talk: Talk, path: str) -> Any:
    found = value_at(plan_data(talk.last.state.plan), path)
    return str(found) if found is not None else None


def contested(start: Start, language: Language, path: str) -> Talk:
    """Start a conversation in which two values for a field wait for one to be chosen."""
    conversation = start(language)
    conversation.say(*OPENED[language], OTHER[language][path])
    pending = conversation.last.state.pending
    assert pending is not None
    assert (pending.id, pending.path) == ("conflict", path)
    return conversation


@pytest.mark.parametrize(
    ("language", "path", "said", "value"),
    [
        ("en", "objective.baseline", "1", "12"),
        ("en", "objective.baseline", "2", "14"),
        ("en", "objective.baseline", "1, keep it obviously", "12"),
        ("en", "objective.baseline", "number 2 is right", "14"),
        ("en", "objective.baseline", "keep 12", "12"),
        ("en", "objective.baseline", "14 is right", "14"),
        ("en", "objective.baseline", "not 12, 14", "14"),
        ("en", "objective.deadline", "may 15 is right", "2027-05-15"),
        ("en", "objective.deadline", "1, keep 30 june", "2027-06-30"),
        ("fr", "objective.baseline", "1", "12"),
        ("fr", "objective.baseline", "la 2", "14"),
        ("fr", "objective.baseline", "garder 12", "12"),
        ("fr", "objective.baseline", "14 c'est bon", "14"),
        ("fr", "objective.deadline", "on garde le 30 juin", "2027-06-30"),
        ("fr", "objective.deadline", "c'est le 15 mai", "2027-05-15"),
        ("fr", "audience.name", "2, les gérants", "gérants de cantine"),
    ],
)
def test_a_contradiction_is_settled_in_any_words(
    talk: Start, language: Language, path: str, said: str, value: str
) -> None:
    conversation = contested(talk, language, path)
    before = plan_data(conversation.last.state.plan)
    conversation.say(said)
    assert held(conversation, path) == value
    assert conversation.last.state.conflicts == ()
    after = plan_data(conversation.last.state.plan)
    assert {key: after[key] for key in ("message_house", "team", "rally", "integrate")} == {
        key: before[key] for key in ("message_house", "team", "rally", "integrate")
    }
    assert after["audience"]["challenges"] == before["audience"]["challenges"]


@pytest.mark.parametrize(
    ("language", "said", "path", "value"),
    [
        ("en", "1. And their channels: LinkedIn", "audience.habits[0]", "LinkedIn"),
        ("en", "keep 12, the total budget is 9,000 euros", "orchestrate.budget.total", "9000"),
        ("fr", "la 1. Leurs canaux : LinkedIn", "audience.habits[0]", "LinkedIn"),
        ("fr", "garder 12. Le budget total est de 9 000 euros", "orchestrate.budget.total", "9000"),
    ],
)
def test_what_is_said_beside_a_choice_is_read(
    talk: Start, language: Language, said: str, path: str, value: str
) -> None:
    conversation = contested(talk, language, "objective.baseline")
    conversation.say(said)
    assert held(conversation, "objective.baseline") == "12"
    assert held(conversation, path) == value


@pytest.mark.parametrize(
    ("language", "goal", "said", "day"),
    [
        (
            "en",
            "Get 300 new members for our climbing hall in the old town by 30 June 2027",
            "number 1 is fine. but the deadline is 15 June 2027",
            "2027-06-15",
        ),
        (
            "fr",
            "Obtenir 300 nouveaux membres pour notre salle d'escalade de la vieille ville avant le 30 juin 2027",
            "la 1 c'est bien. mais l'échéance est le 15 juin 2027",
            "2027-06-15",
        ),
        (
            "fr",
            "Obtenir 300 nouveaux membres pour notre salle d'escalade de la vieille ville avant le 30 juin 2027",
            "ok pour la première",
            "2027-06-30",
        ),
    ],
)
def test_a_shorter_objective_is_chosen_in_words(
    talk: Start, language: Language, goal: str, said: str, day: str
) -> None:
    conversation = talk(language)
    conversation.say(goal)
    offered = conversation.last.state.offers[0].edits[0].value
    conversation.say(said)
    assert held(conversation, "objective.statement") == offered
    assert held(conversation, "objective.deadline") == day
    assert held(conversation, "objective.target") == "300"
    assert held(conversation, "objective.baseline") is None


@pytest.mark.parametrize(("language", "said"), [("en", "2 videos and 3 leaflets"), ("fr", "2 vidéos et 3 dépliants")])
def test_a_figure_that_counts_something_is_no_choice(talk: Start, language: Language, said: str) -> None:
    conversation = contested(talk, language, "objective.baseline")
    conversation.say(said)
    assert held(conversation, "objective.baseline") == "12"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "2, but the audience is canteen managers"),
        ("fr", "la 2, mais l'audience, ce sont les gérants de cantine"),
    ],
)
def test_what_turns_against_a_choice_replaces_and_is_recorded_as_it_was_said(
    talk: Start, language: Language, said: str
) -> None:
    conversation = contested(talk, language, "objective.baseline")
    conversation.say(said)
    assert held(conversation, "objective.baseline") == "14"
    assert conversation.last.state.conflicts == ()
    name = held(conversation, "audience.name")
    assert name in ("canteen managers", "gérants de cantine")
    mark = conversation.last.state.plan.provenance["audience.name"]
    assert mark.words is not None
    assert mark.words in said
