"""A real server that breaks in every way at every step: the turn ends in guided mode and the conversation stands."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from assistant.app import Assistant
from assistant.dialogue.state import state_to_data
from assistant.dialogue.view import TurnView
from assistant.llm.connect import open_chat
from assistant.llm.scripted import ScriptedChat
from assistant.settings import Settings
from tests.conversations.test_conversations import TODAY
from tests.dialogue.assisted.models import honest
from tests.llm.server import SECRET, Fault, LocalServer, serve

FAULTS: tuple[Fault, ...] = get_args(Fault)
SAID = "On vise 80 démonstrations avant fin juin 2027 auprès des DAF"


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def guided(shared_home: Path, tmp_path: Path) -> Iterator[Assistant]:
    made = Assistant(Settings(home=shared_home, database_url=f"sqlite:///{tmp_path}/g.sqlite"), today=lambda: TODAY)
    yield made
    made.close()


def assisted(server: LocalServer, home: Path, folder: Path, clock: Clock) -> Assistant:
    """Return an assistant that talks to the server over HTTP."""
    settings = Settings(
        home=home, database_url=f"sqlite:///{folder}/a.sqlite", mode="assisted", model="local", base_url=server.url
    )
    chat = open_chat(server.endpoint(timeout=0.3), folder, 0, clock, lambda seconds: None)
    return Assistant(settings, today=lambda: TODAY, chat=chat)


def stands(view: TurnView) -> dict[str, Any]:
    data = state_to_data(view.state)
    plans = [json.loads(plan) for plan in data["plans"]]
    for plan in plans:
        plan.pop("generator")
    return {**data, "plans": plans}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_at_every_step_ends_the_turn_in_guided_mode(
    fault: Fault, guided: Assistant, shared_home: Path, tmp_path: Path
) -> None:
    with serve(ScriptedChat(honest), fault=fault) as server:
        assistant = assisted(server, shared_home, tmp_path, Clock())
        view = assistant.say(assistant.open().session, SAID)
        assistant.close()
    other = guided.say(guided.open().session, SAID)
    assert stands(view) == stands(other)
    assert view.mode == "guided"
    # Two faults only exist in streams: reading had worked then, and the mark of the plan says so.
    assert view.state.plan.generator.mode == ("assisted" if fault in ("cut", "error in stream") else "guided")
    assert view.reply.startswith(other.reply)
    assert "modèle de langage" in view.reply[len(other.reply) :]
    assert SECRET not in view.reply + json.dumps(view.model)


@pytest.mark.parametrize("fault", ["500", "cut", "no finish", "refusal", "429 later"])
def test_a_fault_while_wording_keeps_what_was_read(
    fault: Fault, guided: Assistant, shared_home: Path, tmp_path: Path
) -> None:
    with serve(ScriptedChat(honest)) as server:
        server.faults = {2: fault}
        assistant = assisted(server, shared_home, tmp_path, Clock())
        view = assistant.say(assistant.open().session, SAID)
        assistant.close()
    other = guided.say(guided.open().session, SAID)
    assert stands(view)["plans"] == stands(other)["plans"]
    assert view.state.pending == other.state.pending
    assert view.mode == "guided"
    assert view.reply.startswith(other.reply)


def test_after_a_rest_the_model_takes_part_again(shared_home: Path, tmp_path: Path) -> None:
    clock = Clock()
    with serve(ScriptedChat(honest)) as server:
        server.faults = {1: "429 later"}
        assistant = assisted(server, shared_home, tmp_path, clock)
        session = assistant.open().session
        modes = [assistant.say(session, SAID).mode]
        asked = len(server.bodies)
        modes.append(assistant.say(session, "45 l'an dernier").mode)
        assert len(server.bodies) == asked
        clock.now = 91.0
        modes.append(assistant.say(session, "des prospects").mode)
        assistant.close()
    assert modes == ["guided", "guided", "assisted"]


def test_the_budget_of_a_session_counts_failures_and_ends_the_help(shared_home: Path, tmp_path: Path) -> None:
    with serve(ScriptedChat(honest)) as server:
        made = assisted(server, shared_home, tmp_path, Clock())
        made.settings = made.settings.model_copy(update={"session_tokens": 9000})
        session = made.open().session
        views = [
            made.say(session, text) for text in (SAID, "45 l'an dernier", "des prospects", "LinkedIn et la presse")
        ]
        made.close()
    spent = [view.model["session"]["input_tokens"] for view in views if view.model]
    assert spent == sorted(spent)
    assert spent[-1] <= 9000
    assert views[0].mode == "assisted"
    assert views[-1].model["failure"] == "budget"
    assert "CAMPAIGN_SESSION_TOKENS" in views[-1].reply
