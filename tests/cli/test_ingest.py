"""``campaign ingest`` and ``campaign documents`` through the real command line."""

import json
from pathlib import Path

import pytest

from assistant.cli.main import main
from assistant.llm.scripted import ScriptedChat
from tests.llm.server import Fault, serve


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMPAIGN_HOME", str(tmp_path / "home"))
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "parking.txt").write_text("Le parking du siège compte douze places pour les visiteurs.", encoding="utf-8")
    return folder


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["documents", "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_a_document_is_added_found_listed_and_removed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", str(folder), "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("added: parking.txt (")
    (document,) = listed(capsys)
    assert document["name"] == "parking.txt"
    assert main(["search", "places de parking", "--in", "documents", "--json"]) == 0
    (passage,) = json.loads(capsys.readouterr().out)
    assert passage["document"] == "parking.txt"
    assert passage["text"] == (folder / "parking.txt").read_text(encoding="utf-8")[passage["start"] : passage["end"]]
    assert main(["documents", "remove", str(document["id"]), "--language", "fr"]) == 0
    assert capsys.readouterr().out == f"retiré\u00a0: parking.txt ({document['id']})\n"
    assert listed(capsys) == []
    assert main(["search", "places de parking", "--in", "documents", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_is_there_stays_and_what_is_left_out_says_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--quick", str(folder)]) == 0
    (folder / "all.zip").write_bytes(b"PK")
    capsys.readouterr()
    assert main(["ingest", "--quick", str(folder), "--language", "fr"]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("déjà là\u00a0: parking.txt (")
    assert "all.zip\u00a0: les archives ne sont pas lues" in captured.err
    assert len(listed(capsys)) == 1


@pytest.mark.parametrize("arguments", [["remove", "nothing"], ["remove"]])
def test_an_unknown_document_cannot_be_removed(
    folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["documents", *arguments, "--language", "en"]) == 2
    assert "no document of that name" in capsys.readouterr().err


def test_no_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["documents", "--language", "fr"]) == 0
    assert capsys.readouterr().out == "Aucun document.\n"


@pytest.mark.parametrize(("fault", "told"), [(None, ""), ("500", "Without the endpoint’s vectors")])
def test_an_endpoint_gives_vectors_too_and_its_failure_is_told(
    folder: Path,
    fault: Fault | None,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CAMPAIGN_EMBEDDING_MODEL", "vectors")
    with serve(ScriptedChat([]), fault=fault) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert main(["ingest", str(folder), "--language", "en"]) == 0
        assert told in capsys.readouterr().err
        assert server.bodies[0]["input"] == ["Le parking du siège compte douze places pour les visiteurs."]
        assert main(["search", "places de parking", "--in", "documents", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)[0]["document"] == "parking.txt"
        # The question is sent only where there are vectors to compare it with.
        assert (["places de parking"] in [body["input"] for body in server.bodies]) == (fault is None)
