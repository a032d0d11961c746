import argparse
import io
import sys
from pathlib import Path

import pytest

from assistant.cli import export
from assistant.errors import PersonError, PlanFileError, UsageError
from assistant.plan import read_plan, write_plan
from tests.exports.plans import campaign

DATE = ("--date", "2026-11-22")


class Stream:
    """A standard stream that is, or is not, a terminal."""

    def __init__(self, data: bytes = b"", *, terminal: bool = False) -> None:
        self.buffer = io.BytesIO(data)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def flush(self) -> None:
        pass


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(write_plan(campaign()), encoding="utf-8")
    return path


def run(*words: str, language: str | None = None) -> int:
    parser = argparse.ArgumentParser()
    export.register(parser.add_subparsers())
    args = parser.parse_args(["export", *words])
    args.language = language
    code: int = args.run(args)
    return code


def test_a_file_is_written_and_named(plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "plan.md"
    assert run(str(plan_file), "--to", "markdown", "-o", str(out), *DATE) == 0
    assert out.read_text(encoding="utf-8").startswith("# Clôture express 2027\n")
    assert "plan.md" in capsys.readouterr().err


def test_the_plan_gives_the_language_unless_one_is_asked_for(plan_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language, words in ((None, "Étapes du parcours"), ("en", "Steps of the journey")):
        screen = Stream()
        monkeypatch.setattr(sys, "stdout", screen)
        assert run(str(plan_file), "--to", "markdown", *DATE, language=language) == 0
        assert words in screen.buffer.getvalue().decode()


def test_the_plan_may_come_from_standard_input(plan_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Stream()
    monkeypatch.setattr(sys, "stdin", Stream(plan_file.read_bytes()))
    monkeypatch.setattr(sys, "stdout", screen)
    assert run("-", "--to", "json", "-o", "-") == 0
    assert read_plan(screen.buffer.getvalue()) == campaign()


def test_what_cannot_be_read_or_written_is_said(plan_file: Path, tmp_path: Path) -> None:
    with pytest.raises(PlanFileError, match="no file"):
        run(str(tmp_path / "missing.json"), "--to", "json")
    with pytest.raises(PersonError, match="Cannot write"):
        run(str(plan_file), "--to", "json", "-o", str(tmp_path / "no" / "folder.json"))
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    with pytest.raises(PlanFileError):
        run(str(tmp_path / "broken.json"), "--to", "json")
    with pytest.raises(UsageError, match="markdown"):
        run(str(plan_file), "--to", "docx")


def test_an_impossible_date_is_refused(plan_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(str(plan_file), "--to", "json", "--date", "2026-02-30")
    assert "2026-02-30" in capsys.readouterr().err
