"""Whole turns with a model: what is proposed and accepted, chosen in free words, asked, told to programs."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.app import Assistant
from assistant.cli.main import main
from assistant.llm.protocol import Request
from assistant.llm.scripted import Answer, ScriptedChat
from assistant.plan import Edit
from assistant.settings import Settings
from tests.dialogue.assisted.models import TODAY, fence, honest, task
from tests.llm.server import serve

Talk = Callable[[dict[str, dict[str, Any]]], tuple[Assistant, str]]


@pytest.fixture
def talk(shared_home: Path, tmp_path: Path) -> Iterator[Talk]:
    """Start a conversation with a model that reads certain messages in a certain way, and repeats what was decided."""
    made: list[Assistant] = []

    def start(readings: dict[str, dict[str, Any]]) -> tuple[Assistant, str]:
        def answer(request: Request) -> Answer:
            if task(request) != "read":
                return honest(request)
            return readings.get(fence(request, "message"), {})

        database = f"sqlite:///{tmp_path}/talk.sqlite"
        settings = Settings(
            home=shared_home, database_url=database, mode="assisted", model="m", base_url="http://localhost"
        )
        assistant = Assistant(settings, today=lambda: TODAY, chat=ScriptedChat(answer))
        made.append(assistant)
        return assistant, assistant.open(language="fr").session

    yield start
    for assistant in made:
        assistant.close()


LOOSE = "bah en gros 60 rendez-vous quoi"
PROPOSED = {
    "facts": [
        {"field": "objective.target", "value": "60", "words": "60 rendez-vous"},
        {"field": "objective.metric", "value": "rendez-vous", "words": "60 rendez-vous"},
    ]
}


@pytest.mark.parametrize(("answer", "target"), [("oui", 60), ("non", None)])
def test_what_is_proposed_is_recorded_by_a_yes_and_by_nothing_else(talk: Talk, answer: str, target: int | None) -> None:
    assistant, session = talk({LOOSE: PROPOSED})
    assistant.say(session, "Objectif : remplir les agendas des commerciaux avant fin juin 2027")
    view = assistant.say(session, LOOSE)
    assert view.state.plan.objective.target is None
    assert "Je propose" in view.reply
    assert "60" in view.reply
    after = assistant.say(session, answer).state.plan
    assert after.objective.target == target
    if target is not None:
        assert after.provenance["objective.target"].origin == "user"


def test_a_choice_in_free_words_takes_the_offer(talk: Talk) -> None:
    words = "je partirais sur celle du retour sur investissement"
    assistant, session = talk({words: {"facts": [], "choice": "celle du retour sur investissement"}})
    assistant.say(session, "Décrocher 80 démonstrations avant fin juin 2027 auprès des DAF")
    assistant.say(session, "parlons de l'audience")
    view = assistant.say(session, "je ne sais pas")
    while view.state.pending is not None and view.state.pending.id != "audience.challenges":
        assistant.say(session, "passe")
        view = assistant.say(session, "je ne sais pas")
    labels = [offer.label.fr for offer in view.state.offers]
    assert sum("retour" in label for label in labels) == 1
    plan = assistant.say(session, words).state.plan
    assert [challenge for challenge in plan.audience.challenges if "retour" in challenge]


def test_programs_are_told_what_the_model_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io
    import sys

    with serve(ScriptedChat(honest)) as server:
        monkeypatch.setenv("CAMPAIGN_MODEL", "local")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("CAMPAIGN_DATABASE_URL", f"sqlite:///{tmp_path}/c.sqlite")
        monkeypatch.setenv("CAMPAIGN_PRICE_INPUT", "0.5")
        said = "Décrocher 80 démonstrations avant fin juin 2027\nannule\n"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode()), encoding="utf-8"))
        assert main(["chat", "--json", "--language", "fr"]) == 0
    opening, first, undone = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert "model" not in opening
    assert first["mode"] == "assisted"
    assert first["model"]["model"] == "local-1"
    assert first["model"]["prompts"] == ["read@v1", "write@v1"]
    assert first["model"]["cost"] > 0
    assert first["plan"]["generator"]["mode"] == "assisted"
    assert "model" not in undone
    assert undone["plan"]["generator"]["mode"] == "guided"


def test_the_log_holds_no_words_of_a_person(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="assistant")
    assistant, session = talk({LOOSE: PROPOSED})
    assistant.say(session, LOOSE)
    assistant.say(session, "Sophie Martin s'occupe de LinkedIn, 06 12 34 56 78")
    text = caplog.text
    assert "claimed" in text
    for word in ("rendez-vous", "Sophie", "LinkedIn", "06 12"):
        assert word not in text


def test_a_form_needs_no_model(talk: Talk) -> None:
    assistant, session = talk({})
    view = assistant.change(session, [Edit("set", "name", "Printemps")], "Nom : Printemps")
    assert view.state.plan.name == "Printemps"
    assert view.model == {}
    assert view.mode == "assisted"
