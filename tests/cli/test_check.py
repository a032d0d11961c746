"""``campaign check`` through the real command line."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.main import main
from assistant.rules.catalogue import all_rules

PLAN = """{
  "id": "p", "name": " Printemps ", "language": "fr",
  "objective": {"statement": "Obtenir 50 rendez-vous avec des DAF d’ici fin juin", "kind": "acquisition"},
  "integrate": {
    "steps": [
      {"id": "ad", "name": "Pub 100 %, à lire"},
      {"id": "blog", "name": "Article"},
      {"id": "demo", "goal": true}
    ],
    "links": [{"source": "ad", "target": "blog"}, {"source": "ad", "target": "demo"}]
  },
  "waivers": [{"rule": "INT020", "reason": "plus tard"}]
}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(PLAN, encoding="utf-8")
    return path


def _json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_text_names_place_code_fault_fix_and_source(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan)]) == 1
    out = capsys.readouterr().out
    assert f"{plan}:7 · integrate.steps[blog]" in out
    assert "INT002 erreur\u00a0: «\u00a0Article\u00a0» est une impasse" in out
    assert "à faire\u00a0: Reliez «\u00a0Article\u00a0» à une étape" in out
    assert "source\u00a0: integrate-walk-as-customer#dead-ends" in out
    assert out.index("Audience\n") < out.index("Intégrer\n") < out.index("Orchestrer\n")
    assert "avertissement, accepté" in out
    assert out.splitlines()[-1].startswith("Enregistrer\u00a0: oui. Lancer\u00a0: non, ")


def test_text_in_english(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan), "--language", "en"]) == 1
    out = capsys.readouterr().out
    assert "INT002 error: “Article” is a dead end" in out
    assert "Save: yes. Launch: no, " in out


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_json(plan: Path, option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan), *option]) == 1
    data = _json(capsys)
    assert data["can_launch"] is False
    assert {"INT002", "AUD001"} <= {finding["code"] for finding in data["findings"]}
    assert all(f["waived"] for f in data["findings"] if f["code"] == "INT020")


def test_github_annotations(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(plan), "--format", "github", "--language", "en"])
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    blog = next(line for line in lines if "INT002" in line)
    assert blog.startswith(f"::error file={plan},line=7,title=INT002 dead end::integrate.steps[blog]: ")
    assert "%0A" in blog
    percent = next(line for line in lines if "INT016" in line and "integrate.steps[ad]" in line)
    assert "100 %25" in percent
    waived = next(line for line in lines if "INT020" in line)
    assert waived.startswith("::notice ")
    assert "(accepted)" in waived


def test_junit_has_one_case_a_rule_and_fails_as_the_exit_code(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from junitparser import Failure, JUnitXml

    for fail_on in ("error", "advice"):
        assert main(["check", str(plan), "--format", "junit", "--fail-on", fail_on]) == 1
        report = tmp_path / f"{fail_on}.xml"
        report.write_text(capsys.readouterr().out, encoding="utf-8")
        (suite,) = JUnitXml.fromfile(str(report))
        cases = {case.name.split()[0]: case for case in suite}
        assert list(cases) == [rule.code for rule in all_rules()]
        failed = {code for code, case in cases.items() if any(isinstance(r, Failure) for r in case.result)}
        assert "INT002" in failed
        assert ("INT016" in failed) is (fail_on == "advice")
        assert "INT020" not in failed
        assert suite.failures == len(failed)
        assert suite.tests == len(cases)


def test_junit_survives_any_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from xml.etree import ElementTree

    path = tmp_path / "plan.json"
    path.write_text(
        json.dumps({"audience": {"name": 'DAF & <b>"DSI"\u0007\ufffe\n'}, "language": "en"}), encoding="utf-8"
    )
    main(["check", str(path), "--format", "junit"])
    ElementTree.fromstring(capsys.readouterr().out)


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("advice", 1)])
def test_fail_on(fail_on: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.json"
    path.write_text("{}", encoding="utf-8")
    main(["check", str(path), "--json"])
    errors = {f["code"] for f in _json(capsys)["findings"] if f["severity"] == "error"}
    path.write_text(
        json.dumps({"waivers": [{"rule": rule, "reason": "draft"} for rule in sorted(errors)]}), encoding="utf-8"
    )
    assert main(["check", str(path), "--fail-on", fail_on]) == code
    assert "Lancer\u00a0: oui." in capsys.readouterr().out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode())))
    assert main(["check", "-", "--json"]) == 1
    assert _json(capsys)["findings"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"objective": {"statment": 1}}', "objective.statment"),
        ('{"objective": ', "1"),
        ("[]", "JSON"),
        ('{"orchestrate": {"budget": {"total": NaN}}}', "NaN"),
    ],
)
def test_not_a_plan(content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.json"
    path.write_text(content, encoding="utf-8")
    assert main(["check", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


def test_no_such_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.json"), "--language", "en"]) == 2
    assert "There is no file" in capsys.readouterr().err
    assert main(["check", str(tmp_path), "--language", "en"]) == 2
    assert "is a folder" in capsys.readouterr().err


def test_fix_writes_shows_the_difference_and_exits_as_after(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan), "--fix"]) == 1
    out = capsys.readouterr().out
    assert '-  "name": " Printemps "' in out
    assert '+  "name": "Printemps"' in out
    written = json.loads(plan.read_text(encoding="utf-8"))
    assert written["name"] == "Printemps"
    assert written["integrate"]["steps"][0] == {"id": "ad", "name": "Pub 100 %, à lire", "entry": True}
    assert list(written) == ["id", "name", "language", "objective", "integrate", "waivers"]
    before = plan.read_bytes()
    assert main(["check", str(plan), "--fix"]) == 1
    assert plan.read_bytes() == before
    assert "Rien à réparer" in capsys.readouterr().out


def test_fix_may_change_the_exit_code(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{"waivers": [{"rule": "INT008", "reason": "gone"}]}', encoding="utf-8")
    codes = [f["rule"] for f in json.loads(path.read_text(encoding="utf-8"))["waivers"]]
    assert codes == ["INT008"]
    main(["check", str(path), "--fix", "--json"])
    assert "INT008" not in path.read_text(encoding="utf-8")


def test_dry_run_writes_nothing(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = plan.read_bytes()
    assert main(["check", str(plan), "--fix", "--dry-run", "--json"]) == 1
    captured = capsys.readouterr()
    assert plan.read_bytes() == before
    assert '+  "name": "Printemps"' in captured.err
    json.loads(captured.out)


@pytest.mark.parametrize("options", [["--json", "--format", "github"], ["-", "--fix"]])
def test_options_that_contradict_each_other(options: list[str], plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = options if "-" in options else [str(plan), *options]
    assert main(["check", *arguments]) == 2
    assert capsys.readouterr().err


def test_nothing_heavy_is_imported(plan: Path) -> None:
    code = (
        "import sys\n"
        "from assistant.cli.main import main\n"
        "main(['check', sys.argv[1], '--json'])\n"
        "heavy = set('gradio langchain langchain_core langgraph openai chromadb networkx numpy sqlalchemy'.split())\n"
        "sys.exit(','.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(plan)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
