"""Somebody in the place of somebody else: a channel keeps its name, and its manager changes."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

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
