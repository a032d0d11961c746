"""``campaign evals`` as people call it: what it plays, records and replays, its files and its exit codes."""

import json
from pathlib import Path

import pytest

from assistant.cli.main import main
from evals.results import RunReport
from tests.evals.made import case, report

CASES = ["--case", "rd-goal-01-fr", "--case", "an-house-fr", "--case", "rd-aud-03-fr", "--jobs", "1"]
SUITES = ["--suite", "reading", "--suite", "answering"]


def test_a_run_leaves_four_files_and_says_what_it_comes_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evals", "run", *SUITES, *CASES, "-o", str(tmp_path), "--language", "en"]) == 0
    assert "All gates hold. (exit code 0)" in capsys.readouterr().out
    assert {each.name for each in tmp_path.iterdir()} == {"report.json", "report.xml", "report.md", "report.html"}
    made = RunReport.model_validate_json((tmp_path / "report.json").read_bytes())
    assert (made.setup.mode, made.setup.filtered) == ("guided", True)
    assert [each.verdict for each in made.cases if each.gate] == ["passed", "passed"]


def test_what_was_recorded_is_played_back_and_a_changed_prompt_is_drift(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tapes, out = tmp_path / "tapes", tmp_path / "out"
    known = ["evals", "record", "--model", "scripted", *SUITES, *CASES, "--cassettes", str(tapes), "-o", str(out)]
    assert main(known) == 0
    assert {each.name for each in tapes.iterdir()} == {"reading.jsonl", "answering.jsonl"}
    replay = ["evals", "run", "--replay", str(tapes), *CASES, "-o", str(tmp_path / "again"), "--language", "en"]
    assert main(replay) == 0
    first, second = (
        RunReport.model_validate_json((folder / "report.json").read_bytes()) for folder in (out, tmp_path / "again")
    )
    assert [each.verdict for each in first.cases] == [each.verdict for each in second.cases]
    assert [a.transcript for c in first.cases for a in c.attempts] == [
        a.transcript for c in second.cases for a in c.attempts
    ]
    assert second.setup.replayed
    assert second.setup.model == "scripted"
    assert sum(a.spent.input_tokens for c in second.cases for a in c.attempts) > 500

    for path in tapes.iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("Tu relèves", "Tu notes"), encoding="utf-8")
        _sign_again(path)
    capsys.readouterr()
    assert main(replay) == 1
    printed = capsys.readouterr().out
    assert "cassettes no drift" in printed
    page = (tmp_path / "again" / "report.html").read_text(encoding="utf-8")
    assert "-Tu notes" in page
    assert "+Tu relèves" in page


def _sign_again(path: Path) -> None:
    """Make the keys of a cassette those of its changed prompts."""
    from evals.models.cassette import read_cassette, write_cassette
    from evals.models.tape import key_of

    label, tapes = read_cassette(path)
    keyed = [tape.model_copy(update={"key": key_of(label.model, tape.asked, tape.repeat, 0)}) for tape in tapes]
    write_cassette(path, label.model, keyed)


def test_two_reports_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for name, failed in (("base", 0), ("new", 30)):
        cases = [case(f"case-{n}", "failed" if n < failed else "passed") for n in range(120)]
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(report(cases).model_dump_json())
    both = [str(file) for file in files]
    assert main(["evals", "compare", *both, "--language", "en"]) == 1
    assert "regression" in capsys.readouterr().out
    assert main(["evals", "compare", *both, "--markdown"]) == 1
    assert capsys.readouterr().out.startswith("<!-- campaign-evals -->")
    assert main(["evals", "compare", both[0], both[0], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["comparable"] is True
    assert main(["evals", "compare", *both, "--tolerance", "0.5"]) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["run", "--suite", "guided", "--suite", "reading"],
        ["run", "--suite", "guided", "--model", "scripted"],
        ["run", "--suite", "nothing"],
        ["run", "--prompt", "read@v1"],
        ["run", "--model", "scripted", "--prompt", "read@v99"],
        ["run", "--model", "somebody"],
        ["run", "--repeats", "0"],
        ["run", "--case", "nobody"],
        ["run", "--tag", "colour=red"],
        ["run", "--max-cost", "much"],
        ["run", "--thresholds", "nowhere.toml"],
        ["run", "--replay", "nowhere"],
        ["record"],
        ["compare", "nowhere.json", "nowhere.json"],
        ["compare", "a"],
        [],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_usage(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["evals", *words, "--language", "en"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.strip()
    assert "Traceback" not in shown.err
    assert "Internal" not in shown.err


def test_a_file_that_is_no_report_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_text('{"format": 1, "cases": []}')
    assert main(["evals", "compare", str(tmp_path / "a.json"), str(tmp_path / "a.json"), "--language", "en"]) == 2
    assert "is no evaluation report (setup" in capsys.readouterr().err
