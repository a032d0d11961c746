"""``campaign walk`` through the real command line."""

import io
import json
import sys
from pathlib import Path

import pytest

from assistant.cli.main import main

SOUND = """{"integrate": {
  "steps": [{"id": "ad"}, {"id": "buy", "goal": true}],
  "links": [{"source": "ad", "target": "buy"}]
}}"""
CUT = """{"language": "fr", "integrate": {
  "steps": [{"id": "ad"}, {"id": "page"}, {"id": "buy", "goal": true}],
  "links": [{"source": "ad", "target": "page"}]
}}"""


def _write(tmp_path: Path, content: str) -> str:
    path = tmp_path / "plan.json"
    path.write_text(content, encoding="utf-8")
    return str(path)


def test_json_and_zero_where_the_goal_is_reached(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["walk", _write(tmp_path, SOUND), "--json"]) == 0
    walks = json.loads(capsys.readouterr().out)
    assert walks[0] == {
        "customer": "follows_every_link",
        "path": ["ad", "buy"],
        "known": {"ad": [], "buy": []},
        "outcome": "goal",
        "stuck_at": None,
        "reason": None,
    }


def test_one_where_even_the_one_who_follows_every_link_is_stuck(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["walk", _write(tmp_path, CUT)]) == 1
    assert "✗ bloqué à «\u00a0page\u00a0»" in capsys.readouterr().out


def test_zero_where_only_ghosts_are_stuck(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = json.loads(SOUND)
    plan["integrate"]["steps"][1]["channel"] = "email"
    plan["rally"] = {"channels": [{"id": "email", "kind": "email"}]}
    assert main(["walk", _write(tmp_path, json.dumps(plan)), "--language", "en"]) == 0
    assert "✗ stuck at “buy”: the e-mail arrives and is not opened" in capsys.readouterr().out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SOUND.encode())))
    assert main(["walk", "-"]) == 0
    assert capsys.readouterr().out


def test_not_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["walk", _write(tmp_path, "{")]) == 2
    assert capsys.readouterr().err
