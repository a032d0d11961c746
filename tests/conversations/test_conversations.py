"""Whole conversations, from the first message to a plan with no error left, through the real graph, store and index.

Each file holds the messages and what must hold after each: `asked` (path of the pending question, or null), `intent`,
`plan` (paths and values), `origin` (paths and where their value comes from), `has` (what the reply holds), `cites`.
"""

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant.app import Assistant
from assistant.language.yaml_data import load_yaml
from assistant.plan import read_plan, to_json
from assistant.plan.path import value_at
from assistant.rules import check_plan
from assistant.settings import Settings

HERE = Path(__file__).parent
TODAY = datetime.date(2026, 11, 22)
FILES = sorted(HERE.glob("*.yaml"))
# Turns whose reply was asked to be long.
LONG = frozenset({"opening", "show", "check", "walk", "explain", "finish", "question", "split"})

Turn = dict[str, Any]


@pytest.fixture
def assistant(shared_home: Path, database: str) -> Iterator[Assistant]:
    """An assistant with a database of its own and the index that all tests share."""
    made = Assistant(Settings(home=shared_home, database_url=database), today=lambda: TODAY)
    yield made
    made.close()


def load(path: Path) -> dict[str, Any]:
    """Return a conversation."""
    data: dict[str, Any] = load_yaml(path)
    return data


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_conversation_ends_with_a_plan_without_errors(path: Path, assistant: Assistant) -> None:
    view = assistant.open()
    asked = [json.loads(to_json(view.to_json()))["asked"]]
    for number, turn in enumerate(load(path)["turns"], 1):
        view = assistant.say(view.session, turn["say"])
        seen = json.loads(to_json(view.to_json()))
        holds(turn, seen, number)
        if seen["intent"] in ("question", "explain", "show"):
            assert seen["asked"] == asked[-1], f"turn {number} lost its question"
        asked.append(seen["asked"])
    ended(seen)


def holds(turn: Turn, seen: dict[str, Any], number: int) -> None:
    """Check what must hold after a turn."""
    where = f"turn {number}, {turn['say']!r}: {seen['reply']}"
    assert seen["turn"] == number, where
    if "asked" in turn:
        assert seen["asked"] == turn["asked"], where
    if "intent" in turn:
        assert seen["intent"] == turn["intent"], where
    for path, value in turn.get("plan", {}).items():
        found = value_at(seen["plan"], path)
        found = int(found) if isinstance(value, int) and isinstance(found, float | Decimal) else found
        assert found == value, f"{path} is {found!r}; {where}"
    for path, origin in turn.get("origin", {}).items():
        assert seen["plan"]["provenance"][path]["origin"] == origin, where
    for text in turn.get("has", []):
        assert text in seen["reply"], where
    if turn.get("cites"):
        assert [c["n"] for c in seen["citations"]] == list(range(1, len(seen["citations"]) + 1)), where
        assert seen["citations"], where
        assert set(seen["citations"][0]) == {"n", "document", "section", "quote", "field"}, where
    if seen["intent"] not in LONG:
        assert len(words(seen["reply"])) <= 90, f"{len(words(seen['reply']))} words; {where}"


def words(reply: str) -> list[str]:
    """Return the words of a reply, without the line of progress."""
    return [
        w for line in reply.splitlines() if not line.startswith("_") for w in line.split() if any(map(str.isalnum, w))
    ]


def ended(seen: dict[str, Any]) -> None:
    """Check that a conversation came to its end."""
    assert seen["intent"] == "finish"
    assert seen["asked"] is None
    assert seen["stage"] == "orchestrate"
    assert [f for f in seen["findings"] if f["severity"] == "error" and not f["waived"]] == []


def test_a_conversation_on_the_command_line_writes_the_plan(shared_home: Path, tmp_path: Path) -> None:
    turns: list[Turn] = load(HERE / "trade-show-en.yaml")["turns"]
    piped = "".join(json.dumps({"message": turn["say"]}) + "\n" for turn in turns)
    environment = {
        **os.environ,
        "CAMPAIGN_HOME": str(shared_home),
        "CAMPAIGN_DATABASE_URL": f"sqlite:///{tmp_path}/d.db",
    }
    done = subprocess.run(
        [sys.executable, "-m", "assistant.cli.main", "chat", "--json", "--session", "show"],
        input=piped.encode(),
        capture_output=True,
        cwd=tmp_path,
        env=environment,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [line["turn"] for line in lines] == list(range(len(turns) + 1))
    assert lines[0]["intent"] == "opening"
    for number, turn in enumerate(turns, 1):
        # Dates without a year depend on the day; those of this conversation have one.
        holds(turn, lines[number] | {"reply": lines[number]["reply"].partition("\n\nPlan written")[0]}, number)
    ended(lines[-1])
    written = tmp_path / f"{lines[-1]['plan']['id']}.json"
    assert written.name in lines[-1]["reply"]
    assert check_plan(read_plan(written.read_bytes())).can_launch
