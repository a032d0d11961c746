"""The whole conversations of guided mode, with a scripted model beside it: honest, silent, lying, failing."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.app import Assistant
from assistant.dialogue.state import state_to_data
from assistant.dialogue.view import TurnView
from assistant.llm.lies import altered_values, citing, evidence_from, misplaced
from assistant.llm.scripted import Lie, ScriptedChat
from assistant.plan import Plan, to_json
from assistant.settings import Settings
from tests.conversations.test_conversations import FILES, TODAY, ended, holds, load
from tests.dialogue.assisted.models import Script, failing, honest, silent

Made = Callable[..., Assistant]


@pytest.fixture
def made(shared_home: Path, tmp_path: Path) -> Made:
    """Make assistants with a scripted model, each with a database of its own."""
    count = iter(range(1000))

    def make(script: Script | None, lie: Lie | None = None) -> Assistant:
        database = f"sqlite:///{tmp_path}/talk-{next(count)}.sqlite"
        if script is None:
            return Assistant(Settings(home=shared_home, database_url=database), today=lambda: TODAY)
        settings = Settings(
            home=shared_home, database_url=database, mode="assisted", model="scripted", base_url="http://localhost"
        )
        return Assistant(settings, today=lambda: TODAY, chat=ScriptedChat(script, lie=lie))

    return make


def talk(assistant: Assistant, path: Path) -> list[TurnView]:
    """Say a whole conversation and return its turns."""
    view = assistant.open()
    views = [assistant.say(view.session, turn["say"]) for turn in load(path)["turns"]]
    assistant.close()
    return views


def checked(views: list[TurnView], path: Path) -> None:
    """Check what must hold after each turn."""
    for number, (turn, view) in enumerate(zip(load(path)["turns"], views, strict=True), 1):
        seen = json.loads(to_json(view.to_json()))
        holds(turn, seen, number)
    ended(seen)


def state(view: TurnView) -> dict[str, Any]:
    """Return where a conversation stands, without the mark of what made the plan."""
    data = state_to_data(view.state)
    plans = [json.loads(plan) for plan in data["plans"]]
    for plan in plans:
        plan.pop("generator")
    return {**data, "plans": plans}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_conversation_passes_with_an_honest_model(path: Path, made: Made) -> None:
    views = talk(made(honest), path)
    checked(views, path)
    assert {view.mode for view in views} == {"assisted"}
    # What guided mode words passes every guard, and no turn asks for more than it may.
    assert [view.model["replaced"] for view in views if view.model.get("replaced")] == []
    assert max(view.model.get("input_tokens", 0) for view in views) <= 6000
    assert views[-1].state.plan.generator.mode == "assisted"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_conversation_passes_with_a_model_that_says_nothing(path: Path, made: Made) -> None:
    views = talk(made(silent), path)
    checked(views, path)
    assert any("…" not in view.reply and view.model.get("replaced") for view in views)


LIES = {
    "altered": altered_values("value"),
    "evidence of ours": evidence_from("Que doit obtenir cette campagne ?", "words"),
    "misplaced": misplaced(
        "field",
        {
            "objective.target": "orchestrate.budget.total",
            "objective.deadline": "orchestrate.start",
            "audience.name": "message_house.promise",
            "orchestrate.budget.total": "objective.target",
            "orchestrate.start": "objective.deadline",
        },
    ),
    "citing": citing(9),
}


@pytest.mark.parametrize(("lie", "path"), list(zip(LIES, FILES, strict=False)), ids=str)
def test_lies_do_no_harm(path: Path, lie: str, made: Made) -> None:
    views = talk(made(honest, LIES[lie]), path)
    guided = talk(made(None), path)
    for view, other in zip(views, guided, strict=True):
        assert state(view)["plans"] == state(other)["plans"], view.reply
        assert "[9]" not in view.reply
    checked(views, path)


@pytest.mark.parametrize(
    ("step", "reason"), [("read", "unreachable"), ("read", "invalid_answer"), ("write", "cut_off")]
)
def test_after_a_failure_the_conversation_stands_where_guided_mode_would(step: str, reason: str, made: Made) -> None:
    path = min(FILES, key=lambda p: len(load(p)["turns"]))
    views, guided = talk(made(failing(step, reason)), path), talk(made(None), path)
    failed = [view for view in views if view.model.get("failure")]
    assert failed
    assert {view.model["failure"] for view in failed} == {reason}
    assert {view.mode for view in failed} == {"guided"}
    for view, other in zip(views, guided, strict=True):
        assert state(view) == state(other), view.reply
        if view in failed:
            first, _, line = view.reply.rpartition("\n\n")
            assert first == other.reply
            assert "modèle de langage" in line or "language model" in line


def test_guided_suggestions_stay_where_the_model_fails_to_suggest(made: Made) -> None:
    plan = Plan.model_validate(
        {"language": "fr", "audience": {"challenges": ["tout ressaisir", "des chiffres en retard"]}}
    )
    replies = []
    for script in (failing("suggest", "timeout"), None):
        assistant = made(script)
        session = assistant.open(plan=plan, language="fr").session
        assistant.say(session, "parlons de la maison des messages")
        assistant.say(session, "Une trésorerie à jour tous les matins")
        replies.append(assistant.say(session, "je ne sais pas"))
        assistant.close()
    failed, guided = replies
    assert guided.state.offers
    assert state(failed)["offers"] == state(guided)["offers"]
    assert (failed.mode, failed.model["failure"]) == ("guided", "timeout")


def test_a_failing_turn_changes_nothing_of_who_made_the_plan(made: Made) -> None:
    view = talk(made(failing("read", "timeout")), FILES[0])[0]
    assert view.state.plan.generator.mode == "guided"
    assert replace(view, model={}).to_json().get("model") is None
