import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import split
from assistant.errors import EditError, PersonError, PlanFileError
from assistant.plan import read_plan


def command(*words: str, language: str | None = None) -> int:
    parser = argparse.ArgumentParser()
    split.register(parser.add_subparsers())
    args = parser.parse_args(["split", *words])
    args.language = language
    code = args.run(args)
    assert isinstance(code, int)
    return code


def written(folder: Path, **audience: Any) -> str:
    plan = {
        "id": "cloture",
        "language": "fr",
        "objective": {"statement": "Obtenir 60 rendez-vous d’ici juin", "target": 60},
        "audience": {"name": "DAF et DSI", **audience},
        "rally": {"channels": [{"id": "salon", "manager": "ana"}]},
        "team": {"members": [{"id": "ana"}]},
    }
    path = folder / "plan.json"
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_each_audience_gets_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "plans"
    assert command(written(tmp_path), "-o", str(folder)) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["cloture-daf.json", "cloture-dsi.json"]
    first, second = (read_plan((folder / f"cloture-{name}.json").read_bytes()) for name in ("daf", "dsi"))
    assert (first.audience.name, second.audience.name) == ("DAF", "DSI")
    assert (first.sisters, second.sisters) == (("cloture-dsi",), ("cloture-daf",))
    assert (first.rally, first.team) == (second.rally, second.team)
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"«\u00a0DAF\u00a0»\u00a0: {folder / 'cloture-daf.json'}"
    assert said[1] == f"«\u00a0DSI\u00a0»\u00a0: {folder / 'cloture-dsi.json'}"
    assert "objective.target" in said[2]


def test_json_and_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path)
    assert command(path, "-o", str(tmp_path), "--json") == 0
    assert json.loads(capsys.readouterr().out) == [
        {"id": "cloture-daf", "audience": "DAF", "path": str(tmp_path / "cloture-daf.json")},
        {"id": "cloture-dsi", "audience": "DSI", "path": str(tmp_path / "cloture-dsi.json")},
    ]
    # The same again is no harm.
    assert command(path, "-o", str(tmp_path), language="en") == 0
    assert capsys.readouterr().out.startswith("“DAF”: ")


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = Path(written(tmp_path)).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert command("-", "-o", str(tmp_path / "out")) == 0
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_the_role_may_name_them(tmp_path: Path) -> None:
    assert command(written(tmp_path, name="ETI industrielles", role="DAF ou DSI"), "-o", str(tmp_path / "out")) == 0
    plan = read_plan((tmp_path / "out" / "cloture-dsi.json").read_bytes())
    assert (plan.audience.name, plan.audience.role) == ("ETI industrielles", "DSI")


@pytest.mark.parametrize("name", ["DAF", "responsable achats et logistique"])
def test_one_audience_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(EditError) as caught:
        command(written(tmp_path, name=name), "-o", str(tmp_path / "out"))
    assert name in caught.value.fr
    assert name in caught.value.en
    assert not (tmp_path / "out").exists()


def test_no_audience_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EditError, match="no audience"):
        command(written(tmp_path, name=None), "-o", str(tmp_path / "out"))


def test_work_is_never_written_over(tmp_path: Path) -> None:
    path = written(tmp_path)
    (tmp_path / "cloture-dsi.json").write_text('{"name": "worked on"}', encoding="utf-8")
    with pytest.raises(PersonError, match=r"cloture-dsi\.json exists"):
        command(path, "-o", str(tmp_path))
    assert not (tmp_path / "cloture-daf.json").exists()
    assert "worked on" in (tmp_path / "cloture-dsi.json").read_text(encoding="utf-8")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = written(tmp_path)
    with pytest.raises(PersonError, match="Cannot write"):
        command(path, "-o", path)


def test_what_is_no_plan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanFileError):
        command(str(tmp_path / "absent.json"), "-o", str(tmp_path))
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(PlanFileError, match="truncated"):
        command(str(tmp_path / "bad.json"), "-o", str(tmp_path))
