"""No connection is attempted: a whole conversation in this process, and the command as its own process."""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.settings import Settings
from tests.network import no_network
from tests.sources import ROOT

SAID = {
    "fr": (
        "Bonjour, obtenir 60 rendez-vous avec des DAF d’ici fin juin 2027",
        "Pourquoi dix mots ?",
        "Acquisition. Ce sont des DAF d’ETI industrielles, leur clôture prend douze jours",
        "La pub LinkedIn mène au livre blanc, qui récupère l’e-mail, puis trois e-mails et une démo",
        "montre le plan",
    ),
    "en": (
        "We want 60 meetings with CFOs by the end of June 2027",
        "Why ten words?",
        "The LinkedIn ad leads to the white paper, which captures the email, then three emails and a demo",
        "I don't know",
        "show the plan",
    ),
}

# Python runs this before anything else: every connection and look-up beyond this machine is refused and written down.
SITE = """
import os, sys
sys.path.insert(0, os.environ["GUARD_ROOT"])
from tests.network import no_network
_guard = no_network()
_refused = _guard.__enter__()
import atexit
atexit.register(lambda: open(os.environ["GUARD_LOG"], "w").write("\\n".join(_refused)))
"""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_conversation_attempts_no_connection(language: str, shared_home: Path, tmp_path: Path) -> None:
    settings = Settings(home=shared_home, database_url=f"sqlite:///{tmp_path}/sessions.sqlite3")
    with no_network() as refused:
        assistant = Assistant(settings, lambda: datetime.date(2027, 1, 4))
        try:
            view = assistant.open()
            citations = 0
            for message in SAID[language]:
                view = assistant.say(view.session, message)
                citations += len(view.citations)
        finally:
            assistant.close()
    assert refused == []
    assert citations
    assert view.state.plan.objective.statement


@pytest.mark.parametrize(
    "command",
    [
        ["chat", "--json"],
        ["search", "-"],
        ["doctor", "--json"],
    ],
    ids=lambda command: command[0],
)
def test_a_command_attempts_no_connection(command: list[str], tmp_path: Path) -> None:
    done, refused = guarded([sys.executable, "-m", "assistant.cli.main", *command], tmp_path, "\n".join(SAID["fr"]))
    assert (done.returncode, done.stderr) == (0, "")
    assert refused == ""
    assert all(json.loads(line) is not None for line in done.stdout.splitlines() if command[0] != "doctor")


def test_an_attempt_would_be_seen(tmp_path: Path) -> None:
    code = "import socket\ntry: socket.create_connection(('192.0.2.1', 9), 1)\nexcept OSError: pass"
    _, refused = guarded([sys.executable, "-c", code], tmp_path, "")
    assert "192.0.2.1" in refused


def guarded(command: list[str], folder: Path, given: str) -> "tuple[subprocess.CompletedProcess[str], str]":
    """Run a command as its own process under the guard; return it, and what it tried to reach."""
    (folder / "sitecustomize.py").write_text(SITE, encoding="utf-8")
    log = folder / "refused"
    environ = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "GUARD_ROOT": str(ROOT),
        "GUARD_LOG": str(log),
        "CAMPAIGN_DATABASE_URL": f"sqlite:///{folder}/sessions.sqlite3",
    }
    done = subprocess.run(
        command, cwd=ROOT, env=environ, input=given, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return done, log.read_text(encoding="utf-8")
