"""Somebody in the place of somebody else: a channel keeps its name, and its manager changes."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KARIM: dict[str, Any] = {
    "rally": {
        "channels": [{"id": "mail", "name": "email", "kind": "email", "manager": "karim"}],
        "contents": [{"id": "case", "title": "case study", "owner": "karim"}],
    },
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "karim", "name": "Karim", "role": "channel_manager", "responsibilities": ["email"]},
        ]
    },
}


@pytest.mark.parametrize(
    "said",
    [
        "Not Karim for email, it's Morgan now",
        "it's not Karim on email, it's Morgan",
        "Morgan rather than Karim on email",
    ],
)
def test_somebody_else_runs_the_channel(said: str) -> None:
    plan, reading = answered(said, "orchestrate.reviews", known=KARIM)
    assert [(c["name"], c["manager"]) for c in plan["rally"]["channels"]] == [("email", "morgan")]
    assert [m["name"] for m in plan["team"]["members"]] == ["Ines", "Karim", "Morgan"]
    assert reading.intent == "correction"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Karim left, Morgan takes over email", "en"),
        ("Morgan replaces Karim", "en"),
        ("Karim is leaving the company, Morgan takes his place", "en"),
        ("Karim s'en va, Morgan prend sa place", "fr"),
    ],
)
def test_who_leaves_is_followed_in_everything(said: str, language: Any) -> None:
    plan, _ = answered(said, "orchestrate.reviews", known=KARIM, language=language)
    assert [m["name"] for m in plan["team"]["members"]] == ["Ines", "Morgan"]
    assert plan["rally"]["channels"][0]["manager"] == "morgan"
    assert plan["rally"]["contents"][0]["owner"] == "morgan"


def test_who_is_not_of_the_team_cannot_leave_it() -> None:
    plan, _ = answered("Lucas left, Morgan takes over email", "orchestrate.reviews", known=KARIM)
    assert "Karim" in [m["name"] for m in plan["team"]["members"]]


def test_what_is_being_dropped_goes() -> None:
    plan, _ = answered("we're dropping the case study", "orchestrate.reviews", known=KARIM)
    assert plan["rally"]["contents"] == []


SERVING: dict[str, Any] = {
    "rally": {"contents": [{"id": "clip", "title": "clips"}, {"id": "pack", "title": "welcome pack"}]},
    "integrate": {
        "steps": [
            {"id": "ad", "name": "Instagram ad", "entry": True},
            {"id": "visit", "name": "studio visit", "contents": ["pack"]},
            {"id": "call", "name": "call", "goal": True},
        ]
    },
}


@pytest.mark.parametrize("question", ["orchestrate.tasks", "orchestrate.budget.total", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "the clips go in the Instagram ads", {"ad": ["clip"], "visit": ["pack"], "call": []}),
        ("en", "the welcome pack is for the call, not the studio visit", {"ad": [], "visit": [], "call": ["pack"]}),
        ("en", "the welcome pack, not at the studio visit but at the call", {"ad": [], "visit": [], "call": ["pack"]}),
        ("fr", "le welcome pack va au call, pas au studio visit", {"ad": [], "visit": [], "call": ["pack"]}),
        ("fr", "le welcome pack, pas au studio visit mais au call", {"ad": [], "visit": [], "call": ["pack"]}),
    ],
)
def test_a_content_serves_where_it_is_said_to_and_not_where_it_is_denied(
    question: str, language: Language, message: str, expected: dict[str, list[str]]
) -> None:
    plan, _ = answered(message, question, known=SERVING, language=language)
    assert {step["id"]: step["contents"] for step in at(plan, "integrate.steps")} == expected
    assert not at(plan, "orchestrate.tasks")


@pytest.mark.parametrize(
    "message", ["the clips go viral, not the pack", "the welcome pack, not in French but in English"]
)
def test_what_is_said_of_contents_otherwise_moves_none(message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", known=SERVING)
    assert [step["contents"] for step in at(plan, "integrate.steps")] == [[], ["pack"], []]
