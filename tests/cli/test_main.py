"""The ``campaign`` command as a process: exit codes, languages, and an error stream with nothing but our words."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli.main import COMMANDS, main
from assistant.cli.usage import nearest
from assistant.plan import write_plan
from tests.exports.plans import campaign

CAMPAIGN = [sys.executable, "-m", "assistant.cli.main"]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(write_plan(campaign()), encoding="utf-8")
    return path


def run(*words: str | Path, given: str = "", **environ: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*CAMPAIGN, *map(str, words)],
        input=given,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], {"fr": "il manque COMMAND", "en": "missing: COMMAND"}),
        (["chekc"], {"fr": "Vouliez-vous dire check\u00a0?", "en": "Did you mean check?"}),
        (["sess"], {"fr": "Vouliez-vous dire sessions\u00a0?", "en": "Did you mean sessions?"}),
        (["zzzzzz"], {"fr": "Commandes\u00a0: ui, chat", "en": "Commands: ui, chat"}),
        (["check", "--fromat", "x"], {"fr": "Vouliez-vous dire --format", "en": "Did you mean --format?"}),
        (["chat", "--plan"], {"fr": "il manque une valeur après --plan", "en": "a value is missing after --plan"}),
        (["export", "p"], {"fr": "il manque --to", "en": "missing: --to"}),
        (["search", "x", "-k", "a"], {"fr": "-k attend un nombre, pas a", "en": "-k takes a number, not a"}),
        (["check", "--json=x"], {"fr": "--json ne prend pas de valeur", "en": "--json takes no value"}),
        (["check", "--f", "x"], {"fr": "--f peut vouloir dire", "en": "--f may mean"}),
        (["check", "p", "--format", "yaml"], {"fr": "ne peut pas valoir yaml", "en": "cannot be yaml"}),
        (
            ["export", "p", "--to", "markdown", "--date", "x"],
            {"fr": "«\u00a0x\u00a0» n’est pas une date", "en": "“x” is not a date"},
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_told_in_the_persons_language(
    words: list[str], told: dict[str, str], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--language", language, *words]) == 2
    captured = capsys.readouterr()
    assert told[language] in captured.err
    assert told["en" if language == "fr" else "fr"] not in captured.err
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1


def test_near_spellings_begin_alike_or_differ_little() -> None:
    assert nearest("chek", COMMANDS) == ["check"]
    assert nearest("doc", COMMANDS) == ["documents", "doctor"]
    assert nearest("qqqq", COMMANDS) == []


def test_help_names_every_command_in_both_languages() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in COMMANDS:
        assert f"\n    {command} " in done.stdout
    assert "vérifie un plan · checks a plan" in done.stdout
    assert "show this help message" not in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_its_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert "--language" in out
    assert " · " in out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("campaign ")


def test_a_setting_that_makes_no_sense_is_told() -> None:
    done = run("sessions", CAMPAIGN_PROT="1", CAMPAIGN_LANGUAGE="en")
    assert done.returncode == 2
    assert "CAMPAIGN_PORT" in done.stderr
    assert "Traceback" not in done.stderr


def test_exit_codes_of_what_reads_a_plan(plan: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"name": ', encoding="utf-8")
    empty = tmp_path / "empty.json"
    empty.write_text("{}", encoding="utf-8")
    for words in (["check"], ["walk"], ["export", "--to", "markdown"], ["split", "-o", str(tmp_path / "out")]):
        command, *options = words
        assert main([command, str(broken), *options]) == 2, command
        assert main([command, str(tmp_path / "gone.json"), *options]) == 2, command
    assert main(["check", str(empty)]) == 1
    assert main(["walk", str(plan)]) in (0, 1)
    assert main(["export", str(plan), "--to", "markdown"]) == 0
    assert main(["split", str(plan), "-o", str(tmp_path / "out")]) == 2


def test_exit_codes_of_the_other_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = tmp_path / "brief.txt"
    brief.write_text("Obtenir 60 rendez-vous DAF d’ici fin juin 2027", encoding="utf-8")
    assert main(["plan", str(brief), "-o", str(tmp_path / "plan.json")]) == 1
    assert main(["plan", str(tmp_path / "gone.docx")]) == 2
    assert main(["rules", "INT002"]) == 0
    assert main(["rules", "XYZ999"]) == 2
    assert main(["schema"]) == 0
    assert main(["schema", "-o", str(tmp_path)]) == 2
    assert main(["sessions"]) == 0
    assert main(["sessions", "show", "nobody"]) == 2
    assert main(["documents"]) == 0
    assert main(["documents", "remove", "nothing"]) == 2
    assert main(["ingest", str(tmp_path / "gone.pdf")]) == 1
    assert main(["search", " "]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_conversation_leaves_the_error_stream_clean(tmp_path: Path) -> None:
    said = "Obtenir 60 rendez-vous DAF d’ici juin 2027\nPourquoi dix mots ?\n"
    done = run("chat", "--json", "--language", "fr", given=said, CAMPAIGN_HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    turns = [json.loads(line) for line in done.stdout.splitlines()]
    assert [turn["turn"] for turn in turns] == [0, 1, 2]
    assert turns[-1]["citations"]


def test_a_search_leaves_the_error_stream_clean() -> None:
    done = run("search", "Combien de mots pour un objectif ?", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)


def test_a_reader_that_goes_away_is_no_fault() -> None:
    code = f"set -o pipefail; {sys.executable} -m assistant.cli.main rules | head -n 1"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_that_knows_no_accents_still_shows_the_answer(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{"name": "Été"}', encoding="utf-8")
    done = run("check", path, "--language", "fr", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "objectif" in done.stdout


def test_a_bug_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from assistant.cli import schema

    def broken() -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(schema, "plan_schema", broken)
    assert main(["schema", "--language", "en"]) == 2
    assert capsys.readouterr().err == (
        "Internal error (RuntimeError). Nothing is lost. CAMPAIGN_LOG_LEVEL=debug shows the details.\n"
    )
